"""Roll-up captions show again what the cue before said; every word is to be counted once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from cxfocus.readers.cues.blank import NOTHING
from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.pieces import Pieces, Row, from_rows, trimmed
from cxfocus.transcript import Span

#: Shorter repeats happen in speech, unless one of the two cues is nothing else.
_FEWEST_WORDS = 3
#: Longest repeat looked for inside a longer cue, in words: half a minute of speech is under 100.
_MOST_WORDS = 300
#: Of real files that do not roll up to 2.6 % of neighbours overlap, of those that do at least 67 %.
_SHARE = 0.3
#: Neighbours looked at, evenly spread: with shares so far apart more would decide the same,
#: and a file of which twelve show nothing (one chance in half a million) does not roll.
_SAMPLE = 64
_GLANCE = 12
#: Fewer neighbours than this are counted as this many: one repeat between two cues proves nothing.
_FEWEST = 3
_WORD = re.compile(r"[^\s\x7f]\S*")


class Repeats(NamedTuple):
    """What cues show again, and in how many words."""

    spans: list[Span]
    words: int


def find_repeats(body: str, cues: Cues) -> Repeats:
    """Find what each cue repeats of the one before; nothing in a file that does not roll."""
    if not _rolls(body, cues):
        return Repeats([], 0)
    repeats: list[Span] = []
    total = 0
    before: list[str] = []
    for start, end in zip(cues.start, cues.end, strict=True):
        words = _words(body, start, end)
        count = _overlap(before, words)
        if count:
            upto = _start_of_word(body, start, end, count)
            # One or two words are a repeat too when they are a line: captions roll line by line.
            if _is_repeat(count, before, words) or body[start:upto].rstrip(" ").endswith("\n"):
                repeats.append(Span(start, upto))
                total += count
        before = words
    return Repeats(repeats, total)


def without_repeats(body: str, pieces: Pieces, repeats: list[Span]) -> Pieces:
    """Take the repeats away; what is left of a piece goes on, so it is not fresh."""
    return from_rows(_less(body, pieces, repeats)) if repeats else pieces


def _less(body: str, pieces: Pieces, repeats: list[Span]) -> Iterator[Row]:
    starts = [repeat.start for repeat in repeats]
    columns = (pieces.start, pieces.end, pieces.speaker, pieces.start_ms, pieces.end_ms)
    for number, columns_of_row in enumerate(zip(*columns, strict=True)):
        row = Row(*columns_of_row, number in pieces.fresh)
        at = bisect_right(starts, row.start) - 1
        new_from = repeats[at].end if at >= 0 else 0
        if new_from <= row.start:
            yield row
        elif new_from < row.end:
            start, end = trimmed(body, new_from, row.end)
            yield row._replace(start=start, end=end, fresh=False)


def _rolls(body: str, cues: Cues) -> bool:
    return _share(body, cues, _GLANCE) > 0 and _share(body, cues, _SAMPLE) >= _SHARE


def _share(body: str, cues: Cues, sample: int) -> float:
    neighbours = range(1, len(cues.start), max(1, len(cues.start) // sample))
    repeated = 0
    for row in neighbours:
        before = _words(body, cues.start[row - 1], cues.end[row - 1])
        words = _words(body, cues.start[row], cues.end[row])
        repeated += _is_repeat(_overlap(before, words), before, words)
    return repeated / max(len(neighbours), _FEWEST)


def _words(body: str, start: int, end: int) -> list[str]:
    return body[start:end].replace(NOTHING, "").lower().split()


def _start_of_word(body: str, start: int, end: int, number: int) -> int:
    word = next(islice(_WORD.finditer(body, start, end), number, None), None)
    return word.start() if word else end


def _overlap(before: list[str], words: list[str]) -> int:
    """How many words at the start of `words` are all of `before`, or at least its end."""
    if not before or not words:
        return 0
    if words[: len(before)] == before:
        return len(before)
    for count in range(min(len(before), len(words), _MOST_WORDS), 0, -1):
        if before[-count] == words[0] and before[-count:] == words[:count]:
            return count
    return 0


def _is_repeat(count: int, before: list[str], words: list[str]) -> bool:
    return count >= _FEWEST_WORDS or 0 < count == min(len(before), len(words))
