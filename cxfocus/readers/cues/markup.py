"""Tags and character entities inside cue text: voices are noted, the rest is blanked or decoded in place."""

from __future__ import annotations

import html
import re
from typing import NamedTuple

from cxfocus.readers.cues.blank import NOTHING, replaced

# A tag of WebVTT or SubRip, a time inside text, an ASS override; `a < b` is none of them, and of a tag that
# the end of the cue cuts off only its name goes. No class holds `<`: hostile input stays linear.
_TAG = (
    r"<(?:/?[A-Za-z][^<>]*|/|[\d:.,]+)?>"
    r"|\{\\[^{}\n]*\}"
    r"|</?(?:v|c|i|b|u|ruby|rt|lang|font)?(?:\.[^<>\s]*)?\Z"
)
_TAGS = re.compile(f"(?:{_TAG})+")
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?(?:[ \t\n]([^<>]*))?>|</v>")
#: The oldest names need no semicolon in HTML, whose rules WebVTT follows.
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});?")


class Untagged(NamedTuple):
    """Text of the same length; spans of what was tags; where each voice begins to speak (None: nobody named)."""

    text: str
    tags: list[tuple[int, int]]
    voices: list[tuple[int, str | None]]


def without_tags(text: str) -> Untagged:
    """Tags become spaces, or `NOTHING` inside a word: `cus<i>tom</i>er` stays one word, two voices do not."""
    edits = []
    voices: list[tuple[int, str | None]] = []
    for run in _TAGS.finditer(text):
        start, end = run.span()
        said = [(voice.end(), voice[1]) for voice in _VOICE.finditer(text, start, end)]
        voices += said
        inside = not said and _joins(text[start - 1 : start]) and _joins(text[end : end + 1])
        edits.append((start, end, (NOTHING if inside else " ") * (end - start)))
    return Untagged(replaced(text, edits), [(start, end) for start, end, _ in edits], voices)


def _joins(character: str) -> bool:
    # `;` and `&` may belong to an entity that is a letter; where they do not, they part words themselves.
    return character.isalnum() or character in (";", "&")


def decoded(text: str) -> str:
    """Entities as their character, padded with `NOTHING` to the same length; unknown ones stay."""
    return _ENTITY.sub(_character, text)


def _character(entity: re.Match[str]) -> str:
    written = entity[0]
    character = html.unescape(written)
    if len(character) > len(written) or character == written:
        return written
    if character.isspace() and character != "\xa0":
        character = " "  # a line end that the text has not would move every line after it
    return character + NOTHING * (len(written) - len(character))
