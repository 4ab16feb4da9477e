"""What a scan found, as columns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from operator import sub
from typing import NamedTuple

from cxfocus.matching.compile import Plan
from cxfocus.matching.resolve import Candidate
from cxfocus.text.words import RECORD_SEPARATOR, count_mask, word_mask

_SEPARATOR = RECORD_SEPARATOR.encode()


class Scan(NamedTuple):
    """Where entries matched, as columns: the nth match is the nth of each.

    `starts` and `ends` are byte offsets in the folded turn (`fold(text)`);
    `words` and `addresses` hold a count for each turn. Matches are in order.
    """

    turns: tuple[int, ...]
    entries: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[int, ...]
    addresses: tuple[int, ...]


class Columns:
    """The columns of a `Scan` while they grow, batch by batch."""

    def __init__(self) -> None:
        self.turns: list[int] = []
        self.entries: list[int] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[int] = []
        self.addresses: list[int] = []

    def add(self, folded: bytes, matches: list[Candidate], found: list[tuple[int, int]], plan: Plan) -> None:
        """Append one batch; `matches` and `found` are byte spans of its folded text, in order."""
        masks = word_mask(folded).split(_SEPARATOR)[1:-1]
        borders = borders_of(folded)
        first = len(self.words)
        self.words += [mask.count(b" w") + mask.startswith(b"w") for mask in masks]
        self.addresses += [0] * len(masks)
        starts = [start for start, _, _ in matches]
        turns = list(_turns_of(starts, borders))
        befores = [borders[turn] for turn in turns]
        self.turns += [first + turn for turn in turns]
        self.entries += map(plan.forms.entry_numbers.__getitem__, [form for _, _, form in matches])
        self.starts += map(sub, starts, befores)
        self.ends += [-minus_end - before for (_, minus_end, _), before in zip(matches, befores, strict=True)]
        for start, end in found:
            turn = first + bisect_right(borders, start) - 1
            self.words[turn] -= count_mask(word_mask(folded[start:end]))
            self.addresses[turn] += 1

    def scan(self) -> Scan:
        """What has been added, frozen."""
        return Scan(*map(tuple, (self.turns, self.entries, self.starts, self.ends, self.words, self.addresses)))


def borders_of(folded: bytes) -> list[int]:
    """Where each turn of a folded batch begins, and where one more would."""
    borders = []
    at = folded.find(_SEPARATOR)
    while at >= 0:
        borders.append(at + 1)
        at = folded.find(_SEPARATOR, at + 1)
    return borders


def _turns_of(starts: list[int], borders: list[int]) -> Iterator[int]:
    """The turn of each place, which are in order."""
    turn = 0
    for start in starts:
        while borders[turn + 1] <= start:
            turn += 1
        yield turn
