"""Arrows that a program or a person spoiled: `->`, `--&gt;`, an en dash and `>`; the times around them are whole."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from cxfocus.readers.cues.times import STAMP
from cxfocus.text.expressions import regex

_SPOILED = regex(
    rf"(?<=\n)(?P<before>[ \t]*{STAMP})"
    rf"(?P<arrow>[ \t]*(?:-[ \t]?>|-{{1,2}}[ \t]>|-{{1,2}}&gt;|[\u2013\u2014]>|\u2192|=>)[ \t]*)"
    rf"(?={STAMP}[ \t\r]*(?:\n|\Z|[a-z]+:))"
)
_ARROW = "-->"
#: Signs of spoiled arrows, without and with a `>`, that neither whole arrows nor tags contain.
_WITHOUT_POINT = ("-&gt;", "\u2192")
_BEFORE_POINT = ("- >", "\u2013>", "\u2014>", "=>")


class SpoiledArrows(NamedTuple):
    """Numbers of lines with a spoiled arrow: mended ones, and those too narrow for a whole arrow (`->`, no blanks)."""

    mended: int = 0
    narrow: int = 0


def with_arrows(text: str) -> tuple[str, SpoiledArrows]:
    """Replace spoiled arrows by whole ones in a text of the same length; return also how many there were."""
    if not _may_be_spoiled(text):
        return text, SpoiledArrows()
    found = Counter(len(match["arrow"]) >= len(_ARROW) for match in _SPOILED.finditer(text))
    return _SPOILED.sub(_whole, text), SpoiledArrows(found[True], found[False])


def _may_be_spoiled(text: str) -> bool:
    """Whether some arrow may be spoiled; a cheap test, which counts one sign and is enough for most files."""
    whole = text.count(_ARROW)
    if any(sign in text for sign in _WITHOUT_POINT):
        return True
    if text.count(">") in (whole, whole + text.count("<")):  # each ends an arrow or a tag
        return False
    return text.count("->") != whole or any(sign in text for sign in _BEFORE_POINT)


def _whole(match: re.Match[str]) -> str:
    arrow = match["arrow"]
    return match["before"] + (_ARROW.ljust(len(arrow)) if len(arrow) >= len(_ARROW) else arrow)
