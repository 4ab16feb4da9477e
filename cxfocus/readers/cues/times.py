"""Cue times as written, read a whole column at a time into milliseconds."""

from __future__ import annotations

from collections import Counter
from itertools import chain, repeat
from typing import Final

from cxfocus.text.expressions import regex

#: Looser than the standards: hours of any length or none, a dot or a comma, any fraction or none.
STAMP: Final = r"(?:\d{1,9}:)?\d{1,2}:\d{1,2}(?:[.,]\d{0,9}+)?"
_ARROW = r"[ \t\f]*-->[ \t\f]*"
#: Settings may follow milliseconds at once, as the standard has it; of `00:01x` nobody knows what was meant.
_AFTER = r"(?:(?<=[.,]\d{3})|(?![^\s\]]))"
TIMES: Final = f"{STAMP}{_ARROW}{STAMP}{_AFTER}"
#: The same, where there may be no minutes yet: `59.240 --> 1:03.100`.
_SHORT = rf"(?:{STAMP}|\d{{1,2}}\.\d{{1,3}})"
SHORT_TIMES: Final = f"{_SHORT}{_ARROW}{_SHORT}{_AFTER}"

#: As the standards have it, and hence nearly every file throughout; finding it takes half the time.
USUAL_STAMP: Final = r"(?:[0-9]{1,3}:)?[0-5][0-9]:[0-5][0-9]\.[0-9]{3}"

#: As editors of video write it, with frames for a fraction, and notes of meetings without any.
_POINT = r"(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[:;]\d{2}|[.,]\d{1,3})?"
_FRAMED = r"\d{1,3}:\d{2}:\d{2}[:;]\d{2}"
RANGE: Final = rf"(?:{_POINT}[ \t]*[-\u2013\u2014][ \t]*{_POINT}|{_FRAMED}[ \t]*(?:--?>|\u2192)[ \t]*{_FRAMED})"

#: Two times and an arrow, or two numbers of seconds, of which each has a point or says so.
_SECONDS = r"\d{1,5}(?:\.\d{1,3}s?|s)"
SPAN: Final = (
    rf"(?:{STAMP}[ \t]*--?>[ \t]*{STAMP}(?![^\s\]:])|"
    rf"(?<=\[){_SECONDS}[ \t]*(?:--?>|[-\u2013\u2014])[ \t]*{_SECONDS}(?=\]))"
)

#: In a column of milliseconds, both ends of a cue whose times cannot be read: far from every real time.
UNTIMED: Final = -(10**15)

_SIXTY = 60
#: No recording is longer; what says so is a broken time.
LONGEST: Final = 200 * 3_600_000

_WITH_COMMA = USUAL_STAMP.replace(r"\.", "[.,]")
#: Whole columns of usual times, by what stands between the two: arrows, and SBV's comma.
_USUAL_COLUMNS = {
    " --> ": regex(rf"(?:{_WITH_COMMA} --> {_WITH_COMMA}(?:\n|\Z))++"),
    ",": regex(rf"(?:{USUAL_STAMP},{USUAL_STAMP}(?:\n|\Z))++"),
}
#: What leaves of `1:23:45.678` the number 12345678, and a space between two of them.
_TO_DIGITS = {" --> ": str.maketrans(">", " ", ":.,-"), ",": str.maketrans(",", " ", ":.")}
#: What parts the numbers of a pair, and those of a time.
_PARTED = str.maketrans("\t,", "  ")
_APART = str.maketrans(":.", "  ")
#: What nearly all lyrics write throughout.
_USUAL_STARTS = regex(r"(?:[0-9]{2,3}:[0-5][0-9]\.[0-9]{2}(?:\n|\Z))++")
_STANDARD = regex(r"(?:\d+:)?\d\d:\d\d\.\d{3}")
#: Habits that break the standard: no zeros in front of a number, no units that are nought in front of a time, no zeros
#: behind it.
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
#: Frames in a second of most video.
_SLOW = 30
#: So many times in one shape are no slip.
_CUSTOM = 3
_WHOLE = regex(r"\d+")
_DECIMAL = regex(r"[\d.]+")
_NUMBERS = regex(r"(?:(?:(\d+):)?(\d+):)?(\d+)(?:[.,](\d*))?")


