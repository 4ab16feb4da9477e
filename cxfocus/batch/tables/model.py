"""What a table is made of: rows, what is wrong with one, and what is odd about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from cxfocus.errors import Problem, Remark

#: What an object of names, such as pretalx has for speakers and tracks, is shown as.
_NAMES = ("name", "public_name", "title", "full_public_name")

#: A row as every format gives it.
Cells = dict[str, str]


class TableRow(NamedTuple):
    """One row; `identity` is what stands in the column of ids, or its number where none was asked for.

    `dated` is what stands in the column of its date.
    """

    number: int
    identity: str
    text: str
    date: str | None
    columns: Cells
    dated: str = ""


class Table(NamedTuple):
    """The names of the columns, and the rows, which may have fewer; a row that cannot be read is a problem."""

    columns: Sequence[str]
    rows: Iterator[Cells | Problem | Remark]


def cell_text(value: Any) -> str:
    """A value as text, alike in every format: names of objects, all languages of a text, all of a list."""
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
    return "" if value is None else str(value)
