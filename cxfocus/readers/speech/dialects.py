"""The table of what writes transcripts as JSON, each told by keys that no other has together."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import NamedTuple

from cxfocus.readers.speech import generic, plain
from cxfocus.readers.speech.fields import rows, unwrapped
from cxfocus.readers.speech.names import in_one_form, with_names
from cxfocus.readers.speech.services import (
    assemblyai,
    aws,
    azure,
    captions,
    chats,
    deepgram,
    editors,
    fireflies,
    google,
    meetings,
    rev,
    speechmatics,
    trint,
    verbit,
    vosk,
    watson,
    whisper,
)
from cxfocus.readers.speech.words import Segment


class Dialect(NamedTuple):
    """One row: a service's name, how its JSON is told, and what was said in it.

    `shown` is what users are told is known, where several rows are one; the words may be `typed`.
    """

    name: str
    recognizes: Callable[[object], bool]
    segments: Callable[[object], list[Segment]]
    shown: str = ""
    typed: bool = False


#: The name of the last.
PLAIN = "text"
#: The first that recognizes a value reads it.
DIALECTS: tuple[Dialect, ...] = (
    Dialect("whisper.cpp", whisper.is_whisper_cpp, whisper.whisper_cpp, shown="Whisper"),
    Dialect("AWS Transcribe", aws.is_transcribe, aws.transcribe, shown="AWS"),
    Dialect("AWS live", aws.is_stream, aws.stream, shown="AWS"),
    Dialect("AWS Call Analytics", aws.is_call_analytics, aws.call_analytics, shown="AWS"),
    Dialect("AWS Data Automation", aws.is_data_automation, aws.data_automation, shown="AWS"),
    Dialect("Deepgram", deepgram.is_deepgram, deepgram.deepgram),
    Dialect("Deepgram live", deepgram.is_deepgram_stream, deepgram.deepgram_stream, shown="Deepgram"),
    Dialect("AssemblyAI", assemblyai.is_assemblyai, assemblyai.assemblyai),
    Dialect("Speechmatics", speechmatics.is_speechmatics, speechmatics.speechmatics),
    Dialect("Speechmatics 1", speechmatics.is_speechmatics_1, speechmatics.speechmatics_1, shown="Speechmatics"),
    Dialect("Trint", trint.is_trint, trint.trint),
    Dialect("IBM Watson", watson.is_watson, watson.watson),
    Dialect("Google", google.is_google, google.google),
    Dialect("Azure", azure.is_batch, azure.batch),
    Dialect("Azure fast", azure.is_fast, azure.fast, shown="Azure"),
    Dialect("Azure live", azure.is_live, azure.live, shown="Azure"),
    Dialect("Video Indexer", azure.is_video_indexer, azure.video_indexer),
    Dialect("Rev", rev.is_rev, rev.rev),
    Dialect("Fireflies", fireflies.is_fireflies, fireflies.fireflies),
    Dialect("podcast", captions.is_podcast, captions.podcast, shown="podcasts"),
    Dialect("YouTube", captions.is_youtube_list, captions.youtube_list),
    Dialect("YouTube", captions.is_youtube_events, captions.youtube_events),
    Dialect("meeting bot", meetings.is_meetbot, meetings.meetbot, shown="meeting bots", typed=True),
    Dialect("QMSum", meetings.is_qmsum, meetings.qmsum),
    Dialect("Whisper", whisper.is_whisper, whisper.whisper),
    Dialect("Gong", meetings.is_gong, meetings.gong),
    Dialect("NICE CXone", meetings.is_nice, meetings.nice),
    Dialect("Otter", meetings.is_otter, meetings.otter),
    Dialect("Slack", chats.is_slack, chats.slack, typed=True),
    Dialect("Discord", chats.is_discord, chats.discord, typed=True),
    Dialect("Telegram", chats.is_telegram, chats.telegram, typed=True),
    Dialect("Verbit", verbit.is_verbit, verbit.verbit),
    Dialect("Vosk", vosk.is_vosk, vosk.vosk),
    Dialect("paper edit", editors.is_paper_edit, editors.paper_edit),
    Dialect("Draft.js", editors.is_draft, editors.draft),
    Dialect("oTranscribe", editors.is_otranscribe, editors.otranscribe),
    Dialect(PLAIN, plain.is_plain, plain.plain),
)
_PLAIN = DIALECTS[-1]
#: Those that need no row: what they write is a list like others.
_GENERIC = ("Hugging Face", "Soniox")
#: What users are told is known.
SHOWN = (*dict.fromkeys(dialect.shown or dialect.name for dialect in DIALECTS[:-1]), *_GENERIC)
#: Those whose words were typed.
TYPED = frozenset(dialect.name for dialect in DIALECTS if dialect.typed)

_MOST_LOOKED_AT = 200


def transcribed(value: object) -> tuple[str, list[Segment]] | None:
    """The name of the dialect and what was said; None when the value is no transcript.

    A transcript may be wrapped in objects; a list may hold one a row. Beside one plain text there may be a list with
    speakers and times, which is read if it has the most of the words.
    """
    found = _transcribed(value)
    return (found[0], in_one_form(with_names(value, found[1]))) if found is not None else None


def _transcribed(value: object) -> tuple[str, list[Segment]] | None:
    text: list[Segment] = []
    for wrapped in islice(unwrapped(value), _MOST_LOOKED_AT):
        for dialect in DIALECTS:
            if dialect is not _PLAIN and dialect.recognizes(wrapped):
                return dialect.name, dialect.segments(wrapped)
        if not text and _PLAIN.recognizes(wrapped):
            text = _PLAIN.segments(wrapped)
    if plain.is_plain_list(value):
        text = plain.plain_list(value)
    found = _several(value) or _generic(value)
    if text and (found is None or 2 * _words(found[1]) < _words(text)):
        return PLAIN, text
    return found


def _generic(value: object) -> tuple[str, list[Segment]] | None:
    found = generic.generic(value)
    return ("JSON", found) if found is not None else None


def _words(said: list[Segment]) -> int:
    return sum(len(segment.text.split()) for segment in said)


def _several(value: object) -> tuple[str, list[Segment]] | None:
    whole = rows(value)
    if not whole or not isinstance(value, list):
        return None
    for dialect in DIALECTS[:-1]:
        if dialect.recognizes(whole[0]):
            said = [segment for row in whole if dialect.recognizes(row) for segment in dialect.segments(row)]
            return dialect.name, said
    return None
