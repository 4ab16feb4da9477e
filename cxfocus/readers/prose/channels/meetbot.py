"""Reads logs of meetings that a robot keeps: `#topic Budget`; before 2010, `[TOPIC] Budget`."""

from __future__ import annotations

import re

from cxfocus.readers.meetbot_commands import COMMAND, MINUTED, TOPIC
from cxfocus.readers.prose.channels.channel import Channel
from cxfocus.readers.prose.channels.model import Log
from cxfocus.readers.prose.labels import Label, Labels, as_columns
from cxfocus.readers.prose.skipped_spans import SkippedSpan
from cxfocus.text.expressions import regex
from cxfocus.transcript import Section

_MEETBOT = "#startmeeting"
_BRACKETED = regex(r"\[(?:topic|action|agreed|link|idea|vote)\][ \t]", re.IGNORECASE)
#: The name of the meeting, as whoever opens it gives it, or as somebody gives it later for the file of the log.
_NAMED = regex(r"#(?:startmeeting|(?P<later>meetingname))[ \t]++(?P<name>[^\n]*[^\s])", re.IGNORECASE)
_FEWEST = 2


def keeps(channel: Channel, body: str) -> bool:
    """Whether such a robot keeps the log: then nobody writes for others, `<ann> bob: words` are words to Bob."""
    if _MEETBOT in body:
        return True
    return sum(_BRACKETED.match(body, start) is not None for start in channel.labels.starts) >= _FEWEST


def read(channel: Channel, body: str) -> Log:
    """Return the log with topics as sections, without the commands to the robot."""
    labels: list[Label] = []
    topics: list[Section] = []
    skipped = list(channel.skipped)
    for label in channel.labels.rows():
        topic = TOPIC.match(body, label.text_start)
        command = COMMAND.match(body, label.text_start)
        minuted = MINUTED.match(body, label.text_start)
        if label.form == "irc" and topic is not None:
            topics.append(Section(topic["title"].strip(), label.line, 2))
            skipped.append(SkippedSpan("channel marks", label.line, topic.start("title")))
        elif label.form == "irc" and command is not None:
            skipped.append(SkippedSpan("channel commands", label.line, command.end()))
        else:
            labels.append(label if minuted is None else label._replace(text_start=minuted.end()))
    return Log(as_columns(labels), tuple(topics), tuple(skipped), _name(channel.labels, body))


def _name(labels: Labels, body: str) -> str | None:
    """Return the name the meeting was opened with, else the last one given to it, else None."""
    found = [match for start in labels.starts if (match := _NAMED.match(body, start))]
    opened = [match["name"] for match in found if not match["later"]]
    return opened[0] if opened else found[-1]["name"] if found else None
