"""Logs of meetings that a robot keeps: `#topic Budget`, and `[TOPIC] Budget` for those of before 2010."""

from __future__ import annotations

import re

from cxfocus.readers.meetbot_commands import COMMAND, MINUTED, TOPIC
from cxfocus.readers.prose.channels.channel import Channel
from cxfocus.readers.prose.channels.model import Log
from cxfocus.readers.prose.labels import Label, Labels, as_columns
from cxfocus.readers.prose.skipped import Skipped
from cxfocus.text.expressions import regex
from cxfocus.transcript import Section

_MEETBOT = "#startmeeting"
_BRACKETED = regex(r"\[(?:topic|action|agreed|link|idea|vote)\][ \t]", re.IGNORECASE)
#: What the meeting is called: as whoever opens it says, or names it afterwards.
_NAMED = regex(r"#(?:startmeeting|meetingname)[ \t]++(?P<name>[^\n]*[^\s])", re.IGNORECASE)
_FEWEST = 2


def keeps(channel: Channel, body: str) -> bool:
    """Whether such a robot keeps the log, where `<ann> bob: words` are words to Bob: nobody writes what others say."""
    if _MEETBOT in body:
        return True
    return sum(_BRACKETED.match(body, start) is not None for start in channel.labels.starts) >= _FEWEST


def read(channel: Channel, body: str) -> Log:
    """Topics as sections, and what people say without what they tell the robot."""
    labels: list[Label] = []
    topics: list[Section] = []
    skipped = list(channel.skipped)
    for label in channel.labels.rows():
        topic = TOPIC.match(body, label.text_start)
        command = COMMAND.match(body, label.text_start)
        minuted = MINUTED.match(body, label.text_start)
        if label.form == "irc" and topic is not None:
            topics.append(Section(topic["title"].strip(), label.line, 2))
            skipped.append(Skipped("channel marks", label.line, topic.start("title")))
        elif label.form == "irc" and command is not None:
            skipped.append(Skipped("channel commands", label.line, command.end()))
        else:
            labels.append(label if minuted is None else label._replace(text_start=minuted.end()))
    return Log(as_columns(labels), tuple(topics), tuple(skipped), _name(channel.labels, body))


def _name(labels: Labels, body: str) -> str | None:
    """What the meeting is called, by the last that was said of it."""
    found = [match["name"] for start in labels.starts if (match := _NAMED.match(body, start))]
    return found[-1] if found else None
