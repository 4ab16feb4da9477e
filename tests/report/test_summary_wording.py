"""The sentences of a summary, at the limits where their words change."""

from __future__ import annotations

import pytest

from cxfocus.report.apart_wording import apart_words
from cxfocus.report.kinds import kinds_words
from cxfocus.report.model import KindTotal
from cxfocus.report.summary import Group, Grouping, Outlier, Outliers, Trend
from cxfocus.report.summary_remarks import composition_sentence, mixture_sentence, outlier_sentence
from cxfocus.report.summary_wording import drifts_sentence, span_words
from cxfocus.scoring.defaults import MINIMUM_MENTIONS
from cxfocus.scoring.focus import Focus
from cxfocus.scoring.spread import Spread
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


def groups_of(*named: tuple[str, bool]) -> Grouping:
    groups = (
        Group(name, 9, Focus(30, 90, 900, 90, ((30, 90),), MINIMUM_MENTIONS), is_apart=is_apart)
        for name, is_apart in named
    )
    return Grouping("folder", tuple(groups), Spread(len(named), 40, 0.01, 0.6, 0.1, 0.09))


@pytest.mark.parametrize(
    ("names", "alike", "said"),
    [
        ("n* s c", True, "North stands apart. South and Center cannot be told apart: do not rank them."),
        ("n s c", False, "But no single one stands apart: do not rank them."),
        ("n* s c", False, "North stands apart. South and Center differ from each other as well."),
        ("n* s", True, ""),
    ],
)
def test_which_groups_may_be_ranked(names: str, alike: bool, said: str) -> None:
    full = {"n": "all/North", "s": "all/South", "c": "all/Center"}
    grouping = groups_of(*((full[name[0]], "*" in name) for name in names.split()))
    assert grouping.spread is not None
    assert apart_words(grouping, grouping.spread._replace(rest_alike=alike)).strip() == said


def test_many_groups_are_not_all_named() -> None:
    grouping = groups_of(*((f"g{number}", number < 5) for number in range(9)))
    assert grouping.spread is not None
    said = "g0, g1, g2 and 2 more stand apart. The other 4 cannot be told apart: do not rank them."
    assert apart_words(grouping, grouping.spread._replace(rest_alike=True)).strip() == said
    said = "The other 4 differ as well, but no single one of them stands apart: do not rank them."
    assert apart_words(grouping, grouping.spread).endswith(said)
    assert apart_words(grouping, grouping.spread._replace(groups=101)) == ""


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("0", "The only folder with enough dated documents has not clearly gone up or down."),
        ("+", "The only folder with enough dated documents has clearly gone up or down."),
        ("00", "None of 2 folders with enough dated documents has clearly gone up or down."),
        ("0+", "1 of 2 folders with enough dated documents has clearly gone up or down."),
        ("-+", "2 of 2 folders with enough dated documents have clearly gone up or down."),
    ],
)
def test_how_many_groups_drift(lines: str, said: str) -> None:
    focus = Focus(30, 90, 900, 90, ((30, 90),), MINIMUM_MENTIONS)
    groups = tuple(Group(f"g{at}", 9, focus, TOWARDS[sign]) for at, sign in enumerate(lines))
    assert drifts_sentence(Grouping("folder", groups, None)) == (
        f"{said} (Of 20 that stay the same, one would look as if it moved.)"
    )


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        ((("minutes", 20, 12, 100), ("agenda", 1, 5, 20)), "minutes 0.12 (20 documents), agenda 0.25 (1 document)"),
        (
            (("minutes", 2, 12, 100), ("agenda", 2, 5, 20), ("transcript", 1, 1, 19)),
            "minutes 0.12 (2 documents), agenda 0.25 (2 documents), transcript (1 document, too few mentions)",
        ),
        ((("minutes", 20, 12, 100), ("agenda", 1, 5, 19)), ""),
        ((("minutes", 20, 12, 100),), ""),
    ],
)
def test_kinds_are_told_apart(kinds: tuple[tuple[str, int, int, int], ...], said: str) -> None:
    words = kinds_words([KindTotal(*each) for each in kinds], MINIMUM_MENTIONS)
    assert words == (f"{said}: compare like with like" if said else "")


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


FOCUS = Focus(3, 1, 90, 4, ((3, 1),), MINIMUM_MENTIONS)
APART, ALIKE = Spread(3, 30, 0.001, 0.8, 0.1, 0.05), Spread(3, 30, 0.4, 0.0, 0.0, 0.05)
FOUR_YEARS = tuple(Group(str(year), 9, FOCUS) for year in range(2020, 2024))


def in_periods(*periods: int, spread: Spread | None = APART) -> Grouping:
    return Grouping("folder", tuple(Group(f"m/{n}", 9, FOCUS, over(4.0), periods=n) for n in periods), spread)


@pytest.mark.parametrize(
    ("grouping", "said"),
    [
        (in_periods(4, 2), True),
        (in_periods(3), True),
        (in_periods(4, 4), False),
        (in_periods(1, 1, 1, 1), False),  # a folder for each year
        (in_periods(4, 2, spread=ALIKE), False),
        (in_periods(4, 2, spread=None), False),
    ],
)
def test_years_of_different_folders_are_told(grouping: Grouping, said: bool) -> None:
    trend = Trend("year", FOUR_YEARS, over(4.0), 0)
    found = composition_sentence(trend, [grouping])
    assert (found is not None) is said
    if found:
        least = min(group.periods for group in grouping.groups)
        assert f"m/{least} is in {least} of 4 years." in found


@pytest.mark.parametrize(
    ("spread", "groupings", "said"),
    [
        (APART, [], True),
        (APART, [Grouping("year", FOUR_YEARS, APART)], True),
        (APART, [in_periods(4, 4)], False),
        (ALIKE, [], False),
        (None, [], False),
    ],
)
def test_where_years_differ_a_way_to_see_why_is_named(
    spread: Spread | None, groupings: list[Grouping], said: bool
) -> None:
    found = composition_sentence(Trend("year", FOUR_YEARS, over(4.0), 0)._replace(spread=spread), groupings)
    assert ("⟨group_by=folder⟩" in (found or "")) is said


def test_documents_far_off_are_named_and_the_others_counted() -> None:
    grouping, far = in_periods(4), Outlier(0.0001, "m/a.md", 0.41, 0.08)
    assert outlier_sentence(grouping) is None
    assert outlier_sentence(grouping._replace(outliers=Outliers((), 0, 60))) is None
    assert outlier_sentence(grouping._replace(outliers=Outliers((far,), 1, 60))) == (
        "Far from the rest of its folder (m/a.md: 0.41, the rest 0.08). "
        "Chance would hardly put any of 60 documents so far off, unless documents there differ widely."
    )
    many = outlier_sentence(grouping._replace(outliers=Outliers((far,) * 7, 9, 60))) or ""
    assert (many.count("m/a.md"), "4 more" in many) == (5, True)
    several = Outliers((far, far._replace(path="m/b.md")), 4, 60)
    said = outlier_sentence(grouping._replace(outliers=several)) or ""
    assert said.startswith(
        "Far from the rest of their folder (m/a.md: 0.41, the rest 0.08; m/b.md: 0.41, the rest 0.08; "
    )
    assert "2 more" in said
