"""What a table is made of: rows, what is wrong with one, and what is odd about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cxfocus.errors import Problem, Remark

#: A row as every format gives it.
Cells = dict[str, str]


class TableRow(NamedTuple):
    """One row; `identity` is its own name or else its number, `dated` what stands in the column of its date."""

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
