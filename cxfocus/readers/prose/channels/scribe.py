"""Reads logs in which a scribe may write what others say: `<scribe> ann: words`, `<scribe> ... more words`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from cxfocus.readers.prose.channels.channel import Channel
from cxfocus.readers.prose.channels.continued import with_continued_remarks
from cxfocus.readers.prose.channels.model import Log
from cxfocus.readers.prose.labels import Label, Labels, as_columns
from cxfocus.readers.prose.skipped_spans import SkippedSpan
from cxfocus.readers.prose.speakers.shapes import LIKELY, NAMES, look
from cxfocus.readers.speaker_labels import name_key
from cxfocus.text.expressions import regex
from cxfocus.text.lines import rest_of_line
from cxfocus.text.name_words import is_full_name
from cxfocus.transcript import Section

_FEWEST = 3
#: The label of another in a message: one word, or a full name; the words may follow in the next message.
_INNER = regex(
    r"(?P<name>[^\s:]{1,70}|[A-Z][^\s:]{0,40}(?: [A-Z][^\s:]{0,40}){1,2}):(?:[ \t]+(?=\S)|(?P<none>[ \t]*(?=\n|\Z)))"
)
_CONTINUED = regex(r"(?:\.{2,6}+|\u2026):?[ \t]*")
#: Marks for robots, `present+ ann`, `q?`, with normal or wide signs.
_MARK = r"(?:present|regrets|scribe|agenda|q|vq)[+?\uff0b\uff1f-]=?(?=[ \t\n]|\Z)"
#: The label that names the scribe: `scribe: ann`.
_SCRIBE = r"scribe(?:nick|options)?"
#: The title may be written like a placeholder in a manual: `Topic: <Budget>`.
_TOPIC = regex(
    r"(?P<sub>sub)?topic:[ \t]*(?P<sign><(?=[^<>\n]+>[ \t]*(?:\n|\Z)))?(?P<title>(?(sign)[^>\n]+|[^\n]+))>?",
    re.IGNORECASE,
)
#: Commands to the robots of the channel: presence, the queue of speakers, the scribe.
_COMMAND = regex(
    rf"(?:{_MARK}[^\n]{{0,600}}|q\?|ack [^\n]{{1,60}}|(?:rrsagent|zakim)[:,] ?[^\n]*|{_SCRIBE}: ?[^\n]*|"
    r"\.?[ \t]*s/[^/\n]+/[^/\n]*+(?:/[*g]?)?|https?://\S+)[ \t]*(?=\n|\Z)",
    re.IGNORECASE,
)
#: Fields at the head of the minutes, for the robots; in a log without minutes, `Agenda: the shelves` is said to all.
_FIELD = regex(
    r"(?:(?:meeting|chairs?):[^\n?]{0,100}|date:(?=[^\n]{0,100}\d)[^\n?]{0,100}|(?:agenda|present|regrets):[^\n]*|"
    # Commands to the robot of a telephone, which never answers; and misspelled commands to others.
    r"voip(?:-[a-z]{1,10})?: [^\n]{0,100}|(?:present_|\+?q[/_]?)[ \t]*)(?=\n|\Z)",
    re.IGNORECASE,
)
_MEETING = regex(r"(?i:meeting):[ \t]++(?P<name>(?=[^\n]*[^\W\d_a-z])[^\n]*[^\s])")
_TO_ROBOT = regex(r"(?P<name>[^\s:,]{1,40})[:,][ \t]+[^\n]*")
#: Messages that say who is the scribe: `scribe: ann`, `scribe+`.
_SCRIBING = regex(r"scribe(?:nick)?(?::[ \t]*(?P<name>[^\s,]+)?|\+[ \t]*(?=\n|\Z))", re.IGNORECASE)
_GOING_ON = regex(r"\n(?:\.{3}|\u2026) ?(?=\S)")
_TRANSCRIBERS = frozenset({"transcriber", "transcription", "scribe", "captioner"})
#: Messages of a meeting whose minutes are made from the channel.
_MINUTING = regex(rf"{_MARK}|{_SCRIBE}:[ \t]|(?:rrsagent|zakim)[:,][ \t]", re.IGNORECASE)
#: Shares without such messages: a scribe writes most lines of the log, most of these for others, and nearly all of the
#: lines that anybody writes for others.
_MOST_LINES = 0.5
_MOST_FOR_OTHERS = 0.7
_NEARLY_ALL_FOR_OTHERS = 0.8
#: Characters: nobody types so many and goes on within the same second, so a server has cut the line.
_FEWEST_CUT = 100
_ENDS = (".", "?", "!")
_SECONDS = regex(r"\d:\d\d:\d\d")


def read(channel: Channel, body: str) -> Log:
    """Return the log with the labels of those for whom a scribe writes, topics, and commands to robots as skipped."""
    scribes = _scribes(channel, body)
    known = channel.nicks | _written_for(channel, scribes or (), body)
    full_names = {} if scribes is None else _by_first_names(channel)
    field = _FIELD if _is_minuted(channel, body) else _MEETING
    names_of_robots = channel.names_of_robots
    start = _dictation_start(channel.labels, body)
    last_for_others: dict[str, Label] = {}  # by the name of the writer
    taken = -1  # the place of words below a nick that have been read with it
    labels: list[Label] = []
    topics: list[Section] = []
    skipped = list(channel.skipped)
    for label in channel.labels.rows():
        if label.form != "irc":
            if label.line != taken:
                labels.append(label._replace(form="irc") if label.line > start and _is_taken_down(label) else label)
            continue
        topic = _TOPIC.match(body, label.text_start)
        command = _command(label, body, names_of_robots, field)
        inner = None if scribes is None else _inner(label, body, channel.nicks, known, scribes)
        taken = -1 if topic is None and inner is None else label.text_start
        if topic is not None:
            topics.append(Section(topic["title"].strip(), label.line, 3 if topic["sub"] else 2))
            skipped += _marks(topic, label)
        elif command is not None:
            skipped.append(SkippedSpan("channel commands", label.line, command.end()))
        else:
            labels.append(_with_speaker(label, body, inner, last_for_others, full_names))
    return Log(
        with_continued_remarks(as_columns(labels), body), tuple(topics), tuple(skipped), _name(channel.labels, body)
    )


def _command(label: Label, body: str, names_of_robots: Collection[str], field: re.Pattern[str]) -> re.Match[str] | None:
    """A command to robots, also to those that write in this log: `voip: 2912 is Ann` to `voip-cr`."""
    command = _COMMAND.match(body, label.text_start) or field.match(body, label.text_start)
    if command is not None or not names_of_robots:
        return command
    address = _TO_ROBOT.match(body, label.text_start)
    return address if address is not None and address["name"].casefold() in names_of_robots else None


def _name(labels: Labels, body: str) -> str | None:
    """The name of the meeting that somebody tells the robots: `<ann> Meeting: Friends of the Library`."""
    found = (_MEETING.match(body, label.text_start) for label in labels.rows() if label.form == "irc")
    return next((match["name"] for match in found if match), None)


def _is_minuted(channel: Channel, body: str) -> bool:
    """Whether a robot makes minutes, or somebody writes messages that such robots read."""
    said = (label for label in channel.labels.rows() if label.form == "irc")
    return channel.takes_minutes or any(
        label.name.casefold() in _TRANSCRIBERS or _MINUTING.match(body, label.text_start) for label in said
    )


def _scribes(channel: Channel, body: str) -> Collection[str] | None:
    """Names of those who often write what others say; None if `<ann> bob: words` are words to Bob.

    Unless a robot takes minutes, these others must be people of the channel.
    """
    said = [label for label in channel.labels.rows() if label.form == "irc"]
    wrote = Counter(
        label.name
        for label in said
        if (inner := _INNER.match(body, label.text_start))
        and inner["none"] is None
        and (channel.takes_minutes or name_key(inner["name"]) in channel.nicks)
        and _may_be_person(inner["name"])
    )
    if _is_minuted(channel, body):
        named = _TRANSCRIBERS | _called_scribes(said, body)
        return {each.name for each in said if wrote[each.name] >= _FEWEST or name_key(each.name) in named}
    return next((frozenset({name}) for name, _ in wrote.most_common(1) if _is_scribe(name, wrote, said, body)), None)


def _called_scribes(said: Sequence[Label], body: str) -> set[str]:
    """Nicks of those who are called the scribe, `scribe: ann`, or say that they are, `scribe+`; case folded."""
    found = ((label, _SCRIBING.match(body, label.text_start)) for label in said)
    return {name_key(match["name"] or label.name) for label, match in found if match}


def _is_scribe(name: str, wrote: Counter[str], said: Sequence[Label], body: str) -> bool:
    """Whether one writes most of a log, most of it for others, and nobody else writes much for others."""
    own = [label for label in said if label.name == name]
    others = wrote[name] + sum(_CONTINUED.match(body, label.text_start) is not None for label in own)
    return (
        wrote[name] >= max(_FEWEST, _NEARLY_ALL_FOR_OTHERS * wrote.total())
        and others >= _MOST_FOR_OTHERS * len(own)
        and len(own) > _MOST_LINES * len(said)
    )


def _marks(topic: re.Match[str], label: Label) -> list[SkippedSpan]:
    """The marks around the title of a topic."""
    marks = [SkippedSpan("channel marks", label.line, topic.start("title"))]
    return [*marks, SkippedSpan("channel marks", topic.end("title"), topic.end())] if topic["sign"] else marks


def _dictation_start(labels: Labels, body: str) -> int:
    """The place from which a scribe takes down what is said in lines without nicks: `Ann: words`, `... more words`."""
    if sum(1 for _ in _GOING_ON.finditer(body)) < _FEWEST:
        return len(body)
    begins = (label.line for label in labels.rows() if label.form == "irc" and _SCRIBING.match(body, label.text_start))
    return next(begins, len(body))


def _is_taken_down(label: Label) -> bool:
    return label.form == "colon" and not label.bullet and " " not in label.name and look(label.name).shape in LIKELY


def _inner(
    label: Label, body: str, nicks: Collection[str], known: Collection[str], scribes: Collection[str]
) -> re.Match[str] | None:
    """The label of another in a message.

    It is one of the channel, or of a person whom a scribe may mean; without words after it, of one who is known.
    """
    inner = _INNER.match(body, label.text_start)
    if inner is None:
        return None
    name, is_scribe = name_key(inner["name"]), label.name in scribes
    if inner["none"] is not None:
        return inner if is_scribe and name in known else None
    return inner if name in nicks or (is_scribe and _may_be_person(inner["name"])) else None


def _written_for(channel: Channel, scribes: Collection[str], body: str) -> set[str]:
    """Names of those for whom scribes write words, case folded."""
    lines = (_INNER.match(body, label.text_start) for label in channel.labels.rows() if label.name in scribes)
    return {name_key(inner["name"]) for inner in lines if inner and inner["none"] is None}


def _by_first_names(channel: Channel) -> dict[str, str]:
    """The nicks that are full names by their first names, case folded: `ann` is `Ann_Lee`, if no other has the name."""
    written = {name_key(label.name): label.name for label in channel.labels.rows() if label.form == "irc"}
    firsts = Counter(nick.partition(" ")[0] for nick in written)
    full = {nick.partition(" ")[0]: name for nick, name in written.items() if " " in nick and is_full_name(name)}
    return {first: name for first, name in full.items() if firsts[first] == 1}


def _may_be_person(name: str) -> bool:
    shape = look(name).shape
    return shape in NAMES if " " in name else shape != "refused"


def _with_speaker(
    label: Label,
    body: str,
    inner: re.Match[str] | None,
    last_for_others: dict[str, Label],
    full_names: Mapping[str, str],
) -> Label:
    if inner is not None:
        name = full_names.get(name_key(inner["name"]), inner["name"])
        last_for_others[label.name] = label._replace(name=name, text_start=inner.end())
        return last_for_others[label.name]
    before = last_for_others.pop(label.name, None)
    more = _CONTINUED.match(body, label.text_start)
    if before is None or (more is None and not _is_rest(label, before, body)):
        return label
    last_for_others[label.name] = label._replace(name=before.name, text_start=more.end() if more else label.text_start)
    return last_for_others[label.name]


def _is_rest(label: Label, before: Label, body: str) -> bool:
    """Whether a line is the rest of one with the same time that was too long for the server, which cut it."""
    if label.time is None or label.time != before.time or not _SECONDS.search(body, label.line, label.text_start):
        return False
    text = rest_of_line(body, before.text_start).rstrip()
    return len(text) >= _FEWEST_CUT and not text.endswith(_ENDS)
