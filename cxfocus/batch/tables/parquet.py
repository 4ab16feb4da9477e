"""Parquet, some rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cxfocus.batch.tables.dated import DATE_NAMES
from cxfocus.batch.tables.model import Table, TableOptions, cell_text
from cxfocus.errors import Problem, ReadError

#: Rows read at a time: a few keep memory small.
_TOGETHER = 1_000


def read_parquet(path: str, options: TableOptions) -> Table:
    """All columns, and rows with the wanted ones and those of dates."""
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError:
        hint = "Install it: pip install 'cxfocus[parquet]'"
        raise ReadError(Problem("Parquet needs the library pyarrow", path, hint=hint)) from None
    try:
        file = parquet.ParquetFile(path)
    except pa.ArrowException as error:
        raise ReadError(Problem(f"is no Parquet file: {error}", path)) from error
    columns = file.schema_arrow.names
    wanted = (*options.required_columns, *DATE_NAMES)
    return Table(columns, _rows(file, [name for name in wanted if name in columns]))


def _rows(file: Any, columns: list[str]) -> Iterator[dict[str, str]]:
    for batch in file.iter_batches(batch_size=_TOGETHER, columns=columns):
        for row in batch.to_pylist():
            yield {name: cell_text(value) for name, value in row.items()}
