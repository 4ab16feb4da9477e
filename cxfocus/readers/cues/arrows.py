"""Arrows that a program or a hand has spoiled: `->`, `--&gt;`, an en dash and `>`; the times about them are whole."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from cxfocus.readers.cues.times import STAMP

_SIGNS = (*(f"{digit}->" for digit in range(10)), " -> ", "-&gt;", "- >", "\u2013>", "\u2014>", "\u2192", "=>")
_SPOILED = re.compile(
    rf"(?<=\n)(?P<before>[ \t]*{STAMP})"
    rf"(?P<arrow>[ \t]*(?:-[ \t]?>|-{{1,2}}[ \t]>|-{{1,2}}&gt;|[\u2013\u2014]>|\u2192|=>)[ \t]*)"
    rf"(?={STAMP}[ \t\r]*(?:\n|\Z|[a-z]+:))"
)
_ARROW = "-->"


class Spoiled(NamedTuple):
    """How many lines of times had a spoiled arrow; one without blanks about it leaves no room for a whole one."""

    mended: int = 0
    narrow: int = 0


def with_arrows(text: str) -> tuple[str, Spoiled]:
    """The text with arrows where spoiled ones stood, as long as before; and how many there were."""
    if not any(sign in text for sign in _SIGNS):
        return text, Spoiled()
    found = Counter(len(match["arrow"]) >= len(_ARROW) for match in _SPOILED.finditer(text))
    return _SPOILED.sub(_whole, text), Spoiled(found[True], found[False])


def _whole(match: re.Match[str]) -> str:
    arrow = match["arrow"]
    return match["before"] + (_ARROW.ljust(len(arrow)) if len(arrow) >= len(_ARROW) else arrow)
