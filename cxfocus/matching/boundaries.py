"""Whether a stretch of folded text is a whole word, and what belongs to it besides.

Positions are byte offsets in folded text. A joiner (`'` or `_`) between two
word bytes continues the word; elsewhere it ends it.
"""

from __future__ import annotations

from cxfocus.text.expressions import regex
from cxfocus.text.words import JOINERS, WORD_BYTE, is_word_byte, level

_JOINED = regex(rb"['_]+" + WORD_BYTE)
_POSSESSIVE = regex(rb"'[sS](?!" + WORD_BYTE + rb"|['_]+" + WORD_BYTE + rb")")
_SENTENCE_BREAK = regex(rb"[.!?][\"')\]]*\s|[\n\x1e]")
#: Captions without punctuation: how many bytes either side tell whether all is in capitals.
SENTENCE_REACH = 240
#: In bytes. Looking for the start of longer ones, from each of their letters, would take forever.
_LONGEST_WORD = 400


def begins_word(folded: bytes, start: int) -> bool:
    """Whether the word byte at `start` is the first of its word."""
    if is_word_byte(folded[start - 1]) and start > 0:
        return False
    at = start - 1
    while at >= 0 and folded[at] in JOINERS:
        at -= 1
    return at == start - 1 or at < 0 or not is_word_byte(folded[at])


def word_start(folded: bytes, inside: int) -> int:
    """Where the run of word bytes around `inside` begins, or some place in it where it goes on and on."""
    reach = max(0, inside - _LONGEST_WORD)
    return reach + level(folded[reach:inside]).rfind(b" ") + 1


def word_end(folded: bytes, end: int, exact: bool) -> int | None:
    """Where the word that runs up to `end` ends, a possessive ending included.

    None when the word goes on otherwise. `exact` takes no possessive `'s`.
    """
    if end >= len(folded):
        return end
    if is_word_byte(folded[end]):
        return None
    if folded[end] not in JOINERS or not _JOINED.match(folded, end):
        return end
    match = None if exact else _POSSESSIVE.match(folded, end)
    return match.end() if match else None


def plural_possessive(folded: bytes, start: int, end: int) -> bool:
    """Whether an apostrophe at `end` belongs to a plural (`patrons'`) and closes no quotation."""
    return folded[end - 1 : end + 1] in (b"s'", b"S'") and folded[max(start - 1, 0) : start] != b"'"


def is_shouted(folded: bytes, start: int, end: int) -> bool:
    """Whether the sentence around a match in capitals has, besides it, (nearly) only capitals.

    False where letters outside ASCII stand in it: folding lowers them, so only
    the turn as written tells (`capitals`).
    """
    low, high = sentence_around(folded, start, end)
    others = folded[low:start] + folded[end:high]
    capitals = len(others) - len(others.translate(None, _CAPITALS))
    small = len(others) - len(others.translate(None, _SMALL))
    return others.isascii() and are_shouted(capitals, small)


def are_shouted(capitals: int, small: int) -> bool:
    """Whether so many letters are a text in capitals; one in twenty may be small, as in `McCOY`."""
    return capitals > 0 and small * 20 <= capitals


def sentence_around(folded: bytes, start: int, end: int) -> tuple[int, int]:
    """Where the sentence of a match begins and ends, or how far it is looked at."""
    low = max(0, start - SENTENCE_REACH)
    breaks = list(_SENTENCE_BREAK.finditer(folded[low:start]))
    if breaks:
        low += breaks[-1].end()
    following = _SENTENCE_BREAK.search(folded[end : end + SENTENCE_REACH])
    return low, end + following.start() if following else min(end + SENTENCE_REACH, len(folded))


_CAPITALS = bytes(range(ord("A"), ord("Z") + 1))
_SMALL = _CAPITALS.lower()
