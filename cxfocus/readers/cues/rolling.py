"""Roll-up captions show again what the cue before said; every word is to be counted once."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from itertools import compress, count, islice, repeat
from operator import gt, lt
from typing import NamedTuple

from cxfocus.readers.cues.blank import NOTHING
from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.markup import BORDER
from cxfocus.readers.cues.pieces import Pieces, trimmed
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
#: Fewer neighbours than this are counted as this many; one repeat, between two cues, proves nothing.
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
    # Without the room of tags before they go to small letters, which takes by far the longest of this.
    texts = map(" ".join, map(str.split, map(body.__getitem__, map(slice, cues.start, cues.end))))
    words_of_cues = map(str.split, BORDER.join(texts).replace(NOTHING, "").lower().split(BORDER))
    for start, end, words in zip(cues.start, cues.end, words_of_cues, strict=True):
        again = _overlap(before, words)
        if again:
            upto = end if again == len(words) else _start_of_word(body, start, end, again)
            # One or two words are a repeat too when they are a line: captions roll line by line.
            if _is_repeat(again, before, words) or body[start:upto].rstrip(" ").endswith("\n"):
                repeats.append(Span(start, upto))
                total += again
        before = words
    return Repeats(repeats, total)


def without_repeats(body: str, pieces: Pieces, repeats: list[Span]) -> Pieces:
    """Take the repeats away; what is left of a piece goes on, so it is not fresh."""
    if not repeats:
        return pieces
    starts = [repeat.start for repeat in repeats]
    ends = [0, *(repeat.end for repeat in repeats)]
    start, end = pieces.start.copy(), pieces.end.copy()
    new_from = list(map(ends.__getitem__, map(bisect_right, repeat(starts), start)))
    repeated = list(compress(count(), map(gt, new_from, start)))
    for row in repeated:
        if new_from[row] < end[row]:
            start[row], end[row] = trimmed(body, new_from[row], end[row])
        else:
            start[row] = end[row]
    rest = replace(pieces, start=start, end=end, fresh=pieces.fresh.difference(repeated))
    return rest.where(list(map(lt, start, end)))


def _rolls(body: str, cues: Cues) -> bool:
    return len(cues.start) >= _FEWEST and _share(body, cues, _GLANCE) > 0 and _share(body, cues, _SAMPLE) >= _SHARE


def _share(body: str, cues: Cues, sample: int) -> float:
    neighbours = range(1, len(cues.start), max(1, len(cues.start) // sample))
    repeated = 0
    for row in neighbours:
        before = _words(body, cues.start[row - 1], cues.end[row - 1])
        words = _words(body, cues.start[row], cues.end[row])
        again = _overlap(before, words)
        # Who says "Yes." twice repeats himself; captions that roll go on after it.
        repeated += _is_repeat(again, before, words) and (again >= _FEWEST_WORDS or len(before) != len(words))
    return repeated / max(len(neighbours), _FEWEST)


def _words(body: str, start: int, end: int) -> list[str]:
    return body[start:end].replace(NOTHING, "").lower().split()


def _start_of_word(body: str, start: int, end: int, number: int) -> int:
    text = body[start:end]
    if NOTHING not in text:
        from_word_on = text.split(None, number)[number:]
        return end - len(from_word_on[0]) if from_word_on else end
    word = next(islice(_WORD.finditer(body, start, end), number, None), None)
    return word.start() if word else end


def _overlap(before: list[str], words: list[str]) -> int:
    """How many words at the start of `words` are all of `before`, or at least its end."""
    if not before or not words:
        return 0
    if words[: len(before)] == before:
        return len(before)
    if words[0] not in before:
        return 0
    for again in range(min(len(before), len(words), _MOST_WORDS), 0, -1):
        if before[-again] == words[0] and before[-again:] == words[:again]:
            return again
    return 0


def _is_repeat(again: int, before: list[str], words: list[str]) -> bool:
    return again >= _FEWEST_WORDS or 0 < again == min(len(before), len(words))
