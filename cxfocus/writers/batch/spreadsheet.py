"""CSV for spreadsheets (RFC 4180): a row for each document, and no cell that a spreadsheet runs as a formula."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from cxfocus.report.summary import Summary
from cxfocus.text.expressions import regex
from cxfocus.writers.batch.columns import Value, fields_of
from cxfocus.writers.style import Style

#: The byte order mark: without it Excel takes UTF-8 for the old encoding of the system.
_MARK = "\ufeff"
#: Characters that begin a formula in some spreadsheet (OWASP, CSV injection), also in full width.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
#: Places where a spreadsheet may begin another cell within one: `;` divides columns where a comma is the decimal
#: sign, and there quotation marks in the middle of a column protect nothing.
_INSIDE = regex(r"([;\t\r\n])(?=[\s\"]*[=+\-@\uff1d\uff0b\uff0d\uff20])")
#: Characters at which some program divides cells; a cell with one is quoted.
_DIVIDES = regex(r'[,;\t\r\n"]')


def write_csv(summary: Summary, stream: TextIO, _style: Style) -> None:
    """Write a row of names, then the documents."""
    stream.write(_MARK)
    fields = fields_of(summary)
    stream.write(_line(_cell(field.name) for field in fields))
    stream.writelines(_line(_cell(field.value(row)) for field in fields) for row in summary.documents())


def _line(cells: Iterable[Value]) -> str:
    return ",".join(map(_quote_cell, cells)) + "\r\n"


def _cell(value: Value) -> Value:
    """Return the value; text like a formula gets an apostrophe, as spreadsheets mark text, and numbers stay numbers."""
    if not isinstance(value, str):
        return value
    # NUL ends a cell in some readers, and means nothing.
    value = _INSIDE.sub(r"\1'", value.replace("\x00", ""))
    return f"'{value}" if value.lstrip(" ").startswith(_FORMULA) else value


def _quote_cell(value: Value) -> str:
    """Return a cell as text, quoted if needed; the `csv` module of Python quotes only for commas."""
    if value is None:
        return ""
    text = str(value)
    return '"{}"'.format(text.replace('"', '""')) if _DIVIDES.search(text) else text
