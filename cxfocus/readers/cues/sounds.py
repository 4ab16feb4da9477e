"""Sound marks: what captions say about noises, which nobody said."""

from __future__ import annotations

import re
from functools import lru_cache

_MARK = re.compile(r"\[[^\[\]]{0,80}\](?!:)|\([^()]{0,80}\)(?!:)|[♪♫]+")
_WORD = re.compile(r"[^\W\d_]+")
_SOUND = re.compile(
    r"(?:applau|clap|laugh|chuckl|giggl|music|inaudible|indiscernible|unintelligible|crosstalk|silence|"
    r"nois|cough|sneez|sniff|sigh|cheer|boo(?:s|ing)|gavel|whistl|beep|rumbl|murmur|chatter|gasp|groan|blank|static)",
    re.IGNORECASE,
)
#: Words that stand beside a sound; in round brackets nothing else may.
_BESIDE = frozenset(
    [
        "a",
        "and",
        "audience",
        "audio",
        "background",
        "continues",
        "crowd",
        "ends",
        "from",
        "in",
        "instrumental",
        "loud",
        "loudly",
        "no",
        "of",
        "off",
        "on",
        "playing",
        "room",
        "soft",
        "softly",
        "starts",
        "stops",
        "the",
        "theme",
        "then",
        "throat",
        "clears",
        "throughout",
        "upbeat",
    ]
)
_CONSTANT = re.compile(r"\[[A-Z]+(?:_[A-Z]+)+\]")


def sound_marks(text: str) -> list[tuple[int, int]]:
    """Spans of the marks: brackets that name a sound or are all the cue, notes of music."""
    spans = []
    for mark in _MARK.finditer(text):
        if _is_sound(mark[0]) or mark[0] == text.strip(" -\n\x7f"):
            spans.append(mark.span())
    return spans


@lru_cache(maxsize=512)
def _is_sound(mark: str) -> bool:
    words = _WORD.findall(mark)
    if not words or _CONSTANT.fullmatch(mark):
        return mark[0] != "("
    sounds = [word for word in words if _SOUND.match(word)]
    if mark[0] == "[":
        return bool(sounds) and len(words) <= 6
    return bool(sounds) and all(word.lower() in _BESIDE or word in sounds for word in words)
