"""CSV for spreadsheets (RFC 4180): one row a document, and no cell that a spreadsheet would run as a formula."""

from __future__ import annotations

import csv
from typing import TextIO

from cxfocus.report.summary import Summary
from cxfocus.writers.batch.columns import FIELDS, Value
from cxfocus.writers.style import Style

#: Without it Excel takes UTF-8 for the system's old encoding.
_MARK = "\ufeff"
#: What begins a formula in one spreadsheet or another (OWASP, CSV injection), also in full width.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def write_csv(summary: Summary, stream: TextIO, _style: Style) -> None:
    """A row of names, then the documents."""
    stream.write(_MARK)
    rows = csv.writer(stream, lineterminator="\r\n")
    rows.writerow(field.name for field in FIELDS)
    for row in summary.documents():
        rows.writerow([_cell(field.value(row)) for field in FIELDS])


def _cell(value: Value) -> Value:
    """Text that looks like a formula gets an apostrophe, as spreadsheets mark text; numbers stay numbers."""
    if not isinstance(value, str):
        return value
    # NUL ends a cell in some readers, and means nothing.
    value = value.replace("\x00", "")
    return f"'{value}" if value.lstrip(" ").startswith(_FORMULA) or value.startswith(_FORMULA) else value
