"""Ends of cues for which only the start is written."""

from __future__ import annotations

from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.times import UNTIMED

#: Milliseconds for a word, and for drawing breath: nobody speaks more slowly, so the rest of the time is a pause.
_WORD = 667
_BREATH = 2_000


def ends_from_starts(body: str, cues: Cues) -> Cues:
    """Let each cue last until the next begins, but no longer than its words may take."""
    said = map(body.__getitem__, map(slice, cues.start, cues.end))
    return cues._replace(end_ms=until_next(cues.start_ms, list(map(len, map(str.split, said)))))


def until_next(start_ms: list[int], words: list[int]) -> list[int]:
    """Return the ends in milliseconds, given the starts and the numbers of words."""
    latest = [start + count * _WORD + _BREATH for start, count in zip(start_ms, words, strict=True)]
    following = [*start_ms[1:], *latest[-1:]]
    return [
        UNTIMED if start == UNTIMED else end if later <= start or end < later else later
        for start, end, later in zip(start_ms, latest, following, strict=True)
    ]
