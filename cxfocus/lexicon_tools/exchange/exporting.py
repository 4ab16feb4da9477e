"""Export of a lexicon to the formats of other programs; it lists, entry by entry, what they cannot hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cxfocus.errors import Problem
from cxfocus.lexicon.model import Entry, Lexicon, entry_forms
from cxfocus.lexicon_tools.places import shown_path
from cxfocus.lexicon_tools.suggest.background import is_common
from cxfocus.lexicon_tools.suggest.stop_words import STOP_WORDS

#: (term, side, category).
ExportedTerm = tuple[str, str, str]


class ExportedTerms(NamedTuple):
    """The terms to write, and the parts of the lexicon that are lost."""

    rows: tuple[ExportedTerm, ...]
    left_out: tuple[Problem, ...]


def export_forms(lexicon: Lexicon, anywhere: bool) -> ExportedTerms:
    """Return every form of every entry that counts, for programs that compare whole words and do not inflect.

    `anywhere`: a wildcard may stand anywhere in a word or be the whole word; otherwise only at the end of a word.
    """
    rows: list[ExportedTerm] = []
    left_out: list[Problem] = []
    for entry in lexicon.entries:
        losses = list(_losses(entry, anywhere))
        left_out += [_problem(entry, loss.message, loss.hint) for loss in losses]
        if not any(loss.is_whole for loss in losses):
            terms = (b" ".join(form).decode("utf-8", "replace").lower() for form in entry_forms(entry))
            rows += [(term, entry.role, entry.category) for term in terms]
    return ExportedTerms(tuple(dict.fromkeys(rows)), tuple(left_out))


def export_cells(lexicon: Lexicon) -> list[tuple[str, ...]]:
    """Return every entry as written, with its note and source: the cells of our own table."""
    return [(entry.role, entry.category, entry.text, entry.note or "", entry.source or "") for entry in lexicon.entries]


def by_kind(left_out: Sequence[Problem]) -> list[tuple[str, list[Problem]]]:
    """Return each kind of loss with the problems of that kind; first the kind that changes a count most."""
    kinds = {kind: [each for each in left_out if each.message.endswith(f": {kind}")] for kind in _KINDS}
    return [(kind, found) for kind, found in kinds.items() if found]


def lost_rules(lexicon: Lexicon) -> tuple[Problem, ...]:
    """Return a problem for each linguistic rule, which no format can hold."""
    return tuple(_problem(entry, _RULE_LOST) for entry in lexicon.entries if entry.rule is not None)


_IGNORED = "entries to ignore cannot be carried over; left out"
_WILDCARD = "a wildcard that is no * at the end of a word cannot be carried over; left out"
_COMMON = "small letters would match it too, and they are a common word; left out"
_SAY_PHRASES = "Write the phrases that it stands in as entries of their own"
_CAPITALS = "small letters match it too"
_RULE_LOST = "its rule is lost, so it counts everywhere"
_NOTE_LOST = "its note is lost"
_KINDS = (_COMMON, _RULE_LOST, _CAPITALS, _WILDCARD, _IGNORED, _NOTE_LOST)


class _Loss(NamedTuple):
    """Something of an entry that a format cannot hold; `is_whole` where that is all of the entry."""

    message: str
    is_whole: bool = False
    hint: str | None = None


def _losses(entry: Entry, anywhere: bool) -> Iterator[_Loss]:
    if entry.role == "ignore":
        yield _Loss(_IGNORED, is_whole=True)
        return
    if entry.wildcard and not anywhere and not _only_at_the_end(entry):
        yield _Loss(_WILDCARD, is_whole=True)
        return
    if entry.capitals and _is_common(entry):
        yield _Loss(_COMMON, is_whole=True, hint=_SAY_PHRASES)
        return
    if entry.capitals:
        yield _Loss(_CAPITALS)
    if entry.rule is not None:
        yield _Loss(_RULE_LOST)
    if entry.note or entry.source:
        yield _Loss(_NOTE_LOST)


def _only_at_the_end(entry: Entry) -> bool:
    return all(b"?" not in word and b"*" not in word[:-1] and word != b"*" for word in entry.words)


def _is_common(entry: Entry) -> bool:
    """Whether the word in small letters is one of any talk: `IT` would count each `it`."""
    words = [word.decode("utf-8", "replace").lower() for word in entry.words]
    return len(words) == 1 and (words[0] in STOP_WORDS or is_common(words[0]))


def _problem(entry: Entry, message: str, hint: str | None = None) -> Problem:
    return Problem(f"{entry.text!r}: {message}", shown_path(entry.origin.path), entry.origin.line, hint=hint)
