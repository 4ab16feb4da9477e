"""Divide a speaker's label into names and words for what somebody is or does.

A word that is in no list is a name: it is better to hide a role by mistake than to show a person.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Literal, NamedTuple

from cxfocus.report.anonymize.no_names import (
    FIELDS,
    GIVEN_PARTICLES,
    NO_NAMES,
    SMALL_WORDS,
    SURNAMES_TOO,
)
from cxfocus.text.expressions import regex
from cxfocus.text.letters import letters
from cxfocus.text.name_words import COURTESIES, PARTICLES

#: How a name is written in a text: in any case, with at least a capital first, or only in capitals.
Case = Literal["any", "capital", "capitals"]


class Name(NamedTuple):
    """The words of a name from the first to the last, and those that may be used alone."""

    words: tuple[str, ...]
    alone: tuple[tuple[str, Case], ...]


def names_in(label: str) -> list[Name]:
    """Return the names in a label: `Ann van Dam` of `Dr. Ann van Dam, Mayor`, and no name of `Fire Chief`."""
    return [name for part in _PARTS.split(label) if (name := _name_of(_words_of(part))) is not None]


def is_role(key: str) -> bool:
    """Whether a word (as `letters` returns it) is never part of a name."""
    return key in NO_NAMES


#: Parts of a label: a comma, a bracket, a slash or a dash divides it.
_PARTS = regex(r"[,;()\[\]/|\u2013\u2014]|\s-+\s")
#: Characters inside words besides letters, digits and their marks; hyphens divide words.
_INNER = "'\u2019\u02bc`."
#: In `Ann's iPhone` the name is `Ann`.
_POSSESSIVE = regex(r"['\u2019\u02bc`][sS]\Z")


def _words_of(part: str) -> list[str]:
    shown = [character for character in part if unicodedata.category(character) != "Cf"]
    spaced = "".join(c if c in _INNER or unicodedata.category(c)[0] in "LMN" else " " for c in shown)
    return [word for each in spaced.split() if (word := _POSSESSIVE.sub("", each.strip(_INNER)))]


def _name_of(words: Sequence[str]) -> Name | None:
    keys = [letters(word) for word in words]
    cases: list[Case | None] = []
    for word in words:
        cases.append(_case(word, len(words)) if _names_somebody(keys, cases, word) else None)
    named = [at for at, case in enumerate(cases) if case]
    if not named:
        return None
    alone = tuple((word, case) for word, case in zip(words, cases, strict=True) if case)
    return Name(tuple(words[named[0] : named[-1] + 1]), alone)


def _names_somebody(keys: Sequence[str], before: Sequence[Case | None], word: str) -> bool:
    """Whether the word after those `before` (with their cases) is a name, by itself and by its place."""
    at = len(before)
    key, after = keys[at], keys[at + 1 :]
    if min(len(word), len(key)) < _SHORTEST or not any(map(str.isalpha, key)) or key in NO_NAMES:
        return False
    if key in PARTICLES:
        return not after or (key in GIVEN_PARTICLES and not word.islower())
    if key in SURNAMES_TOO or key in SMALL_WORDS:
        is_initials = len(keys) == 1 and key in SMALL_WORDS and word.isupper()
        return is_initials or (not after and not word.islower() and (any(before) or keys[0] in COURTESIES))
    if key in FIELDS and not any(before[-1:]):
        return {"of", "the"}.isdisjoint(keys[:at]) and NO_NAMES.isdisjoint(after) and SURNAMES_TOO.isdisjoint(after)
    return True


def _case(word: str, words: int) -> Case:
    if words == 1 and letters(word) in SMALL_WORDS:
        return "capitals"
    return "any" if word[0].islower() else "capital"


#: Characters of a name.
_SHORTEST = 2
