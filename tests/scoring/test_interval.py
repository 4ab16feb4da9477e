"""The interval of a share: known values, edge cases, and changes that must not change it."""

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxfocus.scoring import interval as module
from cxfocus.scoring.interval import Interval, share_interval

counts = st.one_of(st.integers(0, 4), st.integers(0, 200), st.integers(0, 10**12), st.integers(0, 10**30))
turns_of_a_document = st.lists(st.tuples(counts, counts), max_size=60)
confidences = st.floats(0.5, 0.999)


def bounds(turns: list[tuple[int, int]], confidence: float = 0.95) -> Interval:
    interval = share_interval(turns, confidence)
    assert interval is not None
    return interval


def width(interval: Interval) -> float:
    return interval.high - interval.low


@pytest.mark.parametrize("turns", [[], [(0, 0)], [(0, 0), (0, 0)]])
def test_no_mention_has_no_interval(turns: list[tuple[int, int]]) -> None:
    assert share_interval(turns) is None


@pytest.mark.parametrize("confidence", [-0.1, 0.0, 1.0, 95.0, math.nan])
def test_a_confidence_that_is_no_probability_is_refused(confidence: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        share_interval([(1, 1)], confidence)


# Computed from the formula with NumPy and SciPy's quantiles, not copied from the code's output.
@pytest.mark.parametrize(
    ("turns", "low", "high", "design_effect"),
    [
        ([(1, 0)], 0.174454, 1.0, 1.0),
        ([(20, 0)], 0.527637, 1.0, 3.28),
        ([(0, 20)], 0.0, 0.472363, 3.28),
        ([(1, 0), (0, 1)], 0.083367, 0.916633, 2.0),
        ([(3, 1), (0, 2), (5, 2), (1, 4)], 0.220071, 0.779929, 2.046204),
        ([(2, 1), (0, 2)] * 25, 0.314570, 0.493779, 1.090524),
    ],
)
def test_known_values(turns: list[tuple[int, int]], low: float, high: float, design_effect: float) -> None:
    interval = bounds(turns)
    assert (interval.low, interval.high) == pytest.approx((low, high), abs=2e-5)
    assert interval.design_effect == pytest.approx(design_effect, abs=1e-6)


def test_independent_mentions_come_close_to_wilson() -> None:
    chance = random.Random(1)
    interval = bounds([(1, 0) if chance.random() < 0.3 else (0, 1) for _ in range(20_000)])
    share = 0.3
    assert interval.design_effect == pytest.approx(1.0, abs=0.001)
    assert width(interval) == pytest.approx(2 * 1.96 * math.sqrt(share * (1 - share) / 20_000), rel=0.02)


def test_one_sided_turns_of_ten_count_as_one_vote_each() -> None:
    chance = random.Random(2)
    sides = [chance.random() < 0.5 for _ in range(4000)]
    interval = bounds([(10, 0) if side else (0, 10) for side in sides])
    assert interval.design_effect == pytest.approx(10.0, rel=0.01)
    assert interval.effective_mentions == pytest.approx(4000, rel=0.01)


def test_the_same_mentions_in_longer_turns_say_less() -> None:
    chance = random.Random(3)
    sides = [chance.random() < 0.6 for _ in range(600)]
    short = bounds([(1, 0) if side else (0, 1) for side in sides])
    long = bounds([(8, 0) if side else (0, 8) for side in sides[:75]])
    assert width(long) > 2 * width(short)


def test_fifty_mentions_in_one_speech_are_not_fifty_votes() -> None:
    speech, votes = bounds([(50, 0)]), bounds([(1, 0)] * 50)
    assert speech.low < 0.6
    assert votes.low > 0.85
    assert speech.effective_mentions < 10
    assert (speech.clusters, votes.clusters) == (1, 50)


def test_turns_that_balance_themselves_are_never_worth_more_than_independent_mentions() -> None:
    interval = bounds([(2, 1), (1, 2)] * 500)
    assert interval.design_effect == 1.0
    assert interval.effective_mentions == 3000


@pytest.mark.parametrize("customers", [1, 2, 5, 20, 1000])
def test_all_on_one_side_still_has_a_width(customers: int) -> None:
    interval = bounds([(1, 0)] * customers)
    assert interval.high == 1.0
    assert 0.0 < interval.low < 1.0
    mirrored = bounds([(0, 1)] * customers)
    assert mirrored.low == 0.0
    assert 0.0 < mirrored.high < 1.0


def test_turns_exactly_alike_show_no_variance_and_keep_the_belief() -> None:
    interval = bounds([(2, 2)] * 100)
    assert interval.design_effect == pytest.approx(1 + module.PRIOR_CORRELATION * 3)


def test_more_turns_of_the_same_kind_never_widen_it() -> None:
    kinds = [(3, 1), (0, 2), (1, 0), (0, 1)]
    widths = [width(bounds(kinds * times)) for times in range(1, 60)]
    assert widths == sorted(widths, reverse=True)


def test_more_turns_on_one_side_move_it_towards_that_side() -> None:
    lows = [bounds([(1, 0)] * customers).low for customers in range(1, 200)]
    assert lows == sorted(lows)


@given(turns_of_a_document, confidences)
def test_it_lies_within_bounds_around_the_share(turns: list[tuple[int, int]], confidence: float) -> None:
    interval = share_interval(turns, confidence)
    mentions = sum(c + i for c, i in turns)
    if not mentions:
        assert interval is None
        return
    assert interval is not None
    share = sum(c for c, _ in turns) / mentions
    assert 0.0 <= interval.low <= share <= interval.high <= 1.0
    assert interval.low < interval.high
    assert 1.0 <= interval.design_effect < math.inf
    assert interval.effective_mentions * interval.design_effect == pytest.approx(mentions)
    assert interval.clusters == sum(c + i > 0 for c, i in turns)


@given(turns_of_a_document, st.randoms(use_true_random=False))
def test_order_and_turns_without_mentions_change_nothing(turns: list[tuple[int, int]], chance: random.Random) -> None:
    shuffled = [*turns, (0, 0), (0, 0)]
    chance.shuffle(shuffled)
    assert share_interval(iter(shuffled)) == share_interval(turns)


@given(turns_of_a_document)
def test_swapping_the_sides_mirrors_it(turns: list[tuple[int, int]]) -> None:
    here, there = share_interval(turns), share_interval([(i, c) for c, i in turns])
    if here is None or there is None:
        assert here is there
        return
    assert (here.low, here.high) == pytest.approx((1 - there.high, 1 - there.low), abs=1e-9)
    assert here.design_effect == pytest.approx(there.design_effect)


@given(turns_of_a_document, confidences, confidences)
def test_more_confidence_is_wider(turns: list[tuple[int, int]], one: float, other: float) -> None:
    narrow, wide = share_interval(turns, min(one, other)), share_interval(turns, max(one, other))
    if narrow is not None and wide is not None:
        rounding = 1e-12  # of confidences that differ in their last digit
        assert wide.low <= narrow.low + rounding
        assert narrow.high <= wide.high + rounding


# From norm.ppf of SciPy 1.17, at (1 + confidence) / 2.
@pytest.mark.parametrize(
    ("confidence", "expected"),
    [
        (0.01, 0.0125334695),
        (0.5, 0.6744897502),
        (0.8, 1.2815515655),
        (0.849, 1.4360082279),
        (0.851, 1.4430726744),
        (0.9, 1.6448536270),
        (0.95, 1.9599639845),
        (0.99, 2.5758293035),
        (0.999999, 4.8916384757),
    ],
)
def testnormal_quantiles_agree_with_scipy(confidence: float, expected: float) -> None:
    assert module.normal_quantile(confidence) == pytest.approx(expected, rel=5e-7)


# From t.ppf of SciPy 1.17, at (1 + confidence) / 2.
@pytest.mark.parametrize(
    ("confidence", "freedom", "expected", "tolerance"),
    [
        (0.8, 10.0, 1.3721836411, 1e-5),
        (0.95, 10.0, 2.2281388520, 1e-5),
        (0.95, 12.5, 2.1691859427, 1e-5),
        (0.95, 30.0, 2.0422724563, 1e-6),
        (0.95, 1e6, 1.9599663568, 1e-6),
        (0.99, 10.0, 3.1692726726, 1e-4),
        (0.999, 10.0, 4.5868938587, 1e-3),
    ],
)
def test_quantiles_of_t_agree_with_scipy(confidence: float, freedom: float, expected: float, tolerance: float) -> None:
    z = module.normal_quantile(confidence)
    assert module.t_from_normal(z, freedom) == pytest.approx(expected, rel=tolerance)
