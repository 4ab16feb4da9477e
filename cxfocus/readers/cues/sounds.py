"""Sound marks: what captions say about noises, which nobody said."""

from __future__ import annotations

import re
from functools import lru_cache

from cxfocus.readers.cues.names import is_diarized
from cxfocus.readers.sound_words import BESIDE, SOUND

_MARK = re.compile(r"\[[^\[\]]{0,80}\](?!:)|\([^()]{0,80}\)(?!:)|[♪♫]+")
_LINE = re.compile(r"(?:(?<=\n)|\A)[- \x7f]*+(\[[^\[\]\n]{0,80}\])[ \x7f]*+(?=\n|\Z)")
_WORD = re.compile(r"[^\W\d_]+")
_SOUND = re.compile(SOUND, re.IGNORECASE)
#: In round brackets nothing else may stand beside a sound.
_BESIDE = re.compile(BESIDE, re.IGNORECASE)
#: What the program that wrote the captions says of them, in a bracket of its own.
_NOTICE = re.compile(r"\[(?:Auto|AI)-generated (?:transcript|captions)\b", re.IGNORECASE)
#: Longest description of a sound, in words.
_MOST_WORDS = 6
#: What may stand around a mark that stands alone.
_EDGE = " -\n\x7f"
_CONSTANT = re.compile(r"\[[A-Z]+(?:_[A-Z]+)+\]")


def sound_marks(text: str) -> list[tuple[int, int]]:
    """Spans of the marks: notes of music, brackets that name a sound, are all the cue, or all of a line and small."""
    whole = text.strip(_EDGE)
    lines = {line.start(1) for line in _LINE.finditer(text) if line[1].islower()} if "\n" in text else ()
    return [
        mark.span()
        for mark in _MARK.finditer(text)
        if (_is_sound(mark[0]) or mark[0] == whole or mark.start() in lines) and not is_diarized(mark[0])
    ]


def is_plain_bracket(body: str, at: int, start: int, end: int) -> bool:
    """Whether the bracket at `at`, in the cue from `start` to `end`, is sure to be no sound: most are told quickly."""
    mark = _MARK.match(body, at, end)
    if mark is None or is_diarized(mark[0]):
        return True
    return body[at] == "(" and not _is_sound(mark[0]) and body[start:end].strip(_EDGE) != mark[0]


@lru_cache(maxsize=512)
def _is_sound(mark: str) -> bool:
    words = _WORD.findall(mark)
    if not words or _CONSTANT.fullmatch(mark):
        return mark[0] != "("
    sounds = [word for word in words if _SOUND.match(word)]
    if mark[0] == "[":
        return (bool(sounds) and len(words) <= _MOST_WORDS) or _NOTICE.match(mark) is not None
    return bool(sounds) and all(word in sounds or _BESIDE.fullmatch(word) for word in words)
