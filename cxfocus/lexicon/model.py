"""What a lexicon is: two sides, categories, entries, and what to ignore."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from cxfocus.errors import Origin

Side = Literal["customer", "institution"]
#: `ignore` entries take part in matching and count for neither side.
Role = Literal["customer", "institution", "ignore"]

SIDES: tuple[Side, Side] = ("customer", "institution")
ROLES: tuple[Role, ...] = (*SIDES, "ignore")

#: The category of entries of a side that is a plain list.
NO_CATEGORY = "uncategorized"


#: One token of a pattern, in the syntax of spaCy's `Matcher`; empty is any token.
Token = dict[str, object]


class TokenPattern(NamedTuple):
    """What stands around an entry: the tokens right before it, its last word, the tokens right after it."""

    before: tuple[Token, ...]
    entry: Token
    after: tuple[Token, ...]


class LinguisticRule(NamedTuple):
    """When a match counts: if one of `where` holds, none of `unless`, and the last word is one of `pos`.

    What is empty asks for nothing. `pos` are universal part-of-speech tags.
    """

    where: tuple[TokenPattern, ...] = ()
    unless: tuple[TokenPattern, ...] = ()
    pos: tuple[str, ...] = ()


class Entry(NamedTuple):
    """One line of a lexicon, with the pattern it stands for.

    `words` are the folded words of the pattern, wildcards kept; `forms` are
    all spellings of the last word, the written one first; only they and their
    possessives match. `exact` takes no possessive, `capitals` only capitals.
    """

    text: str
    role: Role
    category: str
    words: tuple[bytes, ...]
    forms: tuple[bytes, ...]
    origin: Origin
    exact: bool = False
    capitals: bool = False
    wildcard: bool = False
    note: str | None = None
    source: str | None = None
    rule: LinguisticRule | None = None

    @property
    def matches(self) -> tuple[Role, tuple[bytes, ...], bool, bool]:
        """What it counts and as what: entries that agree in it are the same, whatever their category."""
        return self.role, self.words, self.exact, self.capitals


def entry_forms(entry: Entry) -> Iterator[tuple[bytes, ...]]:
    """Every spelling of an entry as words; a wildcard entry has one, its pattern."""
    for form in entry.forms:
        yield (*entry.words[:-1], form)


class LexiconTest(NamedTuple):
    """An inline test: the mentions of each side, in order, that `text` must give."""

    text: str
    customer: tuple[str, ...]
    institution: tuple[str, ...]
    origin: Origin


class Lexicon(NamedTuple):
    """A lexicon with its inheritance resolved; `sha256` is over what decides a match.

    Its last entries, as many as `organizations`, are the institution's own names.
    """

    name: str
    title: str
    version: str
    language: str
    description: str
    sources: tuple[str, ...]
    notes: tuple[str, ...]
    entries: tuple[Entry, ...]
    tests: tuple[LexiconTest, ...]
    sha256: str
    path: str
    organizations: int = 0


def organizations(lexicon: Lexicon) -> dict[int, str]:
    """The institution's own names by the index of their entries."""
    end = len(lexicon.entries)
    return {index: lexicon.entries[index].text for index in range(end - lexicon.organizations, end)}


def has_rules(lexicon: Lexicon) -> bool:
    """Whether an entry of the lexicon has a linguistic rule."""
    return any(entry.rule is not None for entry in lexicon.entries)
