"""Finds heads with times in words, copied from pages of Teams and Stream, which have them for screen readers.

`Ann Lee`, `1 minute 3 seconds1:03` and `Ann Lee 1 minute 3 seconds` stand above the words; if she goes on speaking,
only the last of these three lines. Her initials, which the page shows as her picture, may stand above them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cxfocus.readers.prose.labels import Label
from cxfocus.readers.time_patterns import CLOCK, seconds
from cxfocus.text.expressions import regex
from cxfocus.text.lines import line_start

#: Every text with such heads has this word, and one of these signs.
SECONDS = " seconds"
SIGNS = (f"{SECONDS}\n", f"{SECONDS} \n", f"{SECONDS}0:")
#: The word of a unit ends at a blank, at the digits of a clock, or with the line.
_UNIT_ENDS = r"(?: |(?![^\W\d]))"
_UNITS = (
    rf"(?=\d)(?:(?P<h>\d{{1,2}}) hours?{_UNIT_ENDS})?(?:(?P<m>\d{{1,3}}) minutes?{_UNIT_ENDS})?"
    r"(?:(?P<s>\d{1,2}) seconds?)?"
)
_LINE = regex(rf"[ \t]*(?:(?P<name>[^\s].{{0,119}}?) )??{_UNITS}(?P<clock>{CLOCK})?[ \t]*")
_END = regex(r" (?:hour|minute|second)s?(?:\d[\d:]*+)?[ \t]*\n")
_CLOCK = regex(CLOCK)
#: Lines above the last of a head, with blank ones between them.
_MOST_ABOVE = 8
#: Characters of a line, and of the name in it.
_LONGEST = 160
_LONGEST_NAME = 120
_MOST_INITIALS = 3


class _Head(NamedTuple):
    """A head; `is_sure` if its time stands in it twice, which nothing else has."""

    label: Label
    is_sure: bool


def heads_in_words(body: str) -> tuple[list[Label], bool]:
    """Return the heads of people who have a sure one, and True; if nobody has, all that may be heads, and False."""
    heads = list(_heads(body))
    known = {head.label.name for head in heads if head.is_sure}
    if not known:
        return [head.label for head in heads], False
    return [head.label._replace(form="timed") for head in heads if head.label.name in known], True


def _heads(body: str) -> Iterator[_Head]:
    """Yield a head for each last line of one, and for a time in words and digits below a name without a last line."""
    alone: Label | None = None
    for match in _END.finditer(f"{body}\n"):
        start = line_start(body, match.start())
        end = match.end() - 1
        line = _LINE.fullmatch(body, start, end) if end - start <= _LONGEST else None
        if line is None or bool(line["name"]) == bool(line["clock"]):
            continue
        head = _whole_head(Label(start, (line["name"] or "").rstrip(), end, _seconds(line), "head"), body)
        if alone is not None and head.label.line > alone.text_start:
            yield from _below_name(alone, body)
        alone = head.label if line["clock"] and _time_in(line["clock"]) == head.label.time else None
        if line["name"]:
            yield head
    if alone is not None:
        yield from _below_name(alone, body)


def _below_name(time: Label, body: str) -> Iterator[_Head]:
    at, name = next(_lines_above(time.line, body), (0, ""))
    head = _LINE.fullmatch(name)
    if head is not None and not head["clock"]:  # another head above, which has been found: the same speaker goes on
        at, name = time.line, (head["name"] or "").rstrip()
    if name and ":" not in name and len(name) <= _LONGEST_NAME:
        yield _Head(time._replace(line=_initials_above(at, name, body), name=name), True)


def _whole_head(label: Label, body: str) -> _Head:
    """The head that ends with this line, with the lines above that belong to it."""
    begin, is_sure = label.line, False
    for at, text in _lines_above(label.line, body):
        if text == label.name:
            return _Head(label._replace(line=_initials_above(at, text, body)), is_sure)
        if _time_in(text) != label.time:
            break
        begin, is_sure = at, True
    return _Head(label._replace(line=begin), is_sure)


def _initials_above(start: int, name: str, body: str) -> int:
    """The beginning of the initials above a name; of the name if there are none."""
    at, text = next(_lines_above(start, body), (start, ""))
    initials = {word[:1].upper() for word in name.split()}
    return at if text.isupper() and len(text) <= _MOST_INITIALS and initials.issuperset(text) else start


def _lines_above(start: int, body: str) -> Iterator[tuple[int, str]]:
    """Yield the nearest lines above a place that are not blank, the nearest first."""
    for _ in range(_MOST_ABOVE):
        if not start:
            return
        end, start = start - 1, line_start(body, start - 1)
        text = body[start:end].strip() if end - start <= _LONGEST else "..."
        if text:
            yield start, text


def _time_in(text: str) -> float | None:
    """The time of a line with nothing else, in words or digits or both."""
    if _CLOCK.fullmatch(text):
        return seconds(text)
    line = _LINE.fullmatch(text)
    return None if line is None or line["name"] else _seconds(line)


def _seconds(line: re.Match[str]) -> float:
    hours, minutes, rest = (int(number or 0) for number in line.group("h", "m", "s"))
    return float((hours * 60 + minutes) * 60 + rest)
