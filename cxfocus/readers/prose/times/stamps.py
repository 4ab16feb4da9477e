"""Finds times at the beginnings of lines without a name, as programs write a recording down: `[0:03] welcome`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from cxfocus.readers.prose.labels import Labels, Line
from cxfocus.readers.prose.speakers.shapes import look
from cxfocus.readers.prose.times.timing import seconds_of
from cxfocus.readers.time_patterns import CLOCK
from cxfocus.text.expressions import regex

_IN_BRACKETS = regex(rf"\[({CLOCK})\]")
#: `#00:00:32-5#` after a paragraph.
_BEHIND = regex(r"#(\d\d:[0-5]\d:[0-5]\d)-\d#")
_FEWEST = 3
#: Without brackets more are needed, with an earlier first one (seconds): programs of a day and minutes begin lines with
#: hours.
_FEWEST_BARE = 5
_FIRST_BARE = 60.0
#: Seconds: a recording begins earlier.
_FIRST = 300.0
#: Share of the times that may be earlier than the one before.
_MOST_FALLS = 0.02
#: Seconds between times of day that go on by minutes, and the share of them that must.
_TICK = 120.0
_TICKING = 0.8
#: Share of the stamps: if so many have no name, a small word before a colon is none: `[1:20] one thing: the bus`.
_NAMELESS = 0.75
_NO_NAMES = frozenset({"refused", "handle"})


def with_stamps(labels: Labels, lines: Sequence[Line], body: str) -> tuple[Labels, Sequence[Line]]:
    """Return the labels without those that are no names, and the lines with their times as times alone.

    The words after such a time are read as if they stood below it.
    """
    stamps = [line for line in lines if line.form == "stamp"]
    timed = labels.where([form in ("timed", "chat") for form in labels.forms])
    named = set(timed.lines)
    if all(stamp.line in named for stamp in stamps) or not are_of_a_recording(stamps, body):
        return labels, lines
    if len(stamps) - len(named) >= _NAMELESS * len(stamps):
        named = {line for line, name in zip(timed.lines, timed.names, strict=True) if look(name).shape not in _NO_NAMES}
    nameless = [stamp for stamp in stamps if stamp.line not in named]
    begun = {stamp.line for stamp in nameless}
    labels = _timed(labels.where([line not in begun for line in labels.lines]), nameless, body)
    taken = set(labels.starts)
    passed = [stamp._replace(form="time") for stamp in nameless if stamp.end not in taken]
    return labels, sorted([*(line for line in lines if line.form != "stamp"), *passed], key=attrgetter("line"))


def with_minutes(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines, with times of day as times if they go on by minutes, as recorders of broadcasts write them."""
    hours = [line for line in lines if line.form == "hour"]
    if len(hours) < _FEWEST_BARE:
        return lines
    times = [seconds_of(line.text) for line in hours]
    ticks = sum(0 <= later - sooner <= _TICK for sooner, later in pairwise(times))
    if ticks < _TICKING * (len(times) - 1):
        return lines
    return [line._replace(form="time") if line.form == "hour" else line for line in lines]


def stamps_between_words(spoken: Labels, body: str) -> list[Line]:
    """Return all times in brackets, or between two hashes, that are not part of a label."""
    found = []
    for match in (_BEHIND if "#" in body and "#0" in body and _BEHIND.search(body) else _IN_BRACKETS).finditer(body):
        label = bisect_right(spoken.lines, match.start()) - 1
        if label < 0 or match.start() >= spoken.starts[label]:
            found.append(Line("time", match.start(), match[1], match.end()))
    return found


def are_of_a_recording(stamps: Sequence[Line], body: str) -> bool:
    """Whether the times rise as those of a recording, and begin early if they have no hours."""
    if len(stamps) < _FEWEST:
        return False
    times = [seconds_of(stamp.text) for stamp in stamps]
    if sum(later < sooner for sooner, later in pairwise(times)) > _MOST_FALLS * len(times):
        return False
    if all(stamp.text.count(":") > 1 for stamp in stamps):
        return True
    bare = sum(body[stamp.line : stamp.end].lstrip(" \t*")[:1].isdigit() for stamp in stamps)
    return times[0] < (_FIRST_BARE if bare else _FIRST) and (not bare or len(stamps) >= _FEWEST_BARE)


def _timed(labels: Labels, stamps: Sequence[Line], body: str) -> Labels:
    """The labels; those right above a stamp have its time, and their words begin after it."""
    starts = [stamp.line for stamp in stamps]
    below = [bisect_left(starts, start) for start in labels.starts]
    rows = [
        label._replace(text_start=stamps[index].end, time=seconds_of(stamps[index].text), form="timed")
        for label, index in zip(labels.rows(), below, strict=True)
        if index < len(stamps) and label.time is None and body[label.text_start : starts[index]].isspace()
    ]
    return labels.replaced_by(rows)
