"""The one entry of a lexicon on which a score depends most."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from cxfocus.lexicon.model import Lexicon
from cxfocus.matching.scan import Scan
from cxfocus.scoring.focus import Focus, pooled_focus
from cxfocus.scoring.share import Counts
from cxfocus.scoring.tally import Tally

#: Change of the share (0 to 1); an entry without which the share moves as much is dominant.
DOMINANT = 0.05
#: Mentions; of an entry with fewer it is no news that a short document hangs on each of them.
_FEWEST = 5


class DominantEntry(NamedTuple):
    """An entry as the lexicon has it, the number of its mentions, and the focus without them."""

    entry: str
    mentions: int
    without: Focus


def dominant_entry(focus: Focus, tally: Tally, scan: Scan, lexicon: Lexicon) -> DominantEntry | None:
    """Return the entry without which the share moves most, if it moves far or the verdict changes.

    Its mentions are only taken away. `cxfocus lexicon check` also counts what other entries find in their places, so
    its share may differ a little. None if too few mentions are left for a verdict.
    """
    share = focus.share
    if share is None or focus.status != "ok":
        return None
    moves: dict[int, float] = {}
    for index, mentions in tally.entries.items():
        without = _without(focus, lexicon.entries[index].role == "customer", mentions)
        if mentions >= _FEWEST and without.mentions >= focus.minimum_mentions and without.share is not None:
            moves[index] = abs(without.share - share)
    if not moves:
        return None
    strongest = min(moves, key=lambda index: (-moves[index], lexicon.entries[index].text))
    left = _focus_without(focus, strongest, tally, scan, lexicon)
    if moves[strongest] < DOMINANT and left.verdict == focus.verdict:
        return None
    return DominantEntry(lexicon.entries[strongest].text, tally.entries[strongest], left)


def _without(focus: Focus, is_customer: bool, mentions: int) -> Counts:
    customer = focus.customer - mentions if is_customer else focus.customer
    return Counts(customer, focus.customer + focus.institution - mentions - customer)


def _focus_without(focus: Focus, index: int, tally: Tally, scan: Scan, lexicon: Lexicon) -> Focus:
    """Return the focus without the mentions of one entry."""
    gone = Counter(turn for turn, entry in zip(scan.turns, scan.entries, strict=True) if entry == index)
    is_customer = lexicon.entries[index].role == "customer"
    pairs = []
    for turn, (customer, institution) in enumerate(zip(tally.customer, tally.institution, strict=True)):
        less = gone[turn]
        pairs.append((customer - less, institution) if is_customer else (customer, institution - less))
    return pooled_focus(tuple(filter(any, pairs)), focus.words, focus.turns, focus.minimum_mentions)
