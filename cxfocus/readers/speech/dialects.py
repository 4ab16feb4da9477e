"""The table of services and programs that write transcripts as JSON, each recognized by keys that no other combines."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import NamedTuple

from cxfocus.readers.speech import generic, plain
from cxfocus.readers.speech.fields import holding, nested_values, rows
from cxfocus.readers.speech.names import with_names, with_short_names
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
    """One row: the name of a service, the test that recognizes its JSON, and the function that returns its segments.

    `display_name`: the name for users, if several rows are one service. `typed`: the words were typed, not spoken.
    """

    name: str
    recognizes: Callable[[object], bool]
    segments: Callable[[object], list[Segment]]
    display_name: str = ""
    typed: bool = False


#: The name of the last dialect.
PLAIN = "text"
#: The first that recognizes a value reads it.
DIALECTS: tuple[Dialect, ...] = (
    Dialect(
        "whisper.cpp", holding("transcription", "offsets", "timestamps"), whisper.whisper_cpp, display_name="Whisper"
    ),
    Dialect("AWS Transcribe", aws.is_transcribe, aws.transcribe, display_name="AWS"),
    Dialect("AWS live", aws.is_stream, aws.stream, display_name="AWS"),
    Dialect("AWS Call Analytics", holding("Transcript", "Content"), aws.call_analytics, display_name="AWS"),
    Dialect(
        "AWS Data Automation",
        holding("audio_segments", "start_timestamp_millis"),
        aws.data_automation,
        display_name="AWS",
    ),
    Dialect("Deepgram", deepgram.is_deepgram, deepgram.deepgram),
    Dialect("Deepgram live", deepgram.is_deepgram_stream, deepgram.deepgram_stream, display_name="Deepgram"),
    Dialect("AssemblyAI", assemblyai.is_assemblyai, assemblyai.assemblyai),
    Dialect("Speechmatics", speechmatics.is_speechmatics, speechmatics.speechmatics),
    Dialect("Speechmatics 1", speechmatics.is_speechmatics_1, speechmatics.speechmatics_1, display_name="Speechmatics"),
    Dialect("Trint", trint.is_trint, trint.trint),
    Dialect("IBM Watson", watson.is_watson, watson.watson),
    Dialect("Google", google.is_google, google.google),
    Dialect("Azure", holding("recognizedPhrases", "nBest", "recognitionStatus"), azure.batch),
    Dialect("Azure fast", azure.is_fast, azure.fast, display_name="Azure"),
    Dialect("Azure live", azure.is_live, azure.live, display_name="Azure"),
    Dialect("Video Indexer", azure.is_video_indexer, azure.video_indexer),
    Dialect("Rev", holding("monologues", "elements"), rev.rev),
    Dialect("Fireflies", holding("sentences", "speaker_name", "raw_text", "speaker_id"), fireflies.fireflies),
    Dialect("podcast", holding("segments", "body"), captions.podcast, display_name="podcasts"),
    Dialect("YouTube", captions.is_youtube_list, captions.youtube_list),
    Dialect("YouTube", captions.is_youtube_events, captions.youtube_events),
    Dialect("meeting bot", meetings.is_meetbot, meetings.meetbot, display_name="meeting bots", typed=True),
    Dialect("QMSum", holding("meeting_transcripts", "content"), meetings.qmsum),
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
#: Services without a row: `generic` reads their lists.
_GENERIC = ("Hugging Face", "Soniox")
#: The names of all known services, for users.
DISPLAY_NAMES = (*dict.fromkeys(dialect.display_name or dialect.name for dialect in DIALECTS[:-1]), *_GENERIC)
#: Names of the dialects whose words were typed.
TYPED = frozenset(dialect.name for dialect in DIALECTS if dialect.typed)

_MOST_LOOKED_AT = 200


def find_transcript(value: object) -> tuple[str, list[Segment]] | None:
    """Return the name of the dialect and the segments; None if the value is no transcript.

    A transcript may be wrapped in objects, and a list may hold one per row. If a list with speakers and times stands
    beside a plain text, the list is read if it has at least half as many words.
    """
    found = _find_segments(value)
    return (found[0], with_short_names(with_names(value, found[1]))) if found is not None else None


def _find_segments(value: object) -> tuple[str, list[Segment]] | None:
    text: list[Segment] = []
    for wrapped in islice(nested_values(value), _MOST_LOOKED_AT):
        for dialect in DIALECTS:
            if dialect is not _PLAIN and dialect.recognizes(wrapped):
                return dialect.name, dialect.segments(wrapped)
        if not text and _PLAIN.recognizes(wrapped):
            text = _PLAIN.segments(wrapped)
    if plain.is_plain_list(value):
        text = plain.plain_list(value)
    found = _segments_of_rows(value) or _generic(value)
    if text and (found is None or 2 * _words(found[1]) < _words(text)):
        return PLAIN, text
    return found


def _generic(value: object) -> tuple[str, list[Segment]] | None:
    found = generic.generic(value)
    return ("JSON", found) if found is not None else None


def _words(said: list[Segment]) -> int:
    return sum(len(segment.text.split()) for segment in said)


def _segments_of_rows(value: object) -> tuple[str, list[Segment]] | None:
    whole = rows(value)
    if not whole or not isinstance(value, list):
        return None
    for dialect in DIALECTS[:-1]:
        if dialect.recognizes(whole[0]):
            said = [segment for row in whole if dialect.recognizes(row) for segment in dialect.segments(row)]
            return dialect.name, said
    return None
