"""Words into segments: what one speaker says without a pause, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cxfocus.readers.cues.times import UNTIMED


class Segment(NamedTuple):
    """What one speaker said between two times (milliseconds or `UNTIMED`); `heading`: a section begins here."""

    text: str
    speaker: str | None = None
    start_ms: int = UNTIMED
    end_ms: int = UNTIMED
    heading: str | None = None


class Word(NamedTuple):
    """One word, or sign; `glued` to the word before it without a space."""

    text: str
    speaker: str | None = None
    start_ms: int = UNTIMED
    end_ms: int = UNTIMED
    glued: bool = False


#: A silence between two words from which on a new segment begins, in milliseconds.
_PAUSE = 1_000
#: Longest segment without the end of a sentence, in words.
_LONG = 40
_ENDS = (".", "?", "!", "\u2026", "\u3002", "\uff01", "\uff1f")


def segments_of(words: Iterable[Word]) -> list[Segment]:
    """Words in order as segments; a sign without a time belongs to the word before it."""
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


def _begins_anew(said: list[Word], word: Word) -> bool:
    last = said[-1]
    if word.speaker != last.speaker or len(said) >= _LONG or last.text.endswith(_ENDS):
        return True
    return UNTIMED not in (word.start_ms, last.end_ms) and word.start_ms - last.end_ms >= _PAUSE


def _joined(said: list[Word]) -> Segment:
    text = "".join(word.text if word.glued else f" {word.text}" for word in said).strip()
    starts = [word.start_ms for word in said if word.start_ms != UNTIMED]
    ends = [word.end_ms for word in said if word.end_ms != UNTIMED]
    return Segment(text, said[0].speaker, min(starts, default=UNTIMED), max(ends, default=UNTIMED))
