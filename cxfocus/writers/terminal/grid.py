"""Tables that fit the width, blocks side by side, labels before wrapped text."""

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
    pad_line,
    wrap_text,
)

#: Cells between columns.
_GAP = 2
#: Cells that a cut column has at least.
_FEWEST_CELLS = 8


class Column(NamedTuple):
    """A column; a `flexible` one may be cut, a `path` at its start. Without room, the highest `rank` is dropped."""

    title: str
    right: bool = False
    flexible: bool = False
    path: bool = False
    rank: int = 0


def table(columns: Sequence[Column], rows: Sequence[Sequence[Line]], look: Look) -> list[Line]:
    """Return a row of titles and the rows, no wider than the terminal if columns can be cut or left out.

    The title of the first column is the heading of the table; if it is too long, it gets a line of its own.
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


def cuts_paths(columns: Sequence[Column], rows: Sequence[Sequence[Line]], look: Look) -> bool:
    """Whether `table` cuts a path in its first column."""
    natural = _natural(columns, rows)
    kept = _kept(columns, natural, look.width)
    return sum(natural[at] for at in kept) + _GAP * (len(kept) - 1) > look.width


def titles_without_room(columns: Sequence[Column], rows: Sequence[Sequence[Line]], look: Look) -> set[str]:
    """Return the titles of columns that `table` leaves out for want of room."""
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
    """Return the least width of a flexible column; a path needs more than a name, to differ from other paths."""
    return _FEWEST_CELLS * (3 if column.path else 2)


def _row(columns: Sequence[Column], row: Sequence[Line], widths: dict[int, int], look: Look) -> Line:
    spans: list[Inked] = []
    for at, width in widths.items():
        if spans:
            spans.append(Inked(" " * _GAP))
        spans += pad_line(_fitted(columns[at], row[at], width, look), width, right=columns[at].right)
    return tuple(spans)


def _fitted(column: Column, cell: Line, width: int, look: Look) -> Line:
    if line_cells(cell) <= width:
        return cell
    cut_to = fit_path if column.path else fit
    return line(cut_to("".join(span.text for span in cell), width, look.glyphs.ellipsis), cell[0].ink)


def join_side_by_side(left: Sequence[Line], right: Sequence[Line], width: int) -> list[Line]:
    """Return two blocks side by side, the left one padded to a width."""
    return [(*pad_line(a, width), *b) for a, b in zip_longest(left, right, fillvalue=EMPTY)]


def label_text(label: str, text: str, look: Look, ink: Ink = "") -> list[Line]:
    """Return a label in a narrow column with the wrapped text beside it; below it in a narrow terminal."""
    if look.width < 60:
        return [*([line(label, "quiet")] if label else []), *indent_text(text, look, 2, ink)]
    indent = 13
    lines = wrap_text(text, look.measure - indent)
    head = Inked(label.ljust(indent), "quiet")
    return [(head if not at else Inked(" " * indent), Inked(part, ink)) for at, part in enumerate(lines)]


def indent_text(text: str, look: Look, indent: int = 0, ink: Ink = "") -> list[Line]:
    """Return text wrapped to the measure, with spaces before each line."""
    return [(Inked(" " * indent), Inked(part, ink)) for part in wrap_text(text, look.measure - indent)]
