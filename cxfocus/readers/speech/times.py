"""Times in JSON: numbers in some unit, texts of many forms, or seconds and nanoseconds in two fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from cxfocus.readers.cues.times import LONGEST, UNTIMED
from cxfocus.readers.speech.fields import fields, first
from cxfocus.text.expressions import regex

#: Units of a number, in milliseconds.
SECOND = 1000.0
MILLISECOND = 1.0
#: Azure's ticks.
TICK = 1e-4
#: Words per second: no meeting is slower.
_SLOWEST = 0.05
#: Milliseconds: a later time is after the year 5000, or no time; a number too large for seconds may be the milliseconds
#: of a date.
_LATEST = 1e14

#: Characters around a time: a clock may stand in brackets.
_AROUND = " \t\n[]()"
_NUMBER = regex(r"\s*([-+]?\d{1,15}(?:[.,]\d{1,20})?(?:[eE][-+]?\d{1,2})?)\s*(ms|s)?\s*", re.ASCII)
_CLOCK = regex(r"\s*(?:(?:(\d{1,4})[:h])?(\d{1,3})[:m])(\d{1,2}(?:[.,:;]\d{1,9})?)s?\s*", re.ASCII)
_SIGN = regex("[,:;]")
_DURATION = regex(r"\s*PT(?:(\d{1,6}(?:\.\d+)?)H)?(?:(\d{1,6}(?:\.\d+)?)M)?(?:(\d{1,9}(?:\.\d+)?)S)?\s*", re.ASCII)


def milliseconds(value: object, unit: float = SECOND) -> int:
    """Return milliseconds, or `UNTIMED`; times of day and dates keep their own zero (midnight, 1970)."""
    if isinstance(value, dict):
        return _from_fields(value)
    if isinstance(value, str):
        return _from_text(value, unit)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return UNTIMED
    return _from_number(value, unit)


def is_too_slow(words: int, seconds: float) -> bool:
    """Whether there are so few words for the seconds that these must be milliseconds."""
    return words < _SLOWEST * seconds


def unit_of(times: Sequence[object], words: int) -> float:
    """Return the unit of the times: seconds, unless whole numbers of these would make the speech impossibly slow."""
    whole = [time for time in times if isinstance(time, int) and not isinstance(time, bool)]
    if len(whole) < len(times) or len(whole) < 2:
        return SECOND
    return MILLISECOND if is_too_slow(words, max(whole) - min(whole)) else SECOND


def base_of(times_ms: Iterable[int]) -> int:
    """Return the time to count from: 0, or the first time if even that is later than any recording lasts (a date)."""
    first_ms = min((time for time in times_ms if time != UNTIMED), default=0)
    return first_ms if first_ms > LONGEST else 0


def times_of(row: dict[str, object], start: str = "start", end: str = "end", unit: float = SECOND) -> tuple[int, int]:
    """Return the milliseconds of a row's start and end, which are under these keys."""
    return milliseconds(row.get(start), unit), milliseconds(row.get(end), unit)


def end_after(row: dict[str, object], start_ms: int, unit: float, *keys: str) -> int:
    """Return the end of a row that begins at `start_ms` and has its duration under one of the keys."""
    duration = milliseconds(first(row, *keys), unit)
    return start_ms + duration if UNTIMED not in (start_ms, duration) else UNTIMED


def _from_number(value: float, unit: float) -> int:
    try:
        time = float(value) * unit
    except OverflowError:
        return UNTIMED
    if unit == SECOND and abs(time) >= _LATEST > abs(value):
        time = float(value)
    return round(time) if abs(time) < _LATEST else UNTIMED  # the comparison is False for NaN, too


def _from_fields(value: dict[str, object]) -> int:
    """Time of `{"seconds": "1", "nanos": 300000000}`, as Google's libraries write it, or of a date by MongoDB."""
    row = fields(value)
    whole, nanos = first(row, "seconds"), first(row, "nanos", "nanoseconds")
    if whole is None and nanos is None:
        if not isinstance(moment := row.get("$date"), dict | None):
            return milliseconds(moment, MILLISECOND)
        relative = first(row, "relative")
        return milliseconds(relative) if not isinstance(relative, dict) else UNTIMED
    if isinstance(whole, dict) or isinstance(nanos, dict):
        return UNTIMED
    times = [milliseconds(0 if part is None else part, unit) for part, unit in ((whole, SECOND), (nanos, 1e-6))]
    return sum(times) if UNTIMED not in times else UNTIMED


def _from_text(text: str, unit: float) -> int:
    if len(text) > 64:
        return UNTIMED
    text = text.strip(_AROUND)
    if number := _NUMBER.fullmatch(text):
        return _from_number(float(number[1].replace(",", ".")), {"ms": MILLISECOND, "s": SECOND}.get(number[2], unit))
    if clock := _CLOCK.fullmatch(text):
        second = float(_SIGN.sub(".", clock[3]))
        return _from_number((int(clock[1] or 0) * 60 + int(clock[2])) * 60 + second, SECOND)
    if (duration := _DURATION.fullmatch(text)) and any(duration.groups()):
        hours, minutes, seconds = (float(part or 0) for part in duration.groups())
        return _from_number((hours * 60 + minutes) * 60 + seconds, SECOND)
    return _from_date(text)


def _from_date(text: str) -> int:
    if not text[:4].isdigit():
        return UNTIMED
    try:
        moment = datetime.fromisoformat(text)
        return _from_number((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp(), SECOND)
    except (ValueError, OverflowError):
        return UNTIMED
