"""Title and day of the meeting, as JSON gives them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from cxfocus.readers.dates import written_date
from cxfocus.readers.field_names import json_names
from cxfocus.readers.speech.fields import Fields, fields, words_in

#: Keys of objects that describe the meeting or contain everything about it; other objects have titles of their own, as
#: people do.
_WRAPPERS = ("data", "transcript", "transcription", "meeting", "recording", "conversation", "session", "call", "event",
             "result", "response", "payload", "metadata", "meta")  # fmt: skip
_DEEPEST = 3
_TITLES = ("title", *json_names("meeting_title", "meeting_name"))
#: Keys of the day of the recording; the day on which a file was made may be another.
_DAYS = (*json_names("recording_start_time", "meeting_start_time", "scheduled_start_time", "start_time",
                     "start_datetime", "started_at", "recorded_at", "happened_at", "meeting_date", "recording_date",
                     "call_date", "date_string", "date_time"), "date", "started", "scheduled")  # fmt: skip
#: Seconds since 1970, for the years 2000 to 2049; larger numbers are milliseconds, times in a recording are smaller.
_FIRST_DAY, _LAST_DAY = 946_684_800, 2_524_608_000
_MILLISECONDS = 1_000


def meeting_title(value: object) -> str | None:
    """Return the title or the name of the meeting, from the outermost object that has one."""
    return next(
        (title for here in _meeting_objects(value) for key in _TITLES if (title := words_in(here.get(key)))), None
    )


def date_in(value: object) -> str | None:
    """Return the day in ISO, as written; from a number (in UTC) only if no day is written."""
    found = [when for here in _meeting_objects(value) for key in _DAYS if (when := here.get(key)) is not None]
    days = (written_date(when) for when in found if isinstance(when, str) and when[:4].isdecimal())
    return next(filter(None, days), None) or next(filter(None, map(_day_of_number, found)), None)


def _meeting_objects(value: object) -> Iterator[Fields]:
    """The object (or the only one of a list), and the objects inside it about the same meeting, outer ones first."""
    level = [fields(value[0] if isinstance(value, list) and len(value) == 1 else value)]
    for _ in range(_DEEPEST):
        yield from level
        level = [inner for here in level for key in _WRAPPERS if (inner := fields(here.get(key)))]


def _day_of_number(when: object) -> str | None:
    if isinstance(when, bool) or not isinstance(when, (int, float)) or not 0 <= when < _LAST_DAY * _MILLISECONDS:
        return None
    seconds = when / _MILLISECONDS if when > _LAST_DAY else when
    return datetime.fromtimestamp(seconds, UTC).date().isoformat() if _FIRST_DAY <= seconds < _LAST_DAY else None
