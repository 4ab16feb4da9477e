"""Which kind of log a text is, if any, and what its lines mean; what reads one is imported at a sign of it."""

from __future__ import annotations

from cxfocus.readers.prose.channels.model import Log
from cxfocus.readers.prose.labels import Label, Labels

_FEWEST = 3
#: The minutes that a robot makes begin so; in the log the robot says it.
_ROBOT_MINUTES = "\nMeeting started by "
_HEAD = 2_000
_OPENED = "#startmeeting"


def read_log(labels: Labels, body: str) -> Log:
    """What the lines of a log mean; other labels as they are."""
    if _ROBOT_MINUTES in f"\n{body[:_HEAD]}":
        from cxfocus.readers.prose.channels.robot_minutes import read

        return read(labels, body)
    if labels.plain:
        return Log(labels)
    if labels.forms.count("irc") >= _FEWEST:
        return _of_channel(labels, body)
    if _OPENED in body and any(label.form == "timed" and _opens(label, body) for label in labels.rows()):
        nicks = [label._replace(form="irc") for label in labels.rows() if label.form == "timed"]
        return _of_channel(labels.replaced_by(nicks), body)
    return _of_window(labels, body) if "timed" in labels.forms else Log(labels)


def _opens(label: Label, body: str) -> bool:
    """Whether somebody tells the robot of a channel to begin: `10:02 ann: #startmeeting`."""
    return body.startswith(_OPENED, label.text_start)


def _of_channel(labels: Labels, body: str) -> Log:
    from cxfocus.readers.prose.channels import meetbot, scribe
    from cxfocus.readers.prose.channels.channel import read_channel

    channel = read_channel(labels, body)
    return meetbot.read(channel, body) if meetbot.keeps(channel, body) else scribe.read(channel, body)


def _of_window(labels: Labels, body: str) -> Log:
    """`(10:02:47) ann: words`, among which a messenger writes who came and left."""
    from cxfocus.readers.prose.channels.events import events_in_window

    events = events_in_window(body)
    lines = {event.start for event in events}
    return Log(labels.where([line not in lines for line in labels.lines]), skipped=tuple(events))
