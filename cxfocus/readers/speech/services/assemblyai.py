"""AssemblyAI: utterances, else words; times in milliseconds."""

from __future__ import annotations

from cxfocus.readers.speech.fields import at, holds, rows, speaker_name, words_in
from cxfocus.readers.speech.times import MILLISECOND, times_of
from cxfocus.readers.speech.words import Segment, Word, segments_of


def is_assemblyai(value: object) -> bool:
    """Whether there are utterances, words or a text, beside the address of the audio or the model."""
    if not isinstance(value, dict) or not value.keys() & {"audio_url", "audio_src_url", "acoustic_model"}:
        return False
    return holds(value, "utterances", "text") or holds(value, "words", "text") or isinstance(value.get("text"), str)


def assemblyai(value: object) -> list[Segment]:
    """Return the utterances; without diarization `utterances` is null, and the words or the text are read."""
    utterances = [
        Segment(words_in(row.get("text")), speaker_name(row.get("speaker")), *times_of(row, unit=MILLISECOND))
        for row in rows(at(value, "utterances"))
    ]
    words = [
        Word(words_in(row.get("text")), speaker_name(row.get("speaker")), *times_of(row, unit=MILLISECOND))
        for row in rows(at(value, "words"))
    ]
    return utterances or segments_of(words) or [Segment(words_in(at(value, "text")))]
