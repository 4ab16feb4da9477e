"""The result of a scan, as columns."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import sub
from typing import NamedTuple

from cxfocus.matching.compile import Plan
from cxfocus.matching.resolve import Candidate
from cxfocus.text.words import RECORD_SEPARATOR, count_mask, word_mask

_SEPARATOR = RECORD_SEPARATOR.encode()


class Scan(NamedTuple):
    """Where entries matched, as columns: the nth match is the nth of each.

    `starts` and `ends` are byte offsets in the folded turn (`fold(text)`). `words` and `addresses` hold a count for
    each turn. Matches are in order.
    """

    turns: Sequence[int]
    entries: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[int]
    addresses: Sequence[int]


class Columns:
    """The columns of a `Scan` while batches are added: arrays, a quarter as large as lists of numbers."""

    def __init__(self) -> None:
        self.turns = array("q")
        self.entries = array("q")
        self.starts = array("q")
        self.ends = array("q")
        self.words = array("q")
        self.addresses = array("q")

    def add(self, folded: bytes, matches: list[Candidate], found: list[tuple[int, int]], plan: Plan) -> None:
        """Append one batch; `matches` and `found` (addresses) are byte spans of its folded text, in order."""
        masks = word_mask(folded).split(_SEPARATOR)[1:-1]
        borders = borders_of(folded)
        first = len(self.words)
        self.words.extend([mask.count(b" w") + mask.startswith(b"w") for mask in masks])
        self.addresses.extend([0] * len(masks))
        starts = [start for start, _, _ in matches]
        turns = list(_turns_of(starts, borders))
        befores = [borders[turn] for turn in turns]
        self.turns.extend([first + turn for turn in turns])
        self.entries.extend([plan.forms.entry_numbers[form] for _, _, form in matches])
        self.starts.extend(list(map(sub, starts, befores)))
        self.ends.extend([-minus_end - before for (_, minus_end, _), before in zip(matches, befores, strict=True)])
        for start, end in found:
            turn = first + bisect_right(borders, start) - 1
            self.words[turn] -= count_mask(word_mask(folded[start:end]))
            self.addresses[turn] += 1

    def scan(self) -> Scan:
        """Return all that has been added."""
        return Scan(
            turns=self.turns,
            entries=self.entries,
            starts=self.starts,
            ends=self.ends,
            words=self.words,
            addresses=self.addresses,
        )


def borders_of(folded: bytes) -> list[int]:
    """Return the start of each turn of a folded batch, and the start that one more turn would have."""
    borders = []
    at = folded.find(_SEPARATOR)
    while at >= 0:
        borders.append(at + 1)
        at = folded.find(_SEPARATOR, at + 1)
    return borders


def _turns_of(starts: list[int], borders: list[int]) -> Iterator[int]:
    """Yield the turn of each start; `starts` are in order."""
    turn = 0
    for start in starts:
        while borders[turn + 1] <= start:
            turn += 1
        yield turn
