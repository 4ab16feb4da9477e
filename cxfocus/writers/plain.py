"""User text made harmless for a terminal. Imports nothing heavy, since the brief writer uses it."""

from __future__ import annotations

import unicodedata

from cxfocus.text.unicode import as_unicode

_HARMFUL = "\N{REPLACEMENT CHARACTER}"
# Emoji and several scripts are spelled with joiners; right-to-left names may hold marks.
_KEPT = "\u200c\u200d\u200e\u200f"


def plain_text(text: str, encoding: str = "utf-8") -> str:
    """One line that moves no cursor, changes no color, reorders nothing and fits the encoding.

    Control characters (so every ANSI escape) become U+FFFD, white space a space; bidirectional overrides and other
    invisible format characters go.
    """
    if not text.isprintable():
        text = "".join(map(_harmless, as_unicode(text)))
    return text if encoding == "utf-8" else text.encode(encoding, "replace").decode(encoding)


def plain_lines(text: str) -> str:
    """The same of text whose lines and tabs are to stay; every other character is one, or goes."""
    return "".join(each if each in "\n\r\t" else _harmless(each) for each in text)


def _harmless(character: str) -> str:
    if character.isprintable() or character in _KEPT:
        return character
    if character.isspace():
        return " "
    category = unicodedata.category(character)
    if category == "Cf":
        return ""
    # What Python does not know yet may be a new emoji; it is kept.
    return _HARMFUL if category in {"Cc", "Cs"} else character
