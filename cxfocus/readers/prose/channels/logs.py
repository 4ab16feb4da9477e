"""Finds the kind of log of a text, if it is one, and reads it; the reader is imported only at a sign of such a log."""

from __future__ import annotations

from cxfocus.readers.prose.channels.model import Log
from cxfocus.readers.prose.labels import Label, Labels
from cxfocus.readers.prose.times.timing import TIME_OF_DAY, hour_of
from cxfocus.text.expressions import regex

_FEWEST = 3
_TIME = regex(TIME_OF_DAY)
#: The beginning of minutes that a robot makes; in a log, the robot says these words.
_ROBOT_MINUTES = "\nMeeting started by "
_HEAD = 2_000
_OPENED = "#startmeeting"


def read_log(labels: Labels, body: str) -> Log:
    """Return the lines of a log as what they mean; a text that is no log keeps its labels."""
    if _ROBOT_MINUTES in f"\n{body[:_HEAD]}":
        from cxfocus.readers.prose.channels.robot_minutes import read

        return _with_log_below(read(labels, body), body)
    if labels.plain:
        return Log(labels)
    if labels.forms.count("irc") >= _FEWEST:
        return _of_channel(labels, body)
    return _of_window(labels, body) if "timed" in labels.forms else Log(labels)


def _with_log_below(minutes: Log, body: str) -> Log:
    """Add the log from which a robot made the minutes, if it stands below them: mail to a list may have both."""
    nicks = [label for label in minutes.labels.rows() if label.form == "irc"] if _OPENED in body else []
    if len(nicks) < _FEWEST:
        return minutes
    begins = nicks[0].line
    log = _of_channel(minutes.labels, " " * begins + body[begins:])
    return log._replace(
        topics=(*minutes.topics, *log.topics),
        skipped=tuple(sorted([*minutes.skipped, *log.skipped])),
        untitled=minutes.untitled,
    )


def _nicks_of_opened_log(labels: Labels, body: str) -> list[Label]:
    """Names after times, as nicks of a channel, if one tells the robot to begin: `10:02 ann: #startmeeting`."""
    timed = [label for label in labels.rows() if label.form == "timed"]
    if not any(body.startswith(_OPENED, label.text_start) for label in timed):
        return []
    times = (_TIME.search(body[label.line : label.text_start]) for label in timed)
    return [
        label._replace(form="irc", time=hour_of(time[0]) if time else None)
        for label, time in zip(timed, times, strict=True)
    ]


def _of_channel(labels: Labels, body: str) -> Log:
    from cxfocus.readers.prose.channels import meetbot, scribe
    from cxfocus.readers.prose.channels.channel import read_channel

    channel = read_channel(labels, body)
    return meetbot.read(channel, body) if meetbot.keeps(channel, body) else scribe.read(channel, body)


def _of_window(labels: Labels, body: str) -> Log:
    """A log like `(10:02:47) ann: words`, in which a messenger also writes who came and left."""
    from cxfocus.readers.prose.channels.events import events_in_window

    events = events_in_window(body)
    lines = {event.start for event in events}
    labels = labels.where([line not in lines for line in labels.lines])
    nicks = _nicks_of_opened_log(labels, body) if _OPENED in body else []
    log = _of_channel(labels.replaced_by(nicks), body) if nicks else Log(labels)
    return log._replace(skipped=(*log.skipped, *events))
