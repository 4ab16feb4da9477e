"""Focus: the score of anything that has turns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from cxfocus.scoring.interval import Interval, share_interval
from cxfocus.scoring.tally import Tally

Status = Literal["ok", "no-words", "no-mentions", "too-few-mentions"]
Verdict = Literal["customer-focused", "institution-focused", "balanced", "insufficient-evidence"]

FORMULA = "share = customer / (customer + institution); ratio = customer / institution"


class ScoringOptions(NamedTuple):
    """`minimum_mentions` below which no verdict is given; `confidence` of the interval, from 0 to 1."""

    minimum_mentions: int = 20
    confidence: float = 0.95


class Focus(NamedTuple):
    """Counts and what follows from them.

    `share` is customer / (customer + institution), from 0 to 1; `ratio` is
    customer / institution. Either is None where there is nothing to divide.
    """

    customer: int
    institution: int
    words: int
    turns: int
    turns_with_customer: int
    interval: Interval | None
    status: Status
    verdict: Verdict

    @property
    def mentions(self) -> int:
        """Customer and institution mentions together."""
        return self.customer + self.institution

    @property
    def share(self) -> float | None:
        """From 0 (institution only) to 1 (customer only)."""
        return self.customer / self.mentions if self.mentions else None

    @property
    def ratio(self) -> float | None:
        """Customer mentions for each institution mention."""
        return self.customer / self.institution if self.institution else None

    @property
    def turn_coverage(self) -> float | None:
        """Share of turns with at least one customer mention."""
        return self.turns_with_customer / self.turns if self.turns else None

    def per_thousand(self, mentions: int) -> float | None:
        """So many mentions for each 1,000 words."""
        return mentions * 1000 / self.words if self.words else None


def focus_of(tally: Tally, turns: Sequence[int], options: ScoringOptions) -> Focus:
    """The focus of those turns of a tally."""
    pairs = [(tally.customer[turn], tally.institution[turn]) for turn in turns]
    return pooled_focus(pairs, sum(tally.words[turn] for turn in turns), len(turns), options)


def pooled_focus(pairs: Sequence[tuple[int, int]], words: int, turns: int, options: ScoringOptions) -> Focus:
    """The focus of turns given as (customer, institution) mentions; those without any may be missing from `pairs`."""
    customer = sum(pair[0] for pair in pairs)
    institution = sum(pair[1] for pair in pairs)
    interval = share_interval(pairs, options.confidence)
    status = _status(words, customer + institution, options.minimum_mentions)
    covered = sum(pair[0] > 0 for pair in pairs)
    return Focus(customer, institution, words, turns, covered, interval, status, _verdict(status, interval))


def _status(words: int, mentions: int, minimum: int) -> Status:
    if not words:
        return "no-words"
    if not mentions:
        return "no-mentions"
    return "too-few-mentions" if mentions < minimum else "ok"


def _verdict(status: Status, interval: Interval | None) -> Verdict:
    if status != "ok" or interval is None:
        return "insufficient-evidence"
    if interval.low > 0.5:
        return "customer-focused"
    return "institution-focused" if interval.high < 0.5 else "balanced"
