"""Cue times as written, read a whole column at a time into milliseconds."""

from __future__ import annotations

from collections import Counter
from itertools import chain, repeat
from typing import Final

from cxfocus.text.expressions import regex

#: Looser than the standards: hours of any length or none, a dot or a comma, any fraction or none.
STAMP: Final = r"(?:\d{1,9}:)?\d{1,2}:\d{1,2}(?:[.,]\d{0,9}+)?"
_ARROW = r"[ \t\f]*-->[ \t\f]*"
#: Settings may follow milliseconds without a blank, as the standard allows; `00:01x` could mean anything.
_AFTER = r"(?:(?<=[.,]\d{3})|(?![^\s\]]))"
TIMES: Final = f"{STAMP}{_ARROW}{STAMP}{_AFTER}"
#: The same, also for times without minutes: `59.240 --> 1:03.100`.
_SHORT = rf"(?:{STAMP}|\d{{1,2}}\.\d{{1,3}})"
SHORT_TIMES: Final = f"{_SHORT}{_ARROW}{_SHORT}{_AFTER}"

#: A time as the standards have it, and so nearly every file; finding it takes half the time.
USUAL_STAMP: Final = r"(?:[0-9]{1,3}:)?[0-5][0-9]:[0-5][0-9]\.[0-9]{3}"

#: A time as video editors write it, with frames instead of a fraction, or as meeting notes do, without either.
_POINT = r"(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[:;]\d{2}|[.,]\d{1,3})?"
_FRAMED = r"\d{1,3}:\d{2}:\d{2}[:;]\d{2}"
RANGE: Final = rf"(?:{_POINT}[ \t]*[-\u2013\u2014][ \t]*{_POINT}|{_FRAMED}[ \t]*(?:--?>|\u2192)[ \t]*{_FRAMED})"

#: Two times and an arrow, or two numbers of seconds in brackets, each with a decimal point or an `s`.
_SECONDS = r"\d{1,5}(?:\.\d{1,3}s?|s)"
SPAN: Final = (
    rf"(?:{STAMP}[ \t]*--?>[ \t]*{STAMP}(?![^\s\]:])|"
    rf"(?<=\[){_SECONDS}[ \t]*(?:--?>|[-\u2013\u2014])[ \t]*{_SECONDS}(?=\]))"
)

#: Milliseconds that stand for the start and the end of a cue whose times cannot be read: far from every real time.
UNTIMED: Final = -(10**15)

_SIXTY = 60
#: Milliseconds (200 hours): no recording is longer, so a later time is broken.
LONGEST: Final = 200 * 3_600_000

_WITH_COMMA = USUAL_STAMP.replace(r"\.", "[.,]")
#: Whole columns of usual times, by the sign between the two: an arrow, or SBV's comma.
_USUAL_COLUMNS = {
    " --> ": regex(rf"(?:{_WITH_COMMA} --> {_WITH_COMMA}(?:\n|\Z))++"),
    ",": regex(rf"(?:{USUAL_STAMP},{USUAL_STAMP}(?:\n|\Z))++"),
}
#: Translations that make `1:23:45.678` the number 12345678, with a space between two of them.
_TO_DIGITS = {" --> ": str.maketrans(">", " ", ":.,-"), ",": str.maketrans(",", " ", ":.")}
#: Translations that put spaces between the numbers of a pair, and between those of a time.
_PARTED = str.maketrans("\t,", "  ")
_APART = str.maketrans(":.", "  ")
#: A column of times as nearly all lyrics have them.
_USUAL_STARTS = regex(r"(?:[0-9]{2,3}:[0-5][0-9]\.[0-9]{2}(?:\n|\Z))++")
_STANDARD = regex(r"(?:\d+:)?\d\d:\d\d\.\d{3}")
#: Habits that break the standard: numbers without leading zeros, times without leading units that are zero, fractions
#: without trailing zeros.
_HABITS = tuple(
    regex(rf"(?:{stamp}{_ARROW}{stamp}(?:\n|\Z))++")
    for stamp in (
        r"(?:(?:0|[1-9]\d{0,2}):)?(?:0|[1-9]\d?):(?:0|[1-9]\d?)[.,]\d{1,3}",
        r"(?:[1-9]\d{0,2}:[0-5]\d:[0-5]\d|[1-9]\d?:[0-5]\d|\d{1,2})\.\d{1,3}",
        r"(?:\d{1,3}:)?\d\d:\d\d(?:\.(?:\d{0,2}[1-9]|0))?",
    )
)
_DIGIT = regex(r"\d")
_FRAMES = regex(r"(\d+:\d+:\d+)[:;](\d+)")
#: Frames per second of most video.
_SLOW = 30
#: Times of one shape that are a custom of the file, and no slips.
_CUSTOM = 3
_WHOLE = regex(r"\d+")
_DECIMAL = regex(r"[\d.]+")
_NUMBERS = regex(r"(?:(?:(\d+):)?(\d+):)?(\d+)(?:[.,](\d*))?")


def read_times(written: list[str]) -> tuple[list[int], list[int]]:
    """Return columns of start and end from lines that match `TIMES`; both are `UNTIMED` if one is impossible.

    Minute 75 is impossible, and so is a time after 200 hours. A fraction is decimal: `1,5`
    is one and a half seconds.
    """
    column = "\n".join(written)
    for between, usual in _USUAL_COLUMNS.items():
        if usual.fullmatch(column):
            return read_usual_times(written, between)
    return _one_by_one(written)


