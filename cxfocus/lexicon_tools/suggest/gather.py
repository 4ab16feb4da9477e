"""Terms of documents: runs of one to three words about a topic, counted with the mentions near them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from cxfocus.lexicon.model import SIDES, Side, main_language
from cxfocus.lexicon_tools.check.contest import Contest, MatchedText
from cxfocus.lexicon_tools.documents import DocumentWords
from cxfocus.lexicon_tools.suggest.grammar import TurnGrammar, by_company, by_pipeline
from cxfocus.lexicon_tools.suggest.names import InstitutionNames
from cxfocus.lexicon_tools.suggest.words import Quote, TurnWord, WordsOfTurn, quote_around, turns_of
from cxfocus.linguistics.nouns import NounFinder, WordKind
from cxfocus.matching.matcher import Matcher

#: Words; a mention at most this far before or after a term is near it.
NEAR = 10

Term = tuple[str, ...]


class Terms(NamedTuple):
    """Counts over all documents.

    `counts` are the uses of each term, `documents` the documents that hold it.
    `customer` and `institution` count the uses with more mentions of that side
    near them than of the other, `company` those with any mention near them.
    `words` and `kinds` count single words, the latter by what kind of word
    they seem to be. `around` has the entry (by index) that matches a word of a
    term. `tagged`: a pipeline found the nouns. `capitals` are names as written.
    """

    counts: Counter[Term]
    documents: Counter[Term]
    customer: Counter[Term]
    institution: Counter[Term]
    company: Counter[Term]
    words: Counter[str]
    kinds: dict[WordKind, Counter[str]]
    examples: dict[Term, Quote]
    around: dict[Term, int]
    tagged: bool
    capitals: InstitutionNames


def gather(matcher: Matcher, documents: Iterable[DocumentWords], finder: NounFinder | None) -> Terms:
    """Return the terms of all documents; `finder` says which words are nouns, or else the words around them do."""
    gatherer = _Gatherer(matcher, finder)
    for document in documents:
        gatherer.enter(document)
    return gatherer.terms()


class _Gatherer:
    """The terms while they are counted."""

    def __init__(self, matcher: Matcher, finder: NounFinder | None) -> None:
        self._contest = Contest(matcher)
        self._roles = [entry.role for entry in matcher.lexicon.entries]
        self._finder = finder
        self._counts: Counter[Term] = Counter()
        self._documents: Counter[Term] = Counter()
        self._near: dict[Side, Counter[Term]] = {side: Counter() for side in SIDES}
        self._company: Counter[Term] = Counter()
        self._words: Counter[str] = Counter()
        self._kinds: defaultdict[WordKind, Counter[str]] = defaultdict(Counter)
        self._examples: dict[Term, Quote] = {}
        self._around: dict[Term, int] = {}
        self._capitals = InstitutionNames(phrases=main_language(matcher.lexicon) == "en")

    def enter(self, document: DocumentWords) -> None:
        """Count one document."""
        matched = self._contest.match(document.turns)
        seen: set[Term] = set()
        turns: list[WordsOfTurn] = []
        for turn, grammar in self._read(matched, document.turns):
            turns.append(turn)
            self._enter_words(turn.words, grammar)
            customer, institution = (self._mentions(turn.words, side) for side in SIDES)
            for held in grammar.terms:
                words = turn.words[held.start : held.stop]
                term = tuple([word.text for word in words])
                first, last = max(0, held.start - NEAR), min(len(turn.words), held.stop + NEAR)
                self._enter_term(term, customer[last] - customer[first], institution[last] - institution[first])
                if self._counts[term] <= 2:  # the second example replaces the first, which is often in a heading
                    self._enter_example(term, words, quote_around(matched.folded, turn, words[0].start, words[-1].end))
                seen.add(term)
        self._documents.update(seen)
        self._capitals.enter(matched.folded, turns, document.speakers)

    def terms(self) -> Terms:
        """Return what has been counted."""
        return Terms(
            counts=self._counts,
            documents=self._documents,
            customer=self._near["customer"],
            institution=self._near["institution"],
            company=self._company,
            words=self._words,
            kinds=self._kinds,
            examples=self._examples,
            around=self._around,
            tagged=self._finder is not None,
            capitals=self._capitals,
        )

    def _read(self, matched: MatchedText, texts: Sequence[str]) -> Iterator[tuple[WordsOfTurn, TurnGrammar]]:
        if self._finder is None:
            yield from ((turn, by_company(matched.folded, turn)) for turn in turns_of(matched))
        else:
            tagged = self._finder.tag_texts(texts)
            for turn, text, tags in zip(turns_of(matched), texts, tagged, strict=True):
                yield turn, by_pipeline(tags, text, turn)

    def _mentions(self, words: Sequence[TurnWord], side: Side) -> list[int]:
        """Return the number of mentions of a side that begin before each word of a turn, and before its end."""
        begins = (word.begun >= 0 and self._roles[word.begun] == side for word in words)
        return list(accumulate(begins, initial=0))

    def _enter_words(self, words: Sequence[TurnWord], grammar: TurnGrammar) -> None:
        self._words.update([word.text for word in words])
        self._kinds["names"].update([words[nth].text for nth in grammar.names])
        for word, kind in zip(words, grammar.kinds, strict=True):
            if kind is not None and kind != "names":
                self._kinds[kind][word.text] += 1

    def _enter_term(self, term: Term, customer: int, institution: int) -> None:
        self._counts[term] += 1
        if customer or institution:
            self._company[term] += 1
        if customer != institution:
            self._near["customer" if customer > institution else "institution"][term] += 1

    def _enter_example(self, term: Term, words: Sequence[TurnWord], example: Quote) -> None:
        self._examples[term] = example
        entry = next((word.entry for word in words if word.is_matched), None)
        if entry is not None:
            self._around[term] = entry
