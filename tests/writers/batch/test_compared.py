"""Groups and trend together: nothing is said twice, and contradictions are explained."""

from __future__ import annotations

import pytest

from cxfocus.report.summary import BlindSpots, Group, Grouping, Outlier, Outliers, Summary, Trend
from cxfocus.report.summary_wording import blind_words, tenth_name
from cxfocus.scoring.evidence import evidence_of
from cxfocus.scoring.spread import Spread
from cxfocus.scoring.trend import TrendLine
from cxfocus.writers.batch.registry import SUMMARY_WRITERS
from tests.writers.batch.summaries import FULL, focus, written

#: HTML is the page of Markdown (tests/writers/test_html_page.py).
FOR_PEOPLE = [name for name, form in SUMMARY_WRITERS.items() if form.for_people and name != "html"]
DRIFTS, STILL = TrendLine(12, 0.8, 0.27, 0.01, 0.53), TrendLine(12, 0.8, 0.27, -0.01, 0.55)
ALIKE, APART = Spread(2, 12, 0.79, 0.0, 0.0, 0.09), Spread(2, 12, 0.01, 0.6, 0.1, 0.09)
MONTHS = (Group("2019-02", 2, focus(15, 216)), Group("2019-03", 3, focus(40, 74)))


def by_month(spread: Spread | None, line: TrendLine | None, periods: tuple[Group, ...] = MONTHS) -> Summary:
    return FULL._replace(groupings=(Grouping("month", periods, spread),), trend=Trend("month", periods, line, 0))


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_periods_that_are_groups_are_in_one_table(name: str) -> None:
    text = written(by_month(ALIKE, DRIFTS), name)
    assert sum("2019-02" in line for line in text.splitlines()) == 1
    assert "Trend by month" in text
    years = by_month(ALIKE, DRIFTS)._replace(trend=Trend("year", (Group("2019", 5, focus(55, 290)),), DRIFTS, 0))
    assert sum(line.startswith(("2019 ", "| 2019 ")) for line in written(years, name).splitlines()) == 1


@pytest.mark.parametrize("name", FOR_PEOPLE)
@pytest.mark.parametrize(
    ("spread", "line", "told"),
    [(ALIKE, DRIFTS, True), (ALIKE, STILL, False), (APART, DRIFTS, False), (None, DRIFTS, False), (ALIKE, None, False)],
)
def test_months_alike_and_a_drift_are_reconciled(
    name: str, spread: Spread | None, line: TrendLine | None, told: bool
) -> None:
    text = " ".join(written(by_month(spread, line), name).split())
    assert ("in no order, the months differ by no more than chance; in the order of their dates," in text) is told


