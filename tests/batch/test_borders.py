"""A batch at its limits: missing files, little time, two years, many columns."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from cxfocus.batch import run as module
from cxfocus.batch.dates import date_expression
from cxfocus.batch.groups import GroupBy
from cxfocus.batch.run import BatchRunOptions, summarize_batch
from cxfocus.batch.summarize import SummaryOptions
from cxfocus.batch.tables.model import TableOptions, TableRow
from cxfocus.batch.tables.objects import read_objects
from cxfocus.batch.tables.read import refuse_columns, table_documents
from cxfocus.batch.work import WorkerOptions
from cxfocus.errors import Remark, UsageError
from cxfocus.workers import Patience
from tests.batch.batches import batch_of


def test_what_is_not_there_is_told_by_its_path(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The patrons.\n", encoding="utf-8")
    with summarize_batch(batch_of(tmp_path, tmp_path / "nope"), BatchRunOptions(processes=1)) as summary:
        assert [failure.path for failure in summary.failures()] == [f"{tmp_path}/nope"]


@pytest.mark.parametrize("patience", [None, Patience(60.0, lambda: 0.0)])
def test_only_where_time_is_short_readers_are_loaded_before_documents(
    patience: Patience | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("The patrons.\n", encoding="utf-8")
    asked: list[frozenset[str]] = []

    def making(*facts: object) -> WorkerOptions:
        made = WorkerOptions(*facts)  # type: ignore[arg-type]
        asked.append(made.suffixes)
        return made

    monkeypatch.setattr(module, "WorkerOptions", making)
    with summarize_batch(batch_of(tmp_path), BatchRunOptions(processes=1, patience=patience)):
        assert asked == [frozenset() if patience is None else frozenset({".txt"})]


def test_who_describes_dates_in_paths_is_not_told_of_tables(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("abstract\nThe patrons\n", encoding="utf-8")
    tables = TableOptions(("abstract",))
    batch = batch_of(tmp_path, tables=tables)._replace(dating=date_expression(r"(?P<year>20\d\d)"))
    with summarize_batch(batch, BatchRunOptions(processes=1)) as summary:
        assert summary.notes == ()


def test_what_lies_in_no_folder_is_in_this_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("The patrons.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    options = SummaryOptions(groupings=(GroupBy("folder"),))
    with summarize_batch(batch_of("a.txt")._replace(summary=options), BatchRunOptions(processes=1)) as summary:
        assert [group.name for group in summary.groupings[0].groups] == ["."]


def test_a_column_without_a_name_is_neither_the_name_of_a_row_nor_its_date(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(",abstract\n20240312,The patrons\n20240312,The board\n")
    assert list(table_documents(str(path), TableOptions(("abstract",)))) == [
        TableRow(1, "1", "The patrons", None, {}),
        TableRow(2, "2", "The board", None, {}),
    ]


def test_a_calendar_may_begin_with_a_blank_and_have_a_broken_line(tmp_path: Path) -> None:
    pytest.importorskip("icalendar")
    path = tmp_path / "t.ics"
    lines = (
        " BEGIN:VCALENDAR",
        "BEGIN:VEVENT",
        "UID:A1",
        "SUMMARY:Patrons",
        "ROOM Hall",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    path.write_text("\r\n".join(lines), newline="")
    remark, row = table_documents(str(path), TableOptions())
    assert isinstance(remark, Remark)
    assert remark.line == 5
    assert isinstance(row, TableRow)
    assert row.text == "Patrons"


def test_a_time_of_parquet_is_written_as_in_other_tables(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    path = tmp_path / "t.parquet"
    parquet.write_table(arrow.table({"abstract": ["patrons"], "begins": [datetime(2024, 3, 12, 10)]}), path)  # noqa: DTZ001
    [row] = table_documents(str(path), TableOptions(("abstract",), None, "begins"))
    assert isinstance(row, TableRow)
    assert (row.date, row.dated) == ("2024-03-12", "2024-03-12T10:00:00")


@pytest.mark.parametrize(("last", "unit"), [("2023-12-01", "month"), ("2024-01-01", "year")])
def test_two_years_are_shown_by_months_and_more_by_years(last: str, unit: str, tmp_path: Path) -> None:
    for day in ("2022-01-31", last):
        (tmp_path / f"{day}.txt").write_text("The patrons and the board.\n", encoding="utf-8")
    with summarize_batch(batch_of(tmp_path), BatchRunOptions(processes=1)) as summary:
        assert summary.trend is not None
        assert summary.trend.unit == unit


@pytest.mark.parametrize("suffix", [".xlsx", ".xls", ".xlsm", ".ods", ".numbers"])
def test_a_spreadsheet_is_to_be_saved_as_text(suffix: str) -> None:
    with pytest.raises(UsageError, match=rf"Save the \{suffix} as CSV first"):
        refuse_columns(TableOptions(("abstract",)), [f"m/T{suffix.upper()}"])


@pytest.mark.parametrize("name", ["name", "public_name", "title", "full_public_name"])
def test_an_object_is_shown_by_its_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / "t.json"
    path.write_text(f'[{{"abstract": "x", "track": {{"color": "red", "{name}": "Parks"}}}}]')
    assert list(read_objects(str(path), TableOptions(("abstract",))).rows) == [{"abstract": "x", "track": "Parks"}]


def test_of_many_columns_alike_the_first_by_name_are_told(tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    path.write_text("{" + ", ".join(f'"column {number:02}": 1' for number in range(31, 0, -1)) + "}")
    found = read_objects(str(path), TableOptions(("text",)))
    assert found.columns == [f"column {number:02}" for number in range(1, 31)]
