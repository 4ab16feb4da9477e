"""Logs of a channel, where a scribe may write what others say: `<scribe> ann: words`, `<scribe> ... more words`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cxfocus.readers.prose.labels import Label, Labels, as_columns
from cxfocus.readers.prose.skipped import Skipped
from cxfocus.readers.prose.speakers.shapes import bare, look
from cxfocus.transcript import Section

if TYPE_CHECKING:
    from cxfocus.readers.prose.channels.channel import Channel

_FEWEST = 3
_INNER = re.compile(r"(?P<name>[^\s:]{1,70}):[ \t]+(?=\S)")
_CONTINUED = re.compile(r"(?:\.{2,3}|\u2026)[ \t]*")
_TOPIC = re.compile(r"(?:(?P<sub>sub)?topic:[ \t]*|#topic[ \t]+)(?P<title>[^\n]+)", re.IGNORECASE)
#: The log of a meeting bot: nobody writes what others say, so `<ann> bob: words` are words to Bob.
_MEETBOT = "#startmeeting"
#: What is said to such a bot; and what it is to put into its minutes, which is said to everybody.
_BOT_COMMAND = re.compile(
    r"#(?:startmeeting|endmeeting|here|nick|(?:un)?chair|meeting(?:name|topic)|vote|(?:start|end)vote|close|save|undo|"
    r"(?:un)?lurk)(?=[ \t\n]|\Z)[^\n]*",
    re.IGNORECASE,
)
_MINUTED = re.compile(r"#(?:info|action|idea|link|agreed|accepted|rejected|motion|help|item)[ \t]+", re.IGNORECASE)
#: What is said to the channel's robots: presence, the queue of speakers, who scribes.
_COMMAND = re.compile(
    r"(?:(?:present|regrets|scribe|agenda|q|vq)[+?-]=?(?=[ \t\n]|\Z)[^\n]{0,80}|q\?|ack [^\n]{1,60}|"
    r"(?:scribe(?:nick|options)?|chair|meeting|agenda|present|regrets|rrsagent|zakim|date)[:,] ?[^\n]*|"
    r"\.?[ \t]*s/[^/\n]+/[^/\n]*/?|https?://\S+)[ \t]*(?=\n|\Z)",
    re.IGNORECASE,
)
_TRANSCRIBERS = frozenset({"transcriber", "transcription", "scribe", "captioner"})
#: Who writes so is at a meeting that is minuted in the channel.
_MINUTING = (
    r"(?i)(?:present|regrets|scribe|agenda|q|vq)[+?-]=?(?=[ \t\n]|\Z)|"
    r"(?:scribe(?:nick|options)?|rrsagent|zakim)[:,][ \t]"
)
#: Without such words, a scribe writes most of the log, mostly for others, and nobody else does so.
_MOST_LINES = 0.5
_MOST_FOR_OTHERS = 0.7
_NEARLY_ALL_FOR_OTHERS = 0.8


class Scribed(NamedTuple):
    """Labels with those who spoke instead of who wrote; topics as sections; what was said to robots."""

    labels: Labels
    sections: tuple[Section, ...] = ()
    commands: tuple[Skipped, ...] = ()


def read_scribed(labels: Labels, body: str) -> Scribed:
    """What the lines of a channel's log mean; other labels as they are."""
    if labels.plain or labels.forms.count("irc") < _FEWEST:
        return Scribed(labels)
    from cxfocus.readers.prose.channels.channel import read_channel

    channel = read_channel(labels, body)
    labels, skipped = channel.labels, channel.skipped
    if _MEETBOT in body:
        found = list(_read_bot(labels, body))
    elif (scribes := _scribes(channel, body)) is None:
        found = list(_read(labels, body, frozenset(), frozenset()))
    else:
        found = list(_read(labels, body, channel.nicks, scribes))
    return Scribed(
        as_columns([each for each in found if isinstance(each, Label)]),
        tuple(each for each in found if isinstance(each, Section)),
        (*skipped, *(each for each in found if isinstance(each, Skipped))),
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
        and (channel.is_minuted or bare(inner["name"]).casefold() in channel.nicks)
        and look(inner["name"]).shape != "refused"
    )
    minuting = re.compile(_MINUTING)
    if channel.is_minuted or any(
        label.name.casefold() in _TRANSCRIBERS or minuting.match(body, label.text_start) for label in said
    ):
        return {name for name, times in wrote.items() if times >= _FEWEST or name.casefold() in _TRANSCRIBERS}
    return next((frozenset({name}) for name, _ in wrote.most_common(1) if _is_scribe(name, wrote, said, body)), None)


def _is_scribe(name: str, wrote: Counter[str], said: Sequence[Label], body: str) -> bool:
    """Whether one writes most of a log, and nearly all of that for others."""
    own = [label for label in said if label.name == name]
    others = wrote[name] + sum(_CONTINUED.match(body, label.text_start) is not None for label in own)
    return (
        wrote[name] >= max(_FEWEST, _NEARLY_ALL_FOR_OTHERS * wrote.total())
        and others >= _MOST_FOR_OTHERS * len(own)
        and len(own) > _MOST_LINES * len(said)
    )


def _read(
    labels: Labels, body: str, channel: Collection[str], scribes: Collection[str]
) -> Iterator[Label | Section | Skipped]:
    told: dict[str, str] = {}  # who wrote, and for whom last
    taken = -1  # where words below a nick begin that have been read with it
    for label in labels.rows():
        if label.form != "irc":
            if label.line != taken:
                yield label
            continue
        topic = _TOPIC.match(body, label.text_start)
        command = _COMMAND.match(body, label.text_start)
        taken = label.text_start if topic is not None else -1
        if topic is not None:
            yield Section(topic["title"].strip(), label.line, 3 if topic["sub"] else 2)
            yield Skipped("channel marks", label.line, topic.start("title"))
        elif command is not None:
            yield Skipped("channel commands", label.line, command.end())
        else:
            inner = _INNER.match(body, label.text_start)
            if inner is not None:
                known = bare(inner["name"]).casefold() in channel
                likely = label.name in scribes and look(inner["name"]).shape != "refused"
                inner = inner if known or likely else None
            taken = -1 if inner is None else label.text_start
            yield _said(label, body, inner, told)


def _read_bot(labels: Labels, body: str) -> Iterator[Label | Section | Skipped]:
    for label in labels.rows():
        topic = _TOPIC.match(body, label.text_start)
        command = _BOT_COMMAND.match(body, label.text_start)
        minuted = _MINUTED.match(body, label.text_start)
        if label.form == "irc" and topic is not None:
            yield Section(topic["title"].strip(), label.line, 2)
            yield Skipped("channel marks", label.line, topic.start("title"))
        elif label.form == "irc" and command is not None:
            yield Skipped("channel commands", label.line, command.end())
        else:
            yield label if minuted is None else label._replace(text_start=minuted.end())


def _said(label: Label, body: str, inner: re.Match[str] | None, told: dict[str, str]) -> Label:
    if inner is not None:
        told[label.name] = inner["name"]
        return label._replace(name=inner["name"], text_start=inner.end())
    more = _CONTINUED.match(body, label.text_start)
    if more is not None and label.name in told:
        return label._replace(name=told[label.name], text_start=more.end())
    told.pop(label.name, None)
    return label
