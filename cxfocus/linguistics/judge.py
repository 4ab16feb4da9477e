"""The judge: rules in the hands of spaCy's `Matcher`, asked only about sentences that hold a candidate.

A pattern is cut at its entry. It holds around a reading when its first part
matches up to where the reading begins, its last part from where it ends, and
what it asks of the entry holds for the reading's last word. So one run over a
sentence answers for all its readings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from functools import cached_property
from json import dumps
from typing import TYPE_CHECKING, NamedTuple

from cxfocus.lexicon.model import LinguisticRule, Token, TokenPattern
from cxfocus.lexicon.rules import fewest, operator_of
from cxfocus.linguistics.needs import needs_of
from cxfocus.linguistics.pipelines import MANY_WORDS, without_the_rest
from cxfocus.matching.judge import Reading, Sentence

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.tokens import Doc

#: So many sentences go through the pipeline at once.
_BATCH = 256
#: The key of tokens that ask for nothing.
_ANYTHING = 0


class RuleJudge:
    """Judges by `rules`, by the number of their entry; `load` is called when the first sentence comes."""

    def __init__(self, rules: Mapping[int, LinguisticRule], load: Callable[[], Language]) -> None:
        self._rules = rules
        self._load = load

    def allowed(self, sentences: Sequence[Sentence]) -> list[tuple[bool, ...]]:
        """For each sentence, whether each of its readings may count."""
        nlp, idle, compiled = self._pipeline, self._idle, self._compiled
        remembers = len(nlp.vocab.strings) < MANY_WORDS
        with nullcontext() if remembers else nlp.memory_zone(), nlp.select_pipes(disable=idle):
            docs = nlp.pipe((sentence.text for sentence in sentences), batch_size=_BATCH)
            return [compiled.judged(doc, sentence.readings) for doc, sentence in zip(docs, sentences, strict=True)]

    @cached_property
    def _pipeline(self) -> Language:
        return self._load()

    @cached_property
    def _idle(self) -> list[str]:
        needs: frozenset[str] = frozenset().union(*map(needs_of, self._rules.values()))
        return without_the_rest(self._pipeline, needs)

    @cached_property
    def _compiled(self) -> _Compiled:
        return _Compiled(self._pipeline, self._rules)


class _Around(NamedTuple):
    """The keys under which the parts of a pattern are known to the matcher."""

    before: int
    entry: int
    after: int


class _Places(NamedTuple):
    """The tokens at which the matches of a key begin, and those at which they have ended."""

    starts: defaultdict[int, set[int]]
    ends: defaultdict[int, set[int]]


class _Compiled:
    """All rules in one matcher."""

    def __init__(self, nlp: Language, rules: Mapping[int, LinguisticRule]) -> None:
        from spacy.matcher import Matcher

        self._strings = nlp.vocab.strings
        self._matcher: Matcher = Matcher(nlp.vocab, validate=False)  # the lexicon has checked them
        self._rules = {entry: tuple(map(self._arounds, _clauses(rule))) for entry, rule in rules.items()}

    def judged(self, doc: Doc, readings: Sequence[Reading]) -> tuple[bool, ...]:
        """Whether each of the readings may count."""
        places = _Places(defaultdict(set), defaultdict(set))
        if len(self._matcher):
            for key, start, end in self._matcher(doc, allow_missing=True):
                places.starts[key].add(start)
                places.ends[key].add(end)
        return tuple(self._holds(reading, doc, places) for reading in readings)

    def _holds(self, reading: Reading, doc: Doc, places: _Places) -> bool:
        span = doc.char_span(reading.start, reading.end, alignment_mode="expand")
        if span is None:  # nothing is left of the words
            return False
        last = span.end - 1
        while last > span.start and not doc[last].text[0].isalnum():  # a possessive, a hyphen
            last -= 1
        where, unless, pos = self._rules[reading.entry]

        def holds(around: _Around) -> bool:
            return (
                (around.before == _ANYTHING or span.start in places.ends[around.before])
                and (around.entry == _ANYTHING or last in places.starts[around.entry])
                and (around.after == _ANYTHING or span.end in places.starts[around.after])
            )

        return (not where or any(map(holds, where))) and not any(map(holds, unless)) and all(map(holds, pos))

    def _arounds(self, patterns: Sequence[TokenPattern]) -> tuple[_Around, ...]:
        return tuple(
            _Around(
                self._key(_from_the_edge(before)),
                self._key([entry] if entry else []),
                self._key(_from_the_edge(after[::-1])[::-1]),
            )
            for before, entry, after in patterns
        )

    def _key(self, tokens: Sequence[Token]) -> int:
        """The key of tokens, the same for the same tokens."""
        if not tokens:
            return _ANYTHING
        name = dumps(tokens, sort_keys=True)
        if name not in self._matcher:
            self._matcher.add(name, [list(tokens)])
        return int(self._strings[name])


def _clauses(
    rule: LinguisticRule,
) -> tuple[tuple[TokenPattern, ...], tuple[TokenPattern, ...], tuple[TokenPattern, ...]]:
    """`where`, `unless`, and `pos` as a pattern of the entry alone."""
    pos = (TokenPattern((), {"POS": {"IN": list(rule.pos)}}, ()),) if rule.pos else ()
    return rule.where, rule.unless, pos


def _from_the_edge(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without those at the outer end that need not be there, and repeated no more than they must be."""
    kept = list(tokens)
    while kept and not fewest(kept[0]):
        del kept[0]
    if kept and operator_of(kept[0]) == "+":
        kept[0] = {name: value for name, value in kept[0].items() if name != "OP"}
    return kept
