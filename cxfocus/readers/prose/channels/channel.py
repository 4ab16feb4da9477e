"""The log of a channel: what was said there, what happened (who came, who left, modes), and what its robots wrote."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from cxfocus.readers.prose.labels import Label, Labels, as_columns
from cxfocus.readers.prose.skipped import Skipped
from cxfocus.readers.prose.speakers.shapes import bare
from cxfocus.readers.prose.times.timing import hour_of
from cxfocus.readers.times import CLOCK

_STAMP = rf"(?:[\[(]?(?:\d{{4}}-\d\d-\d\d[T ]|[A-Z][a-z]{{2}} [ \d]\d )?(?P<time>{CLOCK})[^\s\])]*[\])]?[ \t]+)?"
#: What clients write of the channel itself: irssi `-!-`, ZNC and mIRC `***`, WeeChat `-->`, `<--` and `--`, Ubuntu's
#: logs `===`, for a server's notice `-NickServ-`; HexChat marks these and what people do with the same one star.
_EVENT = (
    r"(?P<event>(?:-!-|\*{3,4}|-{2,3}|={3}|-{1,2}>|<-{1,2}|=!=|-[A-Za-z][\w.*-]*-)[ \t]+(?=\S)"
    r"|\*[ \t]+(?:Now talking (?:on|in) |Topic for |Disconnected |[^\s]+[ \t]+(?:[\[(][^\n\])]*[\])][ \t]+)?"
    r"(?:has (?:joined|left|quit|kicked|been kicked|changed the topic)|is now known as|was kicked|sets? (?:mode|topic)|"
    r"changes topic|(?:gives|removes) (?:channel|voice)|"
    r"(?:joined|left|[Qq]uit)(?: the channel|[ \t]*(?=[#(\n])))))[^\n]*"
)
_ACTION = r"\*[ \t]+[@+%&~]?(?P<nick>[^\s*]{1,40})[ \t]+(?=\S)"
#: `<ann> ann has joined #friends`, as W3C's logs have it.
_TOLD = re.compile(r"(?P<nick>[^\s]+) (?:has (?:joined|left|quit|changed the topic)|is now known as)[^\n]*")
_HAPPENING = re.compile(rf"\n[ \t]*{_STAMP}(?:{_EVENT}|{_ACTION})")
_ROBOTS = frozenset(
    "zakim rrsagent trackbot ghurlbot agendabot meetbot openstack opendevmeet zodbot ubottu meetingology chanserv "
    "nickserv supybot limnoria".split()
)
#: Of these, those that make minutes of what a scribe writes.
_TAKING_MINUTES = frozenset({"zakim", "rrsagent"})
#: Whoever says so keeps the minutes of a meeting, and is none of those who meet.
_OPENED = "Meeting started "


class Channel(NamedTuple):
    """Labels of what people said and did; who they are, case folded; what is no speech; whether a robot minutes."""

    labels: Labels
    nicks: frozenset[str]
    skipped: tuple[Skipped, ...]
    is_minuted: bool


def read_channel(labels: Labels, body: str) -> Channel:
    """Take apart what people, clients and robots write; `* ann waves` are words of Ann."""
    rows = labels.rows()
    written = {bare(label.name).casefold() for label in rows if label.form == "irc"}
    robots = written & _ROBOTS | {
        bare(label.name).casefold()
        for label in rows
        if label.form == "irc" and body.startswith(_OPENED, label.text_start)
    }
    happened = list(_happened(body, written - robots))
    lines = {each.start if isinstance(each, Skipped) else each.line for each in happened}
    said = [label for label in rows if label.line not in lines]
    people, spoiled = _parted(said, robots, body)
    actions = [each for each in happened if isinstance(each, Label)]
    events = [each for each in happened if isinstance(each, Skipped)]
    return Channel(
        as_columns(sorted([*people, *actions])),
        frozenset(written - robots),
        tuple(sorted([*events, *spoiled])),
        is_minuted=not _TAKING_MINUTES.isdisjoint(robots),
    )


def _parted(labels: Sequence[Label], robots: Collection[str], body: str) -> tuple[list[Label], list[Skipped]]:
    """The labels of people; the lines of robots, and what clients write as if people had said it."""
    people: list[Label] = []
    skipped: list[Skipped] = []
    for label in labels:
        told = _TOLD.match(body, label.text_start) if label.form == "irc" else None
        if label.form == "irc" and bare(label.name).casefold() in robots:
            end = body.find("\n", label.text_start)
            skipped.append(Skipped("channel robots", label.line, len(body) if end < 0 else end))
        elif told is not None and told["nick"] == label.name:
            skipped.append(Skipped("channel events", label.line, told.end()))
        else:
            people.append(label)
    return people, skipped


def _happened(body: str, nicks: Collection[str]) -> Iterator[Label | Skipped]:
    for match in _HAPPENING.finditer(f"\n{body}"):
        if match["event"] is not None:
            yield Skipped("channel events", match.start(), match.end() - 1)
        elif match["time"] or bare(match["nick"]).casefold() in nicks:  # else it may be a list item
            time = hour_of(match["time"]) if match["time"] else None
            yield Label(match.start(), match["nick"], match.end() - 1, time, "irc")
