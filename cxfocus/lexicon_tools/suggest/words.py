"""Turns as words: each with the gap after it and the entry that matches it."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from cxfocus.lexicon_tools.check.contest import EntryCandidate, MatchedText
from cxfocus.lexicon_tools.suggest.stop_words import STOP_WORDS
from cxfocus.matching.resolve import resolve
from cxfocus.text.expressions import regex
from cxfocus.text.words import GAP, RECORD_SEPARATOR, WORD
from cxfocus.writers.terminal.spans import cells

_WORD = regex(rb"(" + WORD + rb")(" + GAP + rb")?")
_TOPIC = regex(r"[^\W\d_]{3,}")
_WHITE_SPACE = regex(r"\s++")
#: Stands in a quotation for what is left out.
_CUT = "…"
_SEPARATOR = RECORD_SEPARATOR.encode()
#: Bytes of an example on either side of its term.
_REACH = 36
#: In place of an entry: no entry matches the word; no term may hold it, as it is part of an address or a longer match.
FREE, BLOCKED = -1, -2


class TurnWord(NamedTuple):
    """A word of a turn, by its bytes in the folded text.

    `joined`: the next word may belong to the same phrase. `entry` matches the word, or is `FREE` or `BLOCKED`.
    `begun` is the entry whose mention begins here, or `FREE`.
    """

    text: str
    start: int
    end: int
    joined: bool
    entry: int
    begun: int

    @property
    def is_matched(self) -> bool:
        """Whether an entry matches the word, or no term may hold it."""
        return self.entry != FREE

    @property
    def is_blocked(self) -> bool:
        """Whether no term may hold it: it is part of an address or of a longer match."""
        return self.entry == BLOCKED


class WordsOfTurn(NamedTuple):
    """The words of a turn, and its bytes in the folded text."""

    start: int
    end: int
    words: Sequence[TurnWord]


def turns_of(matched: MatchedText) -> Iterator[WordsOfTurn]:
    """Yield every turn, with the candidates that won."""
    blocked = [EntryCandidate(start, -end, BLOCKED, BLOCKED) for start, end in matched.addresses]
    kept = sorted(resolve(matched.candidates) + blocked)
    starts = [each.start for each in kept]
    start = 1
    while (end := matched.folded.find(_SEPARATOR, start)) >= 0:
        mine = kept[bisect_right(starts, start - 1) : bisect_right(starts, end)]
        yield WordsOfTurn(start, end, list(_words(matched.folded, start, end, mine)))
        start = end + 1


def _words(folded: bytes, start: int, end: int, kept: Sequence[EntryCandidate]) -> Iterator[TurnWord]:
    nth, last_begun = 0, -1
    for match in _WORD.finditer(folded, start, end):
        at, last = match.span(1)
        while nth < len(kept) and kept[nth].end <= at:
            nth += 1
        entry = begun = FREE
        if nth < len(kept) and kept[nth].start < last:
            whole = (kept[nth].start, kept[nth].end) == (at, last)
            entry = kept[nth].entry if whole else BLOCKED
            begun, last_begun = (kept[nth].entry if last_begun < nth else FREE), nth
        text = match.group(1).lower().decode("utf-8", "replace")
        text = text if text.isascii() else unicodedata.normalize("NFC", text)  # a letter and its accent are one letter
        joined = match.group(2) is not None
        yield TurnWord(text=text, start=at, end=last, joined=joined, entry=entry, begun=begun)


@lru_cache(maxsize=100_000)
def is_topic(word: str) -> bool:
    """Whether an English word is about a topic."""
    return word not in STOP_WORDS and has_letters_alone(word)


def has_letters_alone(word: str) -> bool:
    """Whether the word consists of three letters or more."""
    return _TOPIC.fullmatch(word) is not None


class Quote(NamedTuple):
    """A term as it stands in a turn, with the words before and after it on one line."""

    before: str = ""
    term: str = ""
    after: str = ""

    def fit(self, width: int) -> str:
        """Return the quotation without as many words at its ends as do not fit; nothing if the term does not."""
        before, after = self.before.split(" "), self.after.split(" ")[::-1]
        while cells(text := " ".join(before) + self.term + " ".join(after[::-1])) > width:
            longer, shorter = (before, after) if len(before) >= len(after) else (after, before)
            if not (_leave_out_first(longer) or _leave_out_first(shorter)):
                return ""
        return text


def _leave_out_first(words: list[str]) -> bool:
    """Replace the first word by the sign that something is left out; whether there was one to leave out."""
    is_cut = words[0] == _CUT
    if len(words) < 2 + is_cut:
        return False
    words[: 1 + is_cut] = [_CUT]
    return True


def quote_around(folded: bytes, turn: WordsOfTurn, start: int, end: int) -> Quote:
    """Return a term with the words around it, cut at spaces."""
    first, last = max(turn.start, start - _REACH), min(turn.end, end + _REACH)
    before = folded[first:start].decode("utf-8", "ignore")
    after = folded[end:last].decode("utf-8", "ignore")
    before = f"{_CUT} {before.partition(' ')[2]}" if first > turn.start else before
    after = f"{after.rpartition(' ')[0]} {_CUT}" if last < turn.end else after
    term = folded[start:end].decode("utf-8", "replace")
    return Quote(_one_line(before).lstrip(), _one_line(term), _one_line(after).rstrip())


def _one_line(text: str) -> str:
    return _WHITE_SPACE.sub(" ", unicodedata.normalize("NFC", text))
