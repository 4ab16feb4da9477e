"""Tags and character entities inside cue text: voices are noted, the rest is blanked or decoded in place."""

from __future__ import annotations

import html
import re
from itertools import accumulate, repeat
from operator import contains, mul
from typing import Final, NamedTuple

from cxfocus.text.expressions import regex
from cxfocus.text.fold import ZERO_WIDTH

#: Stands between the texts of cues that are looked at as one, and nowhere else; nothing goes on over it.
BORDER: Final = "\0"

# A tag of WebVTT or SubRip, a time inside text, an override of ASS or MicroDVD; `a < b` is none of them, and of a tag
# that the end of the cue cuts off only its name or time goes. No class holds `<`: hostile input stays linear.
# The sign stands in front, so that the regex engine can leap to it.
_TAG = (
    r"[<{](?:"
    r"(?<=<)(?:[A-Za-z/][^<>\0]*+|\d[^<>A-Za-z\0]*+)?>"
    r"|(?<=\{)(?:\\[^{}\n\0]*|[YyFfSsCcPpHo]:[^{}\s\0]{1,30})\}"
    r"|(?<=<)(?<!<<)<*+(?:/?(?:v|c|i|b|u|ruby|rt|lang|font)?(?:\.[^<>\s\0]*)?|[\d:.,]*+)(?=\0|\Z)"
    r")"
)
_TAGS = regex(f"({_TAG}(?:(?=[<{{]){_TAG})*+)")
#: The same where no tag is cut off and none is an override, which is nearly everywhere: in half of the time.
_WHOLE_TAGS = regex(r"((?:<[A-Za-z/][^<>\0]*+>|<\d[^<>A-Za-z\0]*+>|<>)++)")
_VOICE = regex(r"<v(?:\.[^\s<>]*)?(?:[ \t\n]([^<>]*))?>|</v>")
_END_OF_VOICE = "</v>"
_TIME = regex(r"<\d")
_BREAK = regex(r"<br\b", re.IGNORECASE)
#: The oldest names need no semicolon in HTML, whose rules WebVTT follows.
_ENTITY = regex(r"&(?:#\d{1,20}|#[xX][0-9a-fA-F]{1,20}|[A-Za-z][A-Za-z0-9]{1,30});?")
#: Decoded, `&ampamp;` looks like another entity.
_HOLDS_ENTITY = regex(r"&(?:amp|AMP)[A-Za-z0-9]")
# They may belong to an entity that is a letter; where they do not, they part words themselves.
_ENTITY_ENDS = frozenset(";&")
#: What follows most tags, and goes on with no word.
_PARTS = frozenset(["", " ", "\n", BORDER])
#: So few entities are faster exchanged one after the other.
_FEW = 16


class Untagged(NamedTuple):
    """Text of the same length; where runs of tags were, and where each voice begins to speak (None: where one ends).

    `before` has, for each run of tags, the borders between it and the run before.
    """

    text: str
    starts: list[int]
    widths: list[int]
    before: list[int]
    voices: list[tuple[int, str | None]]


def without_tags(text: str) -> Untagged:
    """Tags become spaces, or `ZERO_WIDTH` inside a word: `cus<i>tom</i>er` stays one word, two voices do not."""
    parts = _WHOLE_TAGS.split(text)
    if "{" in text or any(map(contains, parts[0::2], repeat("<"))):
        parts = _TAGS.split(text)
    said, runs = parts[0::2], parts[1::2]
    starts = list(accumulate(map(len, parts)))[0:-1:2]
    widths = list(map(len, runs))
    voices = [
        (start + voice.end(), None if voice[0] == _END_OF_VOICE else voice[1] or "")
        for start, run in (zip(starts, runs, strict=True) if "<v" in text or "</v>" in text else ())
        for voice in _VOICE.finditer(run)
    ]
    parts[1::2] = map(mul, repeat(" "), widths)
    for number, after in enumerate(said[1:]):
        if after[:1] not in _PARTS and _go_on(said[number][-1:], runs[number], after[0]):
            parts[2 * number + 1] = ZERO_WIDTH * widths[number]
    return Untagged("".join(parts), starts, widths, list(map(str.count, said[:-1], repeat(BORDER))), voices)


def _go_on(before: str, run: str, after: str) -> bool:
    """Whether a word goes on across a run of tags.

    Across a time it does with any character: live captions write a time after every other one.
    """
    if before in _PARTS or after in _PARTS or _VOICE.search(run) or _BREAK.search(run):
        return False
    return (_joins(before) and _joins(after)) or _TIME.search(run) is not None


def _joins(character: str) -> bool:
    return character.isalnum() or character in _ENTITY_ENDS


def decoded(text: str) -> str:
    """Entities as their character, padded with `ZERO_WIDTH` to the same length; unknown ones stay."""
    entities = set(_ENTITY.findall(text))
    if len(entities) > _FEW or any(map(_HOLDS_ENTITY.match, entities)):
        return _ENTITY.sub(lambda entity: _character(entity[0]), text)
    for entity in sorted(entities, key=len, reverse=True):  # `&ampere;` before `&amp`
        text = text.replace(entity, _character(entity))
    return text


def _character(written: str) -> str:
    character = html.unescape(written)
    if len(character) > len(written) or character == written:
        return written
    if character.isspace() and character != "\xa0":
        character = " "  # a line end that the text has not would move every line after it
    return character + ZERO_WIDTH * (len(written) - len(character))
