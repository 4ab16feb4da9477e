"""Terms of documents: runs of one to three words that carry a topic, counted with what stands around them."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from cxfocus.lexicon_tools.check.contest import Claim, Contest, winners
from cxfocus.lexicon_tools.documents import Said
from cxfocus.lexicon_tools.suggest.stop_words import (
    BEFORE_ADJECTIVES,
    BEFORE_VERBS,
    DETERMINERS,
    PREPOSITIONS,
    STOP_WORDS,
)
from cxfocus.matching.matcher import Matcher
from cxfocus.text.words import GAP, RECORD_SEPARATOR, WORD

#: Words of the longest term.
LONGEST = 3
_WORD = re.compile(rb"(" + WORD + rb")(" + GAP + rb")?")
_TOPIC = re.compile(r"[^\W\d_]{3,}")
_SEPARATOR = RECORD_SEPARATOR.encode()
#: How many bytes of an example stand on either side.
_REACH = 36
#: A word no entry matches; a word of an address or of a longer match, which no term may hold.
_FREE, _BLOCKED = -1, -2
#: What a mention adds to the leaning of its turn.
_WEIGHTS = {"customer": 1, "institution": -1, "ignore": 0}

Term = tuple[str, ...]


class Terms(NamedTuple):
    """Counts over all documents.

    `counts` and `documents` (in how many) are of terms; `customer` and
    `institution` count those in turns with more mentions of that side than of
    the other. `words`, `capitals`, `nouns`, `verbs` and `adjectives` are of
    single words, by what stands around them. `around` gives, for a term that
    holds a word some entry matches, that entry's index.
    """

    counts: Counter[Term]
    documents: Counter[Term]
    customer: Counter[Term]
    institution: Counter[Term]
    words: Counter[str]
    capitals: Counter[str]
    nouns: Counter[str]
    verbs: Counter[str]
    adjectives: Counter[str]
    examples: dict[Term, str]
    around: dict[Term, int]


def gather(matcher: Matcher, documents: Iterable[Said]) -> Terms:
    """Count the terms of all documents."""
    gatherer = _Gatherer(matcher)
    for document in documents:
        gatherer.enter(document)
    return gatherer.terms


class _Word(NamedTuple):
    """A word of a turn; `joined` when the next may belong to the same phrase; `entry` that matches it, or why none."""

    text: str
    start: int
    end: int
    joined: bool
    entry: int


class _Gatherer:
    """The terms while they are counted."""

    def __init__(self, matcher: Matcher) -> None:
        self._contest = Contest(matcher)
        self._weights = [_WEIGHTS[entry.role] for entry in matcher.lexicon.entries]
        by_term = Counter[Term](), Counter[Term](), Counter[Term](), Counter[Term]()
        by_word = Counter[str](), Counter[str](), Counter[str](), Counter[str](), Counter[str]()
        self.terms = Terms(*by_term, *by_word, {}, {})

    def enter(self, document: Said) -> None:
        """Count one document."""
        claimed = self._contest.claims(document.turns)
        folded = claimed.folded
        blocked = [Claim(_BLOCKED, start, end) for start, end in claimed.addresses]
        seen: set[Term] = set()
        for start, end, claims in _turns(
            folded, sorted(winners(claimed.claims) + blocked, key=lambda each: each.start)
        ):
            lean = sum(self._weights[claim.entry] for claim in claims if claim.entry != _BLOCKED)
            words = list(_words(folded, start, end, claims))
            self._enter_words(words)
            self._enter_capitals(folded[start:end], words, start)
            for term in _terms(words):
                self._enter_term(folded, (start, end), term, lean)
                seen.add(tuple([word.text for word in term]))
        self.terms.documents.update(seen)

    def _enter_term(self, folded: bytes, turn: tuple[int, int], words: Sequence[_Word], lean: int) -> None:
        terms = self.terms
        term = tuple([word.text for word in words])
        terms.counts[term] += 1
        if lean:
            (terms.customer if lean > 0 else terms.institution)[term] += 1
        if terms.counts[term] == 2:  # the first often stands in a heading
            terms.examples[term] = _quoted(folded, turn, words[0].start, words[-1].end)
            entry = next((word.entry for word in words if word.entry != _FREE), None)
            if entry is not None:
                terms.around[term] = entry

    def _enter_words(self, words: Sequence[_Word]) -> None:
        """What each word is, by the words around it."""
        terms = self.terms
        terms.words.update([word.text for word in words])
        before, opened = "", False
        for word, following in zip_longest(words, words[1:]):
            if word.text not in STOP_WORDS:
                ends = not word.joined or following is None or following.text in STOP_WORDS
                kind = _kind(before, opened, ends)
                if kind is not None:
                    counts: Counter[str] = getattr(terms, kind)
                    counts[word.text] += 1
            before = word.text if word.joined else ""
            opened = before in DETERMINERS or (opened and bool(before) and before not in STOP_WORDS)

    def _enter_capitals(self, turn: bytes, words: Sequence[_Word], start: int) -> None:
        """Words with a capital inside a sentence; in a turn all in capitals that says nothing."""
        if turn.isupper() or turn.islower():
            return
        inside = False
        for word in words:
            if inside and turn[word.start - start : word.start - start + 1].isupper():
                self.terms.capitals[word.text] += 1
            inside = word.joined


def _kind(before: str, opened: bool, ends: bool) -> str | None:
    """What a word is after the word before it; `opened` when an article or the like stands further before.

    The last word of `the quiet corner` is a noun, the others are not heads.
    """
    if before in BEFORE_VERBS:
        return "verbs"
    if opened or before in PREPOSITIONS:
        return "nouns" if ends else "adjectives" if before in DETERMINERS else None
    return "adjectives" if before in BEFORE_ADJECTIVES else None


def _turns(folded: bytes, claims: Sequence[Claim]) -> Iterator[tuple[int, int, Sequence[Claim]]]:
    """(start, end, claims that stand) of each turn."""
    starts = [claim.start for claim in claims]
    start = 1
    while (end := folded.find(_SEPARATOR, start)) >= 0:
        yield start, end, claims[bisect_right(starts, start - 1) : bisect_right(starts, end)]
        start = end + 1


def _words(folded: bytes, start: int, end: int, claims: Sequence[Claim]) -> Iterator[_Word]:
    nth = 0
    for match in _WORD.finditer(folded, start, end):
        at, last = match.span(1)
        while nth < len(claims) and claims[nth].end <= at:
            nth += 1
        entry = _FREE
        if nth < len(claims) and claims[nth].start < last:
            whole = (claims[nth].start, claims[nth].end) == (at, last)
            entry = claims[nth].entry if whole else _BLOCKED
        yield _Word(match.group(1).decode("utf-8", "replace").lower(), at, last, match.group(2) is not None, entry)


def _terms(words: Sequence[_Word]) -> Iterator[Sequence[_Word]]:
    """Every run of topic words inside a phrase, unless entries match all of it."""
    run: list[_Word] = []
    for word in words:
        if word.entry == _BLOCKED or not _is_topic(word.text):
            run = []
            continue
        run = [*run[-LONGEST + 1 :], word]
        for length in range(1, len(run) + 1):
            part = run[-length:]
            if sum(each.entry != _FREE for each in part) <= (length > 1):
                yield part
        if not word.joined:
            run = []


@lru_cache(maxsize=100_000)
def _is_topic(word: str) -> bool:
    return word not in STOP_WORDS and _TOPIC.fullmatch(word) is not None


def _quoted(folded: bytes, turn: tuple[int, int], start: int, end: int) -> str:
    """The words around a term, on one line, cut at spaces."""
    first, last = max(turn[0], start - _REACH), min(turn[1], end + _REACH)
    before = folded[first:start].decode("utf-8", "ignore")
    after = folded[end:last].decode("utf-8", "ignore")
    before = "… " + before.partition(" ")[2] if first > turn[0] else before
    after = after.rpartition(" ")[0] + " …" if last < turn[1] else after
    text = before + folded[start:end].decode("utf-8", "replace") + after
    return unicodedata.normalize("NFC", " ".join(text.split()))
