"""Categories and most frequent entries, the two sides next to each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cxfocus.lexicon.model import SIDES, Side
from cxfocus.report.model import DocumentReport
from cxfocus.text.amounts import amount, and_more
from cxfocus.writers.terminal.bars import count_bar
from cxfocus.writers.terminal.grid import join_side_by_side
from cxfocus.writers.terminal.look import Look
from cxfocus.writers.terminal.spans import Inked, Line, cells, fit, line, line_cells, pad_line

_TOP = 8
_NARROW = 60
_GAP = 4
_MARKS: dict[Side, str] = {"customer": "Customer (C)", "institution": "Institution (I)"}


class _Row(NamedTuple):
    name: str
    mentions: int


class _Widths(NamedTuple):
    """Cells, the same for both sides, so that equal bars are equal counts; `most` is the count of the longest bar."""

    block: int
    name: int
    digits: int
    most: int

    @property
    def bar(self) -> int:
        """The cells of the longest bar."""
        return self.block - self.name - self.digits - 4


def categories(document: DocumentReport, look: Look) -> list[Line]:
    """Return the mentions of each category."""
    focus = document.focus
    counts: dict[Side, str] = {
        "customer": amount(focus.customer, "mention"),
        "institution": amount(focus.institution, "mention"),
    }
    rows = {side: [_Row(c.category, c.mentions) for c in document.categories if c.side == side] for side in SIDES}
    return [line("Categories", "strong"), *_two_sides(counts, rows, look)]


def top_entries(document: DocumentReport, look: Look) -> list[Line]:
    """Return the entries that matched most often, as the lexicon spells them, without the `=` of an exact form."""
    entries = document.entries
    rows = {side: [_Row(e.entry.removeprefix("="), e.mentions) for e in entries if e.side == side] for side in SIDES}
    counts = {side: amount(len(rows[side]), "entry") for side in SIDES}
    return [line("Top entries", "strong"), *_two_sides(counts, rows, look)]


def _two_sides(counts: Mapping[Side, str], rows: Mapping[Side, Sequence[_Row]], look: Look) -> list[Line]:
    heads: dict[Side, Line] = {side: (Inked(_MARKS[side], side), Inked(f", {counts[side]}", "quiet")) for side in SIDES}
    width = (look.measure - _GAP) // 2
    stacked = look.width < _NARROW or max(map(line_cells, heads.values())) > width
    width = look.width if stacked else width
    shown = {side: [row._replace(name=_name(row, width, look)) for row in rows[side][:_TOP]] for side in SIDES}
    every = [row for side in SIDES for row in shown[side]]
    widths = _Widths(
        width,
        max(cells(row.name) for row in every),
        max(len(f"{row.mentions:,}") for row in every),
        max(row.mentions for row in every),
    )
    blocks = []
    for side in SIDES:
        more = and_more(len(rows[side]) - _TOP)
        blocks.append([heads[side], *_bars(side, shown[side], widths, look), *([line(more, "quiet")] if more else [])])
    return [*blocks[0], *blocks[1]] if stacked else join_side_by_side(blocks[0], blocks[1], width + _GAP)


def _name(row: _Row, width: int, look: Look) -> str:
    return fit(look.plain(row.name), width // 2, look.glyphs.ellipsis)


def _bars(side: Side, rows: Sequence[_Row], widths: _Widths, look: Look) -> list[Line]:
    lines: list[Line] = []
    for name, mentions in rows:
        bar = count_bar(mentions, widths.most, widths.bar, look.glyphs)
        lines.append((*pad_line(line(name), widths.name), Inked(f"  {mentions:>{widths.digits},}  "), Inked(bar, side)))
    return lines
