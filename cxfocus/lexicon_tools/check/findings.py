"""What a check found: its kinds, in the order of a report, and the single finding."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cxfocus.errors import Origin
from cxfocus.lexicon.model import Entry, Lexicon

#: Every kind of finding, and what it means.
KINDS: dict[str, str] = {
    "conflict": "matched by an entry of the other side too",
    "dead": "can never count: another entry always takes its place",
    "duplicate": "matched by another entry of the same category already",
    "contained": "counted the same without it, by a shorter entry of the same category",
    "shadowed": "mostly lost to entries of the other side or to ignore, in these documents",
    "broad": "a wildcard that matches many different words",
    "unused": "never counted in these documents",
    "dominant": "one entry that moves the share of all documents",
}
#: Those that only documents tell.
OF_DOCUMENTS = frozenset({"shadowed", "broad", "unused", "dominant"})


class Finding(NamedTuple):
    """One entry and what is the matter with it."""

    kind: str
    role: str
    category: str
    entry: str
    origin: Origin
    message: str


def finding(kind: str, entry: Entry, message: str) -> Finding:
    """A finding about an entry."""
    return Finding(kind, entry.role, entry.category, entry.text, entry.origin, message)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """By kind, then as they stand in the files."""
    kinds = list(KINDS)
    return sorted(findings, key=lambda each: (kinds.index(each.kind), each.origin, each.message))


def is_own(entry: Entry, lexicon: Lexicon) -> bool:
    """Whether the entry stands in the lexicon's own file, not in one that it extends."""
    return entry.origin.path == lexicon.path
