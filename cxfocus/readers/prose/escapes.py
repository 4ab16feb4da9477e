r"""Signs that only say how to read others.

Backslashes of markdown, as editors write them when they export: `\[laughs\]`, `1\. Call to order`, `OP\_RETURN`. And
marks of direction, which messengers put before names and brackets.
"""

from __future__ import annotations

import re

from cxfocus.text.expressions import regex
from cxfocus.text.fold import ZERO_WIDTH

_ESCAPE = regex(r"(?<!\w)(?P<number>\d{1,3})\\(?=[.)])|\\(?P<sign>[!-/:-@\[-`{-~])")
#: Before words, where they stand in no word.
_DIRECTION = regex("(?:(?<=[ \t\n])|\\A)[\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = "\u200e", "\u200f"
_OPENING = "[("
_CLOSING = "])"


def unescaped(body: str) -> str:
    """The text with every sign as it is meant, in as many characters: what no longer escapes becomes a space."""
    if _LEFT_TO_RIGHT in body or _RIGHT_TO_LEFT in body:
        body = _DIRECTION.sub(_blank, body)
    return _ESCAPE.sub(_meant, body) if "\\" in body else body


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _meant(match: re.Match[str]) -> str:
    number, sign = match["number"], match["sign"]
    if number is not None:
        return f" {number}"
    if sign in _CLOSING:
        return f"{sign} "
    return f" {sign}" if sign in _OPENING else f"{ZERO_WIDTH}{sign}"
