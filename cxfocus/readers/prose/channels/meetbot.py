"""Reads logs of meetings that a robot keeps: `#topic Budget`; before 2010, `[TOPIC] Budget`."""

from __future__ import annotations

import re

from cxfocus.readers.meetbot_commands import COMMAND, MINUTED, TOPIC
from cxfocus.readers.prose.channels.channel import Channel
from cxfocus.readers.prose.channels.model import Log
from cxfocus.readers.prose.labels import Label, Labels, as_columns
from cxfocus.readers.prose.skipped_spans import SkippedSpan
from cxfocus.readers.prose.speakers.shapes import look
from cxfocus.text.expressions import regex
from cxfocus.transcript import Section

_MEETBOT = "#startmeeting"
_BRACKETED = regex(r"\[(?:topic|action|agreed|link|idea|vote)\][ \t]", re.IGNORECASE)
#: The name of the meeting, as whoever opens it gives it, or as somebody gives it later for the file of the log.
_NAMED = regex(r"#(?:startmeeting|(?P<later>meetingname))[ \t]++(?P<name>[^\n]*[^\s])", re.IGNORECASE)
_FEWEST = 2
_ROLL_CALL = regex(r"(?:#|\b)roll[ -]?call\b", re.IGNORECASE)
#: `#info Ann Lee`, `#info Ann Lee, Oak Corp`, `#info Ann Lee (Oak)`, `Ann Lee on behalf of Bo Chen`, and no more.
_PRESENT = regex(
    r"(?P<info>#info[ \t]++)?(?P<name>[^\s,()][^\n,()]{1,40}?)"
    r"(?:,[ \t]*(?:[A-Z][^\s,]*+[ \t]*+){1,4}|[ \t]*\([^()\n]{1,40}\)|"
    r",?[ \t]+(?:(?:as )?proxy for|for|on behalf of) [A-Z][^\n]{1,40}?)?[ \t]*[.!]?[ \t]*(?=\n|\Z)",
)
#: Other answers to a roll call.
_HERE = regex(r"[\\/]?[oO0][\\/]|(?i:here|present|hi|hello|hey)")
#: Letters at the beginning of a name that its nick has, too.
_ALIKE = 3
_SIGNS = 2
#: Other messages after which a roll call has ended.
_MOST_OTHERS = 12


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
    roll = _Roll(body)
    for label in channel.labels.rows():
        topic = TOPIC.match(body, label.text_start)
        command = COMMAND.match(body, label.text_start)
        minuted = MINUTED.match(body, label.text_start)
        if label.form == "irc" and topic is not None:
            topics.append(Section(topic["title"].strip(), label.line, 2))
            skipped.append(SkippedSpan("channel marks", label.line, topic.start("title")))
            roll.begin(_ROLL_CALL.search(topic["title"]) is not None)
        elif label.form == "irc" and command is not None:
            skipped.append(SkippedSpan("channel commands", label.line, command.end()))
            if _ROLL_CALL.match(command[0]) is not None:
                roll.begin(True)
        elif label.form == "irc" and (end := roll.end_of_answer(label, body)):
            skipped.append(SkippedSpan("attendance", label.line, end))
        else:
            labels.append(label if minuted is None else label._replace(text_start=minuted.end()))
    return Log(as_columns(labels), tuple(topics), tuple(skipped), _name(channel.labels, body))


class _Roll:
    """A roll call: each answers once, and it ends after some messages; who comes early or late may say so, too."""

    def __init__(self, body: str) -> None:
        self._is_any = _ROLL_CALL.search(body) is not None
        self._others_left = 0
        self._answered: set[str] = set()

    def begin(self, is_roll_call: bool) -> None:
        """Begin a topic, which may be a roll call."""
        self._others_left = _MOST_OTHERS if is_roll_call else 0
        self._answered.clear()

    def end_of_answer(self, label: Label, body: str) -> int:
        """Return the end of a message that only says who is there; 0 if it is none."""
        if not self._is_any:
            return 0
        is_called = self._others_left > 0 and label.name not in self._answered
        end = _end_of_presence(label, body, is_called)
        if end:
            self._answered.add(label.name)
        else:
            self._others_left -= 1
        return end


def _end_of_presence(label: Label, body: str, is_called: bool) -> int:
    """The end of a message that only says who is there; 0 if it is none.

    Two of three show that a name alone is one: somebody has called the roll, `#info`, and a nick like the name.
    """
    present = _PRESENT.match(body, label.text_start)
    if present is None:
        return 0
    name, nick = present["name"], label.name.casefold()
    is_alike = any(word[:_ALIKE].casefold() in nick for word in name.split() if len(word) >= _ALIKE)
    signs = is_called + is_alike + (present["info"] is not None)
    is_name = signs >= _SIGNS and (look(name).shape == "name" or name.casefold() == nick)
    return present.end() if is_name or (is_called and _HERE.fullmatch(name)) else 0


def _name(labels: Labels, body: str) -> str | None:
    """Return the name the meeting was opened with, else the last one given to it, else None."""
    found = [match for start in labels.starts if (match := _NAMED.match(body, start))]
    opened = [match["name"] for match in found if not match["later"]]
    return opened[0] if opened else found[-1]["name"] if found else None
