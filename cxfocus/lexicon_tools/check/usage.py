"""Findings from a ledger: entries that never count, lose, match too much, or dominate the score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from cxfocus.lexicon.inflect import plurals
from cxfocus.lexicon.model import Entry, Lexicon
from cxfocus.lexicon_tools.check.findings import EntryFinding, is_own, make_finding
from cxfocus.lexicon_tools.check.ledger import Ledger, leave_one_out
from cxfocus.lexicon_tools.places import describe_entry
from cxfocus.report.wording import share_number
from cxfocus.scoring.dominant import DOMINANT
from cxfocus.text.amounts import amount, first_of

#: An entry is shadowed if it loses at least this share (0 to 1) of at least this many places.
SHADOWED, FEWEST_PLACES = 0.5, 5
#: Words; a wildcard that matches as many is broad. Plurals and possessives do not count separately.
BROAD = 12
#: Words of a wildcard that a finding names at most.
_WORDS_NAMED = 12


def check_usage(lexicon: Lexicon, ledger: Ledger, inherited: bool) -> list[EntryFinding]:
    """Return findings about the lexicon's own entries in those documents, and about all dominant ones.

    With `inherited`, all findings are about all entries.
    """
    found = list(_dominant(lexicon, ledger))
    for index, entry in enumerate(lexicon.entries):
        if inherited or is_own(entry, lexicon):
            found += _entry_findings(lexicon.entries, index, ledger)
    return found


def _entry_findings(entries: Sequence[Entry], index: int, ledger: Ledger) -> Iterator[EntryFinding]:
    entry, won, lost = entries[index], ledger.won[index], ledger.lost.get(index, Counter())
    elsewhere = Counter({rival: count for rival, count in lost.items() if entries[rival].role != entry.role})
    places = won + elsewhere.total()
    if not won:
        beaten = f"; its place went to {_list_rivals(entries, lost)}" if lost else ""
        yield make_finding("unused", entry, f"never counted in {amount(ledger.documents, 'document')}{beaten}")
    elif places >= FEWEST_PLACES and elsewhere.total() >= SHADOWED * places:
        message = f"lost {elsewhere.total()} of {places} places to {_list_rivals(entries, elsewhere)}"
        yield make_finding("shadowed", entry, message)
    words = ledger.words.get(index, Counter())
    if len({_singular(word, words) for word in words}) >= BROAD:
        yield make_finding("broad", entry, f"matched {len(words)} different words: {_list_words(words)}")


def _list_rivals(entries: Sequence[Entry], lost: Counter[int]) -> str:
    most = sorted(lost.items(), key=lambda pair: (-pair[1], entries[pair[0]].text))
    return first_of([f"{describe_entry(entries[index])} {count}" for index, count in most], 3)


def _singular(word: str, words: Counter[str]) -> str:
    """Return the word of which this is the plural or possessive, if that was matched too."""
    bare = word.removesuffix("'s").removesuffix("'")
    shorter = (bare[:-cut] + ending for cut, ending in ((1, ""), (2, ""), (3, "y")) if len(bare) > cut)
    return next((stem for stem in shorter if stem in words and bare in plurals(stem)), bare)


def _list_words(words: Counter[str]) -> str:
    """Return words with their counts, `city 12, cities 3 and 4 more`."""
    ordered = sorted(words.items(), key=lambda pair: (-pair[1], pair[0]))
    return first_of([f"{word} {count:,}" for word, count in ordered], _WORDS_NAMED)


def _dominant(lexicon: Lexicon, ledger: Ledger) -> Iterator[EntryFinding]:
    share = ledger.counts.share
    for row in leave_one_out(lexicon, ledger):
        if share is None:
            return
        if row.share is None:
            yield make_finding("dominant", row.entry, "without it there is no mention in these documents")
        elif abs(row.share - share) >= DOMINANT:
            without = f"without its {amount(row.mentions, 'mention')} the share is {share_number(row.share)}"
            yield make_finding("dominant", row.entry, f"{without}, not {share_number(share)}")
