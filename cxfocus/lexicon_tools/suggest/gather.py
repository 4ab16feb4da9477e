"""Terms of documents: runs of one to three words that carry a topic, counted with what stands around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from cxfocus.lexicon.model import SIDES, Side
from cxfocus.lexicon_tools.check.contest import Claims, Contest
from cxfocus.lexicon_tools.documents import Said
from cxfocus.lexicon_tools.suggest.grammar import Grammar, by_company, by_pipeline
from cxfocus.lexicon_tools.suggest.names import InstitutionNames
from cxfocus.lexicon_tools.suggest.words import Word, WordsOfTurn, quoted, turns_of
from cxfocus.linguistics.matcher import main_language
from cxfocus.linguistics.nouns import NounFinder
from cxfocus.matching.matcher import Matcher

#: A mention so many words before or after a term is its company.
NEAR = 10

Term = tuple[str, ...]


class Terms(NamedTuple):
    """Counts over all documents.

    `counts` and `documents` (in how many) are of terms; `customer` and
    `institution` count those with more mentions of that side near them than of
    the other, `company` those with any. `words`, `names`, `nouns`, `verbs` and
    `adjectives` are of single words, by what stands around them. `around`
    gives, for a term that holds a word some entry matches, that entry's index.
    `tagged` says that a pipeline has told which terms are nouns; `capitals` are names, as they are written.
    """

    counts: Counter[Term]
    documents: Counter[Term]
    customer: Counter[Term]
    institution: Counter[Term]
    company: Counter[Term]
    words: Counter[str]
    names: Counter[str]
    nouns: Counter[str]
    verbs: Counter[str]
    adjectives: Counter[str]
    examples: dict[Term, str]
    around: dict[Term, int]
    tagged: bool
    capitals: InstitutionNames


def gather(matcher: Matcher, documents: Iterable[Said], finder: NounFinder | None = None) -> Terms:
    """Count the terms of all documents; what is a noun tells `finder`, or else what stands around a word."""
    gatherer = _Gatherer(matcher, finder)
    for document in documents:
        gatherer.enter(document)
    return gatherer.terms


class _Gatherer:
    """The terms while they are counted."""

    def __init__(self, matcher: Matcher, finder: NounFinder | None) -> None:
        self._contest = Contest(matcher)
        self._roles = [entry.role for entry in matcher.lexicon.entries]
        self._finder = finder
        by_term = Counter[Term](), Counter[Term](), Counter[Term](), Counter[Term](), Counter[Term]()
        by_word = Counter[str](), Counter[str](), Counter[str](), Counter[str](), Counter[str]()
        names = InstitutionNames(phrases=main_language(matcher.lexicon) == "en")
        self.terms = Terms(*by_term, *by_word, {}, {}, finder is not None, names)

    def enter(self, document: Said) -> None:
        """Count one document."""
        claimed = self._contest.claims(document.turns)
        seen: set[Term] = set()
        turns: list[WordsOfTurn] = []
        for turn, grammar in self._read(claimed, document.turns):
            turns.append(turn)
            self._enter_words(turn.words, grammar)
            customer, institution = (self._mentions(turn.words, side) for side in SIDES)
            for held in grammar.terms:
                words = turn.words[held.start : held.stop]
                term = tuple([word.text for word in words])
                first, last = max(0, held.start - NEAR), min(len(turn.words), held.stop + NEAR)
                self._enter_term(term, customer[last] - customer[first], institution[last] - institution[first])
                if self.terms.counts[term] <= 2:  # rather the second: the first often stands in a heading
                    self._enter_example(term, words, quoted(claimed.folded, turn, words[0].start, words[-1].end))
                seen.add(term)
        self.terms.documents.update(seen)
        self.terms.capitals.enter(claimed.folded, turns, document.speakers)

    def _read(self, claimed: Claims, texts: Sequence[str]) -> Iterator[tuple[WordsOfTurn, Grammar]]:
        if self._finder is None:
            yield from ((turn, by_company(claimed.folded, turn)) for turn in turns_of(claimed))
        else:
            tagged = self._finder.tagged(texts)
            for turn, text, tags in zip(turns_of(claimed), texts, tagged, strict=True):
                yield turn, by_pipeline(tags, text, turn)

    def _mentions(self, words: Sequence[Word], side: Side) -> list[int]:
        """How many mentions of a side begin before each word of a turn, and before its end."""
        begins = (word.claim >= 0 and self._roles[word.claim] == side for word in words)
        return list(accumulate(begins, initial=0))

    def _enter_words(self, words: Sequence[Word], grammar: Grammar) -> None:
        terms = self.terms
        terms.words.update([word.text for word in words])
        terms.names.update([words[nth].text for nth in grammar.names])
        for word, kind in zip(words, grammar.kinds, strict=True):
            if kind is not None and kind != "names":
                counts: Counter[str] = getattr(terms, kind)
                counts[word.text] += 1

    def _enter_term(self, term: Term, customer: int, institution: int) -> None:
        terms = self.terms
        terms.counts[term] += 1
        if customer or institution:
            terms.company[term] += 1
        if customer != institution:
            (terms.customer if customer > institution else terms.institution)[term] += 1

    def _enter_example(self, term: Term, words: Sequence[Word], example: str) -> None:
        self.terms.examples[term] = example
        entry = next((word.entry for word in words if word.is_matched), None)
        if entry is not None:
            self.terms.around[term] = entry
