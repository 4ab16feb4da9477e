"""Roll-up captions show again what the cue before said; every word is to be counted once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import compress, count, islice, repeat
from operator import gt, lt
from typing import NamedTuple

from cxfocus.readers.cues.cleaning.markup import BORDER
from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.pieces import Pieces, trimmed
from cxfocus.text.expressions import regex
from cxfocus.text.fold import ZERO_WIDTH
from cxfocus.transcript import Span

#: Shorter repeats happen in speech, unless one of the two cues is nothing else.
_FEWEST_WORDS = 3
#: Longest repeat looked for inside a longer cue, in words: half a minute of speech is under 100.
_MOST_WORDS = 300
#: Of real files that do not roll up to 2.6 % of neighbors overlap, of those that do 47 % and more.
_SHARE = 0.3
#: Neighbors looked at, spread evenly: with shares so far apart more would decide the same, and a file of which
#: sixteen show nothing does not roll. Not by steps of one length: they may miss all of a file that rolls in every
#: second cue.
_SAMPLE = 64
_GLANCE = 16
_GOLDEN = 0.618034
#: Fewer neighbors than this are counted as this many; one repeat, between two cues, proves nothing.
_FEWEST = 3
_WORD = regex(r"[^\s\x7f]\S*")


class Repeats(NamedTuple):
    """What cues show again, and in how many words."""

    spans: list[Span]
    words: int


def find_repeats(body: str, cues: Cues) -> Repeats:
    """Find what each cue repeats of the one before; nothing in a file that does not roll."""
    if not _rolls(body, cues):
        return Repeats([], 0)
    repeats: list[Span] = []
    total = told = 0
    before: list[str] = []
    for row, words in enumerate(_words_of_all(body, cues)):
        again = _overlap(before, words)
        torn = again > 0 and words[again - 1] != before[-1]
        if again:
            start, end = cues.start[row], cues.end[row]
            upto = _start_of_word(body, start, end, again - torn) if again - torn < len(words) else end
            # One or two words are a repeat too when they are a line: captions roll line by line.
            if _is_repeat(again, before, words) or body[start:upto].rstrip(" ").endswith("\n"):
                repeats += [_last_word(body, cues.start[told], cues.end[told])] if torn else []
                repeats += [Span(start, upto)] if again > torn else []
                total += again
        if again - torn < len(words):
            told = row  # the last cue that said something new
        before = words
    return Repeats(sorted(repeats), total)


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
    # Of a torn word the end is that of its piece.
    torn = dict(zip(ends[1:], starts, strict=True))
    for row in compress(count(), map(torn.__contains__, end)):
        if start[row] < end[row]:
            start[row], end[row] = trimmed(body, start[row], torn[end[row]])
    rest = replace(pieces, start=start, end=end, fresh=pieces.fresh.difference(repeated))
    return rest.where(list(map(lt, start, end)))


def _rolls(body: str, cues: Cues) -> bool:
    return len(cues.start) >= _FEWEST and _share(body, cues, _GLANCE) > 0 and _share(body, cues, _SAMPLE) >= _SHARE


def _share(body: str, cues: Cues, sample: int) -> float:
    pairs = len(cues.start) - 1
    spread = [int(number * _GOLDEN % 1 * pairs) for number in range(sample)]
    neighbors = range(pairs) if pairs <= sample else spread
    repeated = 0
    for row in neighbors:
        before = _words(body, cues.start[row], cues.end[row])
        words = _words(body, cues.start[row + 1], cues.end[row + 1])
        again = _overlap(before, words)
        # Who says "Yes." twice repeats himself; captions that roll go on after it.
        repeated += _is_repeat(again, before, words) and (again >= _FEWEST_WORDS or len(before) != len(words))
    return repeated / max(len(neighbors), _FEWEST)


def _words(body: str, start: int, end: int) -> list[str]:
    return body[start:end].replace(ZERO_WIDTH, "").lower().split()


def _words_of_all(body: str, cues: Cues) -> Iterator[list[str]]:
    # Without the room of tags before they go to small letters, which takes by far the longest of this.
    texts = map(" ".join, map(str.split, map(body.__getitem__, map(slice, cues.start, cues.end))))
    return map(str.split, BORDER.join(texts).replace(ZERO_WIDTH, "").lower().split(BORDER))


def _start_of_word(body: str, start: int, end: int, number: int) -> int:
    text = body[start:end]
    if ZERO_WIDTH not in text:
        from_word_on = text.split(None, number)[number:]
        return end - len(from_word_on[0]) if from_word_on else end
    word = next(islice(_WORD.finditer(body, start, end), number, None), None)
    return word.start() if word else end


def _last_word(body: str, start: int, end: int) -> Span:
    return Span(end - len(body[start:end].rsplit(None, 1)[-1]), end)


def _overlap(before: list[str], words: list[str]) -> int:
    """How many words at the start of `words` are all of `before`, or at least its end.

    The last of them may be torn: what live captions broke off in `before`, they show whole in `words`.
    """
    if not before or not words:
        return 0
    if words[: len(before)] == before:
        return len(before)
    if words[0] not in before:
        return int(len(before) == 1 and words[0].startswith(before[0]))
    for again in range(min(len(before), len(words), _MOST_WORDS), 0, -1):
        if before[-again] == words[0] and before[-again:-1] == words[: again - 1] and _goes_on(again, before, words):
            return again
    return 0


def _goes_on(again: int, before: list[str], words: list[str]) -> bool:
    first, whole = before[-1], words[again - 1]
    return first == whole or (whole.startswith(first) and (again >= _FEWEST_WORDS or again == len(before)))


def _is_repeat(again: int, before: list[str], words: list[str]) -> bool:
    return again >= _FEWEST_WORDS or 0 < again == min(len(before), len(words))
