"""Fireflies: sentences with the names of their speakers."""

from __future__ import annotations

from cxfocus.readers.speech.fields import at, first, rows, speaker_name, words_in
from cxfocus.readers.speech.times import milliseconds
from cxfocus.readers.speech.words import Segment


def fireflies(value: object) -> list[Segment]:
    """Return one segment per sentence; times are seconds, as numbers or as text."""
    return [
        Segment(
            words_in(first(row, "text", "raw_text", "sentence")),
            speaker_name(first(row, "speaker_name", "speaker_id")),
            milliseconds(first(row, "start_time", "time", "startTime")),
            milliseconds(first(row, "end_time", "endTime")),
        )
        for row in rows(at(value, "sentences"))
    ]
