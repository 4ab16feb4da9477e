"""Folding: the one spelling in which words are compared.

Folded text is bytes. ASCII stays as written (the tables in `words` level its case). A run of other characters becomes
the UTF-8 of NFD(casefold(NFD(run))), so that case, composed and decomposed accents and ligatures no longer differ
(Unicode 16, section 3.13, D145: canonical caseless matching). In folded text every byte from 0x80 up belongs to a
word: spaces, hyphens, apostrophes and all other signs become their ASCII counterparts, and characters without width
(soft hyphens, joiners, variation selectors) are removed.
"""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

#: Readers write this character over blanked characters inside a word; folding removes it.
ZERO_WIDTH = "\x7f"

_APOSTROPHES = "\u2018\u2019\u02bc\u02b9\u02bb\u2032\u055a\ua78b\ua78c\uff07\u201b"
_HYPHENS = "\u2010\u2011\ufe63\uff0d"
_LINE_ENDS = "\u0085\u2028"
_NO_WIDTH = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0"
_SIGNS = (
    dict.fromkeys(_APOSTROPHES, "'")
    | dict.fromkeys(_HYPHENS, "-")
    | dict.fromkeys(_LINE_ENDS, "\n")
    | dict.fromkeys(_NO_WIDTH, "")
    | {"\u2029": "\n\n", "\uff3f": "_"}
)
#: Stands for any other sign: it is no white space, and no phrase crosses it.
_OTHER_SIGN = "."


def fold(text: str) -> bytes:
    """Return the folded bytes of `text`; empty and pure ASCII texts cost one copy."""
    if ZERO_WIDTH in text:
        text = text.replace(ZERO_WIDTH, "")
    return text.encode("ascii", _HANDLER)


class FoldMap(NamedTuple):
    """`folded`, and for each of its bytes the code points of `text` it came from.

    Byte `k` comes from `text[starts[k]:ends[k]]`.
    """

    folded: bytes
    starts: list[int]
    ends: list[int]


def fold_with_map(text: str) -> FoldMap:
    """Return the folded text with the way back to the text; used for the few turns that are quoted."""
    folded = bytearray()
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _groups(text):
        piece = fold(text[start:end])
        folded += piece
        starts += [start] * len(piece)
        ends += [end] * len(piece)
    return FoldMap(bytes(folded), starts, ends)


def _groups(text: str) -> Iterator[tuple[int, int]]:
    """Yield the span of each character with the marks and joiners after it, which may be reordered or vanish."""
    start = 0
    for position in range(1, len(text) + 1):
        if position == len(text) or not _is_clinging(text[position]):
            yield start, position
            start = position


@lru_cache(maxsize=4096)
def _is_clinging(character: str) -> bool:
    """Whether the character has no place of its own: a combining mark, or one without width."""
    if character < "\x80":
        return character == ZERO_WIDTH
    decomposed = unicodedata.normalize("NFD", character)
    return unicodedata.combining(decomposed[0]) > 0 or not _fold_character(decomposed[0])


@lru_cache(maxsize=65536)
def _fold_run(run: str, after_word: bool) -> bytes:
    """Return a run of characters outside ASCII, folded.

    A combining mark that follows no letter or digit (the stroke of a not-equal sign) is folded with the sign it
    marks.
    """
    folded = []
    in_word = after_word
    for character in unicodedata.normalize("NFD", run):
        if unicodedata.combining(character) and not in_word:
            continue
        kept = _fold_character(character)
        folded.append(kept)
        in_word = kept[-1].isalnum() or kept[-1] > "\x7f" if kept else in_word
    return unicodedata.normalize("NFD", "".join(folded)).encode("utf-8", "surrogatepass")


@lru_cache(maxsize=65536)
def _fold_character(character: str) -> str:
    """Return one decomposed character folded: a word character, an ASCII sign, or nothing."""
    if character < "\x80":
        return character
    sign = _SIGNS.get(character)
    if sign is not None:
        return sign
    category = unicodedata.category(character)
    if category in _WORD_CATEGORIES:
        return "" if _is_variation_selector(character) else unicodedata.normalize("NFD", character.casefold())
    if category == "Zs":
        return " "
    return "" if category == "Cf" else _OTHER_SIGN


_WORD_CATEGORIES = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl"})


def _is_variation_selector(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def _fold_unencodable(error: UnicodeError) -> tuple[bytes, int]:
    """Fold a run for the codec: `str.encode` finds the runs at C speed and calls this for each."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    run = error.object[error.start : error.end]
    after_word = error.start > 0 and error.object[error.start - 1].isalnum()
    return _fold_run(run, after_word), error.end


# Codec error handlers are in a table of the interpreter, by name. This one is called only for its own name, so no other
# encoding changes.
_HANDLER = "cxfocus.fold"
codecs.register_error(_HANDLER, _fold_unencodable)
