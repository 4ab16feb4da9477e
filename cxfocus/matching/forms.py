"""The spellings of a lexicon's entries, in order of precedence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from cxfocus.lexicon.model import Entry
from cxfocus.text.expressions import regex
from cxfocus.text.words import GAP, LETTER, WORD, WORD_BYTE

_MARK = rb"(?:\xcc[\x80-\xbf]|\xcd[\x80-\xaf])"
_ONE_LETTER = rb"(?:[A-Za-z]|[\xc2-\xcb\xce-\xf4][\x80-\xbf]+|\xcd[\xb0-\xbf])" + _MARK + rb"*"
_WILDCARD = regex(rb"([*?])")
_IN_WORD = regex(WORD_BYTE + rb"|[*?]")
#: The gap between two words, never matched shorter than it is: no word begins with a byte of a gap, and trying shorter
#: gaps in a long one would take forever.
WHOLE_GAP = rb"(?>" + GAP + rb")"
# At most 100 letters, longer than any word: without a limit, a run of a million letters would be tried from each of
# them.
_LETTERS_OF_A_STAR = LETTER + rb"{0,100}"

#: More than the letters of any form, so that the number of letters decides only between forms of the same kind.
_MORE_THAN_LETTERS = 1 << 32


class Form(NamedTuple):
    """One spelling of an entry. Forms are numbered in order of precedence.

    `spelling` has its words with single spaces, or is None if only the expression can match it. `has_sign`: a sign
    stands among the words, as in `R&D`.
    """

    entry: int
    words: tuple[bytes, ...]
    exact: bool
    capitals: bool
    wildcard: bool
    has_sign: bool
    spelling: bytes | None

    @property
    def is_matched_by_words(self) -> bool:
        """Whether the words can be compared one by one, ignoring case; otherwise the expression must match."""
        return not (self.capitals or self.has_sign)

    @property
    def expression(self) -> re.Pattern[bytes]:
        """Return what must stand in folded text, from the start of the first word to the end of the last."""
        parts = [word_expression(self.words[0])]
        for before, word in pairwise(self.words):
            signs = _is_sign(before) or _is_sign(word)
            parts += [rb"[ \t]*" if signs else WHOLE_GAP, word_expression(word)]
        flags = 0 if self.capitals else re.IGNORECASE
        return re.compile(b"".join(parts) + rb"(?!" + WORD_BYTE + rb")", flags)


class Forms:
    """All forms by number; each is made when first used, since most are never used."""

    def __init__(self, entries: Sequence[Entry], numbers: tuple[int, ...], spelled: tuple[bytes, ...]) -> None:
        self.entry_numbers = numbers
        self.spelled = spelled
        self._entries = entries
        self._made: dict[int, Form] = {}

    def __len__(self) -> int:
        return len(self.spelled)

    def __getitem__(self, number: int) -> Form:
        if number not in self._made:
            self._made[number] = self._form(number)
        return self._made[number]

    def entry_of(self, number: int) -> Entry:
        """Return the entry of a form without making the form."""
        return self._entries[self.entry_numbers[number]]

    def _form(self, number: int) -> Form:
        index, spelled = self.entry_numbers[number], self.spelled[number]
        entry = self._entries[index]
        words = tuple(spelled.split())
        signs = has_sign(words)
        spelling = None if entry.wildcard or entry.capitals or signs else spelled
        return Form(
            entry=index,
            words=words,
            exact=entry.exact,
            capitals=entry.capitals,
            wildcard=entry.wildcard,
            has_sign=signs,
            spelling=spelling,
        )


def forms_of(entries: Sequence[Entry]) -> Forms:
    """Return all forms; the earlier one is preferred where two match the same stretch.

    Capitals come before small letters, the written form before inflected ones, literals before wildcards, more
    letters before fewer. The spelling decides last, so that nothing depends on the order of the file.
    """
    ranked = []
    for index, entry in enumerate(entries):
        kind = entry.wildcard * 8 + (not entry.capitals) * 4 + (not entry.exact)
        before = len(entry.words) - 1
        head = b" ".join((*entry.words[:-1], b"")) if before else b""
        written = entry.forms[0]
        for last in entry.forms:
            spelled = head + last
            letters = len(spelled) - before
            if entry.wildcard:
                letters -= spelled.count(b"*") + spelled.count(b"?")
            rank = (kind + 2 * (last is not written)) * _MORE_THAN_LETTERS - letters
            ranked.append((rank, spelled, entry.text, entry.role, index))
    ranked.sort()  # a space sorts before all letters, so phrases sort word by word
    return Forms(entries, tuple([row[-1] for row in ranked]), tuple([row[1] for row in ranked]))


def has_sign(words: Sequence[bytes]) -> bool:
    """Whether a sign stands by itself between two of the words."""
    return len(words) > 2 and any(map(_is_sign, words))


def _is_sign(word: bytes) -> bool:
    return len(word) == 1 and not _IN_WORD.match(word)


def word_expression(word: bytes) -> bytes:
    """Return an expression for the folded texts that a word of a form matches."""
    if word == b"*":
        return WORD
    parts = _WILDCARD.split(word)
    return b"".join({b"*": _LETTERS_OF_A_STAR, b"?": _ONE_LETTER}.get(part, re.escape(part)) for part in parts)
