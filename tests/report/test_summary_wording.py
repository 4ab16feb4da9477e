"""The sentences of a summary, at the limits where their words change."""

from __future__ import annotations

import pytest

from cxfocus.report.summary import Group, Grouping, Trend
from cxfocus.report.summary_wording import mixture_sentence, span_words
from cxfocus.scoring.defaults import MINIMUM_MENTIONS
from cxfocus.scoring.focus import Focus
from cxfocus.scoring.trend import TrendLine

DAY = 1 / 365.25


def over(years: float) -> TrendLine:
    return TrendLine(9, years, 0.1, -0.1, 0.3)


@pytest.mark.parametrize(
    ("years", "words"),
    [
        (0.0, "1 day"),
        (2 * DAY, "3 days"),
        (58 * DAY, "59 days"),
        (59 * DAY, "2 months"),
        (1.49, "18 months"),
        (1.5, "1.5 years"),
    ],
)
def test_how_long_documents_span(years: float, words: str) -> None:
    assert span_words(over(years)) == words


@pytest.mark.parametrize(
    ("periods", "line", "is_worth"), [(2, None, False), (3, None, True), (1, over(0.2), True)], ids=str
)
def test_two_dates_without_a_line_are_no_trend(periods: int, line: TrendLine | None, is_worth: bool) -> None:
    group = Group("2024-03", 2, Focus(3, 1, 90, 4, ((3, 1),), MINIMUM_MENTIONS))
    assert Trend("month", (group,) * periods, line, 0).worth_showing is is_worth


TOWARDS = {"+": TrendLine(9, 4.0, 0.1, 0.05, 0.15), "-": TrendLine(9, 4.0, -0.1, -0.15, -0.05), "0": over(4.0)}


@pytest.mark.parametrize(
    ("all_documents", "groups", "is_said"),
    [
        ("+", "-0", True),
        ("+", "00", True),
        ("-", "+0", True),
        ("+", "+-", False),  # one group drifts the same way
        ("0", "--", False),  # the whole does not drift
        ("+", "0", False),  # there is only one group
        ("+", "", False),
    ],
)
def test_all_may_drift_where_no_group_does(all_documents: str, groups: str, is_said: bool) -> None:
    focus = Focus(3, 1, 90, 4, ((3, 1),), MINIMUM_MENTIONS)
    lines = [*map(TOWARDS.__getitem__, groups), None]
    grouping = Grouping("folder", tuple(Group(str(n), 9, focus, line) for n, line in enumerate(lines)), None)
    trend = Trend("year", (), TOWARDS[all_documents], 0)
    said = mixture_sentence(trend, [grouping, grouping._replace(by="kind")])
    assert (said or "").startswith("But none of the 2 folders and none of the 2 kinds with enough ") is is_said
    assert (said is None) is not is_said