def read_usual_times(written: list[str], between: str) -> tuple[list[int], list[int]]:
    """Return the same for pairs of `USUAL_STAMP` with `between` between them; a comma may replace the dot."""
    numbers = map(int, "\n".join(written).translate(_TO_DIGITS[between]).split())
    # The digits of a time are read as one number; but a minute has 60 seconds, not 100, and an hour 60 minutes.
    times = [digits - digits // 100_000 * 40_000 - digits // 10_000_000 * 2_400_000 for digits in numbers]
    return _pairs(times)


def break_the_standard(written: list[str], meant: int) -> list[int]:
    """Return the rows with a time that breaks WebVTT's standard, unless that is the custom of the file.

    A shape of time is a custom if it comes three times, or in half of all times (two in each of the `meant`
    lines), or if all times have one habit. The meaning of any other such time is unknown.
    """
    column = "\n".join(written)
    if "," not in column and _USUAL_COLUMNS[" --> "].fullmatch(column):
        return []
    if any(habit.fullmatch(column) for habit in _HABITS):
        return []
    broken = [[_DIGIT.sub("0", stamp) for stamp in _broken(times)] for times in written]
    shapes = Counter(chain.from_iterable(broken))
    customary = {shape for shape, uses in shapes.items() if uses >= _CUSTOM or uses >= meant}
    return [row for row, here in enumerate(broken) if not customary.issuperset(here)]


def read_starts(written: list[str]) -> tuple[list[int], list[int]]:
    """Return equal columns of start and end from lyrics' `01:02.34` or `01:02:34`; minutes may exceed 59."""
    column = "\n".join(written)
    starts = _usual_starts(column) if _USUAL_STARTS.fullmatch(column) else _any_starts(column)
    return starts, starts.copy()


def read_range_times(written: list[str]) -> tuple[list[int], list[int]]:
    """Return columns of start and end from `RANGE`; a frame is 1/30 second, or 1/60 if any has a number from 30 on."""
    frames = [int(frame) for _, frame in _FRAMES.findall("\n".join(written))]
    rate = _SLOW if max(frames, default=0) < _SLOW else 2 * _SLOW
    return _one_by_one(
        [_FRAMES.sub(lambda time: f"{time[1]}.{1000 * int(time[2]) // rate:03}", each) for each in written]
    )


def read_spans(written: list[str]) -> tuple[list[int], list[int]]:
    """Return columns of start and end from `SPAN`."""
    seconds = [round(float(number) * 1000) for each in written if ":" not in each for number in _DECIMAL.findall(each)]
    if not seconds:
        return _one_by_one(written)
    starts, ends = map(iter, _pairs(seconds))
    clocks = map(iter, _one_by_one([each for each in written if ":" in each]))
    first, last = clocks
    rows = [(next(first), next(last)) if ":" in each else (next(starts), next(ends)) for each in written]
    return [start for start, _ in rows], [end for _, end in rows]


def read_seconds(written: list[str]) -> tuple[list[int], list[int]]:
    """Return columns of start and end from pairs of decimal seconds."""
    return _pairs([round(float(number) * 1000) for number in _numbers(written)])


def read_numbers(rate: float, written: list[str]) -> tuple[list[int], list[int]]:
    """Return columns of start and end from pairs of whole numbers, `rate` per second; a missing end is the start."""
    numbers = [_WHOLE.findall(each) for each in written]
    return _pairs([round(1000 * int(number) / rate) for each in numbers for number in (each[0], each[-1])])


def read_clocks(written: list[str]) -> tuple[list[int], list[int]]:
    """Return equal columns of start and end from `STAMP`."""
    return _one_by_one([f"{each} {each}" for each in written])


def _usual_starts(column: str) -> list[int]:
    # The digits of a time are read as one number; but a minute has 6,000 hundredths, not 10,000.
    numbers = map(int, column.translate(_TO_DIGITS[","]).split())
    return [10 * digits - digits // 10_000 * 40_000 for digits in numbers]


def _any_starts(column: str) -> list[int]:
    numbers = column.translate(_APART).split()
    minutes, seconds = map(int, numbers[::3]), map(int, numbers[1::3])
    fractions = map(int, map(str.ljust, numbers[2::3], repeat(3), repeat("0")))
    return [
        (minute * 60 + second) * 1000 + fraction if second < _SIXTY else UNTIMED
        for minute, second, fraction in zip(minutes, seconds, fractions, strict=True)
    ]


def _one_by_one(written: list[str]) -> tuple[list[int], list[int]]:
    starts, ends = [], []
    for times in written:
        start, end = (_milliseconds(*numbers) for numbers in _NUMBERS.findall(times))
        if start < 0 or end < 0:
            start = end = UNTIMED
        starts.append(start)
        ends.append(end)
    return starts, ends


def _broken(times: str) -> list[str]:
    """Stamps of a line that break WebVTT's standard."""
    return [stamp for stamp in map(str.strip, times.split("-->")) if not _STANDARD.fullmatch(stamp)]


def _numbers(written: list[str]) -> list[str]:
    return "\n".join(written).translate(_PARTED).split()


def _pairs(times: list[int]) -> tuple[list[int], list[int]]:
    """Alternating starts and ends as two columns; both are `UNTIMED` if one is later than any recording lasts."""
    starts, ends = times[::2], times[1::2]
    if max(times, default=0) > LONGEST:
        for row, longest in enumerate(map(max, starts, ends)):
            if longest > LONGEST:
                starts[row] = ends[row] = UNTIMED
    return starts, ends


def _milliseconds(hours: str, minutes: str, seconds: str, fraction: str) -> int:
    if int(minutes or 0) >= _SIXTY or int(seconds) >= _SIXTY:
        return UNTIMED
    whole = (int(hours or 0) * 60 + int(minutes or 0)) * 60 + int(seconds)
    total = whole * 1000 + int(fraction[:3].ljust(3, "0"))
    return total if total <= LONGEST else UNTIMED
