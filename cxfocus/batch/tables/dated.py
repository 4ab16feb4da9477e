"""A note on a table that has a column of dates when nobody asked for one: its rows would have no date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cxfocus.batch.dates import iso_date
from cxfocus.batch.tables.model import Cells
from cxfocus.errors import Problem, Remark

#: Names of columns of dates, the most telling first; `Start Date` is `start_date`.
DATE_NAMES = ("date", "day", "meeting_date", "event_date", "start_date", "start", "start_time", "starts_at", "datetime")


def find_date_column(columns: Sequence[str]) -> str | None:
    """Return the column that by its name holds dates."""
    names = {_plain(name): name for name in reversed(columns)}
    return next((names[each] for each in DATE_NAMES if each in names), None)


def note_dates(rows: Iterator[Cells | Problem | Remark], column: str | None) -> Iterator[Cells | Problem | Remark]:
    """Yield the rows, and a remark if the first cell of the column is a date: a start may also be a time of day."""
    for each in rows:
        yield each
        if column is not None and isinstance(each, dict) and (cell := each.get(column, "").strip()):
            if iso_date(cell) is not None:
                said = "the column {!r} holds dates, which are not used. To date the rows by them: ⟨date_column={}⟩"
                yield Remark(said, facts=(column, f"'{column}'" if " " in column else column))
            column = None


def _plain(name: str) -> str:
    return name.strip().casefold().replace(" ", "_").replace("-", "_")
