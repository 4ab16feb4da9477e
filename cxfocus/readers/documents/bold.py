"""What of a paragraph is bold: all of it, or its first lines."""

from __future__ import annotations

from collections.abc import Iterable

from cxfocus.readers.documents.blocks import LONGEST_HEADING, Block


def paragraph_block(text: str, runs: Iterable[tuple[str, bool]]) -> Block:
    """A paragraph of these runs, each with whether it is bold; a line end is a run of its own."""
    lines = _bold_lines(runs)
    if lines is None:
        return Block("strong" if len(text) <= LONGEST_HEADING else "paragraph", text)
    return Block("paragraph", text, bold_lines=lines)


def _bold_lines(runs: Iterable[tuple[str, bool]]) -> int | None:
    """How many of the first lines are bold; None if all are."""
    lines, has_words = 0, False
    for text, bold in runs:
        if text == "\n":
            lines, has_words = lines + has_words, False
        elif text.strip():
            if not bold:
                return lines
            has_words = True
    return None
