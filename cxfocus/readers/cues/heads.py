"""Find the heads of cues, identifier and timing line, well written or not, and the text under each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from cxfocus.readers.cues.grammar import Grammar
from cxfocus.readers.cues.times import UNTIMED, read_usual_times

_CLOCK = re.compile(r"\d:\d")
_IDENTIFIER = re.compile(r'[\w./-]*\d[\w./-]*(?: "[^"]*".*)?')
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Heads:
    """Columns, a row a head: its span, its identifier, milliseconds or `UNTIMED`, and all up to the next head.

    `voice` is the speaker a head names, "" where it names none.
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

    A line with an arrow that is no timing is a head too, an untimed one, if someone meant it as
    one: it shows a clock, or no letter at all. Otherwise it is text.
    """
    arrows = text.count(grammar.arrow) if grammar.arrow else -1
    # Line ends put in front let a head on the first line be found like any other.
    if grammar.usual_head:
        usual = grammar.usual_head.split("\n\n" + text)
        if len(usual) == 4 * arrows + 1:
            return _columns(usual, *read_usual_times(usual[2::4]))
    pieces = grammar.head.split("\n\n" + text)
    heads = _columns(pieces, *grammar.read_times(pieces[2::4]), grammar.voice)
    return heads if arrows < 0 or len(pieces) == 4 * arrows + 1 else _with_broken(text, heads)


def _columns(pieces: list[str], start_ms: list[int], end_ms: list[int], voice: re.Pattern[str] | None = None) -> Heads:
    at = list(accumulate(map(len, pieces), initial=-2))
    start = at[1:-1:4]
    start[:1] = [max(position, 0) for position in start[:1]]
    voices = [_first_group(voice, settings) for settings in pieces[3::4]] if voice else [""] * len(start)
    return Heads(start, at[4::4], pieces[1::4], start_ms, end_ms, pieces[4::4], voices)


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
    return Heads(start, end, ident, start_ms, end_ms, under, [""] * len(start))


def _broken_heads(text: str, heads: Heads) -> Iterator[tuple[int, int, str, int, int]]:
    at = text.find("-->")
    while at >= 0:
        row = bisect_right(heads.start, at) - 1
        end = heads.end[row] if row >= 0 else 0
        if end <= at:
            start, end = max(text.rfind("\n", 0, at), 0), text.find("\n", at)
            end = end if end >= 0 else len(text)
            line = text[start:end]
            if _CLOCK.search(line) or not _LETTER.search(line):
                above = _start_of_identifier(text, start)
                yield above, end, text[above:start], UNTIMED, UNTIMED
        at = text.find("-->", end)


def _start_of_identifier(text: str, start: int) -> int:
    """Where the identifier above a broken timing line begins: a number, or after a blank line a word with a digit."""
    above = max(text.rfind("\n", 0, start), 0)
    line = text[above:start].strip()
    after_blank_line = text[max(above - 2, 0) : above].rstrip("\r").endswith("\n")
    return above if line.isdigit() or (after_blank_line and _IDENTIFIER.fullmatch(line)) else start