def read_times(written: list[str]) -> tuple[list[int], list[int]]:
    """Columns of start and end out of lines that match `TIMES`; `UNTIMED` both where one cannot be.

    No clock shows minute 75, and past 200 hours a time is broken too. A fraction is
    decimal: `1,5` is one and a half seconds.
    """
    column = "\n".join(written)
    for between, usual in _USUAL_COLUMNS.items():
        if usual.fullmatch(column):
            return read_usual_times(written, between)
    return _one_by_one(written)


def read_usual_times(written: list[str], between: str = " --> ") -> tuple[list[int], list[int]]:
    """As `read_times`, of pairs of `USUAL_STAMP` with `between` between them; a comma may stand for the dot."""
    numbers = map(int, "\n".join(written).translate(_TO_DIGITS[between]).split())
    # A minute has no hundred seconds, an hour no hundred minutes.
    times = [digits - digits // 100_000 * 40_000 - digits // 10_000_000 * 2_400_000 for digits in numbers]
    return _pairs(times)


def break_the_standard(written: list[str], meant: int) -> list[int]:
    """Rows with a time that breaks WebVTT's standard, where that is not the custom of the file.

    Custom is what it does in the same shape three times, or in half of the times that are
    `meant` as such, two a line, or one habit throughout. Else who knows what was meant.
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
    """Columns of start and end, the same, out of lyrics' `01:02.34` or `01:02:34`; minutes go on past the hour."""
    column = "\n".join(written)
    starts = _usual_starts(column) if _USUAL_STARTS.fullmatch(column) else _any_starts(column)
    return starts, starts.copy()


def read_ranges(written: list[str]) -> tuple[list[int], list[int]]:
    """Columns of start and end out of `RANGE`; frames are a thirtieth of a second, or a sixtieth where 30 are met."""
    frames = [int(frame) for _, frame in _FRAMES.findall("\n".join(written))]
    rate = _SLOW if max(frames, default=0) < _SLOW else 2 * _SLOW
    return _one_by_one(
        [_FRAMES.sub(lambda time: f"{time[1]}.{1000 * int(time[2]) // rate:03}", each) for each in written]
    )


def read_spans(written: list[str]) -> tuple[list[int], list[int]]:
    """Columns of start and end out of `SPAN`."""
    seconds = [round(float(number) * 1000) for each in written if ":" not in each for number in _DECIMAL.findall(each)]
    if not seconds:
        return _one_by_one(written)
    starts, ends = map(iter, _pairs(seconds))
    clocks = map(iter, _one_by_one([each for each in written if ":" in each]))
    first, last = clocks
    rows = [(next(first), next(last)) if ":" in each else (next(starts), next(ends)) for each in written]
    return [start for start, _ in rows], [end for _, end in rows]


def read_seconds(written: list[str]) -> tuple[list[int], list[int]]:
    """Columns of start and end out of pairs of decimal seconds."""
    return _pairs([round(float(number) * 1000) for number in _numbers(written)])


def read_numbers(rate: float, written: list[str]) -> tuple[list[int], list[int]]:
    """Columns of start and end out of pairs of whole numbers, `rate` of which make a second; no end is the start."""
    numbers = [_WHOLE.findall(each) for each in written]
    return _pairs([round(1000 * int(number) / rate) for each in numbers for number in (each[0], each[-1])])


def read_clocks(written: list[str]) -> tuple[list[int], list[int]]:
    """Columns of start and end, the same, out of `STAMP`."""
    return _one_by_one([f"{each} {each}" for each in written])


def _usual_starts(column: str) -> list[int]:
    # A minute has no ten thousand hundredths.
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
    """The stamps that break WebVTT's standard."""
    return [stamp for stamp in map(str.strip, times.split("-->")) if not _STANDARD.fullmatch(stamp)]


def _numbers(written: list[str]) -> list[str]:
    return "\n".join(written).translate(_PARTED).split()


def _pairs(times: list[int]) -> tuple[list[int], list[int]]:
    """Starts and ends in turn as two columns; `UNTIMED` both where one is longer than any recording."""
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
