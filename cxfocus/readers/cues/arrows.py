"""Arrows that a program or a hand has spoiled: `->`, `--&gt;`, an en dash and `>`; the times about them are whole."""

from __future__ import annotations

import re

from cxfocus.readers.cues.times import STAMP

_SIGNS = (" -> ", "-&gt;", "- >", "\u2013>", "\u2014>", "\u2192", "=>")
_SPOILED = re.compile(
    rf"(?<=\n)(?P<before>[ \t]*{STAMP})"
    rf"(?P<arrow>[ \t]*(?:-[ \t]?>|-{{1,2}}[ \t]>|-{{1,2}}&gt;|[\u2013\u2014]>|\u2192|=>)[ \t]*)(?=\d)"
)
_ARROW = "-->"


def with_arrows(text: str) -> tuple[str, int]:
    """The text with arrows where spoiled ones stood, as long as before; and how many there were."""
    spoiled = 0

    def mended(match: re.Match[str]) -> str:
        nonlocal spoiled
        if len(match["arrow"]) < len(_ARROW):
            return match[0]
        spoiled += 1
        return match["before"] + _ARROW.ljust(len(match["arrow"]))

    return (_SPOILED.sub(mended, text), spoiled) if any(sign in text for sign in _SIGNS) else (text, 0)
