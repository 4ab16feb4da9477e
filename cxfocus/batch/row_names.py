"""What the rows of a table are called: by their ids, and by their numbers where they have no id of their own."""

from __future__ import annotations

from collections.abc import Iterator

from cxfocus.batch.tables.model import TableRow
from cxfocus.batch.tables.read import shortened
from cxfocus.text.amounts import amount

_QUOTED = 5


class RowNames:
    """The names of the rows of one table; those that are called by their numbers are counted.

    Such a name has a blank where an id begins, and no id begins with one: so it is never that of a row still to come.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._again = self._without = 0
        self._first_again = self._first_without = ""
        self._ids: list[str] = []

    def by_id(self, row: TableRow) -> str | None:
        """What a row is called if no other is; None for one that has no id."""
        return f"{self._path}#{row.identity}" if row.identity else None

    def by_number(self, row: TableRow) -> str:
        """What a row is called otherwise."""
        if not row.identity:
            name = f"{self._path}# row {row.number}"
            self._first_without, self._without = self._first_without or name, self._without + 1
            return name
        name = f"{self._path}# row {row.number} ({row.identity})"
        self._first_again, self._again = self._first_again or name, self._again + 1
        identity = shortened(row.identity)
        if len(self._ids) <= _QUOTED and identity not in self._ids:
            self._ids.append(identity)
        return name

    def notes(self) -> Iterator[str]:
        """Which ids came again, and how many rows have none."""
        if self._again:
            ids = ", ".join(self._ids[:_QUOTED]) + (", …" if len(self._ids) > _QUOTED else "")
            rows = f"{amount(self._again, 'row')} {'has' if self._again == 1 else 'have'} the id of a row above ({ids})"
            yield f"{self._path}: {rows}, and {_called(self._again, self._first_again)}"
        if self._without:
            rows = f"{amount(self._without, 'row')} {'has' if self._without == 1 else 'have'} no id"
            yield f"{self._path}: {rows}, and {_called(self._without, self._first_without)}"


def _called(count: int, first: str) -> str:
    return f"is called {first!r}" if count == 1 else f"are called by their numbers, from {first!r} on"
