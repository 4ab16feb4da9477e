"""Cue times as written, read a whole column at a time into milliseconds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import repeat
from operator import add, truediv
from typing import Final

_TIME = r"(?:\d{1,9}:)?\d{1,2}:\d{1,2}(?:[.,]\d{0,9})?"

#: Looser than the standards: hours of any length or none, a dot or a comma, any fraction or none.
TIMES: Final = rf"{_TIME}[ \t\f]*-->[ \t\f]*{_TIME}"

#: The one shape that nearly every file has throughout; reading it takes half the time.
USUAL_TIMES: Final = r"\d\d:\d\d:\d\d[.,]\d\d\d --> \d\d:\d\d:\d\d[.,]\d\d\d"

#: In a column of milliseconds, both ends of a cue whose times cannot be read: far from every real time.
UNTIMED: Final = -(10**15)

_SIXTY = 60
#: No recording is longer; what says so is a broken time.
_LONGEST = 200 * 3_600_000

# So that a column in the usual shape is read by C loops alone.
_CLOCKS = {f"{hour:02}:{minute:02}:": (hour * 60 + minute) * 60_000 for hour in range(6) for minute in range(60)}
_SECONDS = {f"{second:02}": second * 1000 for second in range(60)}
_FRACTIONS = {f"{point}{fraction:03}": fraction for point in ".," for fraction in range(1000)}
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


def seconds(column: list[int]) -> Iterator[float]:
    """Milliseconds as seconds, each the float nearest to its three decimals."""
    return map(truediv, column, repeat(1000))


def _usual(written: list[str], at: int) -> list[int]:
    clocks = map(_CLOCKS.__getitem__, [times[at : at + 6] for times in written])
    seconds = map(_SECONDS.__getitem__, [times[at + 6 : at + 8] for times in written])
    fractions = map(_FRACTIONS.__getitem__, [times[at + 8 : at + 12] for times in written])
    return list(map(add, map(add, clocks, seconds), fractions))


def _milliseconds(hours: str, minutes: str, seconds: str, fraction: str) -> int:
    if int(minutes) >= _SIXTY or int(seconds) >= _SIXTY:
        return UNTIMED
    whole = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
    total = whole * 1000 + int(fraction[:3].ljust(3, "0"))
    return total if total <= _LONGEST else UNTIMED
