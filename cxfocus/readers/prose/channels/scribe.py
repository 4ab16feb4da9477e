"""Logs of a channel, where a scribe may write what others say: `<scribe> ann: words`, `<scribe> ... more words`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from cxfocus.readers.prose.channels.channel import Channel
from cxfocus.readers.prose.channels.model import Log
from cxfocus.readers.prose.labels import Label, Labels, as_columns
from cxfocus.readers.prose.skipped import Skipped
from cxfocus.readers.prose.speakers.shapes import LIKELY, NAMES, look
from cxfocus.readers.speaker_labels import bare
from cxfocus.text.expressions import regex
from cxfocus.transcript import Section

_FEWEST = 3
#: One word, or a full name; the words may follow in the next message.
_INNER = regex(
    r"(?P<name>[^\s:]{1,70}|[A-Z][^\s:]{0,40}(?: [A-Z][^\s:]{0,40}){1,2}):(?:[ \t]+(?=\S)|(?P<none>[ \t]*(?=\n|\Z)))"
)
_CONTINUED = regex(r"(?:\.{2,6}+|\u2026):?[ \t]*")
#: `present+ ann`, `q?`, also as wide as a Japanese sign: marks to robots; `scribe: ann`: who it is.
_MARK = r"(?:present|regrets|scribe|agenda|q|vq)[+?\uff0b\uff1f-]=?(?=[ \t\n]|\Z)"
_SCRIBE = r"scribe(?:nick|options)?"
#: Some write the title as the placeholder of their manual: `Topic: <Budget>`.
_TOPIC = regex(
    r"(?P<sub>sub)?topic:[ \t]*(?P<sign><(?=[^<>\n]+>[ \t]*(?:\n|\Z)))?(?P<title>(?(sign)[^>\n]+|[^\n]+))>?",
    re.IGNORECASE,
)
#: What is said to the channel's robots: presence, the queue of speakers, who scribes.
_COMMAND = regex(
    rf"(?:{_MARK}[^\n]{{0,600}}|q\?|ack [^\n]{{1,60}}|(?:rrsagent|zakim)[:,] ?[^\n]*|{_SCRIBE}: ?[^\n]*|"
    r"\.?[ \t]*s/[^/\n]+/[^/\n]*+/?|https?://\S+)[ \t]*(?=\n|\Z)",
    re.IGNORECASE,
)
#: The head of the minutes, for the robots; where nobody makes any, `Agenda: the shelves` is said to all.
_FIELD = regex(
    r"(?:(?:meeting|chairs?):[^\n?]{0,100}|date:(?=[^\n]{0,100}\d)[^\n?]{0,100}|(?:agenda|present|regrets):[^\n]*|"
    # What is told to a robot of a telephone, though it never answers; and slips of what others read.
    r"voip(?:-[a-z]{1,10})?: [^\n]{0,100}|(?:present_|\+?q[/_]?)[ \t]*)(?=\n|\Z)",
    re.IGNORECASE,
)
_MEETING = regex(r"(?i:meeting):[ \t]++(?P<name>(?=[^\n]*[^\W\d_a-z])[^\n]*[^\s])")
_TO_ROBOT = regex(r"(?P<name>[^\s:,]{1,40})[:,][ \t]+[^\n]*")
#: Who is, or begins to be, the scribe.
_SCRIBING = regex(r"scribe(?:nick)?(?::[ \t]*(?P<name>[^\s,]+)?|\+[ \t]*(?=\n|\Z))", re.IGNORECASE)
_GOING_ON = regex(r"\n(?:\.{3}|\u2026) ?(?=\S)")
_TRANSCRIBERS = frozenset({"transcriber", "transcription", "scribe", "captioner"})
#: Who writes so is at a meeting that is minuted in the channel.
_MINUTING = regex(rf"{_MARK}|{_SCRIBE}:[ \t]|(?:rrsagent|zakim)[:,][ \t]", re.IGNORECASE)
#: Without such words, a scribe writes most of the log, mostly for others, and nobody else does so.
_MOST_LINES = 0.5
_MOST_FOR_OTHERS = 0.7
_NEARLY_ALL_FOR_OTHERS = 0.8
#: Nobody types so much and goes on within the second.
_FEWEST_CUT = 100
_ENDS = (".", "?", "!")
_SECONDS = regex(r"\d:\d\d:\d\d")


def read(channel: Channel, body: str) -> Log:
    """Labels of those for whom a scribe writes, topics, and what is said to robots."""
    scribes = _scribes(channel, body)
    known = channel.nicks | _written_for(channel, scribes or (), body)
    field = _FIELD if _is_minuted(channel, body) else _MEETING
    called = channel.called
    begun = _begun(channel.labels, body)
    told: dict[str, Label] = {}  # who wrote, and what for another last
    taken = -1  # where words below a nick begin that have been read with it
    labels: list[Label] = []
    topics: list[Section] = []
    skipped = list(channel.skipped)
    for label in channel.labels.rows():
        if label.form != "irc":
            if label.line != taken:
                labels.append(label._replace(form="irc") if label.line > begun and _is_taken_down(label) else label)
            continue
        topic = _TOPIC.match(body, label.text_start)
        command = _command(label, body, called, field)
        inner = None if scribes is None else _inner(label, body, channel.nicks, known, scribes)
        taken = -1 if topic is None and inner is None else label.text_start
        if topic is not None:
            topics.append(Section(topic["title"].strip(), label.line, 3 if topic["sub"] else 2))
            skipped += _marks(topic, label)
        elif command is not None:
            skipped.append(Skipped("channel commands", label.line, command.end()))
        else:
            labels.append(_said(label, body, inner, told))
    return Log(as_columns(labels), tuple(topics), tuple(skipped), _name(channel.labels, body))


def _command(label: Label, body: str, called: Collection[str], field: re.Pattern[str]) -> re.Match[str] | None:
    """What is said to robots only, those of the log among them: `voip: 2912 is Ann` to `voip-cr`."""
    command = _COMMAND.match(body, label.text_start) or field.match(body, label.text_start)
    if command is not None or not called:
        return command
    told = _TO_ROBOT.match(body, label.text_start)
    return told if told is not None and told["name"].casefold() in called else None


def _name(labels: Labels, body: str) -> str | None:
    """What somebody says the robots are to call the meeting: `<ann> Meeting: Friends of the Library`."""
    found = (_MEETING.match(body, label.text_start) for label in labels.rows() if label.form == "irc")
    return next((match["name"] for match in found if match), None)


def _is_minuted(channel: Channel, body: str) -> bool:
    """Whether a robot makes minutes, or somebody writes what such robots read."""
    said = (label for label in channel.labels.rows() if label.form == "irc")
    return channel.takes_minutes or any(
        label.name.casefold() in _TRANSCRIBERS or _MINUTING.match(body, label.text_start) for label in said
    )


def _scribes(channel: Channel, body: str) -> Collection[str] | None:
    """Who writes what others say, again and again; None where `<ann> bob: words` are words to Bob.

    Where no robot takes minutes, those others are of the channel.
    """
    said = [label for label in channel.labels.rows() if label.form == "irc"]
    wrote = Counter(
        label.name
        for label in said
        if (inner := _INNER.match(body, label.text_start))
        and inner["none"] is None
        and (channel.takes_minutes or bare(inner["name"]).casefold() in channel.nicks)
        and _may_be_person(inner["name"])
    )
    if _is_minuted(channel, body):
        named = _TRANSCRIBERS | _named(said, body)
        return {each.name for each in said if wrote[each.name] >= _FEWEST or bare(each.name).casefold() in named}
    return next((frozenset({name}) for name, _ in wrote.most_common(1) if _is_scribe(name, wrote, said, body)), None)


def _named(said: Sequence[Label], body: str) -> set[str]:
    """Who is called the scribe: `scribe: ann`, or who says so: `scribe+`."""
    found = ((label, _SCRIBING.match(body, label.text_start)) for label in said)
    return {bare(match["name"] or label.name).casefold() for label, match in found if match}


def _is_scribe(name: str, wrote: Counter[str], said: Sequence[Label], body: str) -> bool:
    """Whether one writes most of a log, and nearly all of that for others."""
    own = [label for label in said if label.name == name]
    others = wrote[name] + sum(_CONTINUED.match(body, label.text_start) is not None for label in own)
    return (
        wrote[name] >= max(_FEWEST, _NEARLY_ALL_FOR_OTHERS * wrote.total())
        and others >= _MOST_FOR_OTHERS * len(own)
        and len(own) > _MOST_LINES * len(said)
    )


def _marks(topic: re.Match[str], label: Label) -> list[Skipped]:
    """What is written around the title of a topic."""
    marks = [Skipped("channel marks", label.line, topic.start("title"))]
    return [*marks, Skipped("channel marks", topic.end("title"), topic.end())] if topic["sign"] else marks


def _begun(labels: Labels, body: str) -> int:
    """Where a scribe begins to take down what is said, in lines without nicks: `Ann: words`, `... more words`."""
    if sum(1 for _ in _GOING_ON.finditer(body)) < _FEWEST:
        return len(body)
    begins = (label.line for label in labels.rows() if label.form == "irc" and _SCRIBING.match(body, label.text_start))
    return next(begins, len(body))


def _is_taken_down(label: Label) -> bool:
    return label.form == "colon" and not label.bullet and " " not in label.name and look(label.name).shape in LIKELY


def _inner(
    label: Label, body: str, nicks: Collection[str], known: Collection[str], scribes: Collection[str]
) -> re.Match[str] | None:
    """For whom somebody writes: one of the channel, or whoever a scribe may mean; without words, if he is known."""
    inner = _INNER.match(body, label.text_start)
    if inner is None:
        return None
    name, is_scribe = bare(inner["name"]).casefold(), label.name in scribes
    if inner["none"] is not None:
        return inner if is_scribe and name in known else None
    return inner if name in nicks or (is_scribe and _may_be_person(inner["name"])) else None


def _written_for(channel: Channel, scribes: Collection[str], body: str) -> set[str]:
    """For whom scribes write words."""
    lines = (_INNER.match(body, label.text_start) for label in channel.labels.rows() if label.name in scribes)
    return {bare(inner["name"]).casefold() for inner in lines if inner and inner["none"] is None}


def _may_be_person(name: str) -> bool:
    shape = look(name).shape
    return shape in NAMES if " " in name else shape != "refused"


def _said(label: Label, body: str, inner: re.Match[str] | None, told: dict[str, Label]) -> Label:
    if inner is not None:
        told[label.name] = label._replace(name=inner["name"], text_start=inner.end())
        return told[label.name]
    before = told.pop(label.name, None)
    more = _CONTINUED.match(body, label.text_start)
    if before is None or (more is None and not _is_rest(label, before, body)):
        return label
    told[label.name] = label._replace(name=before.name, text_start=more.end() if more else label.text_start)
    return told[label.name]


def _is_rest(label: Label, before: Label, body: str) -> bool:
    """Whether a line holds the rest of one that was too long for the server, which cut it: both have the same time."""
    if label.time is None or label.time != before.time or not _SECONDS.search(body, label.line, label.text_start):
        return False
    text = body[before.text_start : body.find("\n", before.text_start)].rstrip()
    return len(text) >= _FEWEST_CUT and not text.endswith(_ENDS)
