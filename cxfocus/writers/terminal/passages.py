"""What was said: the strongest passages of each side; and what was left out of the count."""

from __future__ import annotations

from cxfocus.lexicon.model import SIDES
from cxfocus.report.model import DocumentReport, Passage
from cxfocus.report.wording import passage_place, silenced_words, skipped_words
from cxfocus.writers.terminal.grid import indented, labeled
from cxfocus.writers.terminal.look import Look
from cxfocus.writers.terminal.spans import Inked, Line, line

_INDENT = 4


def passages(document: DocumentReport, look: Look) -> list[Line]:
    """Quotations with their places, by side, the strongest first."""
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
    return [*indented(place, look, _INDENT // 2, "quiet"), *indented(quotation, look, _INDENT)]


def left_out(document: DocumentReport, look: Look) -> list[Line]:
    """Words that were not counted, by rule, and the warnings of the document."""
    lines: list[Line] = []
    if document.skipped:
        lines += labeled("Not counted", look.plain(skipped_words(document.skipped)), look)
    for silenced in document.silenced:
        lines += labeled("Silenced", look.plain(silenced_words(silenced)), look)
    for warning in document.warnings:
        lines += labeled("Warning", look.plain(str(warning)), look)
    return lines
