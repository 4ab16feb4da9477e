"""How often words stand in any meeting."""

from __future__ import annotations

from cxfocus.lexicon_tools.suggest import stop_words
from cxfocus.lexicon_tools.suggest.background import _BANDS, SELDOM, per_million
from cxfocus.lexicon_tools.suggest.stop_words import STOP_WORDS


def test_a_word_its_plural_and_one_that_is_not_there() -> None:
    assert per_million("people") > per_million("meeting") > per_million("library") > SELDOM
    assert per_million("meetings") == per_million("meeting")
    assert per_million("heron") == SELDOM


def test_each_word_stands_once_and_is_no_stop_word() -> None:
    words = [word for words in _BANDS.values() for word in words.split()]
    assert len(words) == len(set(words))
    assert not STOP_WORDS.intersection(words)
    assert list(_BANDS) == sorted(_BANDS, reverse=True)


def test_a_stop_word_is_listed_once() -> None:
    first = (stop_words.DETERMINERS, stop_words.PREPOSITIONS, stop_words.BEFORE_VERBS, stop_words.BEFORE_ADJECTIVES)
    others = " ".join(stop_words._OTHERS).split()
    assert len(others) + len(frozenset().union(*first)) == len(STOP_WORDS)