@pytest.mark.parametrize("name", FOR_PEOPLE)
@pytest.mark.parametrize("spread", [ALIKE, APART, None])
def test_whether_periods_differ_is_told_once(name: str, spread: Spread | None) -> None:
    trend = Trend("month", (*MONTHS, MONTHS[1]), DRIFTS, 0)._replace(spread=spread)
    alone, grouped = FULL._replace(groupings=(), trend=trend), by_month(spread, DRIFTS)._replace(trend=trend)
    for summary in (alone, grouped):
        text = " ".join(written(summary, name).split())
        differ = text.count("The months differ by more than noise:") + text.count("The months do not differ by more")
        assert differ + text.count("Too few months with enough documents") == 1
        assert ("in no order, the months differ by no more than chance" in text) is (spread is ALIKE)


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_rows_without_documents_end_with_the_last_that_has_some(name: str) -> None:
    few = FULL.distribution._replace(tenths=(0, 7, 0, 2, 0, 0, 0, 0, 0, 0))
    text = written(FULL._replace(distribution=few), name)
    assert [tenth for tenth in map(tenth_name, range(10)) if tenth in text] == [
        "0.0 to 0.1",
        "0.1 to 0.2",
        "0.2 to 0.3",
        "0.3 to 0.4",
    ]


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_documents_far_from_their_group_stand_below_it(name: str) -> None:
    outliers = Outliers((Outlier(0.0001, "m/a*b*.md", 0.41, 0.08),), 1, 60)
    summary = FULL._replace(groupings=(FULL.groupings[0]._replace(outliers=outliers),))
    text = " ".join(written(summary, name).split())
    written_as = "m/a*b*.md" if name == "text" else "m/a\\*b\\*.md"
    assert f"Far from the rest of its folder ({written_as}: 0.41, the rest 0.08)." in text


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_the_interval_of_one_document_is_marked_and_explained_once(name: str) -> None:
    one = (MONTHS[0], Group("2019-03", 1, focus(40, 74)))
    summary = by_month(ALIKE, DRIFTS, one)
    summary = summary._replace(trend=Trend("year", (Group("2019", 1, focus(9, 60)),), DRIFTS, 0))
    text = written(summary, name, width=100).replace("\\*", "*")
    rows = [line for line in text.splitlines() if line.startswith(("2019", "| 2019"))]
    marked = {line.split()[0 if name == "text" else 1] for line in rows if "*" in line}
    assert marked == {"2019-03", "2019"}
    assert " ".join(text.split()).count("* The interval of one document alone") == 1
    alone = summary._replace(total=summary.total._replace(documents=1))
    assert "one document alone" not in " ".join(written(alone, name).split())
    assert "one document alone" not in " ".join(written(by_month(ALIKE, DRIFTS), name).split())


@pytest.mark.parametrize(
    ("documents", "is_of_one"), [([(3, 9)], True), ([(3, 9), (0, 0)], True), ([(3, 9)] * 2, False)]
)
def test_documents_without_mentions_show_no_more_than_one_alone(
    documents: list[tuple[int, int]], is_of_one: bool
) -> None:
    shown = focus(3, 6)._replace(evidence=evidence_of(documents))
    assert Group("2019-03", len(documents), shown).is_of_one is is_of_one


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_groups_with_few_mentions_stand_below_a_line_of_their_own(name: str) -> None:
    many, few, none = Group("Budget", 9, focus(10, 30)), Group("Youth", 9, focus(3, 0)), Group(None, 9, focus(9, 60))
    for groups, told in (((many, few, none), True), ((many, none), False), ((few, none), False)):
        summary = FULL._replace(groupings=(Grouping("section", groups, None),))
        lines = written(summary, name).splitlines()
        at = [number for number, line in enumerate(lines) if "Fewer than 20 mentions:" in line]
        assert [("Budget" in lines[each - 1], "Youth" in lines[each + 1]) for each in at] == [(True, True)] * told


@pytest.mark.parametrize("width", [40, 60, 70, 80, 100, 140])
def test_the_interval_and_the_verdict_of_a_document_are_shown_or_told(width: int) -> None:
    text = written(FULL, width=width)
    [titles] = [line.split() for line in text.splitlines() if line.startswith("Documents by share")]
    assert ("interval" in titles, "verdict" in titles) == (width > 40, width > 80)
    assert ("Intervals and verdicts: in a wider" in text) is (width == 40)
    said = "The verdict is the side of 0.50 on which the whole interval lies." in " ".join(text.split())
    assert said is (40 < width <= 80)


def test_marks_are_explained() -> None:
    marks = "C customer mentions, I institution mentions; ● share, ○ share of too few mentions for a verdict"
    assert f"Marks {marks}" in " ".join(written(FULL).split())
    assert "C: customer mentions; I: institution mentions." in written(FULL, "markdown")


@pytest.mark.parametrize(
    ("heard", "words"),
    [
        (3, "No customer mention in 1 of 3 documents with words (33%)."),
        (5, "No customer mention in 1 of 5 documents (20%)."),
    ],
)
def test_documents_without_words_are_no_blind_spots(heard: int, words: str) -> None:
    assert blind_words(BlindSpots(1, (), 0, 0, (), documents_with_words=heard), 5) == words
