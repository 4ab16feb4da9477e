"""Signs and numbers at the start of list items, as parts of regular expressions."""

from __future__ import annotations

import re
from itertools import pairwise

from cxfocus.text.expressions import regex

BULLET = r"[-*+\u2022]"
ARABIC = r"\d{1,2}"
ROMAN = "[IVX]{1,5}"
#: `12`, `IV` or `B`, with a group for each way to count; `read_numeral` reads them.
READ_NUMERAL = rf"(?:(?P<arabic>{ARABIC})|(?P<roman>{ROMAN})|(?P<letter>[A-Z]))"
NUMERAL = rf"(?:{ARABIC}|{ROMAN}|[A-Z])"
#: The number of an item as minutes write it: `12.`, `IV)`.
NUMBER = rf"{NUMERAL}[.)]"
#: A word that may stand before a number in digits.
ITEM_WORD = "(?i:(?:agenda )?item )"
#: A bullet, or a number in digits.
SIGN = rf"(?:{BULLET}|{ARABIC}[.)])"
#: The beginning of an item, from the line feed above it; its group is the indent.
ITEM_LINE = regex(rf"\n([ \t]*){SIGN}[ \t]")
_ROMAN = {"I": 1, "V": 5, "X": 10}


def read_numeral(match: re.Match[str]) -> dict[str, int]:
    """Return the number for each way to read a numeral, the smallest first: `I` is 1, and the ninth letter."""
    if match["arabic"]:
        return {"arabic": int(match["arabic"])}
    found = {"roman": _roman_value(match["roman"])} if match["roman"] else {}
    letter = match["letter"] or match["roman"] or ""
    return found | {"letter": ord(letter) - ord("A") + 1} if len(letter) == 1 else found


def _roman_value(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-value if value < after else value for value, after in pairwise([*values, 0]))
