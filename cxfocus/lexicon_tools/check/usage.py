"""Findings from a ledger: what never counted, what is shadowed, what matches too much, what carries the score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from cxfocus.lexicon.inflect import plurals
from cxfocus.lexicon.model import Entry, Lexicon
from cxfocus.lexicon_tools.check.findings import Finding, finding, is_own
from cxfocus.lexicon_tools.check.ledger import Ledger, leave_one_out
from cxfocus.lexicon_tools.places import named
from cxfocus.report.wording import share_number
from cxfocus.text.amounts import amount, first_of

#: An entry is shadowed when it loses so large a part of so many places.
SHADOWED, FEWEST_PLACES = 0.5, 5
#: A wildcard is broad when it matches so many words, plurals and possessives not counted twice.
BROAD = 12
#: One entry is dominant when the share moves so far without it.
DOMINANT = 0.05
#: No more words of a wildcard are named.
_WORDS_NAMED = 12


def check_usage(lexicon: Lexicon, ledger: Ledger, inherited: bool = False) -> list[Finding]:
    """Findings about the lexicon's own entries in those documents, and about all it inherits if asked."""
    found = list(_dominant(lexicon, ledger))
    for index, entry in enumerate(lexicon.entries):
        if inherited or is_own(entry, lexicon):
            found += _entry_findings(lexicon.entries, index, ledger)
    return found


def _entry_findings(entries: Sequence[Entry], index: int, ledger: Ledger) -> Iterator[Finding]:
    entry, won, lost = entries[index], ledger.won[index], ledger.lost.get(index, Counter())
    elsewhere = Counter({taker: count for taker, count in lost.items() if entries[taker].role != entry.role})
    places = won + elsewhere.total()
    if not won:
        beaten = f"; its place went to {_takers(entries, lost)}" if lost else ""
        yield finding("unused", entry, f"never counted in {amount(ledger.documents, 'document')}{beaten}")
    elif places >= FEWEST_PLACES and elsewhere.total() >= SHADOWED * places:
        message = f"lost {elsewhere.total()} of {places} places to {_takers(entries, elsewhere)}"
        yield finding("shadowed", entry, message)
    words = ledger.words.get(index, Counter())
    if len({_singular(word, words) for word in words}) >= BROAD:
        yield finding("broad", entry, f"matched {len(words)} different words: {_listed(words)}")


def _takers(entries: Sequence[Entry], lost: Counter[int]) -> str:
    most = sorted(lost.items(), key=lambda pair: (-pair[1], entries[pair[0]].text))
    return first_of([f"{named(entries[index])} {count}" for index, count in most], 3)


def _singular(word: str, words: Counter[str]) -> str:
    """The word of which this is the plural or possessive, if that was matched too."""
    bare = word.removesuffix("'s").removesuffix("'")
    shorter = (bare[:-cut] + ending for cut, ending in ((1, ""), (2, ""), (3, "y")) if len(bare) > cut)
    return next((stem for stem in shorter if stem in words and bare in plurals(stem)), bare)


def _listed(words: Counter[str]) -> str:
    """Words with their counts, `city 12, cities 3 and 4 more`."""
    ordered = sorted(words.items(), key=lambda pair: (-pair[1], pair[0]))
    return first_of([f"{word} {count:,}" for word, count in ordered], _WORDS_NAMED)


def _dominant(lexicon: Lexicon, ledger: Ledger) -> Iterator[Finding]:
    share = ledger.counts.share
    for row in leave_one_out(lexicon, ledger):
        if share is None:
            return
        if row.share is None:
            yield finding("dominant", row.entry, "without it there is no mention in these documents")
        elif abs(row.share - share) >= DOMINANT:
            without = f"without its {amount(row.mentions, 'mention')} the share is {share_number(row.share)}"
            yield finding("dominant", row.entry, f"{without}, not {share_number(share)}")
