"""Bold letters in a paragraph: all of it, or its first lines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cxfocus.readers.documents.blocks import LONGEST_HEADING, Block

#: A text and whether it is bold; every line end is a run of its own.
Run = tuple[str, bool]


class Bold(NamedTuple):
    """Whether the `whole` paragraph is bold, and how many `lines` at its beginning are, each by itself."""

    whole: bool
    lines: int


def paragraph_block(text: str, runs: Iterable[Run]) -> Block:
    """Return the block of a paragraph, given its text and runs, without empty lines."""
    if "\n" in text:
        text = "\n".join(filter(str.strip, text.split("\n")))
    whole, lines = bold_of(runs)
    return Block("strong" if whole and len(text) <= LONGEST_HEADING else "paragraph", text, bold_lines=lines)


def bold_of(runs: Iterable[Run]) -> Bold:
    """Return what is bold; where a line end is bold, too, the lines are one title and do not count by themselves."""
    lines, has_words, is_one_title = 0, False, False
    for text, bold in runs:
        if text == "\n":
            lines, has_words = lines + has_words, False
            is_one_title = is_one_title or bold
        elif text.strip():
            if not bold:
                return Bold(False, lines)
            has_words = True
    return Bold(True, 0 if is_one_title else lines + has_words)
