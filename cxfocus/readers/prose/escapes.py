r"""Takes out signs that only say how to read other signs.

These are the backslashes that editors write when they export markdown (`\[laughs\]`, `1\. Call to order`,
`OP\_RETURN`), and the marks of direction that messengers put before names and brackets.
"""

from __future__ import annotations

import re

from cxfocus.text.expressions import regex
from cxfocus.text.fold import ZERO_WIDTH

_ESCAPE = regex(r"(?<!\w)(?P<number>\d{1,3})\\(?=[.)])|\\(?P<sign>[!-/:-@\[-`{-~])")
#: Before words only: inside a word they stay.
_DIRECTION = regex("(?:(?<=[ \t\n])|\\A)[\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = "\u200e", "\u200f"
_OPENING = "[("
_CLOSING = "])"


def unescape(body: str) -> str:
    """Return the text without escapes, in the same length: a space or a sign without width replaces each backslash."""
    if _LEFT_TO_RIGHT in body or _RIGHT_TO_LEFT in body:
        body = _DIRECTION.sub(_blank, body)
    return _ESCAPE.sub(_unescape_match, body) if "\\" in body else body


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _unescape_match(match: re.Match[str]) -> str:
    number, sign = match["number"], match["sign"]
    if number is not None:
        return f" {number}"
    if sign in _CLOSING:
        return f"{sign} "
    return f" {sign}" if sign in _OPENING else f"{ZERO_WIDTH}{sign}"
