"""The timeline: a document in slices of equal time, or of equal words where it has no times."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cxfocus.scoring.tally import Tally
from cxfocus.transcript import Turn

SLICES = 10


class Slice(NamedTuple):
    """Turns whose middle lies in one slice; `start` and `end` in seconds, or in words from the beginning."""

    start: float
    end: float
    unit: str
    turns: tuple[int, ...]


def timeline(turns: Sequence[Turn], tally: Tally) -> tuple[Slice, ...]:
    """At most ten slices, none where there are fewer than two turns."""
    timed = [turn for turn in turns if turn.start_time is not None and turn.end_time is not None]
    by_time = len(timed) * 2 > len(turns)
    middles = _times(turns) if by_time else _words(tally)
    ends = [turn.end_time for turn in timed if turn.end_time is not None] if by_time else [float(sum(tally.words))]
    first = min((turn.start_time for turn in timed if turn.start_time is not None), default=0.0) if by_time else 0.0
    last = max(ends, default=0.0)
    count = min(SLICES, len(turns))
    if count < 2 or (width := (last - first) / count) <= 0:
        return ()
    buckets: list[list[int]] = [[] for _ in range(count)]
    at = 0
    for index, middle in enumerate(middles):
        if middle is not None:  # a turn without a time stays with the one before it
            at = int(min(count - 1, max(0, (middle - first) / width)))
        buckets[at].append(index)
    unit = "seconds" if by_time else "words"
    return tuple(
        Slice(first + width * index, first + width * (index + 1), unit, tuple(bucket))
        for index, bucket in enumerate(buckets)
    )


def _times(turns: Sequence[Turn]) -> list[float | None]:
    return [
        None if turn.start_time is None else (turn.start_time + (turn.end_time or turn.start_time)) / 2
        for turn in turns
    ]


def _words(tally: Tally) -> list[float | None]:
    middles: list[float | None] = []
    before = 0
    for words in tally.words:
        middles.append(before + words / 2)
        before += words
    return middles
