"""Findings of a check, and their kinds in the order of a report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cxfocus.errors import Origin
from cxfocus.lexicon.model import Entry, Lexicon

#: Every kind of finding, with its meaning.
KINDS: dict[str, str] = {
    "conflict": "matched by an entry of the other side too",
    "dead": "can never count: another entry always takes its place",
    "duplicate": "matched by another entry of the same category already",
    "contained": "counted the same without it, by a shorter entry of the same category",
    "category": "an unknown category whose name is nearly that of a known one",
    "shadowed": "mostly lost to entries of the other side or to ignore, in these documents",
    "broad": "a wildcard that matches many different words",
    "unused": "never counted in these documents",
    "dominant": "one entry that moves the share of all documents",
}
#: The kinds that only documents can show.
OF_DOCUMENTS = frozenset({"shadowed", "broad", "unused", "dominant"})


class EntryFinding(NamedTuple):
    """One entry and its mistake."""

    kind: str
    role: str
    category: str
    entry: str
    origin: Origin
    message: str


def make_finding(kind: str, entry: Entry, message: str) -> EntryFinding:
    """Return a finding about an entry."""
    return EntryFinding(
        kind=kind,
        role=entry.role,
        category=entry.category,
        entry=entry.text,
        origin=entry.origin,
        message=message,
    )


def order_findings(findings: Iterable[EntryFinding]) -> list[EntryFinding]:
    """Return the findings by kind, then in the order of the files."""
    kinds = list(KINDS)
    return sorted(findings, key=lambda each: (kinds.index(each.kind), each.origin, each.message))


def is_own(entry: Entry, lexicon: Lexicon) -> bool:
    """Whether the entry stands in the lexicon's own file, not in one that it extends."""
    return entry.origin.path == lexicon.path
