"""Lists of things said that no service wrote: told by names that such lists mostly have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from cxfocus.readers.cues.times import UNTIMED
from cxfocus.readers.speech.fields import Fields, at, first, named, rows, words_in
from cxfocus.readers.speech.times import MILLISECOND, SECOND, is_too_slow, milliseconds
from cxfocus.readers.speech.words import Segment, Word, segments_of

_TEXTS = ("text", "transcript", "content", "sentence", "utterance", "caption", "body", "speech", "line", "message",
          "display", "punctuated_word", "word", "words")  # fmt: skip
_SPEAKERS = ("speaker", "speaker_name", "speakerName", "speaker_label", "speakerLabel", "speaker_id", "speakerId",
             "spoken_by", "participant", "participant_name", "participantName")  # fmt: skip
#: Other things have names too, so these prove a speaker only where they come again.
_NAMES = ("name", "who", "person", "attendee")
_STARTS = ("start", "start_time", "startTime", "start_timestamp", "startTimestamp", "start_sec", "begin", "begin_time",
           "from", "offset", "start_ms", "startMs", "start_time_ms", "startTimeMs", "offset_ms")  # fmt: skip
#: A log of programs has these as well, so they prove nothing by themselves.
_TIMES = ("timestamp", "time", "ts", "timecode", "clock")
_ENDS = ("end", "end_time", "endTime", "end_timestamp", "endTimestamp", "end_sec", "to", "stop", "end_ms", "endMs",
         "end_time_ms", "endTimeMs")  # fmt: skip
_LENGTHS = ("duration", "dur", "length", "duration_ms", "durationMs")
#: Sounds and spaces among words, as some services write them; entities, which are places in a text.
_NO_WORD_TYPES = ("spacing", "audio_event")
_NO_SPEECH = {"label", "level", "logger", "severity"}

#: Share of rows that must have what is asked for.
_MOST = 0.8
_WORD_LISTS = 0.9
_DEEPEST = 4
_MOST_LOOKED_AT = 200


def generic(value: object) -> list[Segment] | None:
    """What is said in the longest list that looks like speech; None where none does."""
    found = [table for table in map(_told, _lists(value)) if table]
    return max(found, key=lambda table: len(table.rows)).segments() if found else None


class _Keys(NamedTuple):
    """The keys of a list that tell what was said, by whom and when; only those that occur in it."""

    text: tuple[str, ...]
    who: tuple[str, ...]
    start: tuple[str, ...]
    end: tuple[str, ...]
    length: tuple[str, ...]


class _Table(NamedTuple):
    """Rows of which each says something."""

    rows: list[Fields]
    keys: _Keys

    def segments(self) -> list[Segment]:
        """Words one by one are joined."""
        unit = self._unit()
        words = [self._word(row, unit) for row in self.rows]
        timed = sum(word.start_ms != UNTIMED for word in words)
        single = sum(" " not in word.text for word in words)
        if timed >= _MOST * len(words) and single >= _WORD_LISTS * len(words):
            return segments_of(words)
        return [Segment(word.text, word.speaker, word.start_ms, word.end_ms) for word in words]

    def _word(self, row: Fields, unit: float) -> Word:
        start = _time(row, self.keys.start, unit, 0)
        end = _time(row, self.keys.end, unit, -1)
        if end == UNTIMED and self.keys.length:
            duration = _time(row, self.keys.length, unit, 0)
            end = start + duration if UNTIMED not in (start, duration) else UNTIMED
        glued = row.get("type") == "punctuation"
        return Word(_text(row, self.keys.text), named(first(row, *self.keys.who)), start, end, glued)

    def _unit(self) -> float:
        """Seconds, unless whole numbers would make the speech slower than any is."""
        starts = [first(row, *self.keys.start) for row in self.rows]
        numbers = [start for start in starts if isinstance(start, int) and not isinstance(start, bool)]
        if len(numbers) < len(starts) or len(numbers) < 2:
            return SECOND
        words = sum(len(_text(row, self.keys.text).split()) for row in self.rows)
        return MILLISECOND if is_too_slow(words, max(numbers) - min(numbers)) else SECOND


def _lists(value: object) -> Iterator[list[Fields]]:
    """Lists of objects, the outer before the inner; also in the only one of a list, if it says nothing itself."""
    level, looked_at = [value], 0
    for _ in range(_DEEPEST):
        deeper: list[object] = []
        for here in level:
            looked_at += 1
            if looked_at > _MOST_LOOKED_AT:
                return
            if isinstance(here, list) and here:
                yield rows(here)
                deeper += here if len(here) == 1 and _told(rows(here)) is None else ()
            elif isinstance(here, dict):
                deeper += here.values()
        level = deeper


def _told(found: list[Fields]) -> _Table | None:
    """The table, where the rows have words, and who or when."""
    found = [row for row in found if row.get("type") not in _NO_WORD_TYPES]
    texts = _present(found, _TEXTS)
    said = [row for row in found if _text(row, texts)] if texts else []
    if not said or len(said) < _MOST * len(found):
        return None
    speakers, names = _present(said, _SPEAKERS), _present(said, _NAMES)
    who = next((keys for keys in (speakers, names) if _have(said, keys) >= _MOST / 2 * len(said)), ())
    starts = _timed(said, _STARTS)
    proved = bool(who) and (who == speakers or _come_again(said, names) or starts or _timed(said, _TIMES))
    if not proved and not (starts and not _NO_SPEECH & said[0].keys()):
        return None
    inside = [*said, *(word for row in said for word in rows(row.get("words"))[:1])]
    others = (_present(inside, keys) for keys in (_STARTS if starts else _TIMES, _ENDS, _LENGTHS))
    return _Table(said, _Keys(texts, who, *others))


def _present(found: list[Fields], keys: tuple[str, ...]) -> tuple[str, ...]:
    there = set().union(*found)
    return tuple(key for key in keys if key in there)


def _have(said: list[Fields], keys: tuple[str, ...]) -> int:
    return sum(named(first(row, *keys)) is not None for row in said) if keys else 0


def _timed(said: list[Fields], keys: tuple[str, ...]) -> bool:
    return sum(_time(row, keys, SECOND, 0) != UNTIMED for row in said) >= _MOST * len(said)


def _come_again(said: list[Fields], names: tuple[str, ...]) -> bool:
    uses = Counter(named(first(row, *names)) for row in said)
    return len(uses) * 2 <= len(said) and len(said) > 2


def _time(row: Fields, keys: tuple[str, ...], unit: float, word: int) -> int:
    """The time a row gives, or the first (0) or last (-1) of its words."""
    for place in (row, *rows(row.get("words"))[word:][:1]):
        for key in keys:
            if (value := place.get(key)) is not None:
                return milliseconds(value, MILLISECOND if key.lower().endswith("ms") else unit)
    return UNTIMED


def _text(row: Fields, keys: tuple[str, ...]) -> str:
    """The text of a row, or of the words listed in it."""
    for key in keys:
        value = row.get(key)
        text = words_in(value) if isinstance(value, str) else " ".join(filter(None, map(_word, rows(value))))
        if text:
            return text
    return ""


def _word(row: Fields) -> str:
    return next((text for key in _TEXTS if (text := words_in(row.get(key)))), "")


def is_plain(value: object) -> bool:
    """One text called a transcript, or OpenAI's plain answer."""
    return _plain(value) is not None


def plain(value: object) -> list[Segment]:
    """Its lines."""
    return [Segment(words_in(line)) for line in (_plain(value) or "").splitlines()]


def _plain(value: object) -> str | None:
    if not isinstance(value, dict):
        return None
    keys = ["transcript", "transcription", "full_transcript", "transcript_text"]
    if value.keys() <= _ANSWER:
        keys.append("text")
    return next((text for key in keys if isinstance(text := at(value, key), str) and " " in text), None)


_ANSWER = {"text", "language", "duration", "task", "usage", "segments", "words", "logprobs", "x_groq"}
