"""Findings from where entries stand: repeated where they are inherited, or in a category that nobody may have meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cxfocus.lexicon.document import LexiconFile
from cxfocus.lexicon.fingerprint import rule_text
from cxfocus.lexicon.model import Entry
from cxfocus.lexicon_tools.check.findings import EntryFinding, is_own, make_finding
from cxfocus.lexicon_tools.contents import Contents
from cxfocus.lexicon_tools.places import describe_entry
from cxfocus.lexicon_tools.yaml_text import CATEGORIES
from cxfocus.text.nearest import VERY_ALIKE, find_nearest


def check_standing(contents: Contents, inherited: bool) -> list[EntryFinding]:
    """Return findings about the lexicon's own entries, and with `inherited` about the inherited ones too."""
    found = [*_repeated(contents.chain), *_odd_categories(contents, inherited)]
    return [each for each in found if inherited or each.origin.path == contents.lexicon.path]


def _repeated(chain: Sequence[LexiconFile]) -> Iterator[EntryFinding]:
    """Yield the entries that say nothing new about an inherited one, whose place they take when the lexicon loads."""
    inherited: dict[object, Entry] = {}
    for document in chain:
        removed = {removal.text for removal in document.removals}
        for entry in document.entries:
            parent = inherited.get(entry.matches)
            if parent is not None and parent.text not in removed and _adds_nothing(entry, parent):
                yield make_finding("duplicate", entry, f"{describe_entry(parent)} is inherited already")
        inherited = {matches: entry for matches, entry in inherited.items() if entry.text not in removed}
        inherited |= {entry.matches: entry for entry in document.entries}


def _adds_nothing(entry: Entry, parent: Entry) -> bool:
    return (
        entry.category == parent.category
        and rule_text(entry.rule) == rule_text(parent.rule)
        and entry.note in (None, parent.note)
        and entry.source in (None, parent.source)
    )


def _odd_categories(contents: Contents, inherited: bool) -> Iterator[EntryFinding]:
    """Yield the first entry of each category that is spelled nearly as a bundled or inherited one."""
    entries = contents.lexicon.entries
    looked_at = [entry for entry in entries if inherited or is_own(entry, contents.lexicon)]
    others = [entry for entry in entries if not (inherited or is_own(entry, contents.lexicon))]
    seen: set[tuple[str, str]] = set()
    for entry in looked_at:
        if (entry.role, entry.category) in seen:
            continue
        seen.add((entry.role, entry.category))
        known = {*CATEGORIES.get(entry.role, ()), *(each.category for each in others if each.role == entry.role)}
        if entry.category not in known and (meant := find_nearest(entry.category, known, VERY_ALIKE)):
            message = f"{entry.category} is counted apart from {meant}. Did you mean that?"
            yield make_finding("category", entry, message)
