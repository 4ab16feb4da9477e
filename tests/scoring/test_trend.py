"""The slope, against a line drawn by hand and against chance."""

from __future__ import annotations

import random

import pytest

from cxfocus.scoring.trend import DatedCounts, TrendLine, trend_line


def trend(*documents: DatedCounts) -> TrendLine:
    found = trend_line(lambda: documents)
    assert found is not None
    return found


def test_a_straight_line_is_found() -> None:
    found = trend(*[DatedCounts(float(year), 20 + 5 * year, 100) for year in range(10)])
    assert found.slope == pytest.approx(0.05)
    assert found.low == pytest.approx(0.05) == found.high
    assert (found.documents, found.years, found.significant) == (10, 9.0, True)


def test_any_origin_of_time_gives_the_same() -> None:
    shares = (20, 35, 22, 40, 41, 30, 52)
    near = trend(*[DatedCounts(float(year), share, 100) for year, share in enumerate(shares)])
    far = trend(*[DatedCounts(year + 2000.0, share, 100) for year, share in enumerate(shares)])
    assert near == pytest.approx(far, rel=1e-6)


def test_with_equal_weights_it_is_plain_least_squares() -> None:
    found = trend(*[DatedCounts(float(x), y, 10) for x, y in enumerate((1, 3, 2, 5, 4, 6))])
    # y = 1.1428 + 0.94286 x (tenths); standard error of the slope 0.17692; t(4) = 2.7764.
    assert found.slope == pytest.approx(0.0885714, abs=1e-6)
    assert found.high - found.slope == pytest.approx(found.slope - found.low)
    assert found.significant


def test_a_large_document_counts_for_more_but_not_in_proportion() -> None:
    base = [DatedCounts(float(year), 30, 100) for year in range(6)]
    small, large = (trend(*base, DatedCounts(6.0, 60 * size, 100 * size)).slope for size in (1, 50))
    assert small < large < 3 * small


@pytest.mark.parametrize(
    "documents",
    [
        (),
        tuple(DatedCounts(float(year), 1, 2) for year in range(4)),
        tuple(DatedCounts(float(number % 2), 1, 2) for number in range(9)),
        tuple(DatedCounts(float(year), 0, 9) for year in range(9)),
        tuple(DatedCounts(float(year), 9, 9) for year in range(9)),
    ],
    ids=["none", "few documents", "two dates", "no customer", "customer only"],
)
def test_too_little_for_a_line(documents: tuple[DatedCounts, ...]) -> None:
    assert trend_line(lambda: documents) is None


def test_the_interval_holds_the_truth() -> None:
    chance = random.Random(3)
    held = 0
    for _ in range(200):
        documents = []
        for _ in range(25):
            years, mentions = chance.uniform(0, 5), chance.randrange(5, 150)
            middle = 0.2 + 0.06 * years
            share = chance.betavariate(8 * middle, 8 * (1 - middle))
            documents.append(DatedCounts(years, sum(chance.random() < share for _ in range(mentions)), mentions))
        found = trend(*documents)
        held += found.low <= 0.06 <= found.high
    assert 180 <= held <= 199


@pytest.mark.parametrize("share", [(1, 3), (3, 20), (7, 60), (15, 119), (41, 63)])
def test_documents_that_are_all_alike_do_not_drift(share: tuple[int, int]) -> None:
    chance = random.Random(5)
    for count in range(5, 40):
        days = sorted(chance.uniform(2010, 2024) for _ in range(count))
        sizes = [chance.randrange(1, 9) for _ in days]
        found = trend(
            *[DatedCounts(day, share[0] * size, share[1] * size) for day, size in zip(days, sizes, strict=True)]
        )
        assert (found.slope, found.low, found.high, found.significant) == (0.0, 0.0, 0.0, False)


def test_a_few_days_are_counted_as_exactly_as_years() -> None:
    chance = random.Random(7)
    days = [(chance.randrange(3), chance.randrange(1, 20)) for _ in range(20_000)]
    near, far = (
        trend(*[DatedCounts(origin + day / 365.25, customer, 20) for day, customer in days]) for origin in (0.0, 2024.3)
    )
    assert far.slope == pytest.approx(near.slope, rel=1e-6)
    assert far.is_short
    assert far.change == pytest.approx((near.slope * 2 / 365.25, near.low * 2 / 365.25, near.high * 2 / 365.25))
