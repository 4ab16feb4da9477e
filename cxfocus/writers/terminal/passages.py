"""The strongest passages of each side, and the words left out of the count."""

from __future__ import annotations

from cxfocus.lexicon.model import SIDES
from cxfocus.report.model import DocumentReport, Passage
from cxfocus.report.wording import passage_place, silenced_words, skipped_words
from cxfocus.writers.terminal.grid import indent_text, label_text
from cxfocus.writers.terminal.look import Look
from cxfocus.writers.terminal.spans import Inked, Line, line

_INDENT = 4


def passages(document: DocumentReport, look: Look) -> list[Line]:
    """Return quotations with their places, by side, the strongest first."""
    lines = [line("Strongest passages", "strong")]
    for side in SIDES:
        found = [passage for passage in document.passages if passage.side == side]
        if found:
            lines.append((Inked(side.capitalize(), side),))
        for passage in found:
            lines += _passage(passage, look)
    return lines


def _passage(passage: Passage, look: Look) -> list[Line]:
    counts = f"{passage.customer:,} C, {passage.institution:,} I"
    quotes = look.glyphs.quotes
    quotation = f"{quotes[0]}{look.plain(passage.text)}{quotes[1]}"
    place = f"{look.plain(passage_place(passage))} ({counts})"
    return [*indent_text(place, look, _INDENT // 2, "quiet"), *indent_text(quotation, look, _INDENT)]


def left_out_lines(document: DocumentReport, look: Look) -> list[Line]:
    """Return the words that were not counted, by rule, and the warnings of the document."""
    lines: list[Line] = []
    if document.skipped:
        lines += label_text("Not counted", look.plain(skipped_words(document.skipped)), look)
    for silenced in document.silenced:
        lines += label_text("Silenced", look.plain(silenced_words(silenced)), look)
    for warning in document.warnings:
        lines += label_text("Warning", look.plain(str(warning)), look)
    return lines
