"""Privacy: a report without quotations and names, or with S1, S2 for its speakers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import NamedTuple

from cxfocus.report.model import DocumentReport, Mention, Part, Passage, Report


class PrivacyOptions(NamedTuple):
    """`no_text`: no quotation and no name anywhere; `anonymize`: S1, S2 … for speakers, also inside quotations.

    `renamed` are labels of the documents with the speakers' names in the report, where these differ.
    """

    no_text: bool = False
    anonymize: bool = False
    renamed: tuple[tuple[str, str], ...] = ()


def redacted(report: Report, options: PrivacyOptions) -> Report:
    """The report as it may be shown."""
    return report._replace(documents=tuple(redacted_document(document, options) for document in report.documents))


def redacted_document(document: DocumentReport, options: PrivacyOptions) -> DocumentReport:
    """One document as it may be shown."""
    if options.no_text:
        return _without_text(document)
    return _anonymized(document, options.renamed) if options.anonymize else document


def _without_text(document: DocumentReport) -> DocumentReport:
    """Numbers for the speakers and sections, and nothing quoted."""
    aliases = _aliases(document.speakers)
    lines = [part.line or 0 for part in document.sections]

    def mention(shown: Mention) -> Mention:
        # By its line: two sections may have the same title.
        section = None if shown.section is None else f"Section {max(1, bisect_right(lines, shown.line))}"
        return shown._replace(text=None, before="", after="", speaker=aliases.get(shown.speaker), section=section)

    return document._replace(
        title=None,
        speakers=_renamed(document.speakers, aliases),
        sections=tuple(part._replace(name=f"Section {n}") for n, part in enumerate(document.sections, start=1)),
        passages=(),
        mentions=None if document.mentions is None else tuple(map(mention, document.mentions)),
        silenced=tuple(each._replace(term=each.term and _A_TERM, reason=None) for each in document.silenced),
    )


#: For a term that a comment in the text names.
_A_TERM = "a term"


def _anonymized(document: DocumentReport, renamed: Iterable[tuple[str, str]]) -> DocumentReport:
    """S1, S2 … wherever a speaker's name stands, or the label behind it."""
    aliases = _aliases(document.speakers)
    names = _Names(aliases | {label: aliases[name] for label, name in renamed if name in aliases})

    def mention(shown: Mention) -> Mention:
        return shown._replace(
            text=shown.text and names.hidden(shown.text),
            before=names.hidden(names.hidden_start(shown.before)),
            after=names.hidden(names.hidden_end(shown.after)),
            speaker=aliases.get(shown.speaker),
            section=shown.section and names.hidden(shown.section),
        )

    def passage(shown: Passage) -> Passage:
        return shown._replace(text=names.hidden(shown.text), speaker=aliases.get(shown.speaker))

    return document._replace(
        title=document.title and names.hidden(document.title),
        speakers=_renamed(document.speakers, aliases),
        sections=tuple(part._replace(name=part.name and names.hidden(part.name)) for part in document.sections),
        passages=tuple(map(passage, document.passages)),
        mentions=None if document.mentions is None else tuple(map(mention, document.mentions)),
        silenced=tuple(
            each._replace(term=each.term and names.hidden(each.term), reason=each.reason and names.hidden(each.reason))
            for each in document.silenced
        ),
    )


def _aliases(speakers: Iterable[Part]) -> dict[str | None, str]:
    """S1 for who spoke most, and so on."""
    names = (part.name for part in speakers if part.name)
    return {name: f"S{number}" for number, name in enumerate(names, start=1)}


def _renamed(speakers: Iterable[Part], aliases: dict[str | None, str]) -> tuple[Part, ...]:
    return tuple(part._replace(name=aliases.get(part.name)) for part in speakers)


#: Words of labels that name nobody: titles, roles, particles, and what machines call a voice.
_NO_NAMES = frozenset(
    "the a an of and or for at in to mr mrs ms miss mx dr prof professor sir dame lord lady hon honorable "
    "honourable rev jr sr phd md speaker participant unknown unidentified new voice person caller male female "
    "guest user chair chairman chairwoman chairperson co-chair vice deputy acting president mayor clerk "
    "secretary treasurer moderator operator host facilitator scribe narrator member board council "
    "councilmember councilman councilwoman commissioner trustee director manager project city county town "
    "superintendent librarian library staff public audience everyone all student teacher judge counsel "
    "attorney witness analyst executive senator representative supervisor officer chief captain de da do dos "
    "das del della di du van von der den ter ten la le el al bin ibn y".split()
)
_WORDS = re.compile(r"[^\W_]+(?:['\u2019.-][^\W_]+)*")


class _Names:
    """Finds names, whole or in part, as `Ann Lee`, `Ann`, `LEE`; also where a quotation cuts one off."""

    def __init__(self, aliases: dict[str | None, str]) -> None:
        self._alias_of: dict[str, str] = {}
        patterns: set[str] = set()
        for name, alias in aliases.items():
            words = _name_words(name or "")
            if len(words) > 1:
                self._alias_of.setdefault(_key(name or ""), alias)
                patterns.add(f"(?i:{_pattern(name or '')})")
            for word in words:
                self._alias_of.setdefault(_key(word), alias)
                patterns.update(map(_pattern, _spellings(word)))
        longest_first = sorted(patterns, key=lambda pattern: (-len(pattern), pattern))
        self._expression = re.compile("|".join(longest_first)) if patterns else None

    def hidden(self, text: str) -> str:
        if self._expression is None:
            return text
        return self._expression.sub(lambda match: self._alias_of.get(_key(match[0]), _UNCERTAIN), text)

    def hidden_start(self, text: str) -> str:
        """Text whose first word may be the end of a name."""
        first, space, rest = text.partition(" ")
        return (self._alias_of_piece(first, str.endswith) or first) + space + rest

    def hidden_end(self, text: str) -> str:
        """Text whose last word may be the beginning of a name."""
        rest, space, last = text.rpartition(" ")
        return rest + space + (self._alias_of_piece(last, str.startswith) or last)

    def _alias_of_piece(self, piece: str, stands: Callable[[str, str], bool]) -> str | None:
        key = _key(piece)
        if len(key) < _SHORTEST_PIECE or key in _NO_NAMES:
            return None
        return next((alias for name, alias in self._alias_of.items() if name != key and stands(name, key)), None)


#: For a name found in a case that folds to no known spelling (a dotless i in capitals).
_UNCERTAIN = "S?"

#: Fewer letters of a name that a quotation cuts off tell nothing, and would hide half the words.
_SHORTEST_PIECE = 4


def _name_words(name: str) -> list[str]:
    return [
        word for word in _WORDS.findall(name) if len(word) > 1 and not word.isdigit() and _key(word) not in _NO_NAMES
    ]


def _spellings(word: str) -> set[str]:
    """As written, with a capital, in capitals; initials only as written, since `it` is no person."""
    return {word} if len(word) < 3 else {word, word.capitalize(), word.upper()}


def _pattern(name: str) -> str:
    """A name between the borders of words; in scripts without case it may stand against other letters."""
    words = [re.escape(word).replace("'", "['\u2019]") for word in name.replace("\u2019", "'").split()]
    if name.upper() == name.lower():
        return r"\s*".join(words)
    return r"(?<!\w)" + r"\s+".join(words) + r"(?!\w)"


def _key(name: str) -> str:
    """What is the same for all spellings of a name."""
    return "".join(name.replace("\u2019", "'").casefold().split())
