"""The difference between two lexicons: their entries, and their counts in the same documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from operator import attrgetter
from typing import NamedTuple

from cxfocus.lexicon.fingerprint import rule_text
from cxfocus.lexicon.model import Entry, Lexicon, Role
from cxfocus.lexicon_tools.documents import DocumentWords
from cxfocus.matching.matcher import Matcher
from cxfocus.scoring.share import Counts


class Pair(NamedTuple):
    """An entry that both lists have, but not with the same place or rule."""

    before: Entry
    after: Entry


class EntryDiff(NamedTuple):
    """Entries only in the second list, only in the first, in different places of both, and with different rules."""

    added: tuple[Entry, ...]
    removed: tuple[Entry, ...]
    moved: tuple[Pair, ...]
    changed: tuple[Pair, ...]


class DocumentDiff(NamedTuple):
    """The counts of one document by the first list and by the second."""

    path: str
    before: Counts
    after: Counts

    @property
    def change(self) -> float:
        """Return the change of the share; 0 if either list gives none."""
        if self.before.share is None or self.after.share is None:
            return 0.0
        return self.after.share - self.before.share


class Cause(NamedTuple):
    """An entry whose number of mentions differs, with its numbers before and after in all documents."""

    entry: str
    role: Role
    category: str
    before: int
    after: int


class ScoreDiff(NamedTuple):
    """All documents pooled, each one (those that change most first), and the entries that cause the change."""

    before: Counts
    after: Counts
    documents: tuple[DocumentDiff, ...]
    causes: tuple[Cause, ...]


def diff_entries(first: Lexicon, second: Lexicon) -> EntryDiff:
    """Return the difference of the entries by their texts; a text that a list repeats is compared that often."""
    befores, afters = _by_text(first), _by_text(second)
    added = [entry for text, entries in afters.items() for entry in entries[len(befores.get(text, ())) :]]
    removed = [entry for text, entries in befores.items() for entry in entries[len(afters.get(text, ())) :]]
    both = [
        Pair(before, after)
        for text, entries in befores.items()
        for before, after in zip(entries, afters.get(text, ()), strict=False)
    ]
    moved = [each for each in both if _standing(each.before) != _standing(each.after)]
    changed = [each for each in both if rule_text(each.before.rule) != rule_text(each.after.rule)]
    return EntryDiff(tuple(added), tuple(removed), tuple(moved), tuple(changed))


def diff_scores(first: Matcher, second: Matcher, documents: Iterable[DocumentWords]) -> ScoreDiff:
    """Return the counts of both lists in the same documents."""
    rows: list[DocumentDiff] = []
    found: tuple[Counter[int], Counter[int]] = (Counter(), Counter())
    for document in documents:
        before, after = map(partial(_count_sides, document), (first, second), found)
        rows.append(DocumentDiff(document.path, before, after))
    rows.sort(key=lambda row: (-abs(row.change), row.path))
    total_before, total_after = (_total(map(attrgetter(name), rows)) for name in ("before", "after"))
    causes = _causes(_count_by_identity(first.lexicon, found[0]), _count_by_identity(second.lexicon, found[1]))
    return ScoreDiff(total_before, total_after, tuple(rows), tuple(causes))


def _count_sides(document: DocumentWords, matcher: Matcher, entries: Counter[int]) -> Counts:
    found = matcher.scan(document.turns).entries
    entries.update(found)
    roles = Counter(matcher.lexicon.entries[index].role for index in found)
    return Counts(roles["customer"], roles["institution"])


def _total(counts: Iterable[Counts]) -> Counts:
    found = list(counts)
    return Counts(sum(each.customer for each in found), sum(each.institution for each in found))


#: Text, role and category: an entry with the same three is the same in both lists, wherever it stands in a file.
_Identity = tuple[str, Role, str]


def _count_by_identity(lexicon: Lexicon, counts: Counter[int]) -> Counter[_Identity]:
    found: Counter[_Identity] = Counter()
    for index, count in counts.items():
        entry = lexicon.entries[index]
        found[entry.text, entry.role, entry.category] += count
    return found


def _causes(before: Counter[_Identity], after: Counter[_Identity]) -> list[Cause]:
    """Return the causes, the greatest difference first."""
    causes = [Cause(*key, before[key], after[key]) for key in {**before, **after} if before[key] != after[key]]
    return sorted(causes, key=lambda cause: (-abs(cause.after - cause.before), cause[:3]))


def _standing(entry: Entry) -> tuple[Role, str]:
    return entry.role, entry.category


def _by_text(lexicon: Lexicon) -> dict[str, Sequence[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in lexicon.entries:
        found.setdefault(entry.text, []).append(entry)
    return dict(found)
