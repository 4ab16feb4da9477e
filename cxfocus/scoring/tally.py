"""The tally: mentions and words of every turn, the one thing all scores are made of."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from cxfocus.lexicon.model import Lexicon
from cxfocus.matching.scan import Scan


class Tally(NamedTuple):
    """Columns, one row a turn; and how often each entry (by its index) matched."""

    customer: tuple[int, ...]
    institution: tuple[int, ...]
    words: tuple[int, ...]
    entries: Counter[int]


def tally_of(scan: Scan, lexicon: Lexicon) -> Tally:
    """Count a scan's matches by turn and side, and by entry."""
    is_customer = [entry.role == "customer" for entry in lexicon.entries]
    counts = ([0] * len(scan.words), [0] * len(scan.words))
    institution, customer = counts
    for turn, customer_side in zip(scan.turns, map(is_customer.__getitem__, scan.entries), strict=True):
        counts[customer_side][turn] += 1
    return Tally(tuple(customer), tuple(institution), scan.words, Counter(scan.entries))
