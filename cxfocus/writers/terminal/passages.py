"""The strongest passages of each side, and the words left out of the count."""

from __future__ import annotations

from cxfocus.lexicon.model import SIDES
from cxfocus.report.document_wording import PASSAGES, left_out_and_warnings, passage_words
from cxfocus.report.model import DocumentReport, Passage
from cxfocus.writers.terminal.grid import indent_text, label_text
from cxfocus.writers.terminal.look import Look
from cxfocus.writers.terminal.spans import Inked, Line, line

_INDENT = 4


def passages(document: DocumentReport, look: Look) -> list[Line]:
    """Return quotations with their places, by side, the strongest first."""
    lines = [line(PASSAGES, "strong")]
    for side in SIDES:
        found = [passage for passage in document.passages if passage.side == side]
        if found:
            lines.append((Inked(side.capitalize(), side),))
        for passage in found:
            lines += _passage(passage, look)
    return lines


def _passage(passage: Passage, look: Look) -> list[Line]:
    quotes = look.glyphs.quotes
    quotation = f"{quotes[0]}{look.plain(passage.text)}{quotes[1]}"
    return [
        *indent_text(look.plain(passage_words(passage)), look, _INDENT // 2, "quiet"),
        *indent_text(quotation, look, _INDENT),
    ]


def left_out_lines(document: DocumentReport, look: Look) -> list[Line]:
    """Return the words that were not counted, by rule, and the warnings of the document."""
    lines: list[Line] = []
    for label, text in left_out_and_warnings(document):
        lines += label_text(label, look.plain(text), look)
    return lines
