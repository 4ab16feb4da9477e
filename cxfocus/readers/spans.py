"""Replace stretches of a text by as many other characters, so that positions stay true."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from operator import itemgetter

from cxfocus.text.expressions import regex
from cxfocus.transcript import Span

_NOT_LINE_END = regex(r"[^\r\n]")
_END = itemgetter(1)


def replace_spans(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
    """Return the text with edits (start, end, as many characters) applied; they are in order and do not overlap."""
    parts: list[str] = []
    at = 0
    for start, end, characters in edits:
        parts += (text[at:start], characters)
        at = end
    parts.append(text[at:])
    return "".join(parts)


def blank_spans(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the text with spaces in place of every span, except for its line ends."""
    return replace_spans(text, ((start, end, fill_text(text[start:end])) for start, end in spans))


def blank_spans_with_line_ends(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the text with spaces in place of every span, also of its line ends."""
    return replace_spans(text, ((start, end, " " * (end - start)) for start, end in spans))


def fill_text(text: str, character: str = " ") -> str:
    """Return the text with every character replaced by the given one, except for line ends."""
    return _NOT_LINE_END.sub(character, text)


def outside(spans: Sequence[Span], taken: Sequence[Span]) -> list[Span]:
    """Return the parts of the spans outside those taken, which are in order and do not overlap."""
    if not taken or not spans:
        return list(spans)
    free: list[Span] = []
    for start, end in spans:
        at, row = start, bisect_right(taken, start, key=_END)
        while row < len(taken) and taken[row].start < end:
            if taken[row].start > at:
                free.append(Span(at, taken[row].start))
            at = taken[row].end
            row += 1
        if at < end:
            free.append(Span(at, end))
    return free
