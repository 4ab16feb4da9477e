"""The notes of a batch, and when there are none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from cxfocus.batch.dates import date_expression
from cxfocus.batch.groups import group_by
from cxfocus.batch.run import BatchRunOptions, summarize_batch
from cxfocus.batch.summarize import SummaryOptions
from tests.batch.batches import batch_of


def notes(folder: Path, names: Sequence[str], *groupings: str, regex: str | None = None) -> str:
    for name in names:
        (folder / name).write_text("The patrons and the board.\n", encoding="utf-8")
    options = SummaryOptions(groupings=tuple(map(group_by, groupings)))
    dating = None if regex is None else date_expression(regex)
    with summarize_batch(batch_of(folder)._replace(summary=options, dating=dating), BatchRunOptions()) as summary:
        return "\n".join(summary.notes)


def test_a_month_is_told_to_be_no_day(tmp_path: Path) -> None:
    said = notes(tmp_path, [f"2024-{month:02}.txt" for month in range(1, 9)])
    assert said == (
        f"the name tells a month and no day, and the 15th is taken, for {tmp_path}/2024-01.txt and 7 more documents"
    )


def test_months_make_a_trend(tmp_path: Path) -> None:
    for month in range(1, 10):
        (tmp_path / f"2024-{month:02}.txt").write_text("patrons " * month + "board " * 10, encoding="utf-8")
    with summarize_batch(batch_of(tmp_path), BatchRunOptions()) as summary:
        assert summary.trend is not None
        assert [group.name for group in summary.trend.periods] == [f"2024-{month:02}" for month in range(1, 10)]
        assert summary.trend.line is not None


def test_only_what_no_warning_tells_is_noted_as_without_words(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")  # its warning says that it is empty
    assert "no words" not in notes(tmp_path, ["b.txt"])
    (tmp_path / "c.md").write_text("***\n", encoding="utf-8")
    assert f"no words to count in {tmp_path}/c.md" in notes(tmp_path, ["b.txt"]).splitlines()


def test_years_and_folders_are_compared(tmp_path: Path) -> None:
    for folder, years, patrons in (("parks", range(2016, 2024), 3), ("roads", range(2020, 2024), 30)):
        (tmp_path / folder).mkdir()
        for year in years:
            for month in (3, 9):
                text = "patrons. " * (patrons + month // 4) + "board. " * 40
                (tmp_path / folder / f"{year}-{month:02}-10.txt").write_text(text, encoding="utf-8")
    (tmp_path / "parks" / "plan.txt").write_text("patrons. " * 40 + "board. " * 20, encoding="utf-8")
    options = SummaryOptions(groupings=tuple(map(group_by, ("folder", "kind", "section"))))
    with summarize_batch(batch_of(tmp_path)._replace(summary=options), BatchRunOptions()) as summary:
        folders, _, sections = summary.groupings
        assert {group.name: group.periods for group in folders.groups} == {
            f"{tmp_path}/parks": 8,
            f"{tmp_path}/roads": 4,
        }
        assert sections.outliers is None
        assert folders.outliers is not None
        [far] = folders.outliers.first
        assert (far.path, folders.outliers.number, folders.outliers.compared) == (f"{tmp_path}/parks/plan.txt", 1, 25)
        assert far.share == pytest.approx(2 / 3)
        assert far.rest == pytest.approx(64 / 704)
        assert summary.trend is not None
        assert summary.trend.spread is not None
        assert summary.trend.spread.groups == 8


YEARS = [f"{year}.txt" for year in range(2011, 2019)]
HINT = "no date found for 8 of 8 files, such as "


@pytest.mark.parametrize(
    ("names", "groupings", "hinted"),
    [
        (YEARS, (), True),
        (YEARS[:4], (), False),
        (["a.txt", "b.txt"], ("folder",), False),
        (["a.txt", "b.txt"], ("month",), True),
        (["2024-01-02.txt", "b.txt"], ("month",), False),
        ([*YEARS, *(f"2024-01-{day:02}.txt" for day in range(1, 10))], (), False),
    ],
)
def test_where_most_have_no_date_the_option_is_named(
    names: list[str], groupings: tuple[str, ...], hinted: bool, tmp_path: Path
) -> None:
    assert ("⟨date_regex=" in notes(tmp_path, names, *groupings)) == hinted


def test_the_first_without_a_date_is_named(tmp_path: Path) -> None:
    assert notes(tmp_path, [*YEARS]).startswith(f"{HINT}{tmp_path}/2011.txt. ")


def test_who_describes_dates_is_not_told_to(tmp_path: Path) -> None:
    assert "no date found" not in notes(tmp_path, YEARS, regex=r"(?P<year>20\d\d)")


@pytest.mark.parametrize(
    ("names", "regex", "said"),
    [
        (YEARS, r"(?P<year>20\d\d)", "the name tells only a year, and 15 July is taken, for {}/2011.txt and 7 more "),
        (["x2011-02.txt"], r"(?P<year>20\d\d)-(?P<month>\d\d)", "the name tells a month and no day"),
        (["2011-02.txt"], r"(?P<year>20\d\d)", "the name tells a month and no day"),
        (["2011-02-03.txt"], r"(?P<year>20\d\d)", None),
    ],
)
def test_the_middle_of_a_month_or_a_year_is_told(
    names: list[str], regex: str, said: str | None, tmp_path: Path
) -> None:
    found = notes(tmp_path, names, regex=regex)
    assert found == "" if said is None else found.startswith(said.format(tmp_path))


def test_a_grouping_that_no_path_matches_is_told(tmp_path: Path) -> None:
    said = notes(tmp_path, ["a.txt"], "regex:/(parks|roads)_", "regex:(a)")
    assert said == "⟨group_by=regex:/(parks|roads)_⟩ matches no path. It is searched in paths as they are shown"


def copied(folder: Path, *texts: str) -> str:
    """Return the note about copies among documents with these texts."""
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    batch = batch_of(folder)
    job = batch.job._replace(options=batch.job.options._replace(digest=True))
    with summarize_batch(batch._replace(job=job), BatchRunOptions(processes=1)) as summary:
        return "\n".join(summary.notes).replace(f"{folder}/", "")


LONG, OTHER = "The patrons and the board met. " * 5, "The board has a budget. " * 5


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ((LONG, OTHER), ""),
        ((LONG, OTHER, LONG), "2.txt repeats the words of 0.txt; all of them are counted"),
        ((LONG, LONG.replace(" ", "\n")), "1.txt repeats the words of 0.txt; all of them are counted"),
        (
            (LONG, OTHER, OTHER, LONG, LONG),
            "3.txt repeats the words of 0.txt, and 2 more documents repeat another's; all of them are counted",
        ),
        (
            (LONG,) * 3,
            "1.txt repeats the words of 0.txt, and 1 more document repeats another's; all of them are counted",
        ),
        (("No quorum, says the board.",) * 2, ""),
    ],
)
def test_copies_are_told(texts: tuple[str, ...], said: str, tmp_path: Path) -> None:
    assert copied(tmp_path, *texts) == said
