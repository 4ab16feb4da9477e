"""Gives turns their times: ends if only starts are written, and times between marks that stand alone on lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cxfocus.readers.prose.labels import Label, LabelForm, Labels
from cxfocus.readers.time_patterns import CLOCK, seconds
from cxfocus.transcript import Turn

#: A `CLOCK` time, or `10:02 AM`; for use inside larger expressions.
TIME_OF_DAY = rf"{CLOCK}(?:[ \u00a0\u202f]?[AaPp](?:\.[ \u00a0\u202f]?)?[Mm]\b\.?)?"

#: If only starts are written, a turn ends at the next start, but not later than its words take at this speed.
_SLOWEST_WORDS_PER_SECOND = 1.5
_GRACE_SECONDS = 2.0
#: The usual speed of speech, for turns after the last mark.
_WORDS_PER_SECOND = 2.5
_HOUR = 3600.0
_HALF_DAY = 12 * _HOUR
_DAY = 24 * _HOUR
_EARLY, _LATE = 6 * _HOUR, 18 * _HOUR
#: Notations with the time of day; in them, a first time of an hour or more is one of the day.
_BY_THE_CLOCK: frozenset[LabelForm] = frozenset({"clock", "irc", "chat"})
#: In other notations, and for marks, a first time from here on (seconds) is one of the day.
_LATEST_START = 3 * _HOUR
_FEWEST_STOPPED = 10


def seconds_of(written: str) -> float:
    """Return the seconds of a `TIME_OF_DAY`: `1:02` is a minute of a recording, `1:02 PM` an hour of the day."""
    if written[-1].isdigit():
        return seconds(written)
    clock = written.rstrip("AaPpMm.\u202f ")
    time = seconds(clock) * (60 if clock.count(":") == 1 else 1) % _HALF_DAY
    return time + _HALF_DAY if written[len(clock) :].strip("\u202f ")[0] in "Pp" else time


def hour_of(written: str) -> float:
    """Return the seconds of a time of day, which has hours and minutes even without AM and PM."""
    return seconds_of(written) * (60 if written[-1].isdigit() and written.count(":") == 1 else 1)


class TimeMark(NamedTuple):
    """A time alone on its line: where the line ends, and seconds."""

    position: int
    seconds: float


def from_zero(labels: Labels) -> Labels:
    """Return the labels with times of day as seconds from the first of them; earlier times become None."""
    first = next((index for index, time in enumerate(labels.times) if time is not None), None)
    if first is None:
        return labels
    zero = labels.times[first] or 0.0
    if zero < (_HOUR if labels.forms[first] in _BY_THE_CLOCK else _LATEST_START):
        return labels
    return labels._replace(times=list(_seconds_since(zero, labels.times)))


def _seconds_since(zero: float, times: Sequence[float | None]) -> Iterator[float | None]:
    """Yield seconds since a time of day; the first hours of the next day may follow the last of one."""
    before, days = zero, 0.0
    for time in times:
        if time is not None and time < _EARLY and before >= _LATE:
            days += _DAY
        elif time is not None and time >= _LATE and before < _EARLY and days:  # written a little late
            days -= _DAY
        before = before if time is None else time
        yield None if time is None or time + days < zero else round(time + days - zero, 3)


def marks_from_zero(marks: Sequence[TimeMark]) -> list[TimeMark]:
    """Return marks with the time of day as seconds from the first of them."""
    zero = marks[0].seconds if marks and marks[0].seconds >= _LATEST_START else 0.0
    return [TimeMark(position, max(0.0, time - zero)) for position, time in marks]


def without_stopped(labels: Labels) -> Labels:
    """Return the labels without their times if all of many times are midnight: `[Fri 00:00:00]` before every line.

    Any other time may be right: people write as many messages within a minute.
    """
    if any(labels.times) or len(labels.times) - labels.times.count(None) < _FEWEST_STOPPED:
        return labels
    return labels._replace(times=[None] * len(labels.times))


def turns_at(marks: Iterable[tuple[int, TimeMark]]) -> list[Label]:
    """Return marks as the beginnings of turns of unknown speakers."""
    return [Label(line, "", mark.position, mark.seconds, "time") for line, mark in marks]


def with_ends(turns: Sequence[Turn], body: str) -> list[Turn]:
    """Return turns with ends: the next start, but not later than the words take, so that a lunch break is not talk."""
    following: float | None = None
    ended: list[Turn] = []
    for turn in reversed(turns):
        whole = turn
        if turn.start_time is not None:
            words = body.count(" ", turn.start, turn.end) + 1
            longest = turn.start_time + words / _SLOWEST_WORDS_PER_SECOND + _GRACE_SECONDS
            end = longest if following is None or following < turn.start_time else min(following, longest)
            following = turn.start_time
            whole = turn._replace(end_time=round(end, 3))
        ended.append(whole)
    return ended[::-1]


def between_marks(turns: Sequence[Turn], marks: Sequence[TimeMark], body: str) -> list[Turn]:
    """Return the turns of speakers with times between the marks around them, shared out by their words.

    If no turn has a speaker, all turns that end after the first mark get times.
    """
    said = [turn for turn in turns if turn.speaker is not None]
    said = said or [turn for turn in turns if marks and turn.end > marks[0].position]
    first = said[0].start if said else len(body)
    clock = _Clock(
        _without_falls([*([TimeMark(first, 0.0)] if not marks or marks[0].position > first else []), *marks])
    )
    silent = {turn.start for turn in turns}.difference(turn.start for turn in said)
    placed = [None if turn.start in silent else clock.place(turn, body) for turn in turns]
    return [
        turn if place is None else turn._replace(start_time=clock.at(place.first), end_time=clock.at(place.last))
        for turn, place in zip(turns, placed, strict=True)
    ]


class _Moment(NamedTuple):
    """A moment: after this mark, and after so many of the words between it and the next mark."""

    mark: int
    words: int


class _Place(NamedTuple):
    first: _Moment
    last: _Moment


class _Clock:
    """Places turns, in their order, by the words before them; after that it can give the seconds of each place."""

    def __init__(self, marks: Sequence[TimeMark]) -> None:
        self.marks = marks
        self.positions = [mark.position for mark in marks]
        self.said = [0] * len(marks)

    def place(self, turn: Turn, body: str) -> _Place:
        """Return the place of a turn, which may go on after marks inside it."""
        first = self._mark_before(turn.start)
        begun = _Moment(first, self.said[first])
        passed = self.positions[first + 1 : self._mark_before(turn.end - 1) + 1]
        for number, (start, end) in enumerate(pairwise([turn.start, *passed, turn.end]), first):
            text = body[start:end].strip()  # with stretches in it that are blank since they are no speech
            self.said[number] += len(text.split()) if "  " in text or not text else text.count(" ") + 1
        last = first + len(passed)
        return _Place(begun, _Moment(last, self.said[last]))

    def at(self, moment: _Moment) -> float:
        """Return the seconds of a moment; all turns must have been placed before."""
        said = self.said[moment.mark]
        begin = self.marks[moment.mark].seconds
        following = self.marks[moment.mark + 1 : moment.mark + 2]
        lasts = following[0].seconds - begin if following else said / _WORDS_PER_SECOND
        return round(begin + lasts * moment.words / max(1, said), 3)

    def _mark_before(self, position: int) -> int:
        return max(0, bisect_right(self.positions, position) - 1)


def _without_falls(marks: Sequence[TimeMark]) -> list[TimeMark]:
    """The marks without those that are earlier than one before them."""
    kept: list[TimeMark] = []
    for mark in marks:
        if not kept or mark.seconds >= kept[-1].seconds:
            kept.append(mark)
    return kept
