"""Pooled documents: their interval allows for mentions of a document being alike, and their mean has its own."""

import pytest

from cxfocus.scoring.evidence import evidence_of
from cxfocus.scoring.interval import Interval, share_interval
from cxfocus.scoring.mean import Mean, mean_of

#: (customer mentions, all mentions) of each document.
Documents = list[tuple[int, int]]


def pooled(documents: Documents, confidence: float = 0.95) -> Interval:
    """Return the interval of documents whose every mention is a turn of its own, so that turns show no clusters."""
    customer, mentions = (sum(column) for column in zip(*documents, strict=True))
    turns = [(1, 0)] * customer + [(0, 1)] * (mentions - customer)
    interval = share_interval(turns, confidence, evidence_of(documents))
    assert interval is not None
    return interval


# Computed from the formula with NumPy and SciPy's quantiles, not copied from the code's output.
@pytest.mark.parametrize(
    ("documents", "low", "high", "design_effect"),
    [
        ([(6, 10), (1, 12), (8, 9), (2, 15)], 0.154800, 0.669402, 3.377133),
        ([(20, 40), (30, 60)], 0.305807, 0.694193, 2.762560),  # documents show no correlation, so only the prior counts
        ([(0, 30), (0, 50)], 0.0, 0.206255, 2.750781),
        ([(3, 10)] * 3 + [(9, 10)] * 5, 0.455093, 0.829458, 3.148462),
    ],
)
def test_known_values(documents: Documents, low: float, high: float, design_effect: float) -> None:
    interval = pooled(documents)
    assert (interval.low, interval.high) == pytest.approx((low, high), abs=1e-3)
    assert interval.design_effect == pytest.approx(design_effect, abs=1e-6)
    assert interval.clusters == sum(mentions for _, mentions in documents)


def test_one_document_is_as_without() -> None:
    turns = [(3, 1), (0, 2), (5, 2), (1, 4)]
    assert share_interval(turns, 0.95, evidence_of([(9, 18)])) == share_interval(turns)
    assert share_interval(turns, 0.95, evidence_of([(9, 18), (0, 0)])) == share_interval(turns)


def test_a_line_of_another_document_hardly_matters() -> None:
    turns = [(1, 0), (0, 1)] * 500
    alone, beside = share_interval(turns), share_interval(turns, 0.95, evidence_of([(500, 1_000), (1, 1)]))
    assert alone is not None
    assert beside is not None
    assert beside.high - beside.low < 1.5 * (alone.high - alone.low)


def test_turns_tell_where_they_are_worse() -> None:
    turns = [(20, 0), (0, 20)] * 4
    documents = evidence_of([(20, 40)] * 4)
    assert share_interval(turns, 0.95, documents) == share_interval(turns)


def test_documents_that_differ_are_less_sure() -> None:
    alike, apart = pooled([(5, 10)] * 10), pooled([(1, 10), (9, 10)] * 5)
    assert apart.high - apart.low > 1.5 * (alike.high - alike.low)
    assert apart.effective_mentions < alike.effective_mentions


# SciPy's quantiles of t for 3 degrees, and NumPy's deviation.
@pytest.mark.parametrize(
    ("shares", "middle", "reach"), [([0.1, 0.3, 0.2, 0.6], 0.3, 0.343743), ([0.4, 0.5, 0.45, 0.55], 0.475, 0.102713)]
)
def test_the_mean_has_an_interval(shares: list[float], middle: float, reach: float) -> None:
    mean = mean_of(shares)
    assert mean is not None
    assert mean.interval is not None
    assert mean.share == pytest.approx(middle)
    assert mean.documents == 4
    assert mean.interval == pytest.approx((max(0.0, middle - reach), middle + reach), abs=1e-6)


def test_the_mean_of_few_or_equal_shares() -> None:
    assert mean_of([]) is None
    assert mean_of([0.25]) == Mean(0.25, 1, None)
    assert mean_of([0.125] * 7) == Mean(0.125, 7, None)
    assert mean_of([0.0, 1.0]) == Mean(0.5, 2, (0.0, 1.0))
