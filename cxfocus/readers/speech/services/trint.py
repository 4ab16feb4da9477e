"""Trint: words with a time and a duration in milliseconds, and the paragraph of each."""

from __future__ import annotations

from cxfocus.readers.speech.fields import at, holds, rows, speaker_name, words_in
from cxfocus.readers.speech.times import MILLISECOND, end_after, milliseconds
from cxfocus.readers.speech.words import Segment, Word, segments_of


def is_trint(value: object) -> bool:
    """Whether there are `words` with a `value` and a `paragraphId` each."""
    return holds(value, "words", "paragraphId") and holds(value, "words", "value")


def trint(value: object) -> list[Segment]:
    """Return the words as segments, without words that an editor struck out."""
    words = []
    for row in rows(at(value, "words")):
        start = milliseconds(row.get("time"), MILLISECOND)
        if row.get("strikethrough") is not True:
            end = end_after(row, start, MILLISECOND, "duration")
            words.append(Word(words_in(row.get("value")), speaker_name(row.get("speaker")), start, end))
    return segments_of(words)
