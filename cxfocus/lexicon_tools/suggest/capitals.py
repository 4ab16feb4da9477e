"""Capitals in one turn: abbreviations and names of several words, with their places."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from cxfocus.lexicon_tools.suggest.name_words import (
    ABBREVIATIONS_OF_NOBODY,
    BEFORE_SURNAMES,
    BODIES,
    CONNECTORS,
    IN_NO_NAME,
    IN_TITLES,
)
from cxfocus.lexicon_tools.suggest.words import TurnWord, WordsOfTurn
from cxfocus.text.expressions import regex
from cxfocus.text.name_words import OFFICES

#: Letters and figures of an abbreviation; longer ones are words that somebody shouts.
_ABBREVIATION = regex(rb"[A-Z][A-Z0-9]{1,6}")
_ROMAN = regex(r"[ivxlc]+")
_LETTER = regex(r"[^\W\d_]")
#: Signs between two words that may end a sentence; and a hyphen that does not join two words.
_ENDS, _DASH = regex(rb"[.!?:;|\x80-\xff]"), regex(rb"\s-|-\s")
#: Words in capitals for each other word; with more of them a turn is a heading or a list of names.
_HEADING = 3
_FEWEST_WORDS = 2
_FEWEST_LETTERS = 2


class TurnAsWritten(NamedTuple):
    """A turn, and its words as written; letters outside ASCII look small, because folding lowers them.

    `large` are the indexes of words that begin with a capital; `is_ended`: a sentence ends after the last word.
    """

    folded: bytes
    words: tuple[TurnWord, ...]
    written: tuple[bytes, ...]
    large: tuple[int, ...]
    is_ended: bool

    def is_heading(self) -> bool:
        """Whether nearly all words have capitals, so that these show nothing."""
        pairs = list(zip(self.words, self.written, strict=True))
        large = sum(written[:1].isupper() and word.text not in IN_NO_NAME for word, written in pairs)
        small = sum(written[:1].islower() and word.text not in IN_TITLES for word, written in pairs)
        is_title = not small or (large >= _HEADING * small and not self.is_ended)
        return is_title or sum(map(_is_shouted, self.written)) > len(self.written) / 2

    def text(self, run: range) -> str:
        """Return a run on one line, without signs around its words and without a possessive ending."""
        parts = [b"".join((b"-" if b"-" in self._gap(nth) else b" ", self.written[nth])) for nth in run[1:]]
        whole = b"".join((self.written[run.start], *parts)).removesuffix(b"'s")
        return unicodedata.normalize("NFC", whole.decode("utf-8", "replace"))

    def is_inside(self, nth: int) -> bool:
        """Whether a word stands within a sentence."""
        return nth > 0 and not _ENDS.search(self._gap(nth))

    def surnames(self) -> Iterator[str]:
        """Yield the words after a form of address or an office."""
        for nth in self.large:
            before, text = self.words[nth - 1] if nth else None, self.words[nth].text.removesuffix("'s")
            if before is None:
                continue
            of_office = before.text in OFFICES and before.joined and text not in OFFICES and text not in BODIES
            if before.text in BEFORE_SURNAMES or of_office:
                yield text

    def abbreviations(self) -> Iterator[range]:
        """Yield single words in capitals among words that are not in capitals, if no entry matches them."""
        for nth in self.large:
            word, written = self.words[nth], self.written[nth].removesuffix(b"'s")
            if word.is_matched or not _ABBREVIATION.fullmatch(written) or not _may_name(word.text):
                continue
            beside = [other for other in (nth - 1, nth + 1) if 0 <= other < len(self.words)]
            shouted = any(_is_shouted(self.written[other]) and self.words[min(nth, other)].joined for other in beside)
            is_part = b"&" in (self.folded[word.start - 1 : word.start], self.folded[word.end : word.end + 1])  # `R&D`
            if not shouted and not is_part:
                yield range(nth, nth + 1)

    def phrases(self) -> Iterator[range]:
        """Yield the longest runs of words in capitals, with small words between, unless entries match all of one."""
        stop = 0
        for nth in self.large:
            if nth < stop or not self._is_large(nth):
                continue
            stop = self._end(nth)
            own = [each for each in range(nth, stop) if self.written[each][:1].isupper()]
            if len(own) >= _FEWEST_WORDS and not all(self.words[each].is_matched for each in own):
                yield range(nth, stop)

    def _end(self, first: int) -> int:
        """Return the index after the last word of the name that begins at `first`."""
        end = first + 1
        while end < len(self.words) and self._is_close(end):
            at = self._behind_connectors(end)
            if at >= len(self.words) or not self._is_large(at):
                break
            if self.words[end].text == "and" and (at > end + 1 or end > first + 1 or _is_shouted(self.written[first])):
                break  # `Parks and Recreation`, but not `Knox County and Blount County`
            end = at + 1
        return end

    def _behind_connectors(self, at: int) -> int:
        """Return the index after `of`, `for` or `and`, and a `the`."""
        words = self.words
        if words[at].text in CONNECTORS and words[at].joined:
            at += 1
            if at < len(words) and words[at].text == "the" and words[at].joined:
                at += 1
        return at

    def _is_large(self, nth: int) -> bool:
        written = self.written[nth]
        return written[:1].isupper() and len(written) > 1 and self.words[nth].text not in IN_NO_NAME

    def _is_close(self, nth: int) -> bool:
        """Whether a word belongs to the one before; the sign of a list's next item looks like a hyphen."""
        return self.words[nth - 1].joined and not _DASH.search(self._gap(nth))

    def _gap(self, nth: int) -> bytes:
        return self.folded[self.words[nth - 1].end : self.words[nth].start]


def capitals_of(folded: bytes, turn: WordsOfTurn) -> TurnAsWritten:
    """Return the words of a turn with their capitals."""
    written = tuple([folded[word.start : word.end] for word in turn.words])
    large = tuple([nth for nth, each in enumerate(written) if each[:1].isupper()])
    is_ended = bool(turn.words) and _ENDS.search(folded, turn.words[-1].end, turn.end) is not None
    return TurnAsWritten(folded=folded, words=tuple(turn.words), written=written, large=large, is_ended=is_ended)


def _may_name(word: str) -> bool:
    text = word.removesuffix("'s")
    letters = len(_LETTER.findall(text))
    return (
        letters >= _FEWEST_LETTERS
        and text not in ABBREVIATIONS_OF_NOBODY | IN_NO_NAME
        and _ROMAN.fullmatch(text) is None
    )


def _is_shouted(written: bytes) -> bool:
    return len(written) > 1 and written.isupper()
