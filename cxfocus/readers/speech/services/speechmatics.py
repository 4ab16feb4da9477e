"""Speechmatics, versions 1 and 2."""

from __future__ import annotations

from bisect import bisect_right

from cxfocus.readers.speech.fields import Fields, at, best, first, holds, rows, sample, speaker_name, words_in
from cxfocus.readers.speech.times import SECOND, end_after, milliseconds, times_of
from cxfocus.readers.speech.words import Segment, Word, segments_of

_SIGNS = {".", ",", "?", "!", ":", ";"}
_UNKNOWN = {"UU", "Speaker UU"}


def is_speechmatics(value: object) -> bool:
    """Whether the results are words and signs, each with alternatives."""
    return any(isinstance(best(row, "alternatives").get("content"), str) for row in sample(at(value, "results")))


def speechmatics(value: object) -> list[Segment]:
    """Return the words as segments; `UU` is an unknown speaker."""
    return segments_of(_word(row) for row in rows(at(value, "results")))


def is_speechmatics_1(value: object) -> bool:
    """Whether there are `words` with a `name` and a `time` each."""
    return holds(value, "words", "name") and holds(value, "words", "time")


def speechmatics_1(value: object) -> list[Segment]:
    """Return the words as segments; a separate list has each speaker with the time from which on the person speaks."""
    changes = sorted(
        (milliseconds(row.get("time")), _speaker(row.get("name")) or "") for row in rows(at(value, "speakers"))
    )
    starts = [start for start, _ in changes]
    words = []
    for row in rows(at(value, "words")):
        start = milliseconds(row.get("time"))
        change = bisect_right(starts, start) - 1
        speaker = (changes[change][1] or None) if change >= 0 else None
        text = words_in(row.get("name"))
        words.append(Word(text, speaker, start, end_after(row, start, SECOND, "duration"), text in _SIGNS))
    return segments_of(words)


def _word(row: Fields) -> Word:
    alternative = best(row, "alternatives")
    return Word(
        words_in(alternative.get("content")),
        _speaker(first(alternative, "speaker")) or speaker_name(row.get("channel")),
        *times_of(row, "start_time", "end_time"),
        row.get("type") == "punctuation" and row.get("attaches_to") != "next",
    )


def _speaker(value: object) -> str | None:
    speaker = speaker_name(value)
    return None if speaker in _UNKNOWN else speaker
