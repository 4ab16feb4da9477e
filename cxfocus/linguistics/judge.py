"""The judge: rules given to spaCy's `Matcher`, which sees only sentences that hold a candidate.

A pattern is cut at its entry. It holds around a reading if its first part matches up to the start of the reading, its
last part from the end, and its condition on the entry holds for the reading's last word. So one run over a sentence
judges all its readings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from functools import cached_property
from json import dumps
from typing import TYPE_CHECKING, NamedTuple

from cxfocus.lexicon.model import LinguisticRule, Token, TokenPattern
from cxfocus.lexicon.rules import least_repeats, operator_of
from cxfocus.linguistics.needs import needs_of
from cxfocus.linguistics.pipelines import MANY_WORDS, list_idle
from cxfocus.matching.judge import Reading, Sentence

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.tokens import Doc

#: Sentences that go through the pipeline together.
_BATCH = 256
#: The key of a part without tokens, which always holds.
_ANYTHING = 0


class RuleJudge:
    """Judges by `rules`, which are numbered as their entries; `load` is called at the first sentence."""

    def __init__(self, rules: Mapping[int, LinguisticRule], load: Callable[[], Language]) -> None:
        self._rules = rules
        self._load = load

    def judge_readings(self, sentences: Sequence[Sentence]) -> list[tuple[bool, ...]]:
        """Return, for each sentence, whether each of its readings may count."""
        nlp, idle, matcher = self._pipeline, self._idle, self._rule_matcher
        remembers = len(nlp.vocab.strings) < MANY_WORDS
        with nullcontext() if remembers else nlp.memory_zone(), nlp.select_pipes(disable=idle):
            docs = nlp.pipe((sentence.text for sentence in sentences), batch_size=_BATCH)
            return [matcher.judge_doc(doc, sentence.readings) for doc, sentence in zip(docs, sentences, strict=True)]

    @cached_property
    def _pipeline(self) -> Language:
        return self._load()

    @cached_property
    def _idle(self) -> list[str]:
        needs: frozenset[str] = frozenset().union(*map(needs_of, self._rules.values()))
        return list_idle(self._pipeline, needs)

    @cached_property
    def _rule_matcher(self) -> _RuleMatcher:
        return _RuleMatcher(self._pipeline, self._rules)


class _Around(NamedTuple):
    """The keys under which the matcher knows the parts of a pattern."""

    before: int
    entry: int
    after: int


class _Places(NamedTuple):
    """The tokens at which the matches of a key begin, and those at which they have ended."""

    starts: defaultdict[int, set[int]]
    ends: defaultdict[int, set[int]]


class _RuleMatcher:
    """All rules in one matcher."""

    def __init__(self, nlp: Language, rules: Mapping[int, LinguisticRule]) -> None:
        from spacy.matcher import Matcher

        self._strings = nlp.vocab.strings
        self._matcher: Matcher = Matcher(nlp.vocab, validate=False)  # the lexicon has checked them
        self._rules = {entry: tuple(map(self._arounds, _split_rule(rule))) for entry, rule in rules.items()}

    def judge_doc(self, doc: Doc, readings: Sequence[Reading]) -> tuple[bool, ...]:
        """Return whether each of the readings may count."""
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
                self._key(_trim_edge(before)),
                self._key([entry] if entry else []),
                self._key(_trim_edge(after[::-1])[::-1]),
            )
            for before, entry, after in patterns
        )

    def _key(self, tokens: Sequence[Token]) -> int:
        """Return the key of tokens; equal tokens have the same key."""
        if not tokens:
            return _ANYTHING
        name = dumps(tokens, sort_keys=True)
        if name not in self._matcher:
            self._matcher.add(name, [list(tokens)])
        return int(self._strings[name])


def _split_rule(
    rule: LinguisticRule,
) -> tuple[tuple[TokenPattern, ...], tuple[TokenPattern, ...], tuple[TokenPattern, ...]]:
    """Return `where`, `unless`, and `pos` as a pattern of the entry alone."""
    pos = (TokenPattern((), {"POS": {"IN": list(rule.pos)}}, ()),) if rule.pos else ()
    return rule.where, rule.unless, pos


def _trim_edge(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens without optional ones at the outer end; the outermost one repeats only as often as it must."""
    kept = list(tokens)
    while kept and not least_repeats(kept[0]):
        del kept[0]
    if kept and operator_of(kept[0]) == "+":
        kept[0] = {name: value for name, value in kept[0].items() if name != "OP"}
    return kept
