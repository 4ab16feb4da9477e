"""The parts of a lexicon: two sides, categories, entries, and entries to ignore."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from cxfocus.errors import Origin

Side = Literal["customer", "institution"]
#: Entries with the role `ignore` take part in matching and count for neither side.
Role = Literal["customer", "institution", "ignore"]

SIDES: tuple[Side, Side] = ("customer", "institution")
ROLES: tuple[Role, ...] = (*SIDES, "ignore")

#: The category of entries whose side is a plain list.
NO_CATEGORY = "uncategorized"


#: One token of a pattern, in the syntax of spaCy's `Matcher`; an empty one matches any token.
Token = dict[str, object]


class TokenPattern(NamedTuple):
    """The tokens directly before an entry, the entry's last word, and the tokens directly after it."""

    before: tuple[Token, ...]
    entry: Token
    after: tuple[Token, ...]


class LinguisticRule(NamedTuple):
    """The condition for a match to count: one of `where` holds, none of `unless`, and the last word is one of `pos`.

    An empty field asks for nothing. `pos` are universal part-of-speech tags.
    """

    where: tuple[TokenPattern, ...] = ()
    unless: tuple[TokenPattern, ...] = ()
    pos: tuple[str, ...] = ()


class Entry(NamedTuple):
    """One line of a lexicon, with the pattern it stands for.

    `words` are the folded words of the pattern, with wildcards. `forms` are all spellings of the last word, the
    written one first; only these and their possessives match. An `exact` entry matches no possessive, an entry in
    `capitals` matches only capitals.
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
    def side(self) -> Side:
        """Return the side of an entry that counts; a scan holds no others."""
        assert self.role != "ignore"
        return self.role

    @property
    def matches(self) -> tuple[Role, tuple[bytes, ...], bool, bool]:
        """Return the matches of an entry and their role; entries that agree in this are the same in any category."""
        return self.role, self.words, self.exact, self.capitals


def entry_forms(entry: Entry) -> Iterator[tuple[bytes, ...]]:
    """Yield every spelling of an entry as words; a wildcard entry has one spelling, its pattern."""
    for form in entry.forms:
        yield (*entry.words[:-1], form)


class LexiconTest(NamedTuple):
    """An inline test: the mentions of each side, in order, that `text` must give."""

    text: str
    customer: tuple[str, ...]
    institution: tuple[str, ...]
    origin: Origin


class Lexicon(NamedTuple):
    """A lexicon with its inheritance resolved; `sha256` covers all that decides a match.

    Its last entries, as many as `organizations`, are the institution's own names. `language` names all languages of
    lexicons that were put together, as `en+fr`.
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
    """Return the institution's own names by the index of their entries."""
    end = len(lexicon.entries)
    return {index: lexicon.entries[index].text for index in range(end - lexicon.organizations, end)}


def has_rules(lexicon: Lexicon) -> bool:
    """Whether an entry of the lexicon has a linguistic rule."""
    return any(entry.rule is not None for entry in lexicon.entries)


def main_language(lexicon: Lexicon) -> str:
    """Return the lexicon's language without region or script, as spaCy names it: `en` for `en-GB`; the first of all."""
    return main_languages(lexicon)[0]


def main_languages(lexicon: Lexicon) -> tuple[str, ...]:
    """Return the languages of a lexicon, or of all that were put together, in the same way."""
    return tuple(language.partition("-")[0].lower() for language in lexicon.language.split("+"))
