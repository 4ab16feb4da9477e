"""The table of formats for summaries."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TextIO

from cxfocus.report.summary import Summary
from cxfocus.text.lazy import lazy
from cxfocus.writers.style import Style

Writer = Callable[[Summary, TextIO, Style], None]


class SummaryFormat(NamedTuple):
    """A format: `whole_documents` if it needs the whole report of each document, `for_people` if people read it.

    With `has_groups` it shows groups besides documents; `binary` is a file that no terminal can show.
    """

    write: Writer
    whole_documents: bool = False
    for_people: bool = False
    has_groups: bool = False
    binary: bool = False


SUMMARY_WRITERS: dict[str, SummaryFormat] = {
    "text": SummaryFormat(lazy("cxfocus.writers.batch.text:write_text"), for_people=True, has_groups=True),
    "markdown": SummaryFormat(lazy("cxfocus.writers.batch.page:write_markdown"), for_people=True, has_groups=True),
    "html": SummaryFormat(lazy("cxfocus.writers.batch.page:write_html"), for_people=True, has_groups=True),
    "csv": SummaryFormat(lazy("cxfocus.writers.batch.spreadsheet:write_csv")),
    "json": SummaryFormat(lazy("cxfocus.writers.batch.json_v1:write_json"), whole_documents=True, has_groups=True),
    "jsonl": SummaryFormat(lazy("cxfocus.writers.batch.json_v1:write_jsonl"), whole_documents=True),
    "parquet": SummaryFormat(lazy("cxfocus.writers.batch.parquet:write_parquet"), binary=True),
}
