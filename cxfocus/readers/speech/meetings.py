"""Meetings as data: the log of a meeting bot, and the QMSum collection."""

from __future__ import annotations

import re

from cxfocus.readers.speech.fields import at, holds, named, rows, words_in
from cxfocus.readers.speech.times import milliseconds
from cxfocus.readers.speech.words import Segment

_COMMAND = re.compile(r"#(\w+)\s*")
_TOPIC = "topic"


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
