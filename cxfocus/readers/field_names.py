"""Names of the fields of speech, in headers of tables and in JSON: speaker, text, start and end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from unicodedata import normalize

from cxfocus.text.expressions import regex

_NOT_LETTERS = regex(r"\([^()]*\)|\[[^\[\]]*\]|[^a-z]")


def json_names(*names: str) -> tuple[str, ...]:
    """Return the names as JSON writes them: `start_time`, and `startTime`."""
    return tuple(dict.fromkeys(form for name in names for form in (name, _camel(name))))


def header_names(*names: str) -> tuple[str, ...]:
    """Return the names as they are compared with a header: only letters."""
    return tuple(dict.fromkeys(name.replace("_", "") for name in names))


#: Versions of one text, the best first. In a table the first column that is nearly full counts, in JSON the first field
#: of a row that is not empty.
_CHECKED = ("final", "corrected", "reviewed", "edited", "clean", "cleaned")
_UNCHECKED = ("raw", "original", "automatic", "auto", "asr")
VERSIONS = tuple(
    f"{kind}_{what}" for kind in (*_CHECKED, *_UNCHECKED) for what in ("transcription", "transcript", "text")
)
TEXTS = ("text", "transcript", "transcription", "content", "sentence", "utterance", "caption", "captions",
         "spoken_text", "dialogue", "dialog", "speech", "subtitle", "subtitles", "message", "response", "phrase",
         "quote", "utterance_text", "segment_text", "transcript_text", "transcribed_text", "texte", "texto", "testo",
         *VERSIONS)  # fmt: skip
#: Tables of pictures, pages, survey answers, sentences and quotations have these fields as well.
_OTHER_TEXTS = frozenset({"content", "sentence", "caption", "captions", "message", "response", "phrase", "quote"})
SPOKEN_TEXTS = tuple(name for name in TEXTS if name not in _OTHER_TEXTS)
SPEAKERS = ("speaker_name", "speaker", "speaker_label", "participant_name", "participant", "speaker_id", "speaker_tag",
            "speakers", "spoken_by", "spk", "spk_id", "sprecher", "sprecherin", "locuteur", "intervenant", "hablante",
            "orador")  # fmt: skip
#: Other things have names too, so these prove a speaker only if values come again, or beside times.
NAMES = ("name", "full_name", "person_name", "who", "person", "attendee", "nick", "character")
#: Written messages have these as well, so in JSON they name a speaker only where something else proves speech.
SENDERS = ("display_name", "author", "user", "user_name", "username", "sender", "actor", "identity")
STARTS = ("start", "start_time", "start_timestamp", "start_sec", "start_seconds", "start_time_seconds",
          "start_time_in_seconds", "start_time_in_milliseconds", "start_milliseconds", "start_ms", "start_time_ms",
          "start_millis", "start_timecode", "begin", "begin_time", "audio_start", "data_start", "seconds_from_start",
          "time_in_call_secs", "in", "time_in", "in_time", "timecode_in", "beginn", "debut", "inicio",
          "inizio")  # fmt: skip
#: Logs of programs have these as well, so in JSON they prove nothing by themselves, unless they are a start and an end.
TIMES = ("timecode", "timestamp", "timestamps", "time", "ts", "clock", "zeit")
ENDS = ("end", "end_time", "end_timestamp", "end_sec", "end_seconds", "end_time_seconds", "end_time_in_seconds",
        "end_time_in_milliseconds", "end_milliseconds", "end_ms", "end_time_ms", "end_millis", "end_timecode", "stop",
        "audio_end", "data_end", "out", "time_out", "out_time", "timecode_out", "ende", "fin", "fine")  # fmt: skip


#: Pages and minutes are full of tables, so there only these columns hold speech. `caption` needs a column of times
#: beside it: the captions of pictures have none.
FOLDED_SPOKEN = header_names(*SPOKEN_TEXTS)
FOLDED_TIMED = (*FOLDED_SPOKEN, "caption", "captions")
FOLDED_SPEAKERS = header_names(*SPEAKERS, *NAMES)
FOLDED_STARTS = header_names(*STARTS, *TIMES)


def folded_names(header: Iterable[str]) -> list[str]:
    """Return the names of columns as they are compared: without accents, and without words in brackets."""
    return [_NOT_LETTERS.sub("", _unaccented(name.lower())) for name in header]


def first_column(names: Sequence[str], known: Sequence[str]) -> int | None:
    """Return the number of the column with the first of the known names, None if it has none of them."""
    return next((names.index(name) for name in known if name in names), None)


def _unaccented(name: str) -> str:
    return name if name.isascii() else normalize("NFD", name)


def _camel(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(map(str.title, others))
