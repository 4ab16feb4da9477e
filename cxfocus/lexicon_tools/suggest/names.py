"""Names and abbreviations in capitals, of institutions rather than people: counted, and the most frequent returned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import NamedTuple

from cxfocus.lexicon_tools.suggest.capitals import TurnAsWritten, capitals_of
from cxfocus.lexicon_tools.suggest.name_words import BODIES, CONNECTORS, GIVEN_NAMES
from cxfocus.lexicon_tools.suggest.words import Quote, WordsOfTurn, quote_around
from cxfocus.text.name_words import OFFICES

#: Names returned at most: the names an institution uses for itself are among the most frequent.
MOST = 20
#: Shares of the uses of a name: the most in which an abbreviation is not in capitals, and the least in which a name
#: stands inside a sentence.
_OTHERWISE, _INSIDE = 0.25, 0.25
#: Uses in small letters from which a word is more than a name.
_USUAL = 2


class InstitutionName(NamedTuple):
    """A name, the number of its mentions and documents, and an example."""

    text: str
    mentions: int
    documents: int
    example: Quote


class InstitutionNames:
    """Names while they are counted.

    `phrases`: also names of several words, which capitals show only in some languages.
    """

    def __init__(self, *, phrases: bool) -> None:
        self._phrases = phrases
        self._counts: Counter[str] = Counter()
        self._inside: Counter[str] = Counter()
        self._documents: Counter[str] = Counter()
        self._examples: dict[str, Quote] = {}
        # Words by their first letter, without those that are all in capitals.
        self._small: Counter[str] = Counter()
        self._large: Counter[str] = Counter()
        self._speakers: set[frozenset[str]] = set()
        self._surnames: set[str] = set()

    def enter(self, folded: bytes, turns: Sequence[WordsOfTurn], speakers: Collection[str]) -> None:
        """Count one document."""
        self._speakers.update(frozenset(name.casefold().split()) for name in speakers)
        seen: set[str] = set()
        for turn in turns:
            found = capitals_of(folded, turn)
            self._enter_words(found)
            if found.large and not found.is_heading():
                runs = [*found.abbreviations(), *(found.phrases() if self._phrases else ())]
                seen.update([self._enter(found, turn, run) for run in runs])
        self._documents.update(seen)

    def _enter_words(self, found: TurnAsWritten) -> None:
        pairs = list(zip(found.words, found.written, strict=True))
        self._small.update([word.text for word, written in pairs if written[:1].islower()])
        self._large.update([found.words[nth].text for nth in found.large if not found.written[nth].isupper()])
        self._surnames.update(found.surnames())

    def _enter(self, found: TurnAsWritten, turn: WordsOfTurn, run: range) -> str:
        name = found.text(run)
        inside = found.is_inside(run.start)
        self._counts[name] += 1
        self._inside[name] += inside
        if name not in self._examples or (inside and self._inside[name] == 1):
            first, last = found.words[run.start], found.words[run.stop - 1]
            self._examples[name] = quote_around(found.folded, turn, first.start, last.end)
        return name

    def most_frequent(self, mentions: int, documents: int, most: int) -> tuple[InstitutionName, ...]:
        """Return the names that are frequent enough and are neither usual words nor people."""
        found = [
            InstitutionName(name, count, self._documents[name], self._examples[name])
            for name, count in self._counts.items()
            if count >= mentions and self._documents[name] >= documents and self._is_name(name, count)
        ]
        found.sort(key=lambda each: (-each.mentions, -each.documents, each.text))
        return tuple(found[: min(most, MOST)])

    def _is_name(self, name: str, count: int) -> bool:
        words = name.casefold().replace("-", " ").split()
        if name.isupper() and len(words) == 1:
            return self._small[words[0]] + self._large[words[0]] <= _OTHERWISE * count
        if self._inside[name] < _INSIDE * count:
            return False
        own = [word for word in words if word not in CONNECTORS]
        if all(self._small[word] > self._large[word] for word in own):  # a usual phrase, now and then in capitals
            return False
        return not self._is_person(own, _head(words))

    def _is_person(self, words: Sequence[str], head: str) -> bool:
        """Whether it is a person or an office: its head is no word for what institutions are or do."""
        if any(speaker.issuperset(words) for speaker in self._speakers):
            return True
        if head in BODIES:
            return False
        is_called = words[0] in GIVEN_NAMES or words[-1] in self._surnames
        return is_called or head in OFFICES or self._small[head] < _USUAL


def _head(words: Sequence[str]) -> str:
    """Return the main word of a name: `Friends` of the Library, Maple County `Library`."""
    before = next((nth for nth, word in enumerate(words) if word in CONNECTORS and word != "and"), len(words))
    return words[max(0, before - 1)]
