"""Reads the log of a channel: the words of people, the events, and the lines of robots."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import NamedTuple

from cxfocus.readers.prose.channels.events import actions_and_events
from cxfocus.readers.prose.labels import Label, Labels, as_columns
from cxfocus.readers.prose.skipped_spans import SkippedSpan
from cxfocus.readers.speaker_labels import name_key
from cxfocus.text.expressions import regex
from cxfocus.text.lines import line_end

#: `<ann> ann has joined #friends`, in logs of the W3C.
_CLIENT_EVENT = regex(r"(?P<nick>[^\s]+) (?:has (?:joined|left|quit|changed the topic)|is now known as)[^\n]*")
#: Robots by their nicks, without numbers after them.
_ROBOTS = frozenset(
    "zakim rrsagent trackbot ghurlbot agendabot gh-bot meetbot mootbot openstack openstackgerrit opendevmeet "
    "opendevreview zodbot ubot ubotu lubotu ubottu meetingology chanserv nickserv memoserv supybot gribble limnoria "
    "kgb asfbot".split()
)
#: The robots among them that make minutes of what a scribe writes.
_TAKING_MINUTES = frozenset({"zakim", "rrsagent"})
#: The words of a robot that keeps the minutes of a meeting.
_OPENED = "Meeting started "
#: Reports of robots: that of a telephone conference writes about the queue of speakers and about callers, that of a
#: repository about pull requests and commits.
_REPORTING = regex(
    r"[^\n]{1,60} (?:has been (?:added to|removed from) the queue|has the floor|has (?:joined|left) the conference|"
    r"is now associated with)\b|"
    r"\[[\w./-]{1,60}\] [^\s]{1,40} (?:opened|closed|reopened|merged|pushed|force-pushed|commented on)\b"
)
_REPORTS = (" the queue", " the floor", " the conference", " is now associated with ", " pull request #", " new commit")
#: Share of its lines: one that writes at least so many reports is a robot.
_MOST_REPORTS = 0.5


class Channel(NamedTuple):
    """Labels of what people said and did; the nicks of people and of robots, case folded; stretches of no speech."""

    labels: Labels
    nicks: frozenset[str]
    robots: frozenset[str]
    skipped: tuple[SkippedSpan, ...]

    @property
    def takes_minutes(self) -> bool:
        """Whether a robot of the channel makes minutes."""
        return not _TAKING_MINUTES.isdisjoint(self.robots)

    @property
    def names_of_robots(self) -> frozenset[str]:
        """Return the names by which people address the robots: `voip-cr` may be called `voip`."""
        return self.robots | {robot.partition("-")[0] for robot in self.robots} - self.nicks


def read_channel(labels: Labels, body: str) -> Channel:
    """Tell the lines of people, clients and robots apart; `* ann waves` are words of Ann."""
    rows = labels.rows()
    written = Counter(name_key(label.name) for label in rows if label.form == "irc")
    robots = _robots(rows, written, body)
    nicks = frozenset(written).difference(robots)
    actions, events = actions_and_events(body, written)
    robots |= {nick for action in actions if _is_robot(nick := name_key(action.name))}
    lines = {action.line for action in actions} | {event.start for event in events}
    said = [label for label in rows if label.line not in lines]
    people, spoiled = _take_apart([*said, *actions], robots, body)
    return Channel(as_columns(sorted(people)), nicks, robots, tuple(sorted([*events, *spoiled])))


def _is_robot(nick: str) -> bool:
    return nick.rstrip("0123456789- ") in _ROBOTS


def _robots(rows: Sequence[Label], written: Counter[str], body: str) -> frozenset[str]:
    """Nicks that are robots by name, that open a meeting, or that mostly report."""
    said = [label for label in rows if label.form == "irc"]
    may_report = any(map(body.__contains__, _REPORTS))
    reports = Counter(name_key(label.name) for label in said if may_report and _REPORTING.match(body, label.text_start))
    return frozenset(
        {nick for nick in written if _is_robot(nick)}
        | {name_key(label.name) for label in said if body.startswith(_OPENED, label.text_start)}
        | {nick for nick, count in reports.items() if count >= _MOST_REPORTS * written[nick]}
    )


def _take_apart(labels: Sequence[Label], robots: Collection[str], body: str) -> tuple[list[Label], list[SkippedSpan]]:
    """The labels of people; and as skipped, lines of robots, and events that clients write like words of people."""
    people: list[Label] = []
    skipped: list[SkippedSpan] = []
    for label in labels:
        client_event = _CLIENT_EVENT.match(body, label.text_start) if label.form == "irc" else None
        if label.form == "irc" and name_key(label.name) in robots:
            skipped.append(SkippedSpan("channel robots", label.line, line_end(body, label.text_start)))
        elif client_event is not None and client_event["nick"] == label.name:
            skipped.append(SkippedSpan("channel events", label.line, client_event.end()))
        else:
            people.append(label)
    return people, skipped
