"""Scores at the limits: one turn, no side, no beginning, no distance."""

from __future__ import annotations

from collections import Counter

import pytest

from cxfocus.scoring.defaults import CONFIDENCE, MINIMUM_MENTIONS
from cxfocus.scoring.distributions import beta_below, f_tail
from cxfocus.scoring.focus import pooled_focus
from cxfocus.scoring.rate_interval import rate_interval
from cxfocus.scoring.talk_time import TalkTime, duration
from cxfocus.scoring.tally import Tally
from cxfocus.scoring.timeline import timeline
from cxfocus.scoring.trend import DatedCounts, trend_line
from cxfocus.transcript import Layout, Turn


def test_the_smallest_f_is_exceeded_for_certain() -> None:
    assert f_tail(1e-300, 1, 9) == 1.0
    assert (beta_below(0.0, 2, 3), beta_below(1.0, 2, 3)) == (0.0, 1.0)


def test_twenty_mentions_are_enough_unless_somebody_says_otherwise() -> None:
    assert [pooled_focus(((1, 0),) * turns, 99, turns, MINIMUM_MENTIONS).status for turns in (19, 20)] == [
        "too-few-mentions",
        "ok",
    ]


def test_one_turn_shows_no_more_than_is_believed_of_turns() -> None:
    one, several = rate_interval([5], 1, 1000, CONFIDENCE), rate_interval([5], 2, 1000, CONFIDENCE)
    assert one is not None
    assert several is not None
    assert one.high < several.high
    assert rate_interval([1], 1, 1000, CONFIDENCE) == rate_interval([1], 9, 1000, CONFIDENCE)


def test_time_on_no_side_has_no_share() -> None:
    assert TalkTime(0.0, 0.0, 9.0, "exact").share is None


def test_a_turn_without_a_beginning_takes_no_time() -> None:
    assert duration(Turn(0, 1, None, None, None, 5.0)) == 0.0
    assert duration(Turn(0, 1, None, None, 5.0, None)) == 0.0


def test_time_run_backwards_turns_the_trend_round() -> None:
    rows = ((0.0, 1, 10), (1.0, 30, 40), (2.0, 2, 10), (3.0, 5, 20), (4.0, 4, 9), (9.0, 60, 100))
    there = [DatedCounts(*row) for row in rows]
    back = [each._replace(years=-each.years) for each in there]
    found, turned = trend_line(lambda: there), trend_line(lambda: back)
    assert found is not None
    assert turned is not None
    assert (turned.slope, turned.low, turned.high) == pytest.approx((-found.slope, -found.high, -found.low))


def test_the_interval_of_a_trend_is_that_of_students_t() -> None:
    found = trend_line(lambda: [DatedCounts(float(x), y, 10) for x, y in enumerate((1, 3, 2, 5, 4, 6))])
    # Slope 0.0885714, its standard error 0.0232116, t(4) = 2.7764.
    assert found is not None
    assert (found.low, found.high) == pytest.approx((0.0241269, 0.1530160), abs=1e-5)


def test_documents_of_one_mention_each_make_a_trend() -> None:
    assert trend_line(lambda: [DatedCounts(float(year), year % 2, 1) for year in range(8)]) is not None


def test_turns_in_next_to_no_time_have_no_slices_or_the_first_and_the_last() -> None:
    no_time = tuple(Turn(number, number + 1, None, None, 0.0, 5e-324) for number in range(2))
    assert timeline(Layout("text", "xx", no_time), Tally((1, 0), (0, 1), (9, 9), Counter()), lambda _: ()) == ()
    hardly = [Turn(number, number + 1, None, None, 0.0, 5e-323) for number in range(2)]
    late = Turn(2, 3, None, None, 5000.0, None)
    layout = Layout("text", "xxx", (*hardly, late))
    slices = timeline(layout, Tally((1, 0, 0), (0, 1, 1), (9, 9, 9), Counter()), lambda _: ())
    assert [part.clusters for part in slices] == [((1, 0), (0, 1)), (), ((0, 1),)]
