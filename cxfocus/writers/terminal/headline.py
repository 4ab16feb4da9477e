"""The first screen of a document, to be read aloud: its title, its share, the verdict, and the evidence for it."""

from __future__ import annotations

from collections.abc import Sequence

from cxfocus.report.document_wording import (
    ENDS,
    HALF,
    SHARE,
    document_title,
    kind_and_date,
    measures,
    path_beside,
    read_words,
)
from cxfocus.report.model import DocumentReport
from cxfocus.report.wording import formulas, share_with_interval, verdict_sentence
from cxfocus.scoring.focus import Focus
from cxfocus.writers.terminal.bars import share_ink, share_scale
from cxfocus.writers.terminal.grid import indent_text, label_text
from cxfocus.writers.terminal.look import Look
from cxfocus.writers.terminal.spans import EMPTY, Ink, Inked, Line, cells, fit_path, line, line_cells, wrap_text

_WIDEST_SCALE = 101
_NARROW = 60
_WIDE_TICKS = [(share, Inked(f"{share:.2f}", "quiet")) for share in (0.0, 0.25, 0.5, 0.75, 1.0)]
_NARROW_TICKS = [(0.0, Inked("0", "quiet")), (0.5, Inked("0.50", "quiet")), (1.0, Inked("1", "quiet"))]
_ENDS = [
    (0.0, Inked(ENDS[0], "institution")),
    (0.5, Inked(HALF, "quiet")),
    (1.0, Inked(ENDS[1], "customer")),
]
_STRONG: dict[Ink, Ink] = {"": "strong", "customer": "strong customer", "institution": "strong institution"}


def headline(document: DocumentReport, look: Look) -> list[Line]:
    """Return the lines of the first screen."""
    lines = [*_identity(document, look), EMPTY, *verdict(document.focus, look)]
    if document.focus.words:
        lines += [EMPTY, *_measures(document, look)]
    return lines


def verdict(focus: Focus, look: Look) -> list[Line]:
    """Return the share on its scale, and its meaning."""
    lines = [] if focus.share is None else [*_scale(focus, look), EMPTY]
    return [*lines, *_sentence(focus, look)]


def _identity(document: DocumentReport, look: Look) -> list[Line]:
    lines = [line(part, "strong") for part in wrap_text(look.plain(document_title(document)), look.measure)]
    facts = kind_and_date(document)
    if path := path_beside(document):
        facts += f", {fit_path(look.plain(path), look.width - cells(facts) - 2, look.glyphs.ellipsis)}"
    lines.append(line(facts))
    return [*lines, *indent_text(look.plain(read_words(document)), look, ink="quiet")]


def _scale(focus: Focus, look: Look) -> list[Line]:
    """Return four lines: the number, the ticks, the scale, the names of its ends."""
    # One more than a multiple of 4, so that each tick has a cell of its own.
    width = min(_WIDEST_SCALE, (look.width - 1) // 4 * 4 + 1)
    number = share_with_interval(focus)
    label = f"{SHARE}: " if look.width >= _NARROW else "Share: "
    ticks = _WIDE_TICKS if look.width >= _NARROW else _NARROW_TICKS
    return [
        (Inked(label), Inked(number, "strong")),
        _placed(ticks, width),
        share_scale(focus, width, look.glyphs),
        _placed(_ENDS, width),
    ]


def _placed(labels: Sequence[tuple[float, Inked]], width: int) -> Line:
    """Return labels centered on their shares, as far as the ends of the line allow."""
    spans: list[Inked] = []
    for share, label in labels:
        start = round(share * (width - 1)) - (len(label.text) - 1) // 2
        start = max(0, min(start, width - len(label.text)))
        spans += [Inked(" " * (start - line_cells(tuple(spans)))), label]
    return tuple(spans)


def _sentence(focus: Focus, look: Look) -> list[Line]:
    """Return the sentence of the verdict, which is itself bold and in the color of its side."""
    head, rest = verdict_sentence(focus)
    first, *others = wrap_text(head + rest, look.measure)
    if not first.startswith(head):
        return indent_text(head + rest, look, ink="strong")
    return [(Inked(head, _STRONG[share_ink(focus)]), Inked(first[len(head) :])), *(line(other) for other in others)]


def _measures(document: DocumentReport, look: Look) -> list[Line]:
    lines = formula_lines(document.focus, look)
    for label, text in measures(document):
        lines += label_text(label, text, look)
    return lines


def formula_lines(focus: Focus, look: Look) -> list[Line]:
    """Return both formulas, on one line if they fit; no lines if there is no mention."""
    if not focus.mentions:
        return []
    share, ratio = formulas(focus)
    together = label_text("Formula", f"{share}; {ratio}", look)
    return together if len(together) == 1 else [*label_text("Formula", share, look), *label_text("", ratio, look)]
