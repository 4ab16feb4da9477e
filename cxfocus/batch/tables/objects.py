"""JSON and JSON Lines: every object that has the column of text is a row, at any depth.

So lists of objects are read, and the schedules of pretalx, frab and Sched. A table written by columns, as pandas and
jsonlite may write it, is read too.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import Any

from cxfocus.batch.tables.model import Table, TableOptions, cell_text, table_text
from cxfocus.errors import Problem, ReadError
from cxfocus.text.expressions import regex

_FEWEST_COLUMNS = 2
#: Columns or cells of a table of lists: two paragraphs and two tags are the lists of one row.
_FEWEST_LISTS = 3
_MEND_LINE = "Mend the line; the others are scored"
_LANGUAGE = regex(r"[a-z]{2}(?:[-_][A-Z]{2})?")


def read_objects(path: str, options: TableOptions) -> Table:
    """The columns of all rows, and the rows; a line or member that cannot be read is a problem among them."""
    text, remarks = table_text(path, options)
    value = _value(text.removeprefix("\ufeff"), path)
    rows = list(_rows(options.text[0], value, path))
    objects = [row for row in rows if not isinstance(row, Problem)]
    if not objects:
        return Table(_columns_there_are(value), iter(remarks))
    columns = list(dict.fromkeys(name for row in objects for name in row))
    return Table(columns, chain(remarks, map(_cells, rows)))


def _cells(row: dict[str, Any] | Problem) -> dict[str, str] | Problem:
    return row if isinstance(row, Problem) else {name: cell_text(value) for name, value in row.items()}


def _value(text: str, path: str) -> Any:
    """The value of a JSON text, or the list of values of its lines; raises `ReadError` for other text."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        whole = error
    except RecursionError:
        raise ReadError(Problem("is nested too deeply", path)) from None
    values = [_line(number, line, path) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    broken = [value for value in values if isinstance(value, Problem)]
    if len(values) == 1 or sum(isinstance(value, dict) for value in values) < len(broken):
        hint = "It should be JSON, or one JSON object a line"
        raise ReadError(
            Problem(f"is no JSON: {whole.msg}", path=path, line=whole.lineno, column=whole.colno, hint=hint)
        ) from whole
    return values


def _line(number: int, line: str, path: str) -> Any:
    """The value of a line, or its problem."""
    try:
        value = json.loads(line)
        if any(isinstance(each, dict | list) for each in (value if isinstance(value, list) else [value])):
            return value
        return Problem("this line holds no object", path=path, line=number, column=1, hint=_MEND_LINE)
    except json.JSONDecodeError as error:
        said = f"this line is no JSON: {error.msg}"
        return Problem(said, path=path, line=number, column=error.colno, hint=_MEND_LINE)
    except RecursionError:
        return Problem("this line is nested too deeply", path, number)
    except ValueError as error:  # an integer of thousands of digits
        return Problem(f"this line is damaged: {error}", path, number)


def _rows(column: str, value: Any, path: str) -> Iterator[dict[str, Any] | Problem]:
    """The objects with the column, in the order of the file, and members without it in a list of such objects."""
    if isinstance(value, dict) and (by_columns := _rows_by_columns(column, value)):
        yield from by_columns
    else:
        yield from _objects(column, value, path)


def _rows_by_columns(column: str, table: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of a table that is written by columns; empty for other objects."""
    names, rows = table.get("columns"), table.get("data")
    if isinstance(names, list) and isinstance(rows, list) and _is_split(column, names, rows):
        return [dict(zip(names, row, strict=False)) for row in rows]
    if column not in table or len(table) < _FEWEST_COLUMNS:
        return []
    found = [dict(zip(table, cells, strict=True)) for cells in zip(*_columns(table), strict=True)]
    return found if all(isinstance(row[column], str | None) for row in found) else []


def _is_split(column: str, names: list[Any], rows: list[Any]) -> bool:
    """Whether names are apart from the rows, as in `orient="split"` of pandas."""
    return column in names and all(isinstance(n, str) for n in names) and all(isinstance(row, list) for row in rows)


def _columns(table: dict[str, Any]) -> list[list[Any]]:
    """The columns of a table, which have equal lengths; one row in two languages, or of a few lists, is no table."""
    columns = list(table.values())
    if all(isinstance(cells, dict) for cells in columns):
        keys = {tuple(cells) for cells in columns}
        is_one = all(map(_LANGUAGE.fullmatch, columns[0]))
        columns = [list(cells.values()) for cells in columns]
    elif all(isinstance(cells, list) for cells in columns):
        keys = {tuple(range(len(cells))) for cells in columns}
        is_one = max(len(columns), len(columns[0])) < _FEWEST_LISTS
    else:
        return []
    return columns if len(keys) == 1 and not is_one else []


def _objects(column: str, value: Any, path: str) -> Iterator[dict[str, Any] | Problem]:
    if isinstance(value, Problem) or (isinstance(value, dict) and column in value):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _rows(column, inner, path)
    elif isinstance(value, list):
        is_table = any(_holds_row(column, member) for member in value)
        for number, member in enumerate(value, 1):
            found = list(_objects(column, member, path))
            yield from found or (_row_without_text(column, member, path, number) if is_table else ())


def _holds_row(column: str, value: Any) -> bool:
    """Whether a value is a row, or an object around one; rows in its lists do not count."""
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if column in value:
                return True
            waiting += value.values()
    return False


def _row_without_text(column: str, member: Any, path: str, number: int) -> Iterator[dict[str, Any] | Problem]:
    """A member of a list of rows that has no text: a row without words, so that the others keep their numbers."""
    if isinstance(member, dict):
        yield member | {column: None}
    else:
        hint = "Mend it, or take it out; the others are scored"
        yield Problem(f"member {number:,} of the list of rows is no object", path, hint=hint)


def _columns_there_are(value: Any) -> list[str]:
    """The most frequent names in objects, for a message."""
    names: Counter[str] = Counter()
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            names.update(name for name, inner in value.items() if isinstance(inner, str | int | float | None))
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
    return sorted(name for name, _ in sorted(names.items(), key=lambda item: (-item[1], item[0]))[:30])
