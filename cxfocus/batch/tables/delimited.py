"""CSV and its relatives: the delimiter is the one that gives the columns that were asked for."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import chain

from cxfocus.batch.tables.model import Cells, Table, TableOptions, table_text
from cxfocus.errors import Problem, ReadError, Remark

_DELIMITERS = {",": "a comma", ";": "a semicolon", "\t": "a tab", "|": "a bar"}
_SURPLUS = "this row has more cells than there are columns, and the last are not read"
#: Characters of a cell: the largest limit that the library takes on every system.
_LONGEST_FIELD = 2**31 - 1


def read_csv_table(path: str, options: TableOptions, delimiters: str) -> Table:
    """The columns and the rows; the header shows which of the delimiters it is."""
    csv.field_size_limit(_LONGEST_FIELD)
    text, remarks = table_text(path, options)
    text = text.removeprefix("\ufeff")
    headers = {each: _header(text, each) for each in delimiters}
    wanted = set(options.required_columns)
    chosen = max(headers, key=lambda each: (len(wanted & set(headers[each])), len(headers[each])))
    return Table(headers[chosen], chain(remarks, _rows(text, path, chosen)))


def _header(text: str, delimiter: str) -> list[str]:
    try:
        return [name.strip() for name in next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), [])]
    except csv.Error:
        return []


def _rows(text: str, path: str, delimiter: str) -> Iterator[Cells | Remark]:
    """Rows, read strictly: a quote that is never closed would hide the rest of the file."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        columns = [name.strip() for name in next(reader, [])]
        for cells in reader:
            if any(cells):
                yield dict(zip(columns, cells, strict=False))
            if any(cells[len(columns) :]):
                hint = f"Put quotes around cells that hold {_DELIMITERS[delimiter]}"
                yield Remark(f"{_SURPLUS}. {hint}", reader.line_num)
    except csv.Error as error:
        hint = "Look at the quotes in and before this line; the rows before it are scored"
        raise ReadError(
            Problem(f"cannot be read as a table from here on: {error}", path, reader.line_num, hint=hint)
        ) from error
