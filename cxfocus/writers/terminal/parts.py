"""Who, where and when: speakers, sections and the timeline."""

from __future__ import annotations

from collections.abc import Sequence

from cxfocus.report.model import FEWEST_WORDS, DocumentReport, Part, TimeSlice
from cxfocus.report.wording import clock, duration
from cxfocus.scoring.focus import Focus
from cxfocus.text.amounts import amount, and_more
from cxfocus.writers.terminal.bars import balance_bar, mini_scale, share_cell
from cxfocus.writers.terminal.grid import Column, indented, labeled, table
from cxfocus.writers.terminal.look import Look
from cxfocus.writers.terminal.spans import Line, cells, line

_SPEAKERS = 12
_SECTIONS = 20
_BLIND = 12
_NARROW = 66
#: The long bars of the timeline, and the gaps around them.
_WIDE_BARS = 2 * 20 + 1 + 3 * 2


def speakers(document: DocumentReport, look: Look) -> list[Line]:
    """Those who spoke most, and the focus of each."""
    timed = any(part.seconds is not None for part in document.speakers)
    columns = [Column("Speakers", flexible=True), Column("words", right=True, rank=1), *_focus_columns(look)]
    columns += [Column("talk time", right=True, rank=2)] * timed
    rows = []
    for part in document.speakers[:_SPEAKERS]:
        name = line(look.plain(part.name)) if part.name else line("(no name)", "quiet")
        times = [line(duration(part.seconds))] * timed
        rows.append([name, line(f"{part.focus.words:,}"), *_focus_cells(part.focus, look), *times])
    return [*table(columns, rows, look), *_more(document.speakers, _SPEAKERS)]


def sections(document: DocumentReport, look: Look) -> list[Line]:
    """Sections in their order, and the names of those without a customer mention."""
    columns = [Column("Sections", flexible=True), Column("line", right=True, rank=1), *_focus_columns(look)]
    rows = [
        [line(_title(part, look)), line("" if part.line is None else f"{part.line:,}"), *_focus_cells(part.focus, look)]
        for part in document.sections[:_SECTIONS]
    ]
    lines = [*table(columns, rows, look), *_more(document.sections, _SECTIONS)]
    return lines + _blind(document.blind_sections, look)


def _blind(parts: Sequence[Part], look: Look) -> list[Line]:
    """Name those with enough words to say anything, and count the others, as batch and check do."""
    told = [part for part in parts if part.focus.words >= FEWEST_WORDS]
    named = [_title(part, look) + (f" (line {part.line:,})" if part.line else "") for part in told[:_BLIND]]
    if more := and_more(len(told) - _BLIND):
        named.append(more)
    if short := len(parts) - len(told):
        named.append(f"{amount(short, 'section')} of fewer than {FEWEST_WORDS} words")
    return indented(f"Blind (no customer mention): {'; '.join(named)}", look) if named else []


def _title(part: Part, look: Look) -> str:
    return look.plain(part.name or "(no title)")


def timeline(document: DocumentReport, look: Look) -> list[Line]:
    """Mentions of both sides, from the beginning to the end."""
    slices = document.timeline
    most = max(max(part.focus.customer, part.focus.institution) for part in slices)
    title = "Timeline" if slices[0].unit == "seconds" else "Timeline, words"
    beside = max(map(cells, [title, *(_stretch(part, look) for part in slices)])) + 2 * len(f"{most:,}")
    bar_width, sides = (20, f"{'institution':>20} customer") if beside + _WIDE_BARS <= look.width else (5, "")
    columns = [Column(title), Column("I", right=True), Column(sides)]
    columns += [Column("C", right=True), Column("share", right=True, rank=1)]
    rows = []
    for part in slices:
        bar = balance_bar(part.focus, most, bar_width, look.glyphs) if most else line(look.glyphs.half)
        counts = (line(f"{part.focus.institution:,}"), bar, line(f"{part.focus.customer:,}"))
        rows.append([line(_stretch(part, look)), *counts, share_cell(part.focus)])
    return table(columns, rows, look)


def _stretch(part: TimeSlice, look: Look) -> str:
    if part.unit == "seconds":
        return f"{clock(part.start)} {look.glyphs.dash} {clock(part.end)}"
    return f"{part.start:,.0f} {look.glyphs.dash} {part.end:,.0f}"


def _focus_columns(look: Look) -> list[Column]:
    customer, institution = ("C", "I") if look.width < _NARROW else ("customer", "institution")
    return [
        Column(customer, right=True),
        Column(institution, right=True),
        Column("share", right=True),
        Column("0    .5   1", rank=3),
    ]


def _focus_cells(focus: Focus, look: Look) -> list[Line]:
    counts = [line(f"{focus.customer:,}"), line(f"{focus.institution:,}")]
    return [*counts, share_cell(focus), mini_scale(focus, look.glyphs)]


def _more(parts: Sequence[Part], shown: int) -> list[Line]:
    more = and_more(len(parts) - shown)
    return [line(more, "quiet")] if more else []


def legend(document: DocumentReport, look: Look) -> list[Line]:
    """Explain the marks of the small scales, where a hollow one may stand."""
    parts = [*document.speakers, *document.sections]
    if all(part.focus.status == "ok" for part in parts):
        return []
    meaning = f"{look.glyphs.mark} share   {look.glyphs.faint_mark} share of too few mentions for a verdict"
    return labeled("Marks", meaning, look, "quiet")
