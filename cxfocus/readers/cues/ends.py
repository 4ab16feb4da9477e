"""When cues end of which only the start is written."""

from __future__ import annotations

from dataclasses import replace

from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.times import UNTIMED

#: Nobody speaks more slowly, so what is longer is a pause: milliseconds for a word, and for drawing breath.
_WORD = 667
_BREATH = 2_000


def ends_from_starts(body: str, cues: Cues) -> Cues:
    """Each cue lasts until the next begins, but no longer than its words may take."""
    said = map(body.__getitem__, map(slice, cues.start, cues.end))
    return replace(cues, end_ms=until_next(cues.start_ms, list(map(len, map(str.split, said)))))


def until_next(start_ms: list[int], words: list[int]) -> list[int]:
    """Milliseconds at which something ends that begins at `start_ms` and has so many `words`."""
    latest = [start + count * _WORD + _BREATH for start, count in zip(start_ms, words, strict=True)]
    following = [*start_ms[1:], *latest[-1:]]
    return [
        UNTIMED if start == UNTIMED else end if later <= start or end < later else later
        for start, end, later in zip(start_ms, latest, following, strict=True)
    ]
