"""Names of the rows of a table: by id, or by number where a row has no id of its own."""

from __future__ import annotations

from collections.abc import Iterator

from cxfocus.batch.tables.model import TableRow
from cxfocus.batch.tables.read import shorten_quote
from cxfocus.text.amounts import amount

_QUOTED = 5


class RowNames:
    """Names of the rows of one table, and counts of those with a number for a name.

    A number stands after a blank, with which no id begins: so it is never the name of a later row.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._again = self._without = 0
        self._first_again = self._first_without = ""
        self._ids: list[str] = []

    def by_id(self, row: TableRow) -> str | None:
        """The name of a row if no row above has it; None for a row without an id."""
        return f"{self._path}#{row.identity}" if row.identity else None

    def by_number(self, row: TableRow) -> str:
        """The name of a row without an id, or with the id of a row above."""
        if not row.identity:
            name = f"{self._path}# row {row.number}"
            self._first_without, self._without = self._first_without or name, self._without + 1
            return name
        name = f"{self._path}# row {row.number} ({row.identity})"
        self._first_again, self._again = self._first_again or name, self._again + 1
        identity = shorten_quote(row.identity)
        if len(self._ids) <= _QUOTED and identity not in self._ids:
            self._ids.append(identity)
        return name

    def notes(self) -> Iterator[str]:
        """Notes about ids that come again, and about rows without an id."""
        if self._again:
            ids = ", ".join(self._ids[:_QUOTED]) + (", …" if len(self._ids) > _QUOTED else "")
            rows = f"{amount(self._again, 'row')} {'has' if self._again == 1 else 'have'} the id of a row above ({ids})"
            yield f"{self._path}: {rows}, and {_naming_words(self._again, self._first_again)}"
        if self._without:
            rows = f"{amount(self._without, 'row')} {'has' if self._without == 1 else 'have'} no id"
            yield f"{self._path}: {rows}, and {_naming_words(self._without, self._first_without)}"


def _naming_words(count: int, first: str) -> str:
    return f"is called {first!r}" if count == 1 else f"are called by their numbers, from {first!r} on"
