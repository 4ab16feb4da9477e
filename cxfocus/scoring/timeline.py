"""The timeline: a document in slices of equal time, or of equal words where it has no times."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from itertools import accumulate, groupby, pairwise
from typing import NamedTuple

from cxfocus.scoring.tally import Tally
from cxfocus.transcript import Layout, Turn

SLICES = 10
#: A cue of so many seconds is a speech, and divided as one.
_LONG_CUE = 60.0


class Mentioned(NamedTuple):
    """Where a mention is: its turn, how many code points of what the turn says stand before it, and its side."""

    turn: int
    offset: int
    is_customer: bool


class Slice(NamedTuple):
    """What was said from `start` to `end`, in seconds, or in words from the beginning.

    A turn that goes over its borders is in it with the part between them: `clusters` are the (customer, institution)
    mentions of each turn or part with any, `turns` is how many of both there are.
    """

    start: float
    end: float
    unit: str
    clusters: tuple[tuple[int, int], ...]
    words: int
    turns: int


class _Stretch(NamedTuple):
    """Seconds, if it is timed, or words from the beginning."""

    start: float
    end: float
    timed: bool


class _Part(NamedTuple):
    """What of a turn lies in one slice."""

    at: int
    turn: int
    customer: int
    institution: int
    words: int


def timeline(
    layout: Layout, tally: Tally, mentions: Callable[[Container[int]], Iterable[Mentioned]]
) -> tuple[Slice, ...]:
    """At most ten slices, none where there are fewer than two turns; `mentions` gives those of some turns."""
    turns = layout.turns
    by_time = 2 * sum(turn.start_time is not None and turn.end_time is not None for turn in turns) > len(turns)
    stretches = _times(turns) if by_time else _words(tally)
    known = [stretch for stretch in stretches if stretch is not None]
    first = min((stretch.start for stretch in known), default=0.0)
    last = max((stretch.end for stretch in known), default=0.0)
    count = min(SLICES, len(turns))
    if count < 2 or (width := (last - first) / count) <= 0:
        return ()
    borders = [first + width * number for number in range(count + 1)]
    parts = sorted(_parts(layout, tally, stretches, borders, mentions))
    inside = {at: list(group) for at, group in groupby(parts, lambda part: part.at)}
    unit = "seconds" if by_time else "words"
    return tuple(_slice(*ends, unit, inside.get(at, [])) for at, ends in enumerate(pairwise(borders)))


def _slice(start: float, end: float, unit: str, parts: Sequence[_Part]) -> Slice:
    clusters = tuple((part.customer, part.institution) for part in parts if part.customer or part.institution)
    return Slice(start, end, unit, clusters, sum(part.words for part in parts), len(parts))


def _times(turns: Sequence[Turn]) -> list[_Stretch | None]:
    return [
        None if (start := turn.start_time) is None else _Stretch(start, max(start, turn.end_time or start), timed=True)
        for turn in turns
    ]


def _words(tally: Tally) -> list[_Stretch | None]:
    return [_Stretch(*stretch, timed=False) for stretch in pairwise(accumulate(tally.words, initial=0))]


def _parts(
    layout: Layout,
    tally: Tally,
    stretches: Sequence[_Stretch | None],
    borders: Sequence[float],
    mentions: Callable[[Container[int]], Iterable[Mentioned]],
) -> Iterator[_Part]:
    """Turns, each in its slice or cut where it goes over a border."""
    at, last = 0, len(borders) - 2
    cut: dict[int, tuple[int, list[int]]] = {}
    for number, stretch in enumerate(stretches):
        if stretch is not None:  # a turn without a time stays with the one before it
            at = min(last, bisect_right(borders, stretch.start) - 1)
            end = max(at, min(last, bisect_left(borders, stretch.end) - 1))
            if end > at:
                cut[number] = at, [_offset(layout, number, stretch, border) for border in borders[at + 1 : end + 1]]
                at = end
        if number not in cut:
            yield _Part(at, number, tally.customer[number], tally.institution[number], tally.words[number])
    found = {number: [[0, 0] for _ in range(len(offsets) + 1)] for number, (_, offsets) in cut.items()}
    for mention in mentions(cut) if cut else ():
        found[mention.turn][bisect_right(cut[mention.turn][1], mention.offset)][0 if mention.is_customer else 1] += 1
    for number, (at, offsets) in cut.items():
        length = _length(layout, number)
        words = [round(tally.words[number] * offset / length) for offset in (0, *offsets, length)]
        for index, ((before, until), counts) in enumerate(zip(pairwise(words), found[number], strict=True)):
            yield _Part(at + index, number, counts[0], counts[1], until - before)


def _length(layout: Layout, number: int) -> int:
    """Code points of what a turn says."""
    turn = layout.turns[number]
    if layout.spoken is None:
        return max(1, turn.end - turn.start)
    way = layout.way_back(number)
    return max(1, way.found[-1] + layout.spoken.end[layout.spoken.rows(turn)][-1] - way.start[-1])


def _offset(layout: Layout, number: int, stretch: _Stretch, border: float) -> int:
    """How much of a turn was said before a border: whole cues where these have times, else in proportion."""
    start, end = 0, _length(layout, number)
    if layout.spoken is not None and stretch.timed:
        begins = layout.spoken.start_ms[layout.spoken.rows(layout.turns[number])]
        for at, begin in zip(layout.way_back(number).found, begins, strict=True):
            if begin >= border * 1000:
                end, stretch = at, stretch._replace(end=begin / 1000)
                break
            start, stretch = at, stretch._replace(start=max(stretch.start, begin / 1000))
        if stretch.end - stretch.start < _LONG_CUE:
            return end
    return start + round((end - start) * (border - stretch.start) / (stretch.end - stretch.start))
