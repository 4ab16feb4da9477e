"""The rows of a table."""

from __future__ import annotations

from pathlib import Path

from cxfocus.batch.tables.model import TableOptions, TableRow
from cxfocus.batch.tables.read import table_documents
from cxfocus.errors import Problem

OPTIONS = TableOptions(("abstract",), "code", None, ("track",))


def rows(path: Path, options: TableOptions = OPTIONS) -> list[TableRow]:
    """Return the rows of a table without problems."""
    found = list(table_documents(str(path), options))
    assert not any(isinstance(row, Problem) for row in found)
    return [row for row in found if isinstance(row, TableRow)]
