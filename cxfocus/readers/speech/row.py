"""One row of a list by no known service: its values under the names that such rows usually have."""

from __future__ import annotations

from collections.abc import Iterator

from cxfocus.readers import field_names
from cxfocus.readers.cues.times import UNTIMED
from cxfocus.readers.speech.fields import Fields, fields, first, rows, speaker_name
from cxfocus.readers.speech.times import MILLISECOND, milliseconds
from cxfocus.readers.speech.words import are_glued
from cxfocus.text.expressions import regex

#: Keys of lists of single words; a text under them is something else.
_WORD_LISTS = ("terms", "tokens", "elements", "alignment")
TEXTS = (*field_names.json_names(*field_names.TEXTS), "body", "line", "value", "display", "punctuated_word", "punct",
         "word", "words", *_WORD_LISTS)  # fmt: skip
SPEAKERS = field_names.json_names(*field_names.SPEAKERS)
#: In podcasts `voice` is a speaker's name; in tables, which read `field_names` alone, it is a machine's.
NAMES = (*field_names.json_names(*field_names.NAMES), "voice")
SENDERS = (*field_names.json_names(*field_names.SENDERS), "from")
STARTS = (*field_names.json_names(*field_names.STARTS), "from", "offset", "offset_ms", "offsetMillisecond")
TIMES = field_names.json_names(*field_names.TIMES)
ENDS = (*field_names.json_names(*field_names.ENDS), "to")
LENGTHS = ("duration", "dur", "length", "duration_ms", "durationMs", "durationMillisecond")
#: Keys of a word's text in a list of words.
_PIECES = (*TEXTS, "term")
_PAIR = 2
_IN_MILLISECONDS = ("ms", "millis", "millisecond", "milliseconds")
_RANGE = regex(r"\s*([\d:.,]{1,20})\s*(?:-{1,2}>|[-\u2013\u2014]|to)\s*([\d:.,]{1,20})\s*")


def row_text(row: Fields, keys: tuple[str, ...]) -> str:
    """Return the text of a row, or of the words listed in it, with the blanks at its edges."""
    for key in keys:
        value = row.get(key)
        text = value if isinstance(value, str) and key not in _WORD_LISTS else _joined(rows(value))
        if text and not text.isspace():
            return text
    return ""


def speaker_of(row: Fields, keys: tuple[str, ...]) -> str | None:
    """Return the first name that a row has under one of the keys."""
    for key in keys:
        name = speaker_name(row.get(key))
        if name is not None:
            return name
    return None


def words_of(row: Fields) -> list[Fields]:
    """Return the words of a row that lists them one by one, else an empty list."""
    return next(filter(None, (rows(row.get(key)) for key in ("words", *_WORD_LISTS) if key in row)), [])


def is_blank(row: Fields, keys: tuple[str, ...]) -> bool:
    """Whether a row is the blank between two words."""
    texts = [text for key in keys if isinstance(text := row.get(key), str) and text]
    return bool(texts) and all(map(str.isspace, texts))


def is_pair(value: object) -> bool:
    """Whether a value is a start and an end; the end may be missing."""
    pair = _pair(value)
    return bool(pair) and milliseconds(pair[0]) != UNTIMED


def time_of(row: Fields, keys: tuple[str, ...], unit: float, end: bool = False) -> int:
    """Return the time of a row, or of its first word (for an `end`, of its last), in milliseconds."""
    key, value = written_time(row, keys, end)
    return milliseconds(value, MILLISECOND if key.lower().endswith(_IN_MILLISECONDS) else unit)


def written_time(row: Fields, keys: tuple[str, ...], end: bool = False) -> tuple[str, object]:
    """Return the key of that time and its value as written; texts are tested, since `from` may name the sender."""
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
    words = words_of(row)
    yield from reversed(words) if end else words


def _joined(words: list[Fields]) -> str:
    pieces = [next((text for key in _PIECES if isinstance(text := word.get(key), str) and text), "") for word in words]
    pieces = [piece for piece in pieces if piece]
    glued = are_glued(pieces)
    return "".join(piece if follows else f" {piece}" for piece, follows in zip(pieces, glued, strict=True))
