"""From a table to its rows as documents: text, name, date, and the columns that groups need."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePath

from cxfocus.batch.tables.dated import DateColumn, find_date_column, note_dates
from cxfocus.batch.tables.model import Cells, Table, TableOptions, TableRow
from cxfocus.errors import Problem, ReadError, Remark, UsageError
from cxfocus.readers.limits import limits_for, refuse_larger
from cxfocus.text.expressions import regex
from cxfocus.text.lazy import lazy
from cxfocus.text.nearest import find_nearest

#: Characters of names of columns quoted in a message, of one and of all: without a header they may be long text.
_LONGEST_NAME, _LONGEST_NAMES = 60, 240
_CUT = "\N{HORIZONTAL ELLIPSIS}"
#: A whole reference to a character: `&lt;`, but neither `&D;` nor `&lt` without its end.
_ENTITY = regex(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});")


def is_table(path: str, options: TableOptions) -> bool:
    """Whether the rows of a file are documents: those of a calendar always, others if a column of text was named."""
    suffix = PurePath(path).suffix.lower()
    return suffix in _READERS and (bool(options.text) or suffix in _KNOWN)


def table_suffixes(options: TableOptions) -> frozenset[str]:
    """The suffixes of files that are tables."""
    return frozenset(_READERS if options.text else _KNOWN)


def refuse_columns(options: TableOptions, seen: Sequence[str]) -> None:
    """Raise `UsageError` for columns, if no table was found; `seen` are paths and suffixes of other files."""
    asked = [f"⟨text_column={name}⟩" for name in options.text]
    asked += [f"⟨id_column={options.identity}⟩"] * (options.identity is not None)
    asked += [f"⟨date_column={options.date}⟩"] * (options.date is not None)
    asked += [f"⟨group_by=column:{name}⟩" for name in options.others]
    message = "is about tables, and there is none in what was named"
    kinds = ", ".join(sorted(table_suffixes(options)))
    hint = f"Name a table ({kinds})"
    if not options.text:
        hint += "; other tables are read when ⟨text_column=NAME⟩ says which column holds the text"
    sheets = [suffix for suffix in _SPREADSHEETS if any(each.lower().endswith(suffix) for each in seen)]
    if sheets:
        hint = f"Save the {sheets[0]} as CSV first, and name that file"
    if asked:
        raise UsageError(Problem(f"{option} {message}", hint=hint) for option in asked)


def table_documents(path: str, options: TableOptions) -> Iterator[TableRow | Problem | Remark]:
    """Rows, problems and remarks; raises `ReadError` for a file that is no table, or lacks a column."""
    suffix = PurePath(path).suffix.lower()
    options = _with_defaults(options, suffix)
    with _raise_damage(path):
        _refuse_size(path, suffix, options.max_size)
        table = _READERS[suffix](path, options)
    _require(table.columns, options, path)
    dates = find_date_column(table.columns) if options.date is None else None
    column = DateColumn(options.date or "", lambda: _cells_in(path, options))
    number = 0
    for each in note_dates(_guard_rows(table.rows, path), dates):
        number += not isinstance(each, Remark)
        yield _row(number, each, options, column) if isinstance(each, dict) else each
    yield from column.remarks


def shorten_quote(text: str, longest: int = _LONGEST_NAME) -> str:
    """The beginning of a text, short enough to be quoted in a message."""
    return text if len(text) <= longest else f"{text[: longest - 1]}{_CUT}"


def _cells_in(path: str, options: TableOptions) -> Iterator[str]:
    """The cells of the column of dates, up to where the table cannot be read."""
    table = _READERS[PurePath(path).suffix.lower()](path, options)
    for row in _guard_rows(table.rows, path):
        if isinstance(row, dict):
            yield _line_in(row, options.date)


def _row(number: int, cells: Cells, options: TableOptions, dates: DateColumn) -> TableRow:
    text = "\n\n".join(filter(None, (cells.get(column, "") for column in options.text)))
    identity = str(number) if options.identity is None else _line_in(cells, options.identity)
    dated = _line_in(cells, options.date)
    return TableRow(
        number=number,
        identity=identity,
        text=text,
        date=dates.date_in(dated),
        columns={name: _plain(cells.get(name, "")) for name in options.others},
        dated=dated,
    )


def _line_in(cells: Cells, column: str | None) -> str:
    """A cell on one line; empty if no column was asked for (the name of a column may be empty)."""
    return "" if column is None else " ".join(_plain(cells.get(column, "")).split())


def _plain(cell: str) -> str:
    """A cell with references to characters replaced by the characters."""
    return _ENTITY.sub(lambda entity: html.unescape(entity[0]), cell) if "&" in cell else cell


def _refuse_size(path: str, suffix: str, max_size: int | None) -> None:
    size = Path(path).stat().st_size
    if not size:
        raise ReadError(Problem("the file is empty (0 bytes)", path, hint="Export it again"))
    if max_size is not None or suffix in _OBJECTS:
        refuse_larger(size, limits_for(max_size).json, path)


@contextmanager
def _raise_damage(path: str) -> Iterator[None]:
    """Raise errors of libraries, which may come in the middle of a table, as `ReadError`."""
    try:
        yield
    except OSError as error:
        raise ReadError(Problem(f"cannot be read: {error.strerror or error}", path)) from error
    except RecursionError:
        raise ReadError(Problem("is nested too deeply", path)) from None
    except ValueError as error:  # an integer of thousands of digits; a damaged page of Parquet
        reason = str(error).partition("\n")[0]
        raise ReadError(Problem(f"damaged: {reason}", path, hint="Export it again")) from error


def _guard_rows(rows: Iterator[Cells | Problem | Remark], path: str) -> Iterator[Cells | Problem | Remark]:
    with _raise_damage(path):
        yield from rows


def _with_defaults(options: TableOptions, suffix: str) -> TableOptions:
    known = _KNOWN.get(suffix)
    if known is None:
        return options
    return options._replace(
        text=options.text or known.text, identity=options.identity or known.identity, date=options.date or known.date
    )


def _require(columns: Sequence[str], options: TableOptions, path: str) -> None:
    problems = []
    for name in options.required_columns:
        if columns.count(name) > 1:
            hint = "Give all but one of them another name"
            problems.append(Problem(f"has {columns.count(name)} columns called {name!r}", path, hint=hint))
        if name not in columns:
            guess = find_nearest(name, columns)
            meant = f"Did you mean {guess!r}? " if guess else ""
            problems.append(Problem(f"has no column {name!r}", path, hint=f"{meant}{_columns(columns, options)}"))
    if problems:
        raise ReadError(problems)


def _columns(columns: Sequence[str], options: TableOptions) -> str:
    """The columns that there are; without a header that is the first row, which may be long and private."""
    if options.no_text:
        return "Look at its first row, which should name its columns"
    names = ", ".join(shorten_quote(name) for name in columns)
    said = f"Its columns are {shorten_quote(names, _LONGEST_NAMES) or 'none'}"
    return f"{said}. Is its first row a header?" if any(len(name) > _LONGEST_NAME for name in columns) else said


_READERS: dict[str, Callable[[str, TableOptions], Table]] = {
    ".csv": lazy("cxfocus.batch.tables.delimited:read_csv_table", ",;\t|"),
    ".tsv": lazy("cxfocus.batch.tables.delimited:read_csv_table", "\t"),
    ".json": lazy("cxfocus.batch.tables.objects:read_objects"),
    ".jsonl": lazy("cxfocus.batch.tables.objects:read_objects"),
    ".ndjson": lazy("cxfocus.batch.tables.objects:read_objects"),
    ".parquet": lazy("cxfocus.batch.tables.parquet:read_parquet"),
    ".ics": lazy("cxfocus.batch.tables.calendar:read_calendar"),
}
#: Tables that no reader here opens.
_SPREADSHEETS = (".xlsx", ".xls", ".xlsm", ".ods", ".numbers")
#: Tables that are read into memory as a whole.
_OBJECTS = frozenset({".json", ".jsonl", ".ndjson", ".ics"})
#: Formats with fixed names of columns.
_KNOWN = {".ics": TableOptions(("SUMMARY", "DESCRIPTION"), "UID", "DTSTART")}
