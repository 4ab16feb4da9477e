"""Rows of numbered items: each item goes on with one of the rows that are open, or begins one."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

#: Of what a numeral is: a Roman one mostly stands above digits, and these above a letter.
LEVELS = {"roman": 2, "arabic": 3, "letter": 4}
#: Lists in lists in items.
DEEPEST = 4


class Counted(Protocol):
    """A numbered item."""

    @property
    def numbers(self) -> Mapping[str, int]:
        """What its numeral counts, in each way it may be read, the least first."""


T = TypeVar("T")
_Item = TypeVar("_Item", bound=Counted)


def in_rows(items: Iterable[T], goes_on: Callable[[Sequence[T], T], bool], deepest: int = DEEPEST) -> list[list[T]]:
    """The rows, by their first items; where the row outside an item goes on, those inside the item have ended."""
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


def reading(row: Sequence[Counted]) -> str:
    """The way in which the numerals of a row are read: as that of its first item."""
    return next(iter(row[0].numbers))


def counts_on(row: Sequence[_Item], item: _Item, steps: Container[int]) -> bool:
    """Whether the number of an item is that of the last one of a row, and such a step more."""
    way = reading(row)
    return way in item.numbers and item.numbers[way] - row[-1].numbers[way] in steps
