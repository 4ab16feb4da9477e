r"""Backslashes of markdown, as editors write them when they export: `\[laughs\]`, `1\. Call to order`, `OP\_RETURN`."""

from __future__ import annotations

import re

from cxfocus.text.fold import ZERO_WIDTH

_ESCAPE = re.compile(r"(?<!\w)(?P<number>\d{1,3})\\(?=[.)])|\\(?P<sign>[!-/:-@\[-`{-~])")
_OPENING = "[("
_CLOSING = "])"


def unescaped(body: str) -> str:
    """The text with every sign as it is meant, in as many characters: what no longer escapes becomes a space."""
    return _ESCAPE.sub(_meant, body) if "\\" in body else body


def _meant(match: re.Match[str]) -> str:
    number, sign = match["number"], match["sign"]
    if number is not None:
        return f" {number}"
    if sign in _CLOSING:
        return f"{sign} "
    return f" {sign}" if sign in _OPENING else f"{ZERO_WIDTH}{sign}"
