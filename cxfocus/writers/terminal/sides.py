"""Categories and most frequent entries, the two sides next to each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cxfocus.lexicon.model import Side
from cxfocus.report.document_wording import (
    CATEGORIES,
    SHOWN_ROWS_OF_A_SIDE,
    TOP_ENTRIES,
    CountRow,
    SideCounts,
    category_counts,
    dominant_words,
    entry_counts,
)
from cxfocus.report.model import DocumentReport
from cxfocus.text.amounts import and_more
from cxfocus.writers.drawing import count_bar
from cxfocus.writers.terminal.grid import indent_text, join_side_by_side
from cxfocus.writers.terminal.look import Look
from cxfocus.writers.terminal.spans import Inked, Line, cells, fit, line, line_cells, pad_line

_NARROW = 60
_GAP = 4


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
    return [line(CATEGORIES, "strong"), *_two_sides(category_counts(document), look)]


def top_entries(document: DocumentReport, look: Look) -> list[Line]:
    """Return the entries that matched most often, and what the share would be without the one that carries it."""
    lines = [line(TOP_ENTRIES, "strong"), *_two_sides(entry_counts(document), look)]
    without = dominant_words(document)
    return [*lines, *indent_text(look.plain(without), look)] if without else lines


def _two_sides(sides: Sequence[SideCounts], look: Look) -> list[Line]:
    heads: list[Line] = [(Inked(each.name, each.side), Inked(f", {each.total}", "quiet")) for each in sides]
    width = (look.measure - _GAP) // 2
    stacked = look.width < _NARROW or max(map(line_cells, heads)) > width
    width = look.width if stacked else width
    shown = [[row._replace(name=_name(row, width, look)) for row in each.rows[:SHOWN_ROWS_OF_A_SIDE]] for each in sides]
    every = [row for rows in shown for row in rows]
    widths = _Widths(
        width,
        max(cells(row.name) for row in every),
        max(len(f"{row.mentions:,}") for row in every),
        max(row.mentions for row in every),
    )
    blocks = []
    for head, each, rows in zip(heads, sides, shown, strict=True):
        more = and_more(len(each.rows) - SHOWN_ROWS_OF_A_SIDE)
        blocks.append([head, *_bars(each.side, rows, widths, look), *([line(more, "quiet")] if more else [])])
    return [*blocks[0], *blocks[1]] if stacked else join_side_by_side(blocks[0], blocks[1], width + _GAP)


def _name(row: CountRow, width: int, look: Look) -> str:
    return fit(look.plain(row.name), width // 2, look.glyphs.ellipsis)


def _bars(side: Side, rows: Sequence[CountRow], widths: _Widths, look: Look) -> list[Line]:
    lines: list[Line] = []
    for name, mentions in rows:
        bar = count_bar(mentions, widths.most, widths.bar, look.glyphs.blocks)
        lines.append((*pad_line(line(name), widths.name), Inked(f"  {mentions:>{widths.digits},}  "), Inked(bar, side)))
    return lines
