"""The Whisper family: openai-whisper, whisperX, faster-whisper, whisper.cpp, and OpenAI's service."""

from __future__ import annotations

from collections import Counter
from itertools import groupby

from cxfocus.readers.speech.fields import Fields, at, first, holds, rows, sample, speaker_name, words_in
from cxfocus.readers.speech.row import NAMES, SENDERS, SPEAKERS
from cxfocus.readers.speech.times import MILLISECOND, milliseconds, times_of, unit_of
from cxfocus.readers.speech.words import Segment, Word, segments_of

_NAMES = {*SPEAKERS, *NAMES, *SENDERS, "role", "source"} - {"speaker", "speaker_id"}
_TURN = "[SPEAKER_TURN]"


def is_whisper(value: object) -> bool:
    """Whether these are timed segments, in an object or as a plain list, without names, which Whisper never writes."""
    if isinstance(value, list):
        return holds(value, "", "avg_logprob", "no_speech_prob", "compression_ratio") and holds(value, "", "text")
    if not (holds(value, "segments", "start") and holds(value, "segments", "end") and holds(value, "segments", "text")):
        return False
    return not any(row.keys() & _NAMES for row in sample(at(value, "segments")))


def whisper(value: object) -> list[Segment]:
    """Return the segments; one is cut if its words have different speakers."""
    found = rows(value) or rows(at(value, "segments"))
    unit = unit_of([row.get("start") for row in found], sum(len(words_in(row.get("text")).split()) for row in found))
    if found:
        return [segment for row in found for segment in _segments(row, unit)]
    return [Segment(words_in(at(value, "text")))]


def whisper_cpp(value: object) -> list[Segment]:
    """Return the segments, with offsets in milliseconds; the mark of a change of speaker is no word and no name."""
    return [
        Segment(
            words_in(words_in(row.get("text")).replace(_TURN, "")),
            speaker_name(row.get("speaker")),
            _offset(row, "from"),
            _offset(row, "to"),
        )
        for row in rows(at(value, "transcription"))
    ]


def _offset(row: Fields, end: str) -> int:
    offset = at(row, f"offsets.{end}")
    return milliseconds(offset, MILLISECOND) if offset is not None else milliseconds(at(row, f"timestamps.{end}"))


def _segments(row: Fields, unit: float) -> list[Segment]:
    times = times_of(row, unit=unit)
    words = rows(row.get("words"))
    speaker = speaker_name(first(row, "speaker", "speaker_id"))
    speakers = Counter(name for word in words if (name := speaker_name(word.get("speaker"))))
    if len(speakers) < 2:
        return [Segment(words_in(row.get("text")), speaker or next(iter(speakers), None), *times)]
    said = [_word(word, speaker, unit) for word in words]
    return [part for _, run in groupby(said, lambda word: word.speaker) for part in segments_of(run)]


def _word(row: Fields, speaker: str | None, unit: float) -> Word:
    return Word(
        words_in(first(row, "word", "text")), speaker_name(row.get("speaker")) or speaker, *times_of(row, unit=unit)
    )
