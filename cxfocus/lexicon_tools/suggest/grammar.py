"""The kind of each word of a turn, and the runs of words that may be terms.

Both are found by the words around them, or by a trained pipeline.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from cxfocus.lexicon_tools.suggest.stop_words import (
    BEFORE_ADJECTIVES,
    BEFORE_VERBS,
    DETERMINERS,
    PREPOSITIONS,
    STOP_WORDS,
)
from cxfocus.lexicon_tools.suggest.words import TurnWord, WordsOfTurn, has_letters_alone, is_topic
from cxfocus.linguistics.nouns import TaggedText, WordKind
from cxfocus.matching.locate import Spans
from cxfocus.transcript import Span

#: Words of the longest term.
LONGEST = 3


class TurnGrammar(NamedTuple):
    """The kind of each word of a turn (None if it does not matter), the indexes of names, and the terms as ranges."""

    kinds: Sequence[WordKind | None]
    names: Sequence[int]
    terms: Sequence[range]


def by_company(folded: bytes, turn: WordsOfTurn) -> TurnGrammar:
    """Return the grammar of English by the word before each word, and by whether it ends its phrase.

    Terms are runs without a stop word.
    """
    words, text = turn.words, folded[turn.start : turn.end]
    capitals = [nth for nth, word in enumerate(words) if folded[word.start : word.start + 1].isupper()]
    tells = not text.isupper()  # if all is in capitals, a capital shows nothing
    names = [nth for nth in capitals if tells and nth and words[nth - 1].joined]  # nor at the start of a sentence
    return TurnGrammar(list(_kinds(words)), names, list(_runs(words, [is_topic(word.text) for word in words])))


def by_pipeline(tagged: TaggedText, text: str, turn: WordsOfTurn) -> TurnGrammar:
    """Return the grammar by a pipeline: terms are adjectives and nouns that end in a noun, in one noun phrase."""
    spans = Spans(text)
    places = [spans.span(word.start - turn.start, word.end - turn.start) for word in turn.words]
    kinds = [tagged.kinds.get(place.start) for place in places]
    topics = [
        kind in ("nouns", "adjectives") and has_letters_alone(word.text)
        for kind, word in zip(kinds, turn.words, strict=True)
    ]
    terms = [
        run
        for phrase in tagged.phrases
        for run in _runs(turn.words, topics, _words_of_phrase(places, phrase))
        if kinds[run[-1]] == "nouns"
    ]
    return TurnGrammar(kinds, [nth for nth, kind in enumerate(kinds) if kind == "names"], terms)


def _words_of_phrase(places: Sequence[Span], phrase: Span) -> range:
    """Return the words of a phrase."""
    first = bisect_left(places, phrase.start, key=lambda place: place.start)
    return range(first, bisect_left(places, phrase.end, key=lambda place: place.start))


def _kinds(words: Sequence[TurnWord]) -> Iterator[WordKind | None]:
    before, opened = "", False
    for word, following in zip_longest(words, words[1:]):
        if word.text in STOP_WORDS:
            yield None
        else:
            ends = not word.joined or following is None or following.text in STOP_WORDS
            yield _kind(before, opened, ends)
        before = word.text if word.joined else ""
        opened = before in DETERMINERS or (opened and bool(before) and before not in STOP_WORDS)


def _kind(before: str, opened: bool, ends: bool) -> WordKind | None:
    """Return the kind of a word after the word `before`; `opened` if a determiner stands further before.

    The last word of `the quiet corner` is a noun, the others are not heads.
    """
    if before in BEFORE_VERBS:
        return "verbs"
    if opened or before in PREPOSITIONS:
        return "nouns" if ends else "adjectives" if before in DETERMINERS else None
    return "adjectives" if before in BEFORE_ADJECTIVES else None


def _runs(words: Sequence[TurnWord], topics: Sequence[bool], held: range | None = None) -> Iterator[range]:
    """Yield every run of topic words inside a phrase, unless entries match all of it."""
    first = None
    for nth in range(len(words)) if held is None else held:
        if not topics[nth] or words[nth].is_blocked:
            first = None
            continue
        first = nth if first is None else max(first, nth - LONGEST + 1)
        for start in range(nth, first - 1, -1):
            if sum(words[each].is_matched for each in range(start, nth + 1)) <= (start < nth):
                yield range(start, nth + 1)
        if not words[nth].joined:
            first = None
