"""The table of what writes transcripts as JSON, each told by keys that no other has together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from cxfocus.readers.speech import (
    assemblyai,
    aws,
    azure,
    captions,
    deepgram,
    fireflies,
    generic,
    google,
    meetings,
    rev,
    speechmatics,
    trint,
    watson,
    whisper,
)
from cxfocus.readers.speech.fields import fields, rows
from cxfocus.readers.speech.words import Segment


class Dialect(NamedTuple):
    """One row: a service's name, how its JSON is told, and what was said in it."""

    name: str
    recognizes: Callable[[object], bool]
    segments: Callable[[object], list[Segment]]


#: The first that recognizes a value reads it.
DIALECTS: tuple[Dialect, ...] = (
    Dialect("whisper.cpp", whisper.is_whisper_cpp, whisper.whisper_cpp),
    Dialect("AWS Transcribe", aws.is_transcribe, aws.transcribe),
    Dialect("AWS Call Analytics", aws.is_call_analytics, aws.call_analytics),
    Dialect("AWS Data Automation", aws.is_data_automation, aws.data_automation),
    Dialect("Deepgram", deepgram.is_deepgram, deepgram.deepgram),
    Dialect("Deepgram live", deepgram.is_deepgram_stream, deepgram.deepgram_stream),
    Dialect("AssemblyAI", assemblyai.is_assemblyai, assemblyai.assemblyai),
    Dialect("Speechmatics", speechmatics.is_speechmatics, speechmatics.speechmatics),
    Dialect("Speechmatics 1", speechmatics.is_speechmatics_1, speechmatics.speechmatics_1),
    Dialect("Trint", trint.is_trint, trint.trint),
    Dialect("IBM Watson", watson.is_watson, watson.watson),
    Dialect("Google", google.is_google, google.google),
    Dialect("Azure", azure.is_batch, azure.batch),
    Dialect("Azure fast", azure.is_fast, azure.fast),
    Dialect("Azure live", azure.is_live, azure.live),
    Dialect("Video Indexer", azure.is_video_indexer, azure.video_indexer),
    Dialect("Rev", rev.is_rev, rev.rev),
    Dialect("Fireflies", fireflies.is_fireflies, fireflies.fireflies),
    Dialect("podcast", captions.is_podcast, captions.podcast),
    Dialect("YouTube", captions.is_youtube_list, captions.youtube_list),
    Dialect("YouTube", captions.is_youtube_events, captions.youtube_events),
    Dialect("meeting bot", meetings.is_meetbot, meetings.meetbot),
    Dialect("QMSum", meetings.is_qmsum, meetings.qmsum),
    Dialect("Whisper", whisper.is_whisper, whisper.whisper),
    Dialect("Gong", meetings.is_gong, meetings.gong),
    Dialect("Slack", meetings.is_slack, meetings.slack),
    Dialect("text", generic.is_plain, generic.plain),
)
_PLAIN = DIALECTS[-1]

_DEEPEST = 4
_MOST_LOOKED_AT = 200


def transcribed(value: object) -> tuple[str, list[Segment]] | None:
    """The name of the dialect and what was said; None when the value is no transcript.

    A transcript may be wrapped in objects; a list may hold one a row. Beside one plain text there may be a list with
    speakers and times, which is read if it has the most of the words.
    """
    plain: list[Segment] = []
    for wrapped in islice(_unwrapped(value), _MOST_LOOKED_AT):
        for dialect in DIALECTS:
            if dialect is not _PLAIN and dialect.recognizes(wrapped):
                return dialect.name, dialect.segments(wrapped)
        if not plain and _PLAIN.recognizes(wrapped):
            plain = _PLAIN.segments(wrapped)
    found = _several(value) or _generic(value)
    if plain and (found is None or 2 * _words(found[1]) < _words(plain)):
        return _PLAIN.name, plain
    return found


def _generic(value: object) -> tuple[str, list[Segment]] | None:
    found = generic.generic(value)
    return ("JSON", found) if found is not None else None


def _words(said: list[Segment]) -> int:
    return sum(len(segment.text.split()) for segment in said)


def _unwrapped(value: object) -> Iterator[object]:
    level = [value]
    for _ in range(_DEEPEST):
        yield from level
        inside = (inner for here in level for inner in fields(here).values())
        level = [inner for inner in inside if isinstance(inner, dict)]


def _several(value: object) -> tuple[str, list[Segment]] | None:
    whole = rows(value)
    if not whole or not isinstance(value, list):
        return None
    for dialect in DIALECTS:
        if dialect.recognizes(whole[0]):
            said = [segment for row in whole if dialect.recognizes(row) for segment in dialect.segments(row)]
            return dialect.name, said
    return None
