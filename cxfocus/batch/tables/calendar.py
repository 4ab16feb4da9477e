"""iCalendar: every event is a row, and its properties are the columns."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from cxfocus.errors import Problem, ReadError

_ALWAYS = ("SUMMARY", "DESCRIPTION", "UID", "DTSTART")


def read_calendar(text: str, path: str) -> tuple[list[str], Iterator[dict[str, str]]]:
    """The properties that any event has, and the events."""
    try:
        from icalendar import Calendar
    except ImportError:
        hint = "Install it: pip install 'cxfocus[calendar]'"
        raise ReadError(Problem("calendars need the library icalendar", path, hint=hint)) from None
    try:
        events = [event for calendar in Calendar.from_ical(text, multiple=True) for event in calendar.walk("VEVENT")]
    except (ValueError, IndexError) as error:
        raise ReadError(
            Problem(f"is no calendar: {error}", path, hint="It should begin with BEGIN:VCALENDAR")
        ) from error
    rows = [{name: _shown(event.decoded(name)) for name in event} for event in events]
    return list(dict.fromkeys((*_ALWAYS, *(name for row in rows for name in row)))), iter(rows)


def _shown(value: Any) -> str:
    if isinstance(value, date):  # and a datetime is one
        return value.isoformat()
    if isinstance(value, list | tuple):
        return "; ".join(map(_shown, value))
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
