"""The ledger: what each entry wins and loses in documents, and the share without it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cxfocus.lexicon.model import Entry, Lexicon, Role
from cxfocus.lexicon_tools.check.contest import Contest, EntryCandidate, clusters
from cxfocus.lexicon_tools.documents import DocumentWords
from cxfocus.matching.matcher import Matcher
from cxfocus.matching.resolve import resolve
from cxfocus.scoring.share import Counts

#: Entries that are left out, one at a time: those with most mentions.
_LEFT_OUT = 20


class Ledger(NamedTuple):
    """The result of every entry (by its index) in some documents.

    `won` counts mentions. `lost[e]` counts, by the entry that won, the places that `e` matched too. `words[e]` are
    the words that a wildcard won. `without[e]` is how (customer, institution) would change without `e` in the list.
    """

    documents: int
    won: Counter[int]
    lost: dict[int, Counter[int]]
    words: dict[int, Counter[str]]
    without: dict[int, tuple[int, int]]
    counts: Counts


class WithoutEntry(NamedTuple):
    """The share without one entry in the list; None if no mention is left."""

    entry: Entry
    mentions: int
    share: float | None


def ledger_of(matcher: Matcher, documents: Iterable[DocumentWords]) -> Ledger:
    """Return the ledger of the entries of the matcher's lexicon in the documents."""
    contest = Contest(matcher)
    book = _Book(matcher.lexicon.entries)
    for document in documents:
        book.documents += 1
        matched = contest.match(document.turns)
        for cluster in clusters(matched.candidates):
            book.enter(matched.folded, cluster)
    return book.ledger()


def leave_one_out(lexicon: Lexicon, ledger: Ledger) -> list[WithoutEntry]:
    """Return the share without each of the most frequent entries, those that change it most first."""
    counted = [index for index, _ in ledger.won.most_common() if lexicon.entries[index].role != "ignore"]
    rows = []
    for index in counted[:_LEFT_OUT]:
        customer, institution = ledger.without[index]
        share = Counts(ledger.counts.customer + customer, ledger.counts.institution + institution).share
        rows.append(WithoutEntry(lexicon.entries[index], ledger.won[index], share))
    whole = ledger.counts.share or 0.0
    return sorted(rows, key=lambda row: (-abs((whole if row.share is None else row.share) - whole), row.entry.text))


class _Book:
    """A ledger while it is written."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._roles: list[Role] = [entry.role for entry in entries]
        self._wildcards = [entry.wildcard for entry in entries]
        self.documents = 0
        self._won: Counter[int] = Counter()
        self._lost: defaultdict[int, Counter[int]] = defaultdict(Counter)
        self._words: defaultdict[int, Counter[str]] = defaultdict(Counter)
        self._without: defaultdict[int, Counter[Role]] = defaultdict(Counter)

    def enter(self, folded: bytes, cluster: Sequence[EntryCandidate]) -> None:
        """Enter one run of overlapping candidates."""
        kept = resolve(list(cluster))
        for each in kept:
            self._won[each.entry] += 1
            if self._wildcards[each.entry]:
                text = b" ".join(folded[each.start : each.end].lower().split())
                self._words[each.entry][text.decode("utf-8", "replace")] += 1
        if len(cluster) == 1:
            self._without[kept[0].entry][self._roles[kept[0].entry]] -= 1
            return
        self._enter_lost(cluster, kept)
        for index in {each.entry for each in kept}:
            change = self._without[index]
            for each in resolve([each for each in cluster if each.entry != index]):
                change[self._roles[each.entry]] += 1
            for each in kept:
                change[self._roles[each.entry]] -= 1

    def _enter_lost(self, cluster: Sequence[EntryCandidate], kept: list[EntryCandidate]) -> None:
        for candidate in cluster:
            winner = next(each for each in reversed(kept) if each.start <= candidate.start)
            if winner.entry != candidate.entry:
                self._lost[candidate.entry][winner.entry] += 1

    def ledger(self) -> Ledger:
        """Return all that was entered."""
        by_role: Counter[Role] = Counter()
        for index, count in self._won.items():
            by_role[self._roles[index]] += count
        without = {index: (change["customer"], change["institution"]) for index, change in self._without.items()}
        return Ledger(
            documents=self.documents,
            won=self._won,
            lost=dict(self._lost),
            words=dict(self._words),
            without=without,
            counts=Counts(by_role["customer"], by_role["institution"]),
        )
