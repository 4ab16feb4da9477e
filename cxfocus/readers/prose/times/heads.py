"""Finds heads above the words of a turn: a name beside a time, or in the line above or below it.

The whole document decides whether they are heads, since agendas have `Lunch 12:30`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cxfocus.readers.prose.labels import Label, Labels, Line, LineForm
from cxfocus.readers.prose.speakers.shapes import CAPITALIZED, VOICES, look
from cxfocus.readers.prose.times.in_words import SECONDS, SIGNS, heads_in_words
from cxfocus.readers.prose.times.timing import seconds_of
from cxfocus.text.lines import BLANK_ABOVE, line_start, lines_like

TIMES: frozenset[LineForm] = frozenset({"time", "hour"})
_FEWEST = 3
#: Shares of the heads. People speak again, items of an agenda do not; the times of a recording rise, those of a program
#: begin anew with each day; words of people stand below; and people have names.
_MOST_NAMES = 0.75
_MOST_FALLS = 0.02
_FEWEST_FOLLOWED = 0.8
_FEWEST_PEOPLE = 0.8
#: Share of the times alone on their lines that must have a name above or below them.
_FEWEST_BESIDE = 0.8
#: Characters.
_LONGEST = 64
#: Share of the times that must have a name above them, if the others are those where the same speaker goes on.
_FEWEST_NAMED = 0.15


def with_heads(labels: Labels, lines: Sequence[Line], body: str) -> tuple[Labels, Sequence[Line]]:
    """Return the labels and lines, with heads as labels with a time if the document writes turns so.

    Otherwise heads are no labels. The lines of heads are taken out of the lines.
    """
    if SECONDS in body and any(map(body.__contains__, SIGNS)):
        heads, are_sure = heads_in_words(body)
        if are_sure:
            return _with_labels(labels, lines, heads)
        if _are_turns(heads, body):
            return _with_turns(labels, lines, heads)
    if not labels.plain and "head" in labels.forms:
        heads = _without_hour_of_meeting(labels.where([form == "head" for form in labels.forms]).rows())
        labels = labels.where([form != "head" for form in labels.forms])
        if _are_turns(heads, body):
            return _with_turns(labels, lines, sorted([*heads, *_without_time(heads, body)]))
    times = [line for line in lines if line.form in TIMES] if len(lines) >= _FEWEST else []
    for find_head in (_named_above, _named_below) if len(times) >= _FEWEST else ():
        heads = [head for line in times if (head := find_head(line, body)) is not None]
        if len(heads) >= _FEWEST_BESIDE * len(times) and _are_turns(heads, body):
            return _with_turns(labels, [line for line in lines if line.form not in TIMES], heads)
    return _with_some(labels, lines, times, body) if len(times) >= _FEWEST else (labels, lines)


def _without_hour_of_meeting(heads: list[Label]) -> list[Label]:
    """Heads without a first one such as `March 4, 10:00 AM`, after which the times of the recording begin."""
    if len(heads) > 1 and (heads[0].time or 0) > (heads[1].time or 0) and look(heads[0].name).shape not in CAPITALIZED:
        return heads[1:]
    return heads


def _without_time(heads: Sequence[Label], body: str) -> Iterator[Label]:
    """Yield heads whose time was forgotten: lines below the first head with only a name, and words below that."""
    names = "|".join(map(re.escape, sorted({head.name for head in heads if look(head.name).shape != "refused"})))
    alone = re.compile(rf"{BLANK_ABOVE}[ \t]*(?P<name>{names})[ \t]*(?=\n(?!(?:{names})[ \t]*\n)[ \t]*[^\s])")
    for found in lines_like(alone, body, heads[0].text_start) if names else ():
        yield Label(line_start(body, found.start("name")), found["name"], found.end(), form="head")


def _with_some(
    labels: Labels, lines: Sequence[Line], times: Sequence[Line], body: str
) -> tuple[Labels, Sequence[Line]]:
    """Labels and lines with heads, if names stand above some times, and words of the same speaker above the others."""
    above = {line.line: head for line in times if (head := _named_above(line, body)) is not None}
    named = {line: head for line, head in above.items() if look(head.name).shape in VOICES}
    if len(named) < max(_FEWEST, _FEWEST_NAMED * len(times)) or not _are_turns(list(named.values()), body):
        return labels, lines
    rest = [line._replace(form="passed") if line.form in TIMES else line for line in lines if line.line not in named]
    return _with_turns(labels, rest, list(named.values()))


def _with_turns(labels: Labels, lines: Sequence[Line], heads: Sequence[Label]) -> tuple[Labels, Sequence[Line]]:
    """Labels and lines with heads as labels, except heads that name nobody."""
    turns = [head._replace(form="timed") for head in heads if look(head.name).shape != "refused"]
    return _with_labels(labels, lines, turns)


def _with_labels(labels: Labels, lines: Sequence[Line], turns: Sequence[Label]) -> tuple[Labels, Sequence[Line]]:
    """Labels with these heads, and lines, without those between the beginning of a head and its words."""
    begun = [head.line for head in turns]

    def is_outside(line: int) -> bool:
        at = bisect_left(begun, line) - 1
        return at < 0 or line >= turns[at].text_start

    labels = labels.where(list(map(is_outside, labels.lines))).replaced_by(turns)
    return labels, [line for line in lines if is_outside(line.line)]


def _are_turns(heads: Sequence[Label], body: str) -> bool:
    if len(heads) < _FEWEST:
        return False
    names = Counter(head.name for head in heads)
    falls = sum(
        (later.time or 0) < (sooner.time or 0) for sooner, later in pairwise(heads[1:])
    )  # a preview may be first
    if len(names) > _MOST_NAMES * len(heads) or falls > _MOST_FALLS * len(heads):
        return False
    ends = [head.line for head in heads[1:]] + [len(body)]
    followed = sum(bool(body[head.text_start : end].strip()) for head, end in zip(heads, ends, strict=True))
    people = sum(uses for name, uses in names.items() if look(name).shape != "refused")
    return min(followed / _FEWEST_FOLLOWED, people / _FEWEST_PEOPLE) >= len(heads)


def _named_above(time: Line, body: str) -> Label | None:
    """A head with the line above a time as its name, or the line above that if something was left out there."""
    start = line_start(body, max(time.line - 1, 0))
    above = body[start : time.line]
    if above.isspace() and len(above) > 1:
        start = line_start(body, max(start - 1, 0))
        above = body[start : time.line]
    return _head_of(above.strip(), start, time.end, time)


def _named_below(time: Line, body: str) -> Label | None:
    """A head with the line below a time as its name."""
    end = body.find("\n", time.end + 1)
    return None if end < 0 else _head_of(body[time.end : end].strip(), time.line, end, time)


def _head_of(name: str, line: int, end: int, time: Line) -> Label | None:
    name = name.strip("[]*_ ")
    if ":" in name or not 0 < len(name) <= _LONGEST:
        return None
    return Label(line, name, end, seconds_of(time.text), "head")
