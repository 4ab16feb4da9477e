"""Take stretches out of a text without moving the rest: positions stay true."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: Padding that the matcher reads as nothing at all, so that the characters around it stay one word.
NOTHING = "\x7f"

_NOT_LINE_END = re.compile(r"[^\n]")


def replaced(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
    """Exchange every stretch (start, end, characters of that length); edits stand in order and apart."""
    parts: list[str] = []
    at = 0
    for start, end, characters in edits:
        parts += (text[at:start], characters)
        at = end
    parts.append(text[at:])
    return "".join(parts)


def hidden(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Put spaces in the place of every span, but leave its line ends."""
    return replaced(text, ((start, end, _NOT_LINE_END.sub(" ", text[start:end])) for start, end in spans))


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Put spaces in the place of every span, line ends among them."""
    return replaced(text, ((start, end, " " * (end - start)) for start, end in spans))
