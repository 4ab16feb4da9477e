"""One row of a list that no service is known for: the names that such rows mostly have, and what stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxfocus.readers.cues.times import UNTIMED
from cxfocus.readers.speech.fields import Fields, fields, first, rows
from cxfocus.readers.speech.times import MILLISECOND, milliseconds
from cxfocus.readers.speech.words import are_glued

TEXTS = ("text", "transcript", "transcription", "content", "sentence", "utterance", "caption", "body", "speech", "line",
         "message", "dialogue", "dialog", "phrase", "quote", "response", "value", "display", "punctuated_word", "punct",
         "word", "words")  # fmt: skip
SPEAKERS = ("speaker", "speaker_name", "speakerName", "speaker_label", "speakerLabel", "speaker_id", "speakerId",
            "speaker_tag", "speakerTag", "spk", "spk_id", "speakers", "spoken_by", "participant", "participant_name",
            "participantName")  # fmt: skip
#: Other things have names too, so these prove a speaker only where they come again, or beside times.
NAMES = ("name", "who", "person", "attendee", "nick", "character")
#: What people write to each other has these as well, so they tell who spoke only where something else proves speech.
SENDERS = ("user", "user_name", "userName", "username", "display_name", "displayName", "author", "sender", "from",
           "actor", "identity")  # fmt: skip
STARTS = ("start", "start_time", "startTime", "start_timestamp", "startTimestamp", "start_sec", "start_seconds",
          "startSeconds", "startTimeSeconds", "startTimeInSeconds", "begin", "begin_time", "from", "offset", "start_ms",
          "startMs", "start_time_ms", "startTimeMs", "startMillis", "offset_ms", "audio_start", "data_start", "in",
          "secondsFromStart", "time_in_call_secs")  # fmt: skip
#: A log of programs has these as well, so they prove nothing by themselves, unless they are a start and an end.
TIMES = ("timestamp", "timestamps", "time", "ts", "timecode", "clock")
ENDS = ("end", "end_time", "endTime", "end_timestamp", "endTimestamp", "end_sec", "end_seconds", "endSeconds",
        "endTimeSeconds", "endTimeInSeconds", "to", "stop", "end_ms", "endMs", "end_time_ms", "endTimeMs", "endMillis",
        "audio_end", "data_end", "out")  # fmt: skip
LENGTHS = ("duration", "dur", "length", "duration_ms", "durationMs")
#: Where a row has its words, one by one.
_WORDS = "words"
_PAIR = 2
_IN_MILLISECONDS = ("ms", "millis")
_RANGE = re.compile(r"\s*([\d:.,]{1,20})\s*(?:-{1,2}>|[-\u2013\u2014]|to)\s*([\d:.,]{1,20})\s*")


def text_of(row: Fields, keys: tuple[str, ...]) -> str:
    """The text of a row, or of the words listed in it, with the blanks it carries."""
    for key in keys:
        value = row.get(key)
        text = value if isinstance(value, str) else _joined(rows(value))
        if text and not text.isspace():
            return text
    return ""


def is_blank(row: Fields, keys: tuple[str, ...]) -> bool:
    """Whether a row is the blank between two words."""
    texts = [text for key in keys if isinstance(text := row.get(key), str) and text]
    return bool(texts) and all(map(str.isspace, texts))


def is_pair(value: object) -> bool:
    """Whether a value is a start and an end, of which the last may be missing."""
    pair = _pair(value)
    return bool(pair) and milliseconds(pair[0]) != UNTIMED


def time_of(row: Fields, keys: tuple[str, ...], unit: float, end: bool = False) -> int:
    """The time a row gives, or the first of its words (the last for its end), in milliseconds."""
    key, value = written_time(row, keys, end)
    return milliseconds(value, MILLISECOND if key.lower().endswith(_IN_MILLISECONDS) else unit)


def written_time(row: Fields, keys: tuple[str, ...], end: bool = False) -> tuple[str, object]:
    """The same as it is written, and under which key; `from` may name who wrote, and not when."""
    for place in _places(row, end):
        for key in keys:
            value = place.get(key)
            if value is None:
                continue
            pair = _pair(value)
            value = pair[-1 if end else 0] if pair else value
            if isinstance(value, (int, float)) or milliseconds(value) != UNTIMED:
                return key, value
    return "", None


def _pair(value: object) -> list[object]:
    if isinstance(value, (int, float)):
        return []
    if isinstance(value, list) and len(value) == _PAIR:
        return value
    if isinstance(value, str) and (written := _RANGE.fullmatch(value)):
        return [*written.groups()]
    there = fields(value)
    return [there["from"], first(there, "to")] if "from" in there else []


def _places(row: Fields, end: bool) -> Iterator[Fields]:
    yield row
    words = rows(row.get(_WORDS))
    yield from reversed(words) if end else words


def _joined(words: list[Fields]) -> str:
    pieces = [next((text for key in TEXTS if isinstance(text := word.get(key), str) and text), "") for word in words]
    pieces = [piece for piece in pieces if piece]
    glued = are_glued(pieces)
    return "".join(piece if follows else f" {piece}" for piece, follows in zip(pieces, glued, strict=True))
