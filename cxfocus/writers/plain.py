"""Make text of users harmless for a terminal. It imports nothing heavy, as the brief writer uses it."""

from __future__ import annotations

import unicodedata

from cxfocus.text.unicode import as_unicode

_HARMFUL = "\N{REPLACEMENT CHARACTER}"
# Joiners belong to emoji and to several scripts, marks of direction to names in scripts from right to left.
_KEPT = "\u200c\u200d\u200e\u200f"


def plain_text(text: str, encoding: str = "utf-8") -> str:
    """Return the text on one line: it moves no cursor, changes no color, reorders nothing and fits the encoding.

    Control characters (so every ANSI escape) become U+FFFD, white space a space; bidirectional overrides and other
    invisible format characters are dropped.
    """
    if not text.isprintable():
        text = "".join(map(_harmless, as_unicode(text)))
    return text if encoding == "utf-8" else text.encode(encoding, "replace").decode(encoding)


def plain_lines(text: str) -> str:
    """Return the text as `plain_text` does, but keep its lines and tabs; other white space stays one character."""
    return "".join(each if each in "\n\r\t" else _harmless(each) for each in text)


def _harmless(character: str) -> str:
    if character.isprintable() or character in _KEPT:
        return character
    if character.isspace():
        return " "
    category = unicodedata.category(character)
    if category == "Cf":
        return ""
    # A character that Python does not know yet is kept: it may be a new emoji.
    return _HARMFUL if category in {"Cc", "Cs"} else character
