"""The interval of a rate: known values, and that it holds the true rate often enough."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxfocus.scoring.defaults import CONFIDENCE
from cxfocus.scoring.rate_interval import rate_interval

COUNTS = st.lists(st.integers(0, 30), max_size=60)


@given(COUNTS, st.integers(1, 50_000))
def test_it_holds_the_rate_and_stays_above_nothing(counts: list[int], words: int) -> None:
    interval = rate_interval(counts, len(counts) + 3, words, CONFIDENCE)
    assert interval is not None
    assert 0.0 <= interval.low <= sum(counts) * 1000 / words <= interval.high


@given(COUNTS.filter(any), st.integers(1, 50_000))
def test_a_higher_confidence_is_wider_and_the_order_of_turns_is_nothing(counts: list[int], words: int) -> None:
    narrow, wide = (rate_interval(counts, len(counts), words, level) for level in (0.8, 0.99))
    assert narrow is not None
    assert wide is not None
    assert wide.low <= narrow.low
    assert narrow.high <= wide.high
    assert rate_interval(counts[::-1], len(counts), words, 0.8) == narrow


def test_nothing_is_known_without_words() -> None:
    assert rate_interval([], 0, 0, CONFIDENCE) is None


def test_no_mention_in_many_words_is_evidence_of_a_low_rate() -> None:
    short, long = rate_interval([], 3, 100, CONFIDENCE), rate_interval([], 300, 10_000, CONFIDENCE)
    assert short is not None
    assert long is not None
    assert (short.low, long.low) == (0.0, 0.0)
    assert long.high < 1.0
    assert short.high > 10.0


def test_mentions_in_one_turn_say_less_than_the_same_in_many() -> None:
    one, many = rate_interval([20], 20, 2000, CONFIDENCE), rate_interval([1] * 20, 20, 2000, CONFIDENCE)
    assert one is not None
    assert many is not None
    assert one.high - one.low > 2 * (many.high - many.low)


@pytest.mark.parametrize("clustering", [1, 4])
def test_it_holds_the_truth_nineteen_times_of_twenty(clustering: int) -> None:
    """Turns of 25 words hold no mention or `clustering` at once; the true rate is 8 for each 1,000 words."""
    chance = random.Random(3)
    held = 0
    for _ in range(400):
        counts = [clustering * (chance.random() < 0.2 / clustering) for _ in range(120)]
        interval = rate_interval(counts, 120, 3000, CONFIDENCE)
        held += interval is not None and interval.low <= 8 <= interval.high
    assert held >= 0.93 * 400
