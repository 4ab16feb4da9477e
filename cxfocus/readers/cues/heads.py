"""Find the heads of cues, identifier and timing line, well written or not, and the text under each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate

from cxfocus.readers.cues.grammar import Grammar
from cxfocus.readers.cues.times import UNTIMED, read_times

_CLOCK = re.compile(r"\d:\d")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Heads:
    """Columns, a row a head: where it starts and ends, identifier, milliseconds or `UNTIMED`, all up to the next head."""

    start: list[int]
    end: list[int]
    ident: list[str]
    start_ms: list[int]
    end_ms: list[int]
    under: list[str]


def find_heads(text: str, grammar: Grammar) -> Heads:
    """Every head in order; `text` has no lone `\\r`.

    A line with an arrow that is no timing is a head too, an untimed one, if someone meant it as
    one: it shows a clock, or no letter at all. Otherwise it is text.
    """
    # The line end put in front lets a head on the first line be found like any other.
    pieces = grammar.head.split("\n" + text)
    at = list(accumulate(map(len, pieces), initial=-1))
    start_ms, end_ms = read_times(pieces[2::4])
    start = [max(position, 0) for position in at[1::4][:-1]]
    heads = Heads(start, at[4::4], pieces[1::4], start_ms, end_ms, pieces[4::4])
    if text.count("-->") == len(start_ms):
        return heads
    return _with_broken(text, heads)


def _with_broken(text: str, heads: Heads) -> Heads:
    broken = _broken_heads(text, set(heads.end))
    rows = sorted(
        [*zip(heads.start, heads.end, heads.ident, heads.start_ms, heads.end_ms, strict=True)]
        + [(start, end, "", UNTIMED, UNTIMED) for start, end in broken]
    )
    if not rows:
        return heads
    start, end, ident, start_ms, end_ms = map(list, zip(*rows, strict=True))
    upto = [*start[1:], len(text)]
    under = [text[above:below] for above, below in zip(end, upto, strict=True)]
    return Heads(start, end, ident, start_ms, end_ms, under)


def _broken_heads(text: str, read: set[int]) -> list[tuple[int, int]]:
    broken = []
    at = text.find("-->")
    while at >= 0:
        start, end = text.rfind("\n", 0, at), text.find("\n", at)
        end = end if end >= 0 else len(text)
        line = text[start + 1 : end]
        if end not in read and (_CLOCK.search(line) or not _LETTER.search(line)):
            broken.append((max(start, 0), end))
        at = text.find("-->", end)
    return broken
