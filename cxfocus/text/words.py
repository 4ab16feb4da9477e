"""Words: one definition, shared by counting, matching and the lexicon compiler.

In folded text a word is a run of word bytes (letters, digits, combining marks), with inner apostrophes and
underscores: `don't` and `patron_id` are one word each, while the quotes of `'patrons'` and the marks of `_patron_`
stand outside. Hyphens, dashes and slashes divide words.
"""

from __future__ import annotations

from cxfocus.text.fold import fold

#: Bytes that join two runs into one word when they stand between them.
JOINERS = b"'_"
#: Signs that end a sentence; those that a reader could mistake are escapes: ideographic full stop, wide marks.
SENTENCE_ENDS = (".", "?", "!", "\u2026", "\u3002", "\uff01", "\uff1f")

_WORD_BYTES = bytes(byte for byte in range(256) if byte >= 0x80 or chr(byte).isalnum())

#: For regular expressions over folded bytes of any case.
WORD_BYTE = rb"[0-9A-Za-z\x80-\xff]"
LETTER = rb"[A-Za-z\x80-\xff]"
# Possessive quantifiers, since no word can end earlier than it does: nothing is tried twice.
WORD = WORD_BYTE + rb"++(?:['_]++" + WORD_BYTE + rb"++)*+"

#: The gap between the words of a phrase: white space with at most one line end, or one hyphen directly after a word (a
#: line may end after it). Emphasis marks may touch either word.
GAP_STARTS = b" \t\r\n\x0b\x0c-*_`~"
_BLANK = rb"[ \t\r\x0b\x0c]"
_LINE_END = rb"\n(?:" + _BLANK + rb"*>)*+"  # the next line may begin with the marks of a block quotation
_WHITE_SPACE = rb"(?=\s)" + _BLANK + rb"*(?:" + _LINE_END + rb")?" + _BLANK + rb"*"
_HYPHEN = rb"-(?:" + _BLANK + rb"*" + _LINE_END + _BLANK + rb"*)?"
GAP = rb"[*_`~]*(?:" + _WHITE_SPACE + rb"|" + _HYPHEN + rb")[*_`~]*"


def _table(word: int | None, other: int) -> bytes:
    """Return a translation table for folded bytes; if `word` is None, word bytes become lower case."""
    lower = bytes(range(256)).lower()
    return bytes((lower[byte] if word is None else word) if byte in _WORD_BYTES else other for byte in range(256))


#: Stands between turns in scanned text: it is no word, and no phrase crosses it.
RECORD_SEPARATOR = "\x1e"

_SPACE = ord(" ")
_LEVELED = _table(None, _SPACE)
_MASK = bytes(
    byte if byte == ord(RECORD_SEPARATOR) else as_word for byte, as_word in enumerate(_table(ord("w"), _SPACE))
)


def level(folded: bytes) -> bytes:
    """Return folded bytes in lower case, with a space for every byte outside a word; the length stays the same."""
    return folded.translate(_LEVELED)


def word_mask(folded: bytes) -> bytes:
    """Return each word as a run of `w`, record separators as they are, and all else as spaces (see `count_mask`).

    It is shorter than `folded` by its joiners.
    """
    return folded.translate(_MASK, JOINERS)


def count_mask(mask: bytes) -> int:
    """Return the number of words in (a slice of) a word mask."""
    return mask.count(b" w") + mask.startswith(b"w")


def count_words(text: str) -> int:
    """Return the number of words in any text."""
    return count_mask(word_mask(fold(text.replace(RECORD_SEPARATOR, " "))))


def is_word_byte(byte: int) -> bool:
    """Whether a byte of folded text belongs to a word."""
    return byte in _WORD_BYTES
