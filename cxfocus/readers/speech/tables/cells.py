"""Cut a table into cells as they are written, quoted or not, each with its position in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate, compress, count, repeat
from operator import add, ne, sub
from typing import NamedTuple


class Grid(NamedTuple):
    """All cells and their positions; `first`: the index of each row's first cell, and one past the last cell.

    `width`: the number of cells in a row, or 0 if rows have different numbers.
    """

    cells: list[str]
    starts: list[int]
    first: list[int]
    width: int

    def rows(self) -> list[list[str]]:
        """Return the plain texts, row by row."""
        borders = zip(self.first, self.first[1:], strict=False)
        return [list(map(unquoted, self.cells[above:below])) for above, below in borders]

    def column(self, number: int, rows: Sequence[int]) -> list[str]:
        """Return the plain texts of one column for these rows; "" if a row is too short."""
        written = list(map(str.strip, self._written(number, rows)))
        return list(map(unquoted, written)) if '"' in "".join(written) else written

    def _written(self, number: int, rows: Sequence[int]) -> Iterable[str]:
        if self.width:
            return map(self.cells[number :: self.width].__getitem__, rows)
        places = ((row, self.first[row] + number) for row in rows)
        return (self.cells[at] if at < self.first[row + 1] else "" for row, at in places)


def cut(body: str, delimiter: str) -> Grid:
    """Cut the table; a row ends at a line end outside quotes. A quote not closed in its own cell is a plain sign."""
    if '"' not in body:
        cells = body.replace("\n", delimiter).split(delimiter)
        first = list(accumulate(map(add, map(str.count, body.split("\n"), repeat(delimiter)), repeat(1)), initial=0))
    else:
        parts = _CELLS[delimiter].split(body)[:-1]
        cells, ends = parts[1::3], parts[2::3]
        first = [0, *compress(count(1), map(ne, ends, repeat(delimiter)))]
    if cells[-1] == "" and first[-1] - first[-2] == 1:  # the empty text after the last line end
        del cells[-1], first[-1]
    widths = set(map(sub, first[1:], first))
    starts = list(accumulate(map(add, map(len, cells), repeat(1)), initial=0))
    return Grid(cells, starts, first, widths.pop() if len(widths) == 1 else 0)


def unquoted(cell: str) -> str:
    """Return the text of a cell without the quotes around it, and with one quote for two inside."""
    cell = cell.strip()
    return cell[1:-1].replace('""', '"').strip() if is_quoted(cell) else cell


def is_quoted(cell: str) -> bool:
    """Whether quotes stand around a stripped cell."""
    return cell[:1] == '"' == cell[-1:] and len(cell) > 1


def _cells(delimiter: str, inside: str) -> re.Pattern[str]:
    end = rf"(?={delimiter}|\n|\Z)"
    return re.compile(rf'([ ]?"{inside}*+(?:""{inside}*+)*+"[ ]*+{end}|[^{delimiter}\n]*+)({delimiter}|\n|\Z)')


#: Programs that write tabs seldom quote, so there a quote is closed before the next tab, or it is a plain sign.
_CELLS = {"\t": _cells("\t", r'[^"\t]'), ",": _cells(",", r'[^"]'), ";": _cells(";", r'[^"]')}
