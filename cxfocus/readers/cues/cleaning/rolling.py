"""Roll-up captions repeat words of the cue before; the repeats are found here, so that every word counts once."""

from __future__ import annotations

from bisect import bisect_right
from itertools import compress, count, islice, repeat
from operator import gt, lt
from typing import NamedTuple

from cxfocus.readers.cues.cleaning.markup import BORDER
from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.pieces import Pieces, trim_span
from cxfocus.text.expressions import regex
from cxfocus.text.fold import ZERO_WIDTH
from cxfocus.transcript import Span

#: Words: people repeat one or two in speech, so a shorter repeat counts only if it is all of one of the two cues.
_FEWEST_WORDS = 3
#: Words: the longest repeat that is looked for inside a longer cue; half a minute of speech is under 100.
_MOST_WORDS = 300
#: Share of neighboring cues that overlap, from which on a file rolls. In real files that do not roll it is at most
#: 2.6 %, in those that do at least 47 %.
_SHARE = 0.3
#: Pairs of neighbors that are compared, spread evenly: the shares are so far apart that more pairs would decide the
#: same. A file whose first `_GLANCE` pairs show nothing does not roll. The steps have different lengths (by the golden
#: ratio): equal steps may miss every repeat in a file that rolls in every second cue.
_SAMPLE = 64
_GLANCE = 16
_GOLDEN = 0.618034
#: Cues of a file that may roll; fewer pairs are counted as this many, since one repeat between two cues proves nothing.
_FEWEST = 3
_WORD = regex(r"[^\s\x7f]\S*")


class Repeats(NamedTuple):
    """The spans of repeated words, and the number of these words."""

    spans: list[Span]
    words: int


def find_repeats(body: str, cues: Cues) -> Repeats:
    """Find the words that each cue repeats from the cue before; none in a file that does not roll."""
    if not _rolls(body, cues):
        return Repeats([], 0)
    repeats: list[Span] = []
    total = latest = 0
    before = ""
    for row, text in enumerate(_texts_of_all(body, cues)):
        again, torn = _overlap(before, text)
        words = text.count(" ") + 1 if text else 0
        if again:
            start, end = cues.start[row], cues.end[row]
            upto = _start_of_word(body, start, end, again - torn) if again - torn < words else end
            # Captions roll line by line, so one or two words are a repeat, too, if they are a line.
            if _is_repeat(again, before, text) or body[start:upto].rstrip(" ").endswith("\n"):
                repeats += [_last_word(body, cues.start[latest], cues.end[latest])] if torn else []
                repeats += [Span(start, upto)] if again > torn else []
                total += again
        if again - torn < words:
            latest = row  # the last cue that said something new
        before = text
    return Repeats(sorted(repeats), total)


def without_repeats(body: str, pieces: Pieces, repeats: list[Span]) -> Pieces:
    """Remove the repeats; the rest of a piece continues the piece before, so it is not fresh."""
    if not repeats:
        return pieces
    starts = [repeat.start for repeat in repeats]
    ends = [0, *(repeat.end for repeat in repeats)]
    start, end = pieces.start.copy(), pieces.end.copy()
    new_from = list(map(ends.__getitem__, map(bisect_right, repeat(starts), start)))
    repeated = list(compress(count(), map(gt, new_from, start)))
    for row in repeated:
        if new_from[row] < end[row]:
            start[row], end[row] = trim_span(body, new_from[row], end[row])
        else:
            start[row] = end[row]
    # A torn word ends where its piece ends.
    torn = dict(zip(ends[1:], starts, strict=True))
    for row in compress(count(), map(torn.__contains__, end)):
        if start[row] < end[row]:
            start[row], end[row] = trim_span(body, start[row], torn[end[row]])
    rest = pieces._replace(start=start, end=end, fresh=pieces.fresh.difference(repeated))
    return rest.where(list(map(lt, start, end)))


def _rolls(body: str, cues: Cues) -> bool:
    return len(cues.start) >= _FEWEST and _share(body, cues, _GLANCE) > 0 and _share(body, cues, _SAMPLE) >= _SHARE


def _share(body: str, cues: Cues, sample: int) -> float:
    pairs = len(cues.start) - 1
    spread = [int(number * _GOLDEN % 1 * pairs) for number in range(sample)]
    neighbors = range(pairs) if pairs <= sample else spread
    repeated = 0
    for row in neighbors:
        before = _text(body, cues.start[row], cues.end[row])
        text = _text(body, cues.start[row + 1], cues.end[row + 1])
        again, _ = _overlap(before, text)
        # A person may say "Yes." twice; in captions that roll, other words follow the repeat.
        differ = before.count(" ") != text.count(" ")
        repeated += _is_repeat(again, before, text) and (again >= _FEWEST_WORDS or differ)
    return repeated / max(len(neighbors), _FEWEST)


def _text(body: str, start: int, end: int) -> str:
    """Return the text with a space between words, all in small letters."""
    return " ".join(body[start:end].replace(ZERO_WIDTH, "").lower().split())


def _texts_of_all(body: str, cues: Cues) -> list[str]:
    """Return what `_text` does for each cue; the blanks of removed tags go first, since `lower` takes the longest."""
    texts = map(body.__getitem__, map(slice, cues.start, cues.end))
    if ZERO_WIDTH in body:
        texts = map(str.replace, texts, repeat(ZERO_WIDTH), repeat(""))
    return BORDER.join(map(" ".join, map(str.split, texts))).lower().split(BORDER)


def _start_of_word(body: str, start: int, end: int, number: int) -> int:
    text = body[start:end]
    if ZERO_WIDTH not in text:
        from_word_on = text.split(None, number)[number:]
        return end - len(from_word_on[0]) if from_word_on else end
    word = next(islice(_WORD.finditer(body, start, end), number, None), None)
    return word.start() if word else end


def _last_word(body: str, start: int, end: int) -> Span:
    return Span(end - len(body[start:end].rsplit(None, 1)[-1]), end)


class _Overlap(NamedTuple):
    """The words at the start of a text that repeat the text before; the last may be `torn`.

    Live captions cut a word off in the text before and have it whole in this one.
    """

    words: int
    torn: bool = False


_NOTHING = _Overlap(0)


def _overlap(before: str, text: str) -> _Overlap:
    """Return the overlap of all of `before`, or at least of its end, with the start of `text`."""
    if not before or not text:
        return _NOTHING
    # In nearly all captions that roll, one text holds the other, which is seen without looking at words.
    if text.startswith(before) and text[len(before) : len(before) + 1] in ("", " "):
        return _Overlap(before.count(" ") + 1)
    if before.endswith(text) and before[-len(text) - 1] == " ":
        return _Overlap(text.count(" ") + 1)
    return _overlap_of_words(before.split(" "), text.split(" "))


def _overlap_of_words(before: list[str], words: list[str]) -> _Overlap:
    if words[0] not in before:
        torn = len(before) == 1 and words[0].startswith(before[0])
        return _Overlap(int(torn), torn)
    for again in range(min(len(before), len(words), _MOST_WORDS), 0, -1):
        if before[-again] == words[0] and before[-again:-1] == words[: again - 1] and _goes_on(again, before, words):
            return _Overlap(again, words[again - 1] != before[-1])
    return _NOTHING


def _goes_on(again: int, before: list[str], words: list[str]) -> bool:
    first, whole = before[-1], words[again - 1]
    return first == whole or (whole.startswith(first) and (again >= _FEWEST_WORDS or again == len(before)))


def _is_repeat(again: int, before: str, text: str) -> bool:
    return again >= _FEWEST_WORDS or 0 < again == min(before.count(" "), text.count(" ")) + 1
