"""Meetings as data: the log of a meeting bot, the QMSum collection, Gong's calls, and what Slack exports."""

from __future__ import annotations

import re

from cxfocus.readers.speech.fields import Fields, at, fields, first, holds, named, rows, words_in
from cxfocus.readers.speech.times import MILLISECOND, milliseconds
from cxfocus.readers.speech.words import Segment

_COMMAND = re.compile(r"#(\w+)\s*")
_TOPIC = "topic"
#: `<@U012AB|ann>`, `<#C012AB|general>`, `<https://example.org|our page>`: what is shown stands behind the bar.
_MARKED = re.compile(r"<[@#!]?[^<>|]*\|([^<>]*)>|<[@#!][^<>]*>|<([^<>|]*)>")


def is_meetbot(value: object) -> bool:
    """Messages with a `sender` and a `payload`."""
    return holds(value, "messages", "payload") and holds(value, "messages", "sender")


def meetbot(value: object) -> list[Segment]:
    """Commands are not said: `#topic` begins a section, others keep the words after them."""
    segments = []
    heading: str | None = None
    for row in rows(at(value, "messages")):
        text = words_in(row.get("payload"))
        command = _COMMAND.match(text)
        if command:
            text = text[command.end() :]
            if command[1].lower() == _TOPIC:
                heading, text = text or None, ""
        if text:
            start = milliseconds(row.get("timestamp"))
            segments.append(Segment(text, named(row.get("sender")), start, heading=heading))
            heading = None
    return segments


def is_qmsum(value: object) -> bool:
    """`meeting_transcripts` with speakers and what they say."""
    return holds(value, "meeting_transcripts", "content")


def qmsum(value: object) -> list[Segment]:
    """Summaries and questions about the meeting are no speech."""
    return [
        Segment(words_in(row.get("content")), named(row.get("speaker")))
        for row in rows(at(value, "meeting_transcripts"))
    ]


def is_gong(value: object) -> bool:
    """`callTranscripts` of one call; of several nobody could tell which is meant."""
    calls = at(value, "callTranscripts")
    return isinstance(calls, list) and len(calls) == 1 and holds(calls[0], "transcript", "sentences")


def gong(value: object) -> list[Segment]:
    """Sentence by sentence; a topic begins a section. Speakers have numbers alone."""
    segments = []
    before: str | None = None
    for row in rows(at(rows(at(value, "callTranscripts"))[0], "transcript")):
        topic = words_in(row.get("topic")) or None
        for sentence in rows(row.get("sentences")):
            start, end = (milliseconds(sentence.get(key), MILLISECOND) for key in ("start", "end"))
            heading = topic if topic != before else None
            segments.append(Segment(words_in(sentence.get("text")), named(row.get("speakerId")), start, end, heading))
            before = topic
    return segments


def is_slack(value: object) -> bool:
    """A list of messages, each with a `ts` and a `user`."""
    messages = [row for row in rows(value) if row.get("type") == "message"]
    return holds(messages, "", "ts") and any(isinstance(row.get("user"), str) for row in messages)


def slack(value: object) -> list[Segment]:
    """What people wrote; who came and went has a `subtype`, as robots have."""
    return [
        Segment(words_in(_MARKED.sub(_shown, text)), _slack_name(row), milliseconds(row.get("ts")))
        for row in rows(value)
        if row.get("type") == "message" and "subtype" not in row and isinstance(text := row.get("text"), str)
    ]


def _shown(marked: re.Match[str]) -> str:
    return marked[1] or marked[2] or ""


def _slack_name(row: Fields) -> str | None:
    profile = fields(row.get("user_profile"))
    return named(first(profile, "real_name", "display_name", "name")) or named(row.get("user"))
