"""Vosk: results one after another, as its programs print them, with guesses between them."""

from __future__ import annotations

from cxfocus.readers.speech.fields import Fields, best, rows, words_in
from cxfocus.readers.speech.times import times_of
from cxfocus.readers.speech.words import Segment, Word, segments_of

_KEYS = {"result", "text", "partial", "partial_result", "alternatives", "confidence", "spk", "spk_frames"}


def is_vosk(value: object) -> bool:
    """Whether these are results with words, or with text between guesses, and all keys are Vosk's."""
    found = _results(value)
    if not found or any(row.keys() - _KEYS for row in found):
        return False
    worded = any("word" in word for row in found for word in _words(row)[:1])
    return worded or (any(_said(row).get("text") for row in found) and any("partial" in row for row in found))


def vosk(value: object) -> list[Segment]:
    """Return the words of the results as segments, else their text; guesses (`partial`) come again as results."""
    segments = []
    for row in _results(value):
        words = [Word(words_in(word.get("word")), None, *times_of(word)) for word in _words(row)]
        segments += segments_of(words) or [Segment(words_in(_said(row).get("text")))]
    return segments


def _results(value: object) -> list[Fields]:
    return rows(value) if isinstance(value, list) else rows([value])


def _said(row: Fields) -> Fields:
    return best(row, "alternatives") or row


def _words(row: Fields) -> list[Fields]:
    return rows(_said(row).get("result"))
