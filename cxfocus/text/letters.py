"""Letters in the spelling in which names are compared, without case, accents and marks; and the share of capitals."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase

from cxfocus.text.fold import fold


def letters(text: str) -> str:
    """Return the text for comparison; any sign outside ASCII becomes a dot, a hyphen, an apostrophe or a blank."""
    return text.lower() if text.isascii() else "".join(map(_letters_of, text))


def places(text: str) -> Sequence[int]:
    """Return, for each character of `letters(text)` and for its end, the place in `text`."""
    if text.isascii():
        return range(len(text) + 1)
    return [place for place, character in enumerate(text) for _ in _letters_of(character)] + [len(text)]


def share_of_capitals(text: str) -> float:
    """Return the share (0 to 1) of capitals among a text's letters; among its ASCII letters if it has any."""
    plain = text.encode("ascii", "ignore")
    small, large = (len(plain) - len(plain.translate(None, each)) for each in (_SMALL, _LARGE))
    if not small + large:
        small, large = sum(map(str.islower, text)), sum(map(str.isupper, text))
    return large / max(1, small + large)


@lru_cache(maxsize=65536)
def _letters_of(character: str) -> str:
    folded = fold(character).decode("utf-8", "surrogatepass")
    plain = unicodedata.normalize("NFKD", folded).lower().translate(_STROKES)
    return "".join(each for each in plain if unicodedata.combining(each) < _ACCENTS)


_SMALL, _LARGE = ascii_lowercase.encode(), ascii_uppercase.encode()
#: Letters that Unicode does not decompose, in the spelling used where they are missing from a keyboard.
_STROKES = str.maketrans(
    {"æ": "ae", "ð": "d", "ø": "o", "þ": "th", "đ": "d", "ħ": "h", "\u0131": "i", "ł": "l", "œ": "oe"}
)
#: Combining class; marks of lower classes are parts of letters (in Indian scripts, in kana), not accents.
_ACCENTS = 10
