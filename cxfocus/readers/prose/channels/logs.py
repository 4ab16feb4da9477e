"""Which kind of log a text is, if any, and what its lines mean; what reads one is imported at a sign of it."""

from __future__ import annotations

from typing import NamedTuple

from cxfocus.readers.prose.labels import Label, Labels, as_columns
from cxfocus.readers.prose.skipped import Skipped
from cxfocus.transcript import Section

_FEWEST = 3
#: The minutes that a robot makes begin so; in the log the robot says it.
_ROBOT_MINUTES = "\nMeeting started by "
_HEAD = 2_000


class Log(NamedTuple):
    """Labels of those who spoke, instead of who wrote; topics; what is no speech; what the meeting is called."""

    labels: Labels
    topics: tuple[Section, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    name: str | None = None


def read_log(labels: Labels, body: str) -> Log:
    """What the lines of a log mean; other labels as they are."""
    if _ROBOT_MINUTES in f"\n{body[:_HEAD]}":
        from cxfocus.readers.prose.channels.robot_minutes import topics_in

        topics, marks = topics_in(body)
        return Log(labels, tuple(topics), tuple(marks))
    if labels.plain:
        return Log(labels)
    if labels.forms.count("irc") >= _FEWEST:
        return _of_channel(labels, body)
    return _of_window(labels, body) if "timed" in labels.forms else Log(labels)


def _of_channel(labels: Labels, body: str) -> Log:
    from cxfocus.readers.prose.channels import meetbot, scribe
    from cxfocus.readers.prose.channels.channel import read_channel

    channel = read_channel(labels, body)
    if meetbot.keeps(channel.labels, body):
        name, found = meetbot.name_of(channel.labels, body), list(meetbot.read_kept(channel.labels, body))
    else:
        name, found = scribe.name_of(channel.labels, body), list(scribe.read_scribed(channel, body))
    return Log(
        as_columns([each for each in found if isinstance(each, Label)]),
        tuple(each for each in found if isinstance(each, Section)),
        (*channel.skipped, *(each for each in found if isinstance(each, Skipped))),
        name,
    )


def _of_window(labels: Labels, body: str) -> Log:
    """`(10:02:47) ann: words`, among which a messenger writes who came and left."""
    from cxfocus.readers.prose.channels.events import events_in_window

    events = events_in_window(body)
    lines = {event.start for event in events}
    return Log(labels.where([line not in lines for line in labels.lines]), skipped=tuple(events))
