"""Tables: their columns, and their rows with the problems and remarks between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from math import isnan
from pathlib import Path
from typing import Any, NamedTuple

from cxfocus.errors import Problem, Remark
from cxfocus.readers.decode import decode

#: Keys for the name of an object, such as a speaker or a track of pretalx; the first there is names it.
_NAMES = ("name", "public_name", "title", "full_public_name")

#: A row as every format gives it.
Cells = dict[str, str]


class TableOptions(NamedTuple):
    """Columns of tables: `text` to count, `identity` for names of rows, `date` for their dates, `others` for groups.

    Tables of more bytes than `max_size` are not read; without it only JSON and calendars, which take many times their
    size in memory, have a limit. With `no_text` no message may quote a table.
    """

    text: tuple[str, ...] = ()
    identity: str | None = None
    date: str | None = None
    others: tuple[str, ...] = ()
    encoding: str | None = None
    max_size: int | None = None
    no_text: bool = False

    @property
    def required_columns(self) -> tuple[str, ...]:
        """All columns that a table must have."""
        named = (*self.text, self.identity, self.date, *self.others)
        return tuple(dict.fromkeys(name for name in named if name is not None))


class TableRow(NamedTuple):
    """One row; `identity` is its cell in the column of ids, or its number if no such column was asked for.

    `dated` is its cell in the column of dates.
    """

    number: int
    identity: str
    text: str
    date: str | None
    columns: Cells
    dated: str = ""


class Table(NamedTuple):
    """The names of the columns, and the rows, which may have fewer cells; a row that cannot be read is a problem."""

    columns: Sequence[str]
    rows: Iterator[Cells | Problem | Remark]


def table_text(path: str, options: TableOptions) -> tuple[str, tuple[Remark, ...]]:
    """Return the text of a file, and remarks about its encoding."""
    decoded = decode(Path(path).read_bytes(), path, options.encoding)
    return decoded.text, decoded.warnings


def cell_text(value: Any) -> str:
    """A value as text, the same for every format: the name of an object, all languages of a text, a whole list."""
    if isinstance(value, list | tuple):
        return "; ".join(filter(None, map(cell_text, value)))
    if isinstance(value, dict):
        named = next((value[name] for name in _NAMES if isinstance(value.get(name), str | dict)), None)
        texts = (each for each in value.values() if isinstance(each, str | list | tuple | dict))
        return cell_text(named) if named is not None else "\n".join(filter(None, map(cell_text, texts)))
    if isinstance(value, date):  # and a datetime is one
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():  # pandas writes 1 as 1.0 where other cells are empty
        return f"{value:.0f}"
    is_nothing = value is None or (isinstance(value, float) and isnan(value))
    return "" if is_nothing else str(value)
