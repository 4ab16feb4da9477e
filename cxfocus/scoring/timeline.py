"""The timeline: a document in slices of equal time, or of equal numbers of words if it has no times."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from itertools import accumulate, groupby, pairwise
from typing import NamedTuple

from cxfocus.lexicon.model import SIDES
from cxfocus.scoring.tally import Tally
from cxfocus.transcript import Layout, Turn

SLICES = 10
#: Seconds; a longer cue is treated as a speech, and divided. So is a cue that is longer than a slice, which without its
#: words would seem silent.
_LONG_CUE = 60.0


class MentionPlace(NamedTuple):
    """The place of a mention: its turn, how many code points of that turn's words come before it, and its side."""

    turn: int
    offset: int
    is_customer: bool


class Slice(NamedTuple):
    """The words from `start` to `end`, in seconds, or in words from the beginning.

    A turn that crosses a border of the slice is in it with the part between the borders. `clusters` are the
    (customer, institution) mentions of each turn or part with any, `turns` is the number of turns and parts.
    """

    start: float
    end: float
    unit: str
    clusters: tuple[tuple[int, int], ...]
    words: int
    turns: int


class _Stretch(NamedTuple):
    """A stretch in seconds, if it is timed, or in words from the beginning."""

    start: float
    end: float
    timed: bool


class _Part(NamedTuple):
    """The part of a turn that lies in one slice."""

    at: int
    turn: int
    customer: int
    institution: int
    words: int


def timeline(
    layout: Layout, tally: Tally, mentions: Callable[[Container[int]], Iterable[MentionPlace]]
) -> tuple[Slice, ...]:
    """Return at most ten slices, none for fewer than two turns; `mentions` returns the mentions of some turns."""
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
    return tuple(_make_slice(*ends, unit, inside.get(at, [])) for at, ends in enumerate(pairwise(borders)))


def _make_slice(start: float, end: float, unit: str, parts: Sequence[_Part]) -> Slice:
    clusters = tuple((part.customer, part.institution) for part in parts if part.customer or part.institution)
    words = sum(part.words for part in parts)
    return Slice(start=start, end=end, unit=unit, clusters=clusters, words=words, turns=len(parts))


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
    mentions: Callable[[Container[int]], Iterable[MentionPlace]],
) -> Iterator[_Part]:
    """Yield the turns, each in its slice, or cut where it crosses a border."""
    at, last = 0, len(borders) - 2
    long_cue = min(_LONG_CUE, borders[1] - borders[0])
    cut: dict[int, tuple[int, list[int]]] = {}
    for number, stretch in enumerate(stretches):
        if stretch is not None:  # a turn without a time stays in the slice of the turn before it
            at = min(last, bisect_right(borders, stretch.start) - 1)
            end = max(at, min(last, bisect_left(borders, stretch.end) - 1))
            if end > at:
                crossed = borders[at + 1 : end + 1]
                cut[number] = at, [_offset(layout, number, stretch, border, long_cue) for border in crossed]
                at = end
        if number not in cut:
            customer, institution = tally.customer[number], tally.institution[number]
            yield _Part(at=at, turn=number, customer=customer, institution=institution, words=tally.words[number])
    found = {number: [dict.fromkeys(SIDES, 0) for _ in range(len(offsets) + 1)] for number, (_, offsets) in cut.items()}
    for mention in mentions(cut) if cut else ():
        part = bisect_right(cut[mention.turn][1], mention.offset)
        found[mention.turn][part]["customer" if mention.is_customer else "institution"] += 1
    for number, (at, offsets) in cut.items():
        length = _length(layout, number)
        words = [round(tally.words[number] * offset / length) for offset in (0, *offsets, length)]
        for index, ((before, until), counts) in enumerate(zip(pairwise(words), found[number], strict=True)):
            yield _Part(at=at + index, turn=number, words=until - before, **counts)


def _length(layout: Layout, number: int) -> int:
    """Return the code points of a turn's words."""
    turn = layout.turns[number]
    if layout.spoken is None:
        return max(1, turn.end - turn.start)
    way = layout.way_back(number)
    return max(1, way.found[-1] + layout.spoken.end[layout.spoken.rows(turn)][-1] - way.start[-1])


def _offset(layout: Layout, number: int, stretch: _Stretch, border: float, long_cue: float) -> int:
    """Return the code points of a turn that were said before a border.

    It counts whole cues if the turn has cues with times; otherwise the turn, and a `long_cue` (in seconds), is divided
    in proportion to time.
    """
    start, end = 0, _length(layout, number)
    if layout.spoken is not None and stretch.timed:
        begins = layout.spoken.start_ms[layout.spoken.rows(layout.turns[number])]
        for at, begin in zip(layout.way_back(number).found, begins, strict=True):
            if begin >= border * 1000:
                end, stretch = at, stretch._replace(end=begin / 1000)
                break
            start, stretch = at, stretch._replace(start=max(stretch.start, begin / 1000))
        if stretch.end - stretch.start < long_cue:
            return end
    return start + round((end - start) * (border - stretch.start) / (stretch.end - stretch.start))
