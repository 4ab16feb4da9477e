"""The end of a report: all documents together, those that could not be read, lexicon and version."""

from __future__ import annotations

from cxfocus.report.document_wording import ALL_DOCUMENTS, total_shares
from cxfocus.report.model import Report
from cxfocus.report.wording import VERDICTS, provenance_words
from cxfocus.text.amounts import amount
from cxfocus.writers.terminal.bars import share_cell, share_ink
from cxfocus.writers.terminal.grid import Column, label_text, table
from cxfocus.writers.terminal.headline import formula_lines, verdict
from cxfocus.writers.terminal.look import Look
from cxfocus.writers.terminal.spans import EMPTY, Inked, Line, line


def rule(text: str, look: Look) -> Line:
    """Return a line across the screen with a text in it."""
    bar = look.glyphs.rule
    return (Inked(f"{bar * 2} {text} ".ljust(look.width, bar), "strong"),)


def all_documents(report: Report, look: Look) -> list[Line]:
    """Return the pooled share, the mean share, and a row for each document."""
    total = report.total
    shares = [part for label, text in total_shares(total) for part in label_text(label, text, look)]
    return [
        rule(ALL_DOCUMENTS, look),
        EMPTY,
        *verdict(total.focus, look),
        EMPTY,
        *shares,
        *formula_lines(total.focus, look),
        *([EMPTY] if shares else []),
        *_documents(report, look),
    ]


def _documents(report: Report, look: Look) -> list[Line]:
    columns = (
        Column(amount(report.total.documents, "document"), flexible=True, path=True),
        Column("words", right=True, rank=1),
        Column("C", right=True),
        Column("I", right=True),
        Column("share", right=True),
        Column("verdict", rank=2),
    )
    rows = []
    for document in report.documents:
        focus, ink = document.focus, share_ink(document.focus)
        counts = [line(f"{count:,}") for count in (focus.words, focus.customer, focus.institution)]
        verdict_cell = line(VERDICTS[focus.verdict], ink)
        rows.append([line(look.plain(document.path)), *counts, share_cell(focus), verdict_cell])
    return table(columns, rows, look)


def failures(report: Report, look: Look) -> list[Line]:
    """Return the documents that could not be read, and why."""
    texts = [look.plain(failure.message) for failure in report.failures]
    return [part for text in texts for part in label_text("Not read", text, look)]


def closing_lines(report: Report, look: Look) -> list[Line]:
    """Return the notes, the lexicon and the version of the tool, so that a count can be repeated."""
    notes = [part for note in report.notes for part in label_text("Note", look.plain(note), look)]
    counted = look.words(provenance_words(report.lexicon, report.tool_version))
    return [*notes, *label_text("Lexicon", look.plain(counted), look)]
