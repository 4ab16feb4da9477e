"""IBM Watson Speech to Text: words as lists of text, start and end; speakers in a list of their own."""

from __future__ import annotations

from collections.abc import Iterator

from cxfocus.readers.speech.fields import at, best, rows, sample, speaker_name, words_in
from cxfocus.readers.speech.times import milliseconds
from cxfocus.readers.speech.words import Segment, Word, segments_of

_HESITATION = "%HESITATION"


def is_watson(value: object) -> bool:
    """Whether there are results whose alternatives have `timestamps`."""
    return any(isinstance(best(row, "alternatives").get("timestamps"), list) for row in sample(at(value, "results")))


def watson(value: object) -> list[Segment]:
    """Return the words of final results as segments; other results are written again."""
    speakers = {
        milliseconds(row.get("from")): speaker_name(row.get("speaker")) for row in rows(at(value, "speaker_labels"))
    }
    return [
        segment
        for result in rows(at(value, "results"))
        if result.get("final") is not False
        for segment in segments_of(_words(best(result, "alternatives").get("timestamps"), speakers))
    ]


def _words(timestamps: object, speakers: dict[int, str | None]) -> Iterator[Word]:
    for row in timestamps if isinstance(timestamps, list) else []:
        if isinstance(row, list) and len(row) >= 3 and row[0] != _HESITATION:
            start = milliseconds(row[1])
            yield Word(words_in(row[0]), speakers.get(start), start, milliseconds(row[2]))
