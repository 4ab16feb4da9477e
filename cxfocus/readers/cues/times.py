"""Cue times as written, read a whole column at a time into milliseconds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain, repeat
from operator import add, itemgetter, truediv
from typing import Final

#: Looser than the standards: hours of any length or none, a dot or a comma, any fraction or none.
STAMP: Final = r"(?:\d{1,9}:)?\d{1,2}:\d{1,2}(?:[.,]\d{0,9})?"
TIMES: Final = rf"{STAMP}[ \t\f]*-->[ \t\f]*{STAMP}"

#: The one shape that nearly every file has throughout; reading it takes half the time.
USUAL_TIMES: Final = r"\d\d:\d\d:\d\d[.,]\d\d\d --> \d\d:\d\d:\d\d[.,]\d\d\d"

#: In a column of milliseconds, both ends of a cue whose times cannot be read: far from every real time.
UNTIMED: Final = -(10**15)

_SIXTY = 60
#: No recording is longer; what says so is a broken time.
LONGEST: Final = 200 * 3_600_000

# So that a column in the usual shape is read by C loops alone.
_CLOCKS = {f"{hour:02}:{minute:02}:": (hour * 60 + minute) * 60_000 for hour in range(6) for minute in range(60)}
_SECONDS = {f"{second:02}": second * 1000 for second in range(60)}
_FRACTIONS = {f"{point}{fraction:03}": fraction for point in ".," for fraction in range(1000)}
_STANDARD = re.compile(r"(?:\d+:)?\d\d:\d\d\.\d{3}")
_STAMP_OF_LYRICS = re.compile(r"(\d+):(\d\d)[.:](\d{2,3})")
_DECIMAL = re.compile(r"[\d.]+")
_DIGIT = re.compile(r"\d")
#: So many times in one shape are no slip.
_CUSTOM = 3
_NUMBERS = re.compile(r"(?:(\d+):)?(\d+):(\d+)(?:[.,](\d*))?")


def read_usual_times(written: list[str]) -> tuple[list[int], list[int]]:
    """As `read_times`, of lines that match `USUAL_TIMES`."""
    try:
        return _usual(written, 0), _usual(written, 17)
    except KeyError:  # six hours or more, minute 75
        return read_times(written)


def read_times(written: list[str]) -> tuple[list[int], list[int]]:
    """Columns of start and end out of lines that match `TIMES`; `UNTIMED` both where one cannot be.

    No clock shows minute 75, and past 200 hours a time is broken too. A fraction is
    decimal: `1,5` is one and a half seconds.
    """
    starts, ends = [], []
    for times in written:
        start, end = (_milliseconds(*numbers) for numbers in _NUMBERS.findall(times))
        if start < 0 or end < 0:
            start = end = UNTIMED
        starts.append(start)
        ends.append(end)
    return starts, ends


def read_standard_times(written: list[str]) -> tuple[list[int], list[int]]:
    """As `read_times`, of a file that should keep to WebVTT's standard.

    A time that breaks it is read where that is the custom of the file: in the same
    shape three times, or half of all times. Else who knows what was meant.
    """
    starts, ends = read_times(written)
    broken = [[_DIGIT.sub("0", stamp) for stamp in _broken(times)] for times in written]
    if any(broken):
        shapes = Counter(chain.from_iterable(broken))
        customary = {shape for shape, uses in shapes.items() if uses >= _CUSTOM or uses >= len(written)}
        for row in (row for row, here in enumerate(broken) if not customary.issuperset(here)):
            starts[row] = ends[row] = UNTIMED
    return starts, ends


def read_starts(written: list[str]) -> tuple[list[int], list[int]]:
    """Columns of start and end, the same, out of lyrics' `01:02.34` or `01:02:34`."""
    starts = [
        _milliseconds("", *_STAMP_OF_LYRICS.fullmatch(stamp).groups())  # type: ignore[union-attr]
        for stamp in written
    ]
    return starts, starts.copy()


def read_milliseconds(written: list[str]) -> tuple[list[int], list[int]]:
    """Columns of start and end out of pairs of whole milliseconds."""
    return _pairs(written, 1)


def read_seconds(written: list[str]) -> tuple[list[int], list[int]]:
    """Columns of start and end out of pairs of decimal seconds."""
    return _pairs(written, 1000)


def seconds(column: list[int]) -> Iterator[float]:
    """Milliseconds as seconds, each the float nearest to its three decimals."""
    return map(truediv, column, repeat(1000))


def _broken(times: str) -> list[str]:
    """The stamps that break WebVTT's standard."""
    return [stamp for stamp in map(str.strip, times.split("-->")) if not _STANDARD.fullmatch(stamp)]


def _pairs(written: list[str], unit: int) -> tuple[list[int], list[int]]:
    starts, ends = [], []
    for pair in written:
        start, end = (round(float(number) * unit) for number in _DECIMAL.findall(pair))
        if max(start, end) > LONGEST:
            start = end = UNTIMED
        starts.append(start)
        ends.append(end)
    return starts, ends


def _usual(written: list[str], at: int) -> list[int]:
    clocks = map(_CLOCKS.__getitem__, map(itemgetter(slice(at, at + 6)), written))
    seconds = map(_SECONDS.__getitem__, map(itemgetter(slice(at + 6, at + 8)), written))
    fractions = map(_FRACTIONS.__getitem__, map(itemgetter(slice(at + 8, at + 12)), written))
    return list(map(add, map(add, clocks, seconds), fractions))


def _milliseconds(hours: str, minutes: str, seconds: str, fraction: str) -> int:
    if int(minutes) >= _SIXTY or int(seconds) >= _SIXTY:
        return UNTIMED
    whole = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
    total = whole * 1000 + int(fraction[:3].ljust(3, "0"))
    return total if total <= LONGEST else UNTIMED
