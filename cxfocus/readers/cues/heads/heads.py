"""Find the heads of cues (identifier and timing line), well written or not, and the text under each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from operator import add
from typing import NamedTuple

from cxfocus.readers.cues.heads.grammar import Grammar
from cxfocus.readers.cues.times import UNTIMED, read_usual_times
from cxfocus.text.expressions import regex
from cxfocus.text.lines import line_end

_CLOCK = regex(r"\d:\d")
_LETTER = regex(r"[^\W\d_]")
#: The first line of a WebVTT file belongs to no cue, even if it holds an arrow.
_FIRST_LINE = regex(r"WEBVTT[ \t][^\n]*")


class Heads(NamedTuple):
    """Columns with a row for each head: its span, identifier, times, and the text up to the next head.

    Times are milliseconds or `UNTIMED`. `voice` is the speaker that a head names, or "".
    """

    start: list[int]
    end: list[int]
    ident: list[str]
    start_ms: list[int]
    end_ms: list[int]
    under: list[str]
    voice: list[str]


def find_heads(text: str, grammar: Grammar) -> Heads:
    """Find every head in order, in a text whose lines all end in a line feed.

    A line with an arrow but without readable times is an untimed head if it was meant as a head:
    it has a clock, or lacks words on one side of the arrow. Otherwise it is text.
    """
    arrows = text.count(grammar.arrow) if grammar.arrow else -1
    # With two line ends before it, a head on the first line is found like any other.
    if grammar.usual_head:
        usual = grammar.usual_head.split("\n\n" + text)
        if len(usual) == 4 * arrows + 1 or (arrows < 0 and not grammar.head.search("".join(usual[::4]))):
            return _columns(_with_words(usual, grammar), *read_usual_times(usual[2::4], grammar.between))
    pieces = _with_words(grammar.head.split("\n\n" + text), grammar)
    written = pieces[2::4]
    start_ms, end_ms = grammar.read_times(written)
    for row in grammar.doubtful(written, max(arrows, len(written))) if grammar.doubtful else ():
        start_ms[row] = end_ms[row] = UNTIMED
    heads = _columns(pieces, start_ms, end_ms, grammar.voice)
    return heads if arrows < 0 or len(pieces) == 4 * arrows + 1 else _with_broken(text, heads)


def _with_words(pieces: list[str], grammar: Grammar) -> list[str]:
    """The pieces, with words after the times moved to the text under the head."""
    if grammar.settings is None or not "".join(pieces[3::4]).strip():
        return pieces
    for row in range(3, len(pieces), 4):
        if settings := grammar.settings.match(pieces[row]):
            pieces[row : row + 2] = settings[0], pieces[row][settings.end() :] + pieces[row + 1]
    return pieces


def _columns(pieces: list[str], start_ms: list[int], end_ms: list[int], voice: re.Pattern[str] | None = None) -> Heads:
    at = list(accumulate(map(len, pieces), initial=-2))
    start = at[1:-1:4]
    start[:1] = [max(position, 0) for position in start[:1]]
    voices = (
        [_first_group(voice, about) for about in map(add, pieces[1::4], pieces[3::4])] if voice else [""] * len(start)
    )
    return Heads(
        start=start,
        end=at[4::4],
        ident=pieces[1::4],
        start_ms=start_ms,
        end_ms=end_ms,
        under=pieces[4::4],
        voice=voices,
    )


def _first_group(expression: re.Pattern[str], text: str) -> str:
    match = expression.search(text)
    return match[1] if match else ""


def _with_broken(text: str, heads: Heads) -> Heads:
    columns = (heads.start, heads.end, heads.ident, heads.start_ms, heads.end_ms)
    rows = sorted([*zip(*columns, strict=True), *_broken_heads(text, heads)])
    if not rows:
        return heads
    start, end, ident, start_ms, end_ms = map(list, zip(*rows, strict=True))
    upto = [*start[1:], len(text)]
    under = [text[above:below] for above, below in zip(end, upto, strict=True)]
    return Heads(
        start=start, end=end, ident=ident, start_ms=start_ms, end_ms=end_ms, under=under, voice=[""] * len(start)
    )


def _broken_heads(text: str, heads: Heads) -> Iterator[tuple[int, int, str, int, int]]:
    first = _FIRST_LINE.match(text)
    end = first.end() if first else 0
    at = text.find("-->", end)
    while at >= 0:
        row = bisect_right(heads.start, at) - 1
        before = max(end, heads.end[row]) if row >= 0 else end
        end = before
        if before <= at:
            start, end = max(text.rfind("\n", 0, at), before), line_end(text, at)
            line = text[start:end]
            if _CLOCK.search(line) or not _has_words_about_arrow(line):
                above = _start_of_identifier(text, start, before)
                yield above, end, text[above:start], UNTIMED, UNTIMED
        at = text.find("-->", end)


def _has_words_about_arrow(line: str) -> bool:
    letter = _LETTER.search(line)
    arrow = line.find("-->", letter.end()) if letter else -1
    return arrow >= 0 and _LETTER.search(line, arrow) is not None


def _start_of_identifier(text: str, start: int, before: int) -> int:
    """Start of the identifier above a broken timing line: of a number, or of any line after a blank line.

    The text up to `before` belongs to another head.
    """
    above = max(text.rfind("\n", 0, start), 0)
    if above < before:
        return start
    line = text[above:start].strip()
    after_blank_line = text[max(above - 2, 0) : above].rstrip("\r").endswith("\n")
    return above if line.isdigit() or after_blank_line else start
