"""Focus: the score of anything that has turns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from cxfocus.scoring.evidence import Evidence
from cxfocus.scoring.interval import Interval, counted_pairs, share_interval
from cxfocus.scoring.share import Counts
from cxfocus.scoring.tally import Tally

Status = Literal["ok", "no-words", "no-mentions", "too-few-mentions"]
Verdict = Literal["customer-focused", "institution-focused", "balanced", "insufficient-evidence"]

FORMULA = "share = customer / (customer + institution); ratio = customer / institution"


Clusters = tuple[tuple[int, int], ...] | Counter[tuple[int, int]]


class _FocusFields(NamedTuple):
    customer: int
    institution: int
    words: int
    turns: int
    clusters: Clusters
    minimum_mentions: int
    evidence: Evidence | None = None


class Focus(_FocusFields):
    """Counts, and all that follows from them.

    `clusters` are the (customer, institution) mentions of every turn that has any, or the number of turns with each
    such pair. `share` is customer / (customer + institution), from 0 to 1; `ratio` is customer / institution. Either
    is None if it would divide by zero. With fewer than `minimum_mentions`, no verdict is given. `evidence` is given
    where several documents are pooled.

    The interval is computed when it is first asked for: nobody reads the interval of every speaker of a thousand
    documents.
    """

    @cached_property
    def interval(self) -> Interval | None:
        """Return where the share would lie in a longer record of the same talk; None without mentions."""
        return share_interval(self.clusters, evidence=self.evidence)

    @property
    def status(self) -> Status:
        """Return `ok`, or what is missing for a verdict."""
        if not self.words:
            return "no-words"
        if not self.mentions:
            return "no-mentions"
        return "too-few-mentions" if self.mentions < self.minimum_mentions else "ok"

    @property
    def verdict(self) -> Verdict:
        """Return the side of one half on which the whole interval lies, if the evidence suffices."""
        if self.status != "ok" or (interval := self.interval) is None:
            return "insufficient-evidence"
        if interval.low > 0.5:
            return "customer-focused"
        return "institution-focused" if interval.high < 0.5 else "balanced"

    @property
    def turns_with_customer(self) -> int:
        """Return the number of turns with at least one customer mention."""
        return sum(turns for (customer, _), turns in self.pairs.items() if customer)

    @property
    def pairs(self) -> Counter[tuple[int, int]]:
        """Return the number of turns for each pair of (customer, institution) mentions."""
        return counted_pairs(self.clusters)

    @property
    def counts(self) -> Counts:
        """Return the counts from which the share follows."""
        return Counts(self.customer, self.institution, self.words)

    @property
    def mentions(self) -> int:
        """Return the number of customer and institution mentions together."""
        return self.counts.mentions

    @property
    def share(self) -> float | None:
        """Return customer mentions / all mentions, from 0 (institution only) to 1 (customer only)."""
        return self.counts.share

    @property
    def ratio(self) -> float | None:
        """Return the customer mentions for each institution mention."""
        return self.customer / self.institution if self.institution else None

    @property
    def turn_coverage(self) -> float | None:
        """Return the share of turns with at least one customer mention."""
        return self.turns_with_customer / self.turns if self.turns else None

    def per_thousand(self, mentions: int) -> float | None:
        """Return this number of mentions for each 1,000 words."""
        return mentions * 1000 / self.words if self.words else None


def focus_of(tally: Tally, turns: Sequence[int], minimum_mentions: int) -> Focus:
    """Return the focus of some turns of a tally."""
    pairs = zip(map(tally.customer.__getitem__, turns), map(tally.institution.__getitem__, turns), strict=True)
    words = sum(map(tally.words.__getitem__, turns))
    return pooled_focus(tuple(filter(any, pairs)), words, len(turns), minimum_mentions)


def pooled_focus(
    clusters: tuple[tuple[int, int], ...],
    words: int,
    turns: int,
    minimum_mentions: int,
    evidence: Evidence | None = None,
) -> Focus:
    """Return the focus of turns that are given by their mentions."""
    customer = sum(pair[0] for pair in clusters)
    return Focus(
        customer=customer,
        institution=sum(map(sum, clusters)) - customer,
        words=words,
        turns=turns,
        clusters=clusters,
        minimum_mentions=minimum_mentions,
        evidence=evidence,
    )
