"""The first screen of a document, to be read aloud: what it is, its share, the verdict, and what that rests on."""

from __future__ import annotations

from pathlib import PurePath

from cxfocus.report.model import DocumentReport
from cxfocus.report.wording import (
    counted,
    coverage_words,
    formulas,
    rate_words,
    share_with_interval,
    talk_time_words,
    verdict_sentence,
    what_if_sentence,
)
from cxfocus.scoring.focus import Focus
from cxfocus.writers.terminal.bars import share_ink, share_scale
from cxfocus.writers.terminal.grid import indented, labeled
from cxfocus.writers.terminal.look import Look
from cxfocus.writers.terminal.spans import EMPTY, Ink, Line, Span, cells, fit_start, line, wrapped

_WIDEST_SCALE = 101
_STRONG: dict[Ink, Ink] = {"": "strong", "customer": "strong customer", "institution": "strong institution"}


def headline(document: DocumentReport, look: Look) -> list[Line]:
    """Everything that is to stand on the first screen."""
    lines = [*_identity(document, look), EMPTY, *verdict(document.focus, look)]
    if document.focus.words:
        lines += [EMPTY, *_evidence(document, look)]
    return lines


def verdict(focus: Focus, look: Look) -> list[Line]:
    """Draw the share on its scale, and say what it means."""
    lines = [] if focus.share is None else [*_scale(focus, look), EMPTY]
    return [*lines, *_sentence(focus, look)]


def _identity(document: DocumentReport, look: Look) -> list[Line]:
    title = look.plain(document.title or _file_name(document.path))
    lines = [line(part, "strong") for part in wrapped(title, look.measure)]
    facts = f"{document.kind.capitalize()}, {document.date}" if document.date else document.kind.capitalize()
    path = look.plain(document.path)
    if path != title:
        facts += f", {fit_start(path, look.width - cells(facts) - 2, look.glyphs.ellipsis)}"
    lines.append(line(facts))
    encoding = "" if document.encoding == "utf-8" else f"; {document.encoding}"
    read = f"Read as {document.format}: {document.recognised}; {counted(document.focus.words, 'word')}{encoding}"
    return [*lines, *indented(look.plain(read), look, ink="quiet")]


def _file_name(path: str) -> str:
    return "Standard input" if path == "-" else PurePath(path).name


def _scale(focus: Focus, look: Look) -> list[Line]:
    """Four lines: the number, the ticks, the scale, the names of its ends; its width is 1 more than a multiple of 4."""
    width = min(_WIDEST_SCALE, (look.width - 1) // 4 * 4 + 1)
    number = (Span("Share of customer mentions: "), Span(share_with_interval(focus), "strong"))
    wide = [("0.00", 0), ("0.25", width // 4), ("0.50", width // 2), ("0.75", width * 3 // 4), ("1.00", width - 1)]
    narrow = [("0", 0), ("0.50", width // 2), ("1", width - 1)]
    ends = [("institution", 0), ("one half", width // 2), ("customer", width - 1)]
    return [
        number,
        line(_placed(wide if width >= 41 else narrow, width), "quiet"),
        share_scale(focus, width, look.glyphs),
        line(_placed(ends, width), "quiet"),
    ]


def _placed(labels: list[tuple[str, int]], width: int) -> str:
    """Labels centered on their cells, as far as the ends of the line allow."""
    text = ""
    for label, at in labels:
        start = max(0, min(at - (len(label) - 1) // 2, width - len(label)))
        text = text.ljust(start) + label
    return text


def _sentence(focus: Focus, look: Look) -> list[Line]:
    """Set the verdict itself in bold, and in the color of its side."""
    head, rest = verdict_sentence(focus)
    first, *others = wrapped(head + rest, look.measure)
    if not first.startswith(head):
        return indented(head + rest, look, ink="strong")
    return [(Span(head, _STRONG[share_ink(focus)]), Span(first[len(head) :])), *(line(other) for other in others)]


def _evidence(document: DocumentReport, look: Look) -> list[Line]:
    focus = document.focus
    lines = formula_lines(focus, look) + labeled("Coverage", coverage_words(document), look)
    if focus.mentions:
        lines += labeled("Rates", rate_words(focus), look)
    if document.talk_time is not None:
        lines += labeled("Talk time", talk_time_words(document.talk_time), look)
    if document.what_if is not None:
        lines += labeled("What if", what_if_sentence(document.what_if), look)
    return lines


def formula_lines(focus: Focus, look: Look) -> list[Line]:
    """Set both formulas, on one line where they fit; none where there is nothing to divide."""
    if not focus.mentions:
        return []
    share, ratio = formulas(focus)
    together = labeled("Formula", f"{share}; {ratio}", look)
    return together if len(together) == 1 else [*labeled("Formula", share, look), *labeled("", ratio, look)]
