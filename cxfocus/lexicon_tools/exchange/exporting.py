"""From a lexicon to the formats of other programs; what they cannot hold is named, entry by entry."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cxfocus.errors import Problem
from cxfocus.lexicon.model import Entry, Lexicon, entry_forms
from cxfocus.lexicon_tools.places import shown_path

#: (term, side, category).
ExportedTerm = tuple[str, str, str]


class Exported(NamedTuple):
    """What can be written, and what of the lexicon is lost."""

    rows: tuple[ExportedTerm, ...]
    left_out: tuple[Problem, ...]


def forms_of(lexicon: Lexicon, anywhere: bool) -> Exported:
    """Every form of every entry that counts, for programs that compare whole words and do not inflect.

    `anywhere` says that wildcards may stand anywhere in a word, and a word may
    be a wildcard; else only at its end.
    """
    rows: list[ExportedTerm] = []
    left_out: list[Problem] = []
    for entry in lexicon.entries:
        problems = list(_losses(entry, anywhere))
        left_out += [_problem(entry, message) for message in problems]
        if not any(message.endswith("left out") for message in problems):
            terms = (b" ".join(form).decode("utf-8", "replace").lower() for form in entry_forms(entry))
            rows += [(term, entry.role, entry.category) for term in terms]
    return Exported(tuple(dict.fromkeys(rows)), tuple(left_out))


def cells_of(lexicon: Lexicon) -> list[tuple[str, ...]]:
    """Every entry as it is written, with its note and source: the cells of our own table."""
    return [(entry.role, entry.category, entry.text, entry.note or "", entry.source or "") for entry in lexicon.entries]


def lost_rules(lexicon: Lexicon) -> tuple[Problem, ...]:
    """A problem for each linguistic rule, which no format holds."""
    return tuple(_problem(entry, _RULE_LOST) for entry in lexicon.entries if entry.rule is not None)


_RULE_LOST = "its rule is lost, so it counts everywhere"


def _losses(entry: Entry, anywhere: bool) -> Iterator[str]:
    """What the format cannot hold; a message that ends in "left out" is about the whole entry."""
    if entry.role == "ignore":
        yield "entries to ignore cannot be carried over; left out"
        return
    if entry.wildcard and not anywhere and not _only_at_the_end(entry):
        yield "a wildcard that is no * at the end of a word cannot be carried over; left out"
        return
    if entry.capitals:
        yield "small letters match it too"
    if entry.rule is not None:
        yield _RULE_LOST
    if entry.note or entry.source:
        yield "its note is lost"


def _only_at_the_end(entry: Entry) -> bool:
    return all(b"?" not in word and b"*" not in word[:-1] and word != b"*" for word in entry.words)


def _problem(entry: Entry, message: str) -> Problem:
    return Problem(f"{entry.text!r}: {message}", shown_path(entry.origin.path), entry.origin.line)
