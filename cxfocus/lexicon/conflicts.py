"""Forms that two entries claim: the same spelling cannot count for both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cxfocus.errors import Problem
from cxfocus.lexicon.model import Entry

_SIDE_NAMES = {"customer": "the customer side", "institution": "the institution side", "ignore": "ignore"}


def entry_forms(entry: Entry) -> Iterator[tuple[bytes, ...]]:
    """Every spelling of an entry as words; a wildcard entry has one, its pattern."""
    for form in entry.forms:
        yield (*entry.words[:-1], form)


def conflicts(entries: Iterable[Entry]) -> list[Problem]:
    """A problem for each entry that repeats another, or claims a form of another role."""
    owners: dict[tuple[bool, tuple[bytes, ...]], Entry] = {}
    problems: list[Problem] = []
    for entry in entries:
        rival = _rival(entry, owners)
        if rival is not None:
            problems.append(_problem(entry, *rival))
        for form in entry_forms(entry):
            owners.setdefault((entry.capitals, form), entry)
    return problems


def _rival(entry: Entry, owners: dict[tuple[bool, tuple[bytes, ...]], Entry]) -> tuple[Entry, bytes] | None:
    for form in entry_forms(entry):
        owner = owners.get((entry.capitals, form))
        if owner is None:
            continue
        if owner.role != entry.role or (owner.words == entry.words and owner.exact == entry.exact):
            return owner, b" ".join(form)
    return None


def _problem(entry: Entry, owner: Entry, form: bytes) -> Problem:
    shown = form.decode("utf-8", "replace")
    if owner.role == entry.role:
        message = f"{entry.text!r} stands already in {owner.origin} ({owner.category})"
        hint = "Keep one of the two"
    else:
        where, there = _SIDE_NAMES[entry.role], _SIDE_NAMES[owner.role]
        message = f"{shown!r} is on {where} here and on {there} in {owner.origin} ({owner.text!r})"
        hint = "Keep it on one; `remove:` takes an inherited entry away, =word keeps its other forms out"
    place = entry.origin
    return Problem(message, place.path, place.line, place.column, hint)
