"""Cues that are one JSON object each: in Teams it holds words and their speaker, in other files what is shown."""

from __future__ import annotations

import json
import re

from cxfocus.text.expressions import regex
from cxfocus.text.fold import ZERO_WIDTH

_WORDS = regex(r'"spokenText"\s*:\s*"((?:[^"\\]|\\.)*+)"')
_NAME = regex(r'"speakerName"\s*:\s*"((?:[^"\\]|\\.)*+)"')
_OBJECT = regex(r"\{\s*(?:\"|\}\Z)")
_ESCAPE = regex(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[0-9a-fA-F]{4}|u[0-9a-fA-F]{4}|.)")


def spoken_text(text: str) -> tuple[str, str | None] | None:
    """Return the text with everything except the words blanked, and the speaker; None if it is no such cue."""
    words = _WORDS.search(text)
    if not words:
        return None
    start, end = words.span(1)
    said = _ESCAPE.sub(_character, text[start:end])
    name = _NAME.search(text)
    speaker = _ESCAPE.sub(_character, name[1]).replace(ZERO_WIDTH, "") if name else None
    return " " * start + said + " " * (len(text) - end), speaker


#: Keys of spoken words: an object with one of them is not only data.
_SPOKEN = frozenset("text caption utterance transcript words content sentence speech message".split())


def is_only_data(text: str) -> bool:
    """Whether a cue is a JSON object without spoken words, as in tracks of chapters and indexes."""
    if _OBJECT.match(text) is None or not text.endswith("}"):
        return False
    try:
        value = json.loads(text, strict=False)
        return isinstance(value, dict) and _SPOKEN.isdisjoint(value)
    except (ValueError, RecursionError):
        return False


def _character(escape: re.Match[str]) -> str:
    try:
        character = str(json.loads(f'"{escape[0]}"'))
    except ValueError:
        return escape[0]
    if len(character) != 1 or character.isspace():
        character = " "
    if "\ud800" <= character <= "\udfff":
        character = "\N{REPLACEMENT CHARACTER}"
    return character + ZERO_WIDTH * (len(escape[0]) - 1)
