"""Finds lines that clients write into the log of a channel: who came and left, modes, topics, their own notices."""

from __future__ import annotations

from collections.abc import Collection

from cxfocus.readers.prose.labels import Label
from cxfocus.readers.prose.line_patterns import LOGGED_DAY
from cxfocus.readers.prose.skipped_spans import SkippedSpan
from cxfocus.readers.prose.times.timing import TIME_OF_DAY, hour_of
from cxfocus.readers.speaker_labels import name_key
from cxfocus.text.expressions import any_of, regex
from cxfocus.text.lines import lines_like

_STAMP = rf"(?:[\[(]?{LOGGED_DAY}?\[?(?P<time>{TIME_OF_DAY})[^\s\])]*[\])]?[ \t]+)?"
#: Signs before events: irssi `-!-`, BitchX `-:-`, ZNC and mIRC `***`, WeeChat `-->`, `<--`, `--` and `=!=`, Quassel
#: `<->`, Ubuntu's logs `===`; for a server's notice `-NickServ-`.
_SIGNED = r"(?:-!-|-:-|\*{3,4}|-{2,3}|={3}|-{1,2}>|<-{1,2}>?|=!=|-[A-Za-z][\w.*-]*-)[ \t]+(?=\S)"
_HOST = r"(?:[\[(][^\n\])]*[\])][ \t]+)?"
#: Events after a single star, which in HexChat and mIRC stands before actions of people, too.
_STARRED = r"\*[ \t]+" + any_of(
    # `* Now talking on #oak`, `* Topic for #oak is: Budget`, `* Set by ann on Mon Mar 4`, `* Joins: ann (ann@oak.org)`
    "Now talking (?:on|in) ",
    "Topic (?:for|is|set by) ",
    r"Set by [^\s]+ on ",
    "(?:Joins|Parts|Quits): ",
    # Of the own client: `* Disconnected`, `* Attempting to rejoin channel #oak`, `* Rejoined channel #oak`
    "Disconnected",
    "Attempting to rejoin ",
    "Rejoined ",
    # Of a nick, with or without an address: `* ann (ann@oak.org) has joined`, `* ann sets mode: +o bob`, `* ann Quit (`
    rf"[^\s]+[ \t]+{_HOST}"
    + any_of(
        "has (?:joined|left|quit|kicked|been kicked|(?:changed|set) (?:the )?topic)",
        "is now known as",
        "was kicked",
        "sets? (?:mode|topic|[+-][a-z]+ on )",
        "changes topic",
        "(?:gives|removes) (?:channel|voice)",
        r"(?:joined|left|[Qq]uit)(?: the channel|[ \t]*(?=[#(\n]))",
    ),
)
#: Events without a sign; they need a time before them, and people must have their nicks in brackets.
_OF_NICK = any_of(
    r"(?:has )?(?:joined|left|entered|quit) (?:the (?:channel|room)\b|IRC\b)",
    r"(?:joins|leaves|enters) the (?:channel|room)\b",
    "is now known as ",
    r"(?:sets?|has changed) mode\b",
    r"\u2192 [^\s]+[ \t]*(?=\n)",
)
_BARE = (
    # `Join<tab>ann`, `Topic is Budget`, `[Users #oak]`, the users themselves `[@ann] [ bob]`, `→ ann joined`
    rf"(?P<bare>{any_of(*'Join Part Quit Nick Mode Topic Notice Kick Created Info Away CTCP'.split())}\t|"
    r"Topic is |\[Users #|(?:\[[@+%&~ ][^\s\]]+[ \t]*\][ \t]*)+(?=\n)|[\u2190-\u2194\u21d0-\u21d4] |"
    # `ann (ann@oak.org) has joined the channel`, `ann is now known as lee`, `ann → lee`
    rf"[^\s<>*:]+ {_HOST}{_OF_NICK})"
)
#: The first and the last lines that mIRC writes.
_SESSION = r"Session (?:Start|Ident|Close|Time): "
_ACTION = r"(?P<sign>\*|-\*-|[\u2022\u2014])[ \t]+[@+%&~]?(?P<nick>[^\s*:]{1,40}):?[ \t]+(?=\S)"
_HAPPENING = regex(rf"\n[ \t]*{_STAMP}(?:(?P<event>(?:{_SIGNED}|{_STARRED}|{_BARE}|{_SESSION})[^\n]*)|{_ACTION})")
#: Events in logs of Pidgin, which writes all nicks without brackets, so that only the words show an event.
_IN_WINDOW = regex(
    r"\n(?:Conversation with [^\n]+ at [^\n]+ on |"
    rf"\({TIME_OF_DAY}\) (?:The topic for |mode \(|"
    r"[^\n:]{1,120}?(?:entered the room|left the room|is now known as |set the topic to)))[^\n]*"
)
_WINDOWS = ("the room", ") The topic for ", ") mode (", "\nConversation with ")


def actions_and_events(body: str, nicks: Collection[str]) -> tuple[list[Label], list[SkippedSpan]]:
    """Return the actions of people, as labels, and the events of the channel, each in order."""
    actions: list[Label] = []
    events: list[SkippedSpan] = []
    for match in lines_like(_HAPPENING, body):
        if match["event"] is not None:
            if match["bare"] is None or match["time"]:
                events.append(SkippedSpan("channel events", match.start(), match.end()))
        elif (match["time"] and match["sign"] == "*") or name_key(match["nick"]) in nicks:  # else a list item
            time = hour_of(match["time"]) if match["time"] else None
            actions.append(Label(match.start(), match["nick"], match.end(), time, "irc"))
    return actions, events


def events_in_window(body: str) -> list[SkippedSpan]:
    """Return the events of a channel in the window of a messenger: `(10:02:47) ann left the room.`."""
    if not any(map(body.__contains__, _WINDOWS)):
        return []
    return [SkippedSpan("channel events", match.start(), match.end()) for match in lines_like(_IN_WINDOW, body)]
