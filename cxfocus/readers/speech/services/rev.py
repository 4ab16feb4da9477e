"""Rev AI: monologues of elements; punctuation marks and spaces are elements, too."""

from __future__ import annotations

from cxfocus.readers.speech.fields import Fields, at, first, rows, speaker_name, words_in
from cxfocus.readers.speech.times import times_of
from cxfocus.readers.speech.words import Segment, Word, segments_of


def rev(value: object) -> list[Segment]:
    """Return the words as segments, with the names in the monologues, if somebody gave them."""
    segments = []
    for monologue in rows(at(value, "monologues")):
        who = monologue.get("speaker")
        given = speaker_name(first(monologue, "speaker_name", "speaker_info")) if _is_named(monologue) else None
        speaker = given or speaker_name(who)
        segments += segments_of(_word(element, speaker) for element in rows(monologue.get("elements")))
    return segments


def _is_named(monologue: Fields) -> bool:
    return bool(at(monologue, "speaker_info.display_name") or monologue.get("speaker_name"))


def _word(element: Fields, speaker: str | None) -> Word:
    return Word(
        words_in(element.get("value")), speaker, *times_of(element, "ts", "end_ts"), element.get("type") == "punct"
    )
