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
    words = [len(body[start:end].split()) for start, end in zip(cues.start, cues.end, strict=True)]
    return replace(cues, end_ms=until_next(cues.start_ms, words))


def until_next(start_ms: list[int], words: list[int]) -> list[int]:
    """Milliseconds at which something ends that begins at `start_ms` and has so many `words`."""
    ends = []
    for row, (start, count) in enumerate(zip(start_ms, words, strict=True)):
        longest = start + count * _WORD + _BREATH
        following = start_ms[row + 1] if row + 1 < len(start_ms) else longest
        ends.append(UNTIMED if start == UNTIMED else min(longest, following) if following > start else longest)
    return ends
