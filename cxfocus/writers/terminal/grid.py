"""Columns that fit: tables, blocks side by side, labels before wrapped text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from cxfocus.writers.terminal.look import Look
from cxfocus.writers.terminal.spans import (
    EMPTY,
    Ink,
    Inked,
    Line,
    cells,
    fit,
    fit_path,
    line,
    line_cells,
    padded,
    wrapped,
)

_GAP = 2
_FEWEST_CELLS = 8


class Column(NamedTuple):
    """`flexible` ones are cut, `path` ones at their start; those of the highest `rank` go where there is no room."""

    title: str
    right: bool = False
    flexible: bool = False
    path: bool = False
    rank: int = 0


def table(columns: Sequence[Column], rows: Sequence[Sequence[Line]], look: Look) -> list[Line]:
    """Set a row of titles and the rows, no wider than the terminal while a column can give way.

    The title of the first column is the heading of the table; it has a line of its own where it has no room.
    """
    natural = _natural(columns, rows)
    kept = _kept(columns, natural, look.width)
    fixed = sum(natural[at] for at in kept if not columns[at].flexible) + _GAP * (len(kept) - 1)
    room = max(_FEWEST_CELLS, look.width - fixed)
    widths = {at: min(natural[at], room) if columns[at].flexible else natural[at] for at in kept}
    titles = [line(column.title, "quiet" if at else "strong") for at, column in enumerate(columns)]
    above = [titles[0]] if widths[0] < cells(columns[0].title) else []
    if above:
        titles[0] = line("")
    return [*above, *(_row(columns, row, widths, look) for row in (titles, *rows))]


def without_room(columns: Sequence[Column], rows: Sequence[Sequence[Line]], look: Look) -> set[str]:
    """The titles of columns that `table` leaves out of such a terminal."""
    kept = _kept(columns, _natural(columns, rows), look.width)
    return {column.title for at, column in enumerate(columns) if at not in kept}


def _natural(columns: Sequence[Column], rows: Sequence[Sequence[Line]]) -> list[int]:
    return [max([cells(column.title), *(line_cells(row[at]) for row in rows)]) for at, column in enumerate(columns)]


def _kept(columns: Sequence[Column], natural: Sequence[int], width: int) -> list[int]:
    kept = list(range(len(columns)))
    smallest = [
        min(_least(column), size) if column.flexible else size for column, size in zip(columns, natural, strict=True)
    ]
    while sum(smallest[at] for at in kept) + _GAP * (len(kept) - 1) > width:
        last = max(kept, key=lambda at: columns[at].rank)
        if not columns[last].rank:
            break
        kept.remove(last)
    return kept


def _least(column: Column) -> int:
    """A path that is cut at its start needs more, to be told from others."""
    return _FEWEST_CELLS * (3 if column.path else 2)


def _row(columns: Sequence[Column], row: Sequence[Line], widths: dict[int, int], look: Look) -> Line:
    spans: list[Inked] = []
    for at, width in widths.items():
        if spans:
            spans.append(Inked(" " * _GAP))
        spans += padded(_fitted(columns[at], row[at], width, look), width, right=columns[at].right)
    return tuple(spans)


def _fitted(column: Column, cell: Line, width: int, look: Look) -> Line:
    if line_cells(cell) <= width:
        return cell
    cut_to = fit_path if column.path else fit
    return line(cut_to("".join(span.text for span in cell), width, look.glyphs.ellipsis), cell[0].ink)


def beside(left: Sequence[Line], right: Sequence[Line], width: int) -> list[Line]:
    """Two blocks side by side, the left one padded to a width."""
    return [(*padded(a, width), *b) for a, b in zip_longest(left, right, fillvalue=EMPTY)]


def labeled(label: str, text: str, look: Look, ink: Ink = "") -> list[Line]:
    """Set a label in a narrow column, the text wrapped beside it; below it where the terminal is narrow."""
    if look.width < 60:
        return [*([line(label, "quiet")] if label else []), *indented(text, look, 2, ink)]
    indent = 13
    lines = wrapped(text, look.measure - indent)
    head = Inked(label.ljust(indent), "quiet")
    return [(head if not at else Inked(" " * indent), Inked(part, ink)) for at, part in enumerate(lines)]


def indented(text: str, look: Look, indent: int = 0, ink: Ink = "") -> list[Line]:
    """Set text in lines of the measure."""
    return [(Inked(" " * indent), Inked(part, ink)) for part in wrapped(text, look.measure - indent)]
