"""A transcript that is one text, without speakers and times."""

from __future__ import annotations

from itertools import islice

from cxfocus.readers.speech.fields import Fields, at, nested_values, rows, words_in
from cxfocus.readers.speech.words import Segment
from cxfocus.text.expressions import regex
from cxfocus.text.lines import even_line_ends

_TEXTS = ("transcript", "transcription", "full_transcript", "transcript_text")
#: Keys of OpenAI's plain answer; the transcript is the `text`.
_ANSWER = {"text", "language", "duration", "task", "usage", "segments", "words", "logprobs", "x_groq"}
#: Names of models that only write down speech; `gpt-4o` and `nova-pro`, which answer, do not match.
_SPEECH_MODEL = regex(r"(?i:\bwhisper\b|whisper-|\btranscribe\b|\bnova-[23]\b|\bscribe_v\d)")
_LOOKED_AT = 20
_CAPTIONS = regex(
    r"\s*(?:WEBVTT\b[^\n]*\n(?s:.*?)|(?:\d+\s+)?)(?:\d\d:)?\d\d:\d\d[.,]\d{3}[ \t]+-->[ \t]+[\d:.,]+[ \t\r]*\n"
)


def is_plain(value: object) -> bool:
    """Whether the value has one text called a transcript, or is OpenAI's plain answer."""
    return " " in _plain(value)


def is_plain_list(value: object) -> bool:
    """Whether the value is a list of such texts; some rows may be a single word or empty."""
    return any(map(is_plain, [row for row in rows(value) if _plain(row)][:_LOOKED_AT]))


def captions_in(value: object) -> str | None:
    """Return captions (WebVTT or SubRip) if the text is that, else None; as plain lines their times would be words."""
    texts = (_plain(here) for here in islice(nested_values(value), _LOOKED_AT))
    found = next((text for text in texts if _CAPTIONS.match(text)), None)
    return "\n".join(map(words_in, _lines(found))) + "\n" if found is not None else None


def plain(value: object) -> list[Segment]:
    """Return a segment for each line of the text."""
    return [Segment(words_in(line)) for line in _lines(_plain(value))]


def plain_list(value: object) -> list[Segment]:
    """Return a segment for each line of the texts."""
    return [segment for row in rows(value) for segment in plain(row)]


def _lines(text: str) -> list[str]:
    return even_line_ends(text).removesuffix("\n").split("\n")


def _is_answer(value: Fields) -> bool:
    """Whether `text` was written by a speech model; programs store its name, and a summary, beside the text."""
    model = value.get("model")
    if isinstance(model, str) and _SPEECH_MODEL.search(model):
        return True
    return value.keys() <= _ANSWER or (value.get("chunks") == [] and value.keys() <= {*_ANSWER, "chunks"})


def _plain(value: object) -> str:
    if not isinstance(value, dict):
        return ""
    keys = (*_TEXTS, "text") if _is_answer(value) else _TEXTS
    texts = [text for key in keys if isinstance(text := at(value, key), str) and text]
    return next((text for text in texts if " " in text), texts[0] if texts else "")
