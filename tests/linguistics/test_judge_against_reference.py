"""The judge agrees with a plain reading of patterns: word by word, and whole instead of cut at the entry."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cxfocus.lexicon.model import LinguisticRule, Token, TokenPattern
from cxfocus.linguistics.judge import RuleJudge
from cxfocus.linguistics.pipelines import blank_pipeline
from cxfocus.matching.judge import Reading, Sentence

ENTRY = "user group"
WORDS = ["a", "b", "user", "group", ENTRY]
TOKENS: st.SearchStrategy[Token] = st.builds(
    lambda asked, often: asked | ({"OP": often} if often else {}),
    st.sampled_from([{}, {"LOWER": "a"}, {"LOWER": "b"}, {"LOWER": {"IN": ["a", "user"]}}, {"LENGTH": {">=": 4}}]),
    st.sampled_from(["", "", "?", "*", "+", "!", "{2}", "{1,2}", "{,2}", "{1,}"]),
)
PATTERNS = st.builds(
    lambda before, entry, after: TokenPattern(tuple(before), entry, tuple(after)),
    st.lists(TOKENS, max_size=3),
    st.sampled_from([{}, {"LOWER": "group"}, {"LOWER": "user"}]),
    st.lists(TOKENS, max_size=3),
)
RULES = st.builds(
    LinguisticRule, st.lists(PATTERNS, max_size=2).map(tuple), st.lists(PATTERNS, max_size=2).map(tuple), st.just(())
)


@settings(max_examples=400)
@given(RULES, st.lists(st.sampled_from(WORDS), max_size=7))
def test_allows_what_the_reference_allows(rule: LinguisticRule, said: list[str]) -> None:
    text = " ".join(said)
    readings, places = [], []
    for nth, word in enumerate(said):
        if word == ENTRY:
            start = len(" ".join([*said[:nth], ""]))
            readings.append(Reading(0, start, start + len(ENTRY)))
            places.append(len(" ".join(said[:nth]).split()))
    [allowed] = RuleJudge({0: rule}, lambda: blank_pipeline("en")).judge_readings([Sentence(text, tuple(readings))])
    words = text.split()
    assert allowed == tuple(may_count(rule, words, place) for place in places)


def may_count(rule: LinguisticRule, words: list[str], place: int) -> bool:
    where = not rule.where or any(holds(pattern, words, place) for pattern in rule.where)
    return where and not any(holds(pattern, words, place) for pattern in rule.unless)


def holds(pattern: TokenPattern, words: list[str], place: int) -> bool:
    """Whether the whole pattern, its entry in place, stands somewhere in the words."""
    marked = [*words[:place], "ENTRY", *words[place + 2 :]]
    tokens: list[Token] = [*pattern.before, {"ENTRY": True}, *pattern.after]
    if pattern.entry and not fits(pattern.entry, words[place + 1]):
        return False
    return any(matches(tokens, marked[start:]) for start in range(len(marked) + 1))


def matches(tokens: list[Token], words: list[str]) -> bool:
    """Whether the words begin with the tokens, each as often as its operator says."""

    @cache
    def from_here(token: int, word: int, times: int) -> bool:
        if token == len(tokens):
            return True
        least, most, wanted = bounds(tokens[token])
        if times >= least and from_here(token + 1, word, 0):
            return True
        here = word < len(words) and times < most and fits(tokens[token], words[word]) is wanted
        return here and from_here(token, word + 1, times + 1)

    return from_here(0, 0, 0)


def bounds(token: Token) -> tuple[int, float, bool]:
    """Return how often a token may stand, at least and at most, and whether its word must fit or must not."""
    often: Any = token.get("OP", "{1}")
    plain = {"?": (0, 1), "*": (0, 99), "+": (1, 99), "!": (1, 1)}
    if often in plain:
        return (*plain[often], often != "!")
    least, comma, most = often[1:-1].partition(",")
    return int(least or 0), int(most or (99 if comma else least)), True


def fits(token: Token, word: str) -> bool:
    if word == "ENTRY" or "ENTRY" in token:
        return word == "ENTRY" and "ENTRY" in token
    asked: Any = token.get("LOWER", word)
    long_enough = "LENGTH" not in token or len(word) >= 4
    return long_enough and (word in asked["IN"] if isinstance(asked, dict) else word == asked)
