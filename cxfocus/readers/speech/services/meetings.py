"""Meetings as data: the log of a meeting bot, the QMSum collection, calls of Gong and NICE, and Otter's speeches."""

from __future__ import annotations

from cxfocus.readers.meetbot_commands import COMMAND, MINUTED, TOPIC
from cxfocus.readers.speech.fields import at, first, holds, rows, speaker_name, words_in
from cxfocus.readers.speech.times import MILLISECOND, milliseconds, times_of
from cxfocus.readers.speech.words import Segment
from cxfocus.text.name_words import is_full_name

_BLOCKS = "interwovenTranscript.transcriptBlock"
#: Milliseconds of one sample, in which Otter counts.
_SAMPLE = 1 / 16


def is_meetbot(value: object) -> bool:
    """Whether there are messages with a `sender` and a `payload`."""
    return holds(value, "messages", "payload") and holds(value, "messages", "sender")


def meetbot(value: object) -> list[Segment]:
    """Return the messages; a command to the robot, in the first line, is left out, and a topic begins a section."""
    segments = []
    heading: str | None = None
    for row in rows(at(value, "messages")):
        line, below = _first_line_and_rest(row.get("payload"))
        topic = TOPIC.match(line)
        heading = topic["title"] if topic else heading
        minuted = MINUTED.match(line)
        line = line[minuted.end() :] if minuted else "" if topic or COMMAND.match(line) else line
        if text := " ".join(filter(None, [line, below])):
            start = milliseconds(row.get("timestamp"))
            segments.append(Segment(text, _nick(row.get("sender")), start, heading=heading))
            heading = None
    return segments


def _first_line_and_rest(payload: object) -> tuple[str, str]:
    """The first line of a message, and those below it."""
    line, _, below = payload.strip().partition("\n") if isinstance(payload, str) else ("", "", "")
    return words_in(line), words_in(below)


def _nick(sender: object) -> str | None:
    name = speaker_name(sender)
    return " ".join(name.replace("_", " ").split()) if name and is_full_name(name) else name


def qmsum(value: object) -> list[Segment]:
    """Return the transcripts; summaries and questions about the meeting are not speech."""
    return [
        Segment(words_in(row.get("content")), speaker_name(row.get("speaker")))
        for row in rows(at(value, "meeting_transcripts"))
    ]


def is_gong(value: object) -> bool:
    """Whether there are the `callTranscripts` of one call; with several, it is unclear which is meant."""
    calls = at(value, "callTranscripts")
    return isinstance(calls, list) and len(calls) == 1 and holds(calls[0], "transcript", "sentences")


def gong(value: object) -> list[Segment]:
    """Return one segment per sentence; a topic begins a section, and speakers are only numbers."""
    segments = []
    before: str | None = None
    for row in rows(at(rows(at(value, "callTranscripts"))[0], "transcript")):
        topic = words_in(row.get("topic")) or None
        for sentence in rows(row.get("sentences")):
            start, end = times_of(sentence, unit=MILLISECOND)
            heading = topic if topic != before else None
            segments.append(
                Segment(
                    text=words_in(sentence.get("text")),
                    speaker=speaker_name(row.get("speakerId")),
                    start_ms=start,
                    end_ms=end,
                    heading=heading,
                )
            )
            before = topic
    return segments


def is_nice(value: object) -> bool:
    """Whether there is the `transcriptBlock` of a call, whose channels are its sides."""
    return holds(value, _BLOCKS, "channelName") and holds(value, _BLOCKS, "text")


def nice(value: object) -> list[Segment]:
    """Return the blocks; channels name the agent and the client, and there are no times."""
    return [
        Segment(words_in(row.get("text")), speaker_name(row.get("channelName"))) for row in rows(at(value, _BLOCKS))
    ]


def is_otter(value: object) -> bool:
    """Whether there are `transcripts` with offsets in samples."""
    return holds(value, "transcripts", "transcript") and holds(value, "transcripts", "start_offset")


def otter(value: object) -> list[Segment]:
    """Return the transcripts; speakers may be numbers, whose names are in a separate list."""
    return [
        Segment(
            words_in(row.get("transcript")),
            speaker_name(first(row, "speaker_name", "speaker_id")),
            *times_of(row, "start_offset", "end_offset", _SAMPLE),
        )
        for row in rows(at(value, "transcripts"))
    ]
