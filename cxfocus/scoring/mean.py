"""The mean of the shares of documents, of which each weighs the same."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt
from typing import NamedTuple

from cxfocus.scoring.defaults import CONFIDENCE
from cxfocus.scoring.distributions import t_quantile


class Mean(NamedTuple):
    """A mean of shares, from 0 to 1, of so many documents; `interval` (low, high) is None where they do not differ."""

    share: float
    documents: int
    interval: tuple[float, float] | None


def mean_of(shares: Iterable[float]) -> Mean | None:
    """None without shares. Student's t interval (1908) of the mean, kept within 0 and 1.

    Equal shares, or one alone, show nothing of how others would differ. Sums are taken about the mean as it grows
    (Welford 1962).
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
