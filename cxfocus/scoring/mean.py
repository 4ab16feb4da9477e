"""The mean of the shares of documents; every document weighs the same."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt
from typing import NamedTuple

from cxfocus.scoring.defaults import CONFIDENCE
from cxfocus.scoring.distributions import t_quantile


class Mean(NamedTuple):
    """The mean of the shares (0 to 1) of documents; `interval` is (low, high), or None if all shares are equal."""

    share: float
    documents: int
    interval: tuple[float, float] | None


def mean_of(shares: Iterable[float]) -> Mean | None:
    """Return the mean with its Student's t interval (1908), kept within 0 and 1; None without shares.

    Equal shares, or a single one, say nothing about how others would differ. Sums are taken about the mean as it
    grows (Welford 1962).
    """
    documents, mean, squares = 0, 0.0, 0.0
    for share in shares:
        documents += 1
        off = share - mean
        mean += off / documents
        squares += off * (share - mean)
    if not squares:
        return Mean(mean, documents, None) if documents else None
    reach = t_quantile(CONFIDENCE, documents - 1) * sqrt(squares / (documents - 1) / documents)
    return Mean(mean, documents, (max(0.0, mean - reach), min(1.0, mean + reach)))
