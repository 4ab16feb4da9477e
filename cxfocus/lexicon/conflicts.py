"""Forms that two entries claim: one spelling cannot count for both."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cxfocus.errors import Problem
from cxfocus.lexicon.model import Entry, entry_forms

_SIDE_NAMES = {"customer": "the customer side", "institution": "the institution side", "ignore": "ignore"}


class Clash(NamedTuple):
    """An entry and an earlier one that has the same spelling."""

    entry: Entry
    owner: Entry
    form: bytes

    def problem(self) -> Problem:
        """Return the clash as a problem at the later entry."""
        return _problem(self.entry, self.owner, self.form)


def conflicts(entries: Iterable[Entry]) -> list[Problem]:
    """Return a problem for each entry that repeats another, or claims a form of another role."""
    return [clash.problem() for clash in clashes(entries)]


def clashes(entries: Iterable[Entry]) -> list[Clash]:
    """Return each entry that repeats another, or claims a form of another role, with the first it clashes with."""
    owners: dict[bytes, Entry] = {}
    owners_of_capitals: dict[bytes, Entry] = {}
    found: list[Clash] = []
    for entry in entries:
        clash: Clash | None = None
        for words in entry_forms(entry):
            form = b" ".join(words)
            owner = (owners_of_capitals if entry.capitals else owners).setdefault(form, entry)
            if owner is not entry and clash is None and _contradict(owner, entry):
                clash = Clash(entry, owner, form)
        if clash is not None:
            found.append(clash)
    return found


def _contradict(owner: Entry, entry: Entry) -> bool:
    return owner.role != entry.role or owner.matches == entry.matches


def _problem(entry: Entry, owner: Entry, form: bytes) -> Problem:
    shown = form.decode("utf-8", "replace")
    if owner.role == entry.role:
        message = f"{entry.text!r} stands already in {owner.origin} ({owner.category})"
        hint = "Keep one of the two"
    else:
        where, there = _SIDE_NAMES[entry.role], _SIDE_NAMES[owner.role]
        message = f"{shown!r} is on {where} here and on {there} in {owner.origin} ({owner.text!r})"
        hint = "Keep it on one; `remove:` takes an inherited entry away, =word keeps its other forms out"
    return entry.origin.problem(message, hint)
