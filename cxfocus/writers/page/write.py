"""The page of a report, as Markdown and as HTML: each document, then all of them together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from cxfocus.report.document_wording import (
    ALL_DOCUMENTS,
    HOW_COUNTED,
    document_title,
    most_counted_words,
    total_shares,
)
from cxfocus.report.model import DocumentReport, Report
from cxfocus.report.wording import VERDICTS, formulas, provenance_words, share_number
from cxfocus.text.amounts import amount
from cxfocus.writers.html_page import write_page
from cxfocus.writers.markdown_text import escape, items, labeled, table
from cxfocus.writers.page.document import document_blocks, headline
from cxfocus.writers.page_blocks import Block, how_to_read, verdict, write_blocks
from cxfocus.writers.style import Style

_NUMBERS = {"words", "C", "I", "share"}


def write_markdown(report: Report, stream: TextIO, style: Style) -> None:
    """Write headings, tables and sentences; text of documents never becomes markup."""
    write_blocks(_blocks(report, style), stream)


def write_html(report: Report, stream: TextIO, style: Style) -> None:
    """Write the same as a page for a browser."""
    write_page(_blocks(report, style), _title(report), report.tool_version, stream)


def _title(report: Report) -> str:
    if len(report.documents) == 1:
        return document_title(report.documents[0])
    return f"Focus of {amount(len(report.documents), 'document')}"


def _blocks(report: Report, style: Style) -> Iterator[Block]:
    yield f"# {escape(_title(report))}"
    if len(report.documents) == 1:
        [document] = report.documents
        yield from headline(document)
        yield how_to_read(most_counted_words(report.documents))
        yield from document_blocks(document, level=2)
    else:
        yield from _several(report)
    if report.failures:
        yield "## Not read"
        yield items(escape(failure.message) for failure in report.failures)
    yield f"## {HOW_COUNTED}"
    notes = [("Note", note) for note in report.notes]
    yield labeled([*notes, ("Lexicon", style.words(provenance_words(report.lexicon, report.tool_version)))])


def _several(report: Report) -> Iterator[Block]:
    if not report.documents:
        return
    yield how_to_read(most_counted_words(report.documents))
    for document in report.documents:
        yield f"## {escape(document_title(document))}"
        yield from headline(document)
        yield from document_blocks(document, level=3)
    total = report.total
    yield f"## {ALL_DOCUMENTS}"
    yield from verdict(total.focus)
    if total.focus.mentions:
        yield labeled([*total_shares(total), ("Formula", "; ".join(formulas(total.focus)))])
    titles = (amount(total.documents, "document"), "words", "C", "I", "share", "verdict")
    yield table(titles, map(_row, report.documents), right=_NUMBERS)


def _row(document: DocumentReport) -> tuple[str, ...]:
    focus = document.focus
    counts = (f"{focus.words:,}", f"{focus.customer:,}", f"{focus.institution:,}", share_number(focus.share))
    return (escape(document.path), *counts, VERDICTS[focus.verdict])
