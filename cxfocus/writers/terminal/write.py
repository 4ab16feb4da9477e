"""The terminal report: each document, then all of them together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from cxfocus.report.model import DocumentReport, Report
from cxfocus.writers.style import Style
from cxfocus.writers.terminal.concordance import concordance
from cxfocus.writers.terminal.headline import headline
from cxfocus.writers.terminal.look import Look, look_of
from cxfocus.writers.terminal.parts import legend, sections, speakers, timeline
from cxfocus.writers.terminal.passages import left_out_lines, passages
from cxfocus.writers.terminal.sides import categories, top_entries
from cxfocus.writers.terminal.spans import EMPTY, Line, paint_lines
from cxfocus.writers.terminal.total import all_documents, closing_lines, failures, rule


def write_terminal(report: Report, stream: TextIO, style: Style) -> None:
    """Write one document after the other, so that the first of a long list appear at once."""
    look = look_of(style, stream)
    for number, document in enumerate(report.documents, 1):
        many = len(report.documents) > 1
        lines = [rule(f"{number} of {len(report.documents)}", look), EMPTY] if many else []
        lines += _separated(_blocks(document, look))
        stream.write(paint_lines([*lines, EMPTY], color=style.color))
    closing = [all_documents(report, look)] if len(report.documents) > 1 else []
    closing += [failures(report, look), closing_lines(report, look)]
    stream.write(paint_lines(_separated(iter(closing)), color=style.color))


def _blocks(document: DocumentReport, look: Look) -> Iterator[list[Line]]:
    """Yield the blocks of a document's report; a block with nothing to show is empty."""
    yield headline(document, look)
    yield categories(document, look) if document.categories else []
    yield top_entries(document, look) if document.entries else []
    yield from _parts(document, look)
    yield passages(document, look) if document.passages else []
    yield left_out_lines(document, look)
    yield concordance(document.mentions, look) if document.mentions else []


def _parts(document: DocumentReport, look: Look) -> Iterator[list[Line]]:
    if not document.focus.mentions:
        return
    yield speakers(document, look) if document.speakers else []
    yield sections(document, look) if document.sections else []
    yield legend(document, look)
    yield timeline(document, look) if document.timeline and document.focus.status == "ok" else []


def _separated(blocks: Iterator[list[Line]]) -> list[Line]:
    lines: list[Line] = []
    for block in blocks:
        if block:
            lines += [EMPTY, *block] if lines else block
    return lines
