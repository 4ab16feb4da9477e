"""The tally: mentions and words of every turn, from which all scores are made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from cxfocus.lexicon.model import Lexicon
from cxfocus.matching.scan import Scan


class Tally(NamedTuple):
    """Columns with one row for each turn, and how often each entry (by its index) matched."""

    customer: tuple[int, ...]
    institution: tuple[int, ...]
    words: Sequence[int]
    entries: Counter[int]


def tally_of(scan: Scan, lexicon: Lexicon) -> Tally:
    """Return a scan's matches counted by turn and side, and by entry."""
    customer_entries = {entry for entry in set(scan.entries) if lexicon.entries[entry].role == "customer"}
    counts = ([0] * len(scan.words), [0] * len(scan.words))
    institution, customer = counts
    for turn, entry in zip(scan.turns, scan.entries, strict=True):
        counts[entry in customer_entries][turn] += 1
    return Tally(tuple(customer), tuple(institution), scan.words, Counter(scan.entries))
