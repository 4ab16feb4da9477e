"""The log of a channel: what was said there, what happened, and what its robots wrote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import NamedTuple

from cxfocus.readers.prose.channels.events import happened
from cxfocus.readers.prose.labels import Label, Labels, as_columns
from cxfocus.readers.prose.skipped import Skipped
from cxfocus.readers.speaker_labels import bare
from cxfocus.text.expressions import regex

#: `<ann> ann has joined #friends`, as W3C's logs have it.
_TOLD = regex(r"(?P<nick>[^\s]+) (?:has (?:joined|left|quit|changed the topic)|is now known as)[^\n]*")
#: By their nicks, without numbers behind them.
_ROBOTS = frozenset(
    "zakim rrsagent trackbot ghurlbot agendabot gh-bot meetbot mootbot openstack openstackgerrit opendevmeet "
    "opendevreview zodbot ubot ubotu lubotu ubottu meetingology chanserv nickserv memoserv supybot gribble limnoria "
    "kgb asfbot".split()
)
#: Of these, those that make minutes of what a scribe writes.
_TAKING_MINUTES = frozenset({"zakim", "rrsagent"})
#: Whoever says so keeps the minutes of a meeting, and is none of those who meet.
_OPENED = "Meeting started "
#: Half of what the robot of a telephone conference writes is of the queue of speakers and of who called in, and of what
#: one of a repository does of pull requests and commits.
_REPORTING = regex(
    r"[^\n]{1,60} (?:has been (?:added to|removed from) the queue|has the floor|has (?:joined|left) the conference|"
    r"is now associated with)\b|"
    r"\[[\w./-]{1,60}\] [^\s]{1,40} (?:opened|closed|reopened|merged|pushed|force-pushed|commented on)\b"
)
_REPORTS = (" the queue", " the floor", " the conference", " is now associated with ", " pull request #", " new commit")
_MOST_REPORTS = 0.5


class Channel(NamedTuple):
    """Labels of what people said and did; who they and the robots are, case folded; what is no speech."""

    labels: Labels
    nicks: frozenset[str]
    robots: frozenset[str]
    skipped: tuple[Skipped, ...]

    @property
    def takes_minutes(self) -> bool:
        """Whether a robot does."""
        return not _TAKING_MINUTES.isdisjoint(self.robots)

    @property
    def called(self) -> frozenset[str]:
        """What people call the robots: `voip` is `voip-cr`."""
        return self.robots | {robot.partition("-")[0] for robot in self.robots} - self.nicks


def read_channel(labels: Labels, body: str) -> Channel:
    """Take apart what people, clients and robots write; `* ann waves` are words of Ann."""
    rows = labels.rows()
    written = Counter(_nick(label) for label in rows if label.form == "irc")
    robots = _robots(rows, written, body)
    nicks = frozenset(written).difference(robots)
    actions, events = happened(body, written)
    robots |= {nick for action in actions if _is_robot(nick := _nick(action))}
    lines = {action.line for action in actions} | {event.start for event in events}
    said = [label for label in rows if label.line not in lines]
    people, spoiled = _parted([*said, *actions], robots, body)
    return Channel(as_columns(sorted(people)), nicks, robots, tuple(sorted([*events, *spoiled])))


def _nick(label: Label) -> str:
    return bare(label.name).casefold()


def _is_robot(nick: str) -> bool:
    return nick.rstrip("0123456789- ") in _ROBOTS


def _robots(rows: Sequence[Label], written: Counter[str], body: str) -> frozenset[str]:
    """Who is one by name, opens a meeting, or reports."""
    said = [label for label in rows if label.form == "irc"]
    may_report = any(map(body.__contains__, _REPORTS))
    reports = Counter(_nick(label) for label in said if may_report and _REPORTING.match(body, label.text_start))
    return frozenset(
        {nick for nick in written if _is_robot(nick)}
        | {_nick(label) for label in said if body.startswith(_OPENED, label.text_start)}
        | {nick for nick, count in reports.items() if count >= _MOST_REPORTS * written[nick]}
    )


def _parted(labels: Sequence[Label], robots: Collection[str], body: str) -> tuple[list[Label], list[Skipped]]:
    """The labels of people; the lines of robots, and what clients write as if people had said it."""
    people: list[Label] = []
    skipped: list[Skipped] = []
    for label in labels:
        told = _TOLD.match(body, label.text_start) if label.form == "irc" else None
        if label.form == "irc" and _nick(label) in robots:
            end = body.find("\n", label.text_start)
            skipped.append(Skipped("channel robots", label.line, len(body) if end < 0 else end))
        elif told is not None and told["nick"] == label.name:
            skipped.append(Skipped("channel events", label.line, told.end()))
        else:
            people.append(label)
    return people, skipped
