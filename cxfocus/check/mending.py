"""The fewest additional customer mentions that let a document pass which fails only when that is certain."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from cxfocus.scoring.focus import Focus
from cxfocus.scoring.interval import Interval, share_interval
from cxfocus.scoring.rate_interval import RateInterval, rate_interval


def enough_for_share(focus: Focus, bar: float, confidence: float, most: int) -> int:
    """Return the fewest additional mentions, one a turn, with which the interval of the share reaches the bar.

    With `most` of them the share itself reaches it. In other turns more may be needed, as the interval depends on how
    turns differ.
    """
    # Turns without a customer come first, since people who mend a document begin there.
    turns = sorted(focus.pairs.elements(), key=lambda turn: (turn[0] / sum(turn), -turn[1]))
    customer, institution = [turn[0] for turn in turns], [turn[1] for turn in turns]

    def interval_of(more: int) -> Interval | None:
        return share_interval(zip(_spread(more, customer), institution, strict=True), confidence)

    return _fewest(interval_of, bar, most)


def enough_for_rate(focus: Focus, bar: float, confidence: float, most: int) -> int:
    """Return the fewest additional mentions for the rate of customer mentions."""
    named = sorted(customer for customer, _ in focus.pairs.elements())
    counts = [0] * (focus.turns - len(named)) + named

    def interval_of(more: int) -> RateInterval | None:
        return rate_interval(_spread(more, counts), focus.turns, focus.words, confidence)

    return _fewest(interval_of, bar, most)


def _spread(more: int, counts: Sequence[int]) -> list[int]:
    """Return the counts with the additional mentions given to them in turn."""
    each, rest = divmod(more, len(counts))
    return [count + each + (place < rest) for place, count in enumerate(counts)]


def _fewest(interval_of: Callable[[int], Interval | RateInterval | None], bar: float, most: int) -> int:
    def reaches(more: int) -> bool:
        interval = interval_of(more)
        return interval is None or interval.high >= bar

    return 1 + bisect_left(range(1, most), True, key=reaches)
