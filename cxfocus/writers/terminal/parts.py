"""Tables of speakers and sections, and the timeline."""

from __future__ import annotations

from collections.abc import Sequence

from cxfocus.report.document_wording import (
    NO_MENTIONS,
    NO_NAME,
    SHOWN_SECTIONS,
    SHOWN_SPEAKERS,
    SMALL_SCALE_TITLE,
    blind_sentence,
    has_faint_marks,
    marks_words,
    section_title,
    stretch_words,
    timeline_title,
)
from cxfocus.report.model import DocumentReport, Part, TimeSlice
from cxfocus.report.wording import duration
from cxfocus.scoring.focus import Focus
from cxfocus.text.amounts import and_more
from cxfocus.writers.terminal.bars import balance_bar, share_cell, small_share_scale
from cxfocus.writers.terminal.grid import Column, indent_text, label_text, table
from cxfocus.writers.terminal.look import Look
from cxfocus.writers.terminal.spans import Line, cells, line

_NARROW = 66
#: Cells of the long bars of the timeline, with the gaps around them.
_WIDE_BARS = 2 * 20 + 1 + 3 * 2


def speakers(document: DocumentReport, look: Look) -> list[Line]:
    """Return a table of the speakers with most words, and their focus."""
    timed = any(part.seconds is not None for part in document.speakers)
    columns = [Column("Speakers", flexible=True), Column("words", right=True, rank=1), *_focus_columns(look)]
    columns += [Column("talk time", right=True, rank=2)] * timed
    rows = []
    for part in document.speakers[:SHOWN_SPEAKERS]:
        name = line(look.plain(part.name)) if part.name else line(NO_NAME, "quiet")
        times = [line(duration(part.seconds))] * timed
        rows.append([name, line(f"{part.focus.words:,}"), *_focus_cells(part.focus, look), *times])
    return [*table(columns, rows, look), *_more(document.speakers, SHOWN_SPEAKERS)]


def sections(document: DocumentReport, look: Look) -> list[Line]:
    """Return a table of the sections in their order, and the titles of those without a customer mention."""
    columns = [Column("Sections", flexible=True), Column("line", right=True, rank=1), *_focus_columns(look)]
    rows = [
        [
            line(look.plain(section_title(part))),
            line("" if part.line is None else f"{part.line:,}"),
            *_focus_cells(part.focus, look),
        ]
        for part in document.sections[:SHOWN_SECTIONS]
    ]
    lines = [*table(columns, rows, look), *_more(document.sections, SHOWN_SECTIONS)]
    blind = blind_sentence(document.blind_sections, look.plain)
    return [*lines, *indent_text(blind, look)] if blind else lines


def timeline(document: DocumentReport, look: Look) -> list[Line]:
    """Return a table of the mentions of both sides over time, or over words if there are no times."""
    slices = document.timeline
    most = max(max(part.focus.customer, part.focus.institution) for part in slices)
    title = timeline_title(slices)
    other_cells = max(map(cells, [title, *(_stretch(part, look) for part in slices)])) + 2 * len(f"{most:,}")
    bar_width, sides = (20, f"{'institution':>20} customer") if other_cells + _WIDE_BARS <= look.width else (5, "")
    columns = [Column(title), Column("I", right=True), Column(sides)]
    columns += [Column("C", right=True), Column("share", right=True, rank=1)]
    rows = []
    for part in slices:
        bar = balance_bar(part.focus, most, bar_width, look.glyphs) if most else line(look.glyphs.half)
        counts = (line(f"{part.focus.institution:,}"), bar, line(f"{part.focus.customer:,}"))
        rows.append([line(_stretch(part, look)), *counts, _share(part.focus)])
    return table(columns, rows, look)


def _share(focus: Focus) -> Line:
    """Return the share of a slice; where there are words, but no mention, say that, as nobody was silent."""
    return line(NO_MENTIONS, "quiet") if focus.status == "no-mentions" else share_cell(focus)


def _stretch(part: TimeSlice, look: Look) -> str:
    return stretch_words(part, look.glyphs.dash)


def _focus_columns(look: Look) -> list[Column]:
    customer, institution = ("C", "I") if look.width < _NARROW else ("customer", "institution")
    return [
        Column(customer, right=True),
        Column(institution, right=True),
        Column("share", right=True),
        Column(SMALL_SCALE_TITLE, rank=3),
    ]


def _focus_cells(focus: Focus, look: Look) -> list[Line]:
    counts = [line(f"{focus.customer:,}"), line(f"{focus.institution:,}")]
    return [*counts, share_cell(focus), small_share_scale(focus, look.glyphs)]


def _more(parts: Sequence[Part], shown: int) -> list[Line]:
    more = and_more(len(parts) - shown)
    return [line(more, "quiet")] if more else []


def legend(document: DocumentReport, look: Look) -> list[Line]:
    """Return the meaning of the marks on small scales; no lines if none of them is hollow."""
    if not has_faint_marks(document):
        return []
    return label_text(*marks_words(look.glyphs.mark, look.glyphs.faint_mark), look, "quiet")
