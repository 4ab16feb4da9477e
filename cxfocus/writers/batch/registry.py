"""The table of formats a summary can be written in."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TextIO

from cxfocus.report.summary import Summary
from cxfocus.writers.style import Style

Writer = Callable[[Summary, TextIO, Style], None]


class SummaryFormat(NamedTuple):
    """`whole_documents`: it needs all that `analyze` knows; `for_people`: it is read, and not parsed."""

    write: Writer
    whole_documents: bool = False
    for_people: bool = False
    binary: bool = False


def _write_text(summary: Summary, stream: TextIO, style: Style) -> None:
    from cxfocus.writers.batch.text import write_text

    write_text(summary, stream, style)


def _write_csv(summary: Summary, stream: TextIO, style: Style) -> None:
    from cxfocus.writers.batch.spreadsheet import write_csv

    write_csv(summary, stream, style)


def _write_json(summary: Summary, stream: TextIO, style: Style) -> None:
    from cxfocus.writers.batch.json_v1 import write_json

    write_json(summary, stream, style)


def _write_jsonl(summary: Summary, stream: TextIO, style: Style) -> None:
    from cxfocus.writers.batch.json_v1 import write_jsonl

    write_jsonl(summary, stream, style)


def _write_markdown(summary: Summary, stream: TextIO, style: Style) -> None:
    from cxfocus.writers.batch.markdown import write_markdown

    write_markdown(summary, stream, style)


def _write_parquet(summary: Summary, stream: TextIO, style: Style) -> None:
    from cxfocus.writers.batch.parquet import write_parquet

    write_parquet(summary, stream, style)


SUMMARY_WRITERS: dict[str, SummaryFormat] = {
    "text": SummaryFormat(_write_text, for_people=True),
    "markdown": SummaryFormat(_write_markdown, for_people=True),
    "csv": SummaryFormat(_write_csv),
    "json": SummaryFormat(_write_json, whole_documents=True),
    "jsonl": SummaryFormat(_write_jsonl, whole_documents=True),
    "parquet": SummaryFormat(_write_parquet, binary=True),
}
