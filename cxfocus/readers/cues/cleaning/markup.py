"""Tags and character entities in cue text: tags are blanked and entities decoded in place; voices are returned."""

from __future__ import annotations

import html
import re
from itertools import accumulate, compress, count, repeat
from operator import contains, itemgetter, not_
from typing import Final, NamedTuple

from cxfocus.text.expressions import regex
from cxfocus.text.fold import ZERO_WIDTH

#: Separates the texts of cues that are searched as one text. It occurs nowhere else, and no word continues across it.
BORDER: Final = "\0"

# A tag of WebVTT or SubRip, a time inside text, an override of ASS or MicroDVD, but not `a < b`. Of a tag that the end
# of the cue cuts off, only the name or time is matched. No class holds `<`, so hostile input stays linear. The sign
# comes first, so that the regex engine can jump to it.
_TAG = (
    r"[<{](?:"
    r"(?<=<)(?:[A-Za-z/][^<>\0]*+|\d[^<>A-Za-z\0]*+)?>"
    r"|(?<=\{)(?:\\[^{}\n\0]*|[YyFfSsCcPpHo]:[^{}\s\0]{1,30})\}"
    r"|(?<=<)(?<!<<)<*+(?:/?(?:v|c|i|b|u|ruby|rt|lang|font)?(?:\.[^<>\s\0]*)?|[\d:.,]*+)(?=\0|\Z)"
    r")"
)
_TAGS = regex(f"({_TAG}(?:(?=[<{{]){_TAG})*+)")
#: The same without cut-off tags and overrides: enough for nearly all files, and twice as fast. Times come first: most
#: files with many tags have a time at every word.
_WHOLE_TAGS = regex(r"((?:<\d[^<>A-Za-z\0]*+>|<[A-Za-z/][^<>\0]*+>|<>)++)")
_VOICE = regex(r"<v(?:\.[^\s<>]*)?(?:[ \t\n]([^<>]*))?>|</v>")
_END_OF_VOICE = "</v>"
_TIME = regex(r"<\d")
_BREAK = regex(r"<br\b", re.IGNORECASE)
#: The semicolon may be missing: WebVTT follows HTML, in which the oldest names need none.
_ENTITY = regex(r"&(?:#\d{1,20}|#[xX][0-9a-fA-F]{1,20}|[A-Za-z][A-Za-z0-9]{1,30});?")
#: `&ampamp;` becomes `&amp;`, which must not be decoded again.
_HOLDS_ENTITY = regex(r"&(?:amp|AMP)[A-Za-z0-9]")
# These may belong to an entity that is a letter; if they do not, they separate words themselves.
_ENTITY_ENDS = frozenset(";&")
#: Characters that follow most tags; no word continues there.
_PARTS = frozenset(["", " ", "\n", BORDER])
#: The first character of a text; nothing if it is empty.
_FIRST = itemgetter(slice(1))
#: Different entities: at most this many are replaced faster one after the other.
_FEW = 16


class UntaggedText(NamedTuple):
    """Text of the same length; the runs of tags that it had, and where each voice begins (None: where one ends).

    `before` has for each run of tags the number of borders between it and the run before.
    """

    text: str
    starts: list[int]
    widths: list[int]
    before: list[int]
    voices: list[tuple[int, str | None]]


def without_tags(text: str) -> UntaggedText:
    """Replace tags by spaces, or inside a word by `ZERO_WIDTH`: `cus<i>tom</i>er` stays one word, two voices do not."""
    parts = _WHOLE_TAGS.split(text)
    if "{" in text or "<" in "".join(parts[0::2]):
        parts = _TAGS.split(text)
    said, runs = parts[0::2], parts[1::2]
    starts = list(accumulate(map(len, parts)))[0:-1:2]
    widths = list(map(len, runs))
    voices = [
        (start + voice.end(), None if voice[0] == _END_OF_VOICE else voice[1] or "")
        for start, run in (zip(starts, runs, strict=True) if "<v" in text or "</v>" in text else ())
        for voice in _VOICE.finditer(run)
    ]
    parts[1::2] = map({width: " " * width for width in set(widths)}.__getitem__, widths)
    # After nearly all runs no word goes on; the others are found at C speed.
    for number in compress(count(), map(not_, map(_PARTS.__contains__, map(_FIRST, said[1:])))):
        if _go_on(said[number][-1:], runs[number], said[number + 1][0]):
            parts[2 * number + 1] = ZERO_WIDTH * widths[number]
    return UntaggedText(
        text="".join(parts),
        starts=starts,
        widths=widths,
        before=_borders(said[:-1]),
        voices=voices,
    )


def _borders(said: list[str]) -> list[int]:
    """Return the number of borders in each text; nearly all have none."""
    counts = [0] * len(said)
    for row in compress(count(), map(contains, said, repeat(BORDER))):
        counts[row] = said[row].count(BORDER)
    return counts


def _go_on(before: str, run: str, after: str) -> bool:
    """Whether a word continues across a run of tags.

    Across a time it does with any character: live captions write a time after every other character.
    """
    if before in _PARTS or after in _PARTS or _VOICE.search(run) or _BREAK.search(run):
        return False
    return (_joins(before) and _joins(after)) or _TIME.search(run) is not None


def _joins(character: str) -> bool:
    return character.isalnum() or character in _ENTITY_ENDS


def decode_entities(text: str) -> str:
    """Return the text with entities as characters, padded with `ZERO_WIDTH` to the same length; unknown ones stay."""
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
        character = " "  # an added line end would move every line after it
    return character + ZERO_WIDTH * (len(written) - len(character))
