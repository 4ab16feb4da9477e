"""Which words of a speaker's label are a name, and which say what somebody is or does.

A word that is in no list here is a name: a role too many is hidden sooner than a person too few.
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
from cxfocus.text.names import COURTESIES, PARTICLES

#: How a name stands in a text: in any case of its letters, with a capital at least in front, or in capitals alone.
Case = Literal["any", "capital", "capitals"]


class Name(NamedTuple):
    """The words of a name from the first to the last, and those that may stand for it alone."""

    words: tuple[str, ...]
    alone: tuple[tuple[str, Case], ...]


def names_in(label: str) -> list[Name]:
    """The names in a label: of `Dr. Ann van Dam, Mayor` it is `Ann van Dam`; of `Fire Chief` there is none."""
    return [name for part in _PARTS.split(label) if (name := _name_of(_words_of(part))) is not None]


def is_role(key: str) -> bool:
    """Whether a word (as `letters`) is part of no name."""
    return key in NO_NAMES


#: What stands behind a comma, in brackets or behind a dash is by itself.
_PARTS = regex(r"[,;()\[\]/|\u2013\u2014]|\s-+\s")
#: What words hold between letters, digits and their marks; hyphens part them.
_INNER = "'\u2019\u02bc`."
#: `Ann's iPhone` is Ann's.
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
    """Whether the word behind those `before` is a name, by itself and by its place."""
    at = len(before)
    key, behind = keys[at], keys[at + 1 :]
    if min(len(word), len(key)) < _SHORTEST or not any(map(str.isalpha, key)) or key in NO_NAMES:
        return False
    if key in PARTICLES:
        return not behind or (key in GIVEN_PARTICLES and not word.islower())
    if key in SURNAMES_TOO or key in SMALL_WORDS:
        is_initials = len(keys) == 1 and key in SMALL_WORDS and word.isupper()
        return is_initials or (not behind and not word.islower() and (any(before) or keys[0] in COURTESIES))
    if key in FIELDS and not any(before[-1:]):
        return {"of", "the"}.isdisjoint(keys[:at]) and NO_NAMES.isdisjoint(behind) and SURNAMES_TOO.isdisjoint(behind)
    return True


def _case(word: str, words: int) -> Case:
    if words == 1 and letters(word) in SMALL_WORDS:
        return "capitals"
    return "any" if word[0].islower() else "capital"


_SHORTEST = 2
