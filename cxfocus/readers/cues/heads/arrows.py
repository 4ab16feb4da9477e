"""Arrows that a program or a hand has spoiled: `->`, `--&gt;`, an en dash and `>`; the times about them are whole."""

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
#: What spoiled arrows have that whole ones and tags of names have not.
_WITHOUT_POINT = ("-&gt;", "\u2192")
_BEFORE_POINT = ("- >", "\u2013>", "\u2014>", "=>")


class Spoiled(NamedTuple):
    """How many lines of times had a spoiled arrow; one without blanks about it leaves no room for a whole one."""

    mended: int = 0
    narrow: int = 0


def with_arrows(text: str) -> tuple[str, Spoiled]:
    """The text with arrows where spoiled ones stood, as long as before; and how many there were."""
    if not _may_be_spoiled(text):
        return text, Spoiled()
    found = Counter(len(match["arrow"]) >= len(_ARROW) for match in _SPOILED.finditer(text))
    return _SPOILED.sub(_whole, text), Spoiled(found[True], found[False])


def _may_be_spoiled(text: str) -> bool:
    """Cheap: counts of one sign, which tell most files."""
    whole = text.count(_ARROW)
    if any(sign in text for sign in _WITHOUT_POINT):
        return True
    if text.count(">") in (whole, whole + text.count("<")):  # each ends an arrow or a tag
        return False
    return text.count("->") != whole or any(sign in text for sign in _BEFORE_POINT)


def _whole(match: re.Match[str]) -> str:
    arrow = match["arrow"]
    return match["before"] + (_ARROW.ljust(len(arrow)) if len(arrow) >= len(_ARROW) else arrow)
