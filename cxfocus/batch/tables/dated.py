"""Columns of dates: the order of day and month, and a note on a table with such a column that nobody asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

from cxfocus.batch.dates import iso_date
from cxfocus.batch.tables.model import Cells
from cxfocus.errors import Problem, ReadError, Remark
from cxfocus.text.amounts import amount
from cxfocus.text.expressions import regex

#: Names of columns of dates, the most telling first; `Start Date` is `start_date`.
DATE_NAMES = ("date", "day", "meeting_date", "event_date", "start_date", "start", "start_time", "starts_at", "datetime")
_NUMBERS = regex(r"\s*(\d{1,2})([-./])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_LAST_MONTH = 12


class DateColumn:
    """The dates of a column. `3/4/2024` is one if the other cells show which number is the day.

    `cells` reads all cells of the column anew: only a column with such a cell is read twice.
    """

    def __init__(self, name: str, cells: Callable[[], Iterator[str]]) -> None:
        self._name = name
        self._cells = cells
        self._day_first: bool | None = None
        self._is_known = False
        self.remarks: list[Remark] = []

    def date_in(self, cell: str) -> str | None:
        """Return the ISO date in a cell."""
        found = iso_date(cell)
        numbers = _NUMBERS.match(cell) if found is None else None
        if numbers is None:
            return found
        if not self._is_known:
            self._is_known = True
            self._look_at_all()
        if self._day_first is None:
            return None
        first, second, year = numbers[1], numbers[3], numbers[4]
        day, month = (first, second) if self._day_first else (second, first)
        return iso_date(f"{year}-{month:0>2}-{day:0>2}")

    def _look_at_all(self) -> None:
        """Find out which number is the day, if the cells with one above 12 agree on it."""
        first = second = either = 0
        with suppress(ReadError):  # which the rows themselves will tell
            for numbers in filter(None, map(_NUMBERS.match, self._cells())):
                one, other = int(numbers[1]), int(numbers[3])
                first += one > _LAST_MONTH >= other
                second += other > _LAST_MONTH >= one
                either += one != other and max(one, other) <= _LAST_MONTH
        if bool(first) == bool(second):
            return
        self._day_first = bool(first)
        order = "the day before the month" if first else "the month before the day"
        said = "the column {!r} holds {} that could mean two days. They are read with {}, like {} of the column"
        others = f"{first or second:,} other{'s' * ((first or second) > 1)}"
        self.remarks.append(Remark(said, facts=(self._name, amount(either, "date"), order, others)))


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
