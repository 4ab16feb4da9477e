"""Rows of numbered items: each item continues an open row, or begins a new one."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

#: Levels of headings by their numerals: Roman ones are mostly above digits, and these above letters.
LEVELS = {"roman": 2, "arabic": 3, "letter": 4}
#: Rows that are open at once: lists in lists in items.
DEEPEST = 4


class NumberedItem(Protocol):
    """A numbered item."""

    @property
    def numbers(self) -> Mapping[str, int]:
        """The value of its numeral in each way to read it, the least first: `I` is 1, or the ninth letter."""


T = TypeVar("T")
_Item = TypeVar("_Item", bound=NumberedItem)


def in_rows(items: Iterable[T], goes_on: Callable[[Sequence[T], T], bool], deepest: int = DEEPEST) -> list[list[T]]:
    """Return the rows in order of their first items; when an outer row continues, the rows inside its item end."""
    rows: list[list[T]] = []
    open_rows: list[list[T]] = []
    for item in items:
        at = next((at for at in reversed(range(len(open_rows))) if goes_on(open_rows[at], item)), None)
        if at is None:
            rows.append([item])
            open_rows = [*open_rows, rows[-1]][-deepest:]
        else:
            del open_rows[at + 1 :]
            open_rows[at].append(item)
    return rows


def way_to_read(row: Sequence[NumberedItem]) -> str:
    """Return the way to read the numerals of a row, which is that of its first item."""
    return next(iter(row[0].numbers))


def counts_on(row: Sequence[_Item], item: _Item, steps: Container[int]) -> bool:
    """Whether the number of an item is one of the `steps` above that of the last item of a row."""
    way = way_to_read(row)
    return way in item.numbers and item.numbers[way] - row[-1].numbers[way] in steps
