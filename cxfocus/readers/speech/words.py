"""Join words into segments: sentences of one speaker without a pause."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from cxfocus.readers.cues.times import UNTIMED
from cxfocus.text.words import SENTENCE_ENDS


class Segment(NamedTuple):
    """Words of one speaker between two times (milliseconds or `UNTIMED`).

    `heading`: the title of a section that begins here. `of_words`: the segment is joined from single words, which have
    their own times, so it repeats nothing.
    """

    text: str
    speaker: str | None = None
    start_ms: int = UNTIMED
    end_ms: int = UNTIMED
    heading: str | None = None
    of_words: bool = False


class Word(NamedTuple):
    """One word, or sign; `glued` to the word before it without a space."""

    text: str
    speaker: str | None = None
    start_ms: int = UNTIMED
    end_ms: int = UNTIMED
    glued: bool = False


#: Milliseconds: after a silence of this length between two words a new segment begins.
_PAUSE = 1_000
#: Words of the longest segment without the end of a sentence.
_LONG = 40
#: Signs that follow a word without a blank.
_SIGNS = {*SENTENCE_ENDS, ",", ":", ";", "\u3001", "\uff0c"}
#: Share of pieces with a blank at an edge, from which on no blank is put between the others. It is low, since a word of
#: some languages is six or seven pieces.
_CARRIED = 0.1


def segments_of(words: Iterable[Word]) -> list[Segment]:
    """Join words to segments, in their order; a sign without a time belongs to the word before it."""
    segments: list[Segment] = []
    said: list[Word] = []
    for word in words:
        if not word.text:
            continue
        if said and not word.glued and _begins_anew(said, word):
            segments.append(_joined(said))
            said = []
        said.append(word)
    return [*segments, _joined(said)] if said else segments


def are_glued(pieces: Sequence[str]) -> list[bool]:
    """Return for each piece whether it follows the one before without a blank.

    Signs do. If pieces have their own blanks, only these separate words: `" pat"` and `"rons"` are one word.
    """
    blanks = [(piece[:1].isspace(), piece[-1:].isspace()) for piece in pieces]
    if sum(map(any, blanks)) < max(1, _CARRIED * len(pieces)):
        return [piece in _SIGNS for piece in pieces]
    return [not (before[1] or here[0]) for before, here in pairwise([(False, False), *blanks])]


def _begins_anew(said: list[Word], word: Word) -> bool:
    last = said[-1]
    if word.speaker != last.speaker or len(said) >= _LONG or last.text.endswith(SENTENCE_ENDS):
        return True
    return UNTIMED not in (word.start_ms, last.end_ms) and word.start_ms - last.end_ms >= _PAUSE


def _joined(said: list[Word]) -> Segment:
    text = "".join(word.text if word.glued else f" {word.text}" for word in said).strip()
    starts = [word.start_ms for word in said if word.start_ms != UNTIMED]
    ends = [word.end_ms for word in said if word.end_ms != UNTIMED]
    return Segment(text, said[0].speaker, min(starts, default=UNTIMED), max(ends, default=UNTIMED), of_words=True)
