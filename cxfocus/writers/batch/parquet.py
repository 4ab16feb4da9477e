"""Parquet, for further analysis: the columns of the CSV, with types."""

from __future__ import annotations

from datetime import date
from itertools import islice
from typing import TextIO

from cxfocus.errors import Problem, WriteError
from cxfocus.report.summary import Summary
from cxfocus.text.unicode import as_unicode
from cxfocus.writers.batch.columns import Value, fields_of
from cxfocus.writers.style import Style

#: Rows written at a time: a few keep memory small.
_TOGETHER = 2_000


def write_parquet(summary: Summary, stream: TextIO, _style: Style) -> None:
    """Write a table, some rows at a time; raises `WriteError` if pyarrow is not installed."""
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError:
        hint = "Install it: pip install 'cxfocus[parquet]'"
        raise WriteError(Problem("Parquet needs the library pyarrow", hint=hint)) from None
    types = {str: pa.string(), int: pa.int64(), float: pa.float64(), date: pa.date32()}
    fields = fields_of(summary)
    schema = pa.schema([(field.name, types[field.kind]) for field in fields])
    rows = iter(summary.documents())
    with parquet.ParquetWriter(stream.buffer, schema) as writer:
        while some := list(islice(rows, _TOGETHER)):
            columns = [[_unicode_value(field.value(row)) for row in some] for field in fields]
            writer.write_table(pa.table(dict(zip(schema.names, columns, strict=True)), schema=schema))


def _unicode_value(value: Value) -> Value:
    """Return the value as valid Unicode: a path may hold other bytes, which the format does not allow."""
    return as_unicode(value) if isinstance(value, str) else value
