"""Where words begin and end in folded text, possessives included, and which sentences are in capitals.

Positions are byte offsets in folded text. A joiner (`'` or `_`) between two word bytes continues the word; elsewhere
it ends it.
"""

from __future__ import annotations

from cxfocus.text.expressions import regex
from cxfocus.text.words import JOINERS, WORD_BYTE, is_word_byte, level

_JOINED = regex(rb"['_]+" + WORD_BYTE)
_POSSESSIVE = regex(rb"'[sS](?!" + WORD_BYTE + rb"|['_]+" + WORD_BYTE + rb")")
_SENTENCE_BREAK = regex(rb"[.!?][\"')\]]*\s|[\n\x1e]")
#: Bytes read on either side of a match to judge its sentence: captions without punctuation have no nearer end.
SENTENCE_REACH = 240
#: Bytes: no search for the start of a word goes further back, or a run of a million letters would be read from each of
#: them.
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
    """Return the start of the run of word bytes around `inside`, or a place within the run if it is very long."""
    reach = max(0, inside - _LONGEST_WORD)
    return reach + level(folded[reach:inside]).rfind(b" ") + 1


def word_end(folded: bytes, end: int, exact: bool) -> int | None:
    """Return the end of a word whose matched part ends at `end`, with its possessive ending; None if more word follows.

    With `exact`, a possessive `'s` counts as more word.
    """
    if end >= len(folded):
        return end
    if is_word_byte(folded[end]):
        return None
    if folded[end] not in JOINERS or not _JOINED.match(folded, end):
        return end
    match = None if exact else _POSSESSIVE.match(folded, end)
    return match.end() if match else None


def is_plural_possessive(folded: bytes, start: int, end: int) -> bool:
    """Whether an apostrophe at `end` belongs to a plural (`patrons'`) and does not close a quotation."""
    return folded[end - 1 : end + 1] in (b"s'", b"S'") and folded[max(start - 1, 0) : start] != b"'"


def is_in_shouted_sentence(folded: bytes, start: int, end: int) -> bool:
    """Whether the sentence around a match in capitals is, apart from the match, (nearly) all in capitals.

    False if the sentence has letters outside ASCII: folding lowers those, so the turn as written must decide
    (`capitals`).
    """
    low, high = sentence_around(folded, start, end)
    others = folded[low:start] + folded[end:high]
    capitals = len(others) - len(others.translate(None, _CAPITALS))
    small = len(others) - len(others.translate(None, _SMALL))
    return others.isascii() and are_shouted(capitals, small)


def are_shouted(capitals: int, small: int) -> bool:
    """Whether a text with these numbers of letters is in capitals; one letter in twenty may be small, as in `McCOY`."""
    return capitals > 0 and small * 20 <= capitals


def sentence_around(folded: bytes, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence of a match begins and ends, at most `SENTENCE_REACH` bytes from the match."""
    low = max(0, start - SENTENCE_REACH)
    breaks = list(_SENTENCE_BREAK.finditer(folded[low:start]))
    if breaks:
        low += breaks[-1].end()
    following = _SENTENCE_BREAK.search(folded[end : end + SENTENCE_REACH])
    return low, end + following.start() if following else min(end + SENTENCE_REACH, len(folded))


_CAPITALS = bytes(range(ord("A"), ord("Z") + 1))
_SMALL = _CAPITALS.lower()
