"""iCalendar: every event is a row, and its properties are the columns."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from cxfocus.batch.tables.model import Cells, Table, TableOptions, cell_text, table_text
from cxfocus.errors import Problem, ReadError, Remark

_ALWAYS = ("SUMMARY", "DESCRIPTION", "UID", "DTSTART")
_WRITE = "Write NAME:VALUE, or begin it with a space where it goes on from the line above"
_NO_PROPERTY = f"this line is no property, and is not read. {_WRITE}"


def read_calendar(path: str, options: TableOptions) -> Table:
    """The properties of all events, and the events; if the file is cut off, the problem comes last."""
    try:
        from icalendar import Calendar
    except ImportError:
        hint = "Install it: pip install 'cxfocus[calendar]'"
        raise ReadError(Problem("calendars need the library icalendar", path, hint=hint)) from None
    text, remarks = table_text(path, options)
    whole, cut = _cut_to_whole_events(text, path)
    try:
        events = [event for calendar in Calendar.from_ical(whole, multiple=True) for event in calendar.walk("VEVENT")]
    except (ValueError, IndexError) as error:
        raise ReadError(_refusal(text, path, error)) from error
    # The library skips lines that it cannot read only within events.
    is_broken = any(name is None for event in events for name, _ in event.errors)
    lost = [Remark(_NO_PROPERTY, number) for number in _broken_lines(text)] if is_broken else []
    rows: list[Cells] = [{name: cell_text(event.decoded(name)) for name in event} for event in events]
    columns = list(dict.fromkeys((*_ALWAYS, *(name for row in rows for name in row))))
    return Table(columns, chain(remarks, lost, rows, cut))


def _refusal(text: str, path: str, error: Exception) -> Problem:
    """The problem of a text in which the library found no calendar."""
    number = next(_broken_lines(text), None) if text.lstrip()[:6].upper() == "BEGIN:" else None
    if number is not None:
        return Problem("cannot be read as a calendar: this line is no property", path, number, hint=_WRITE)
    return Problem(f"is no calendar: {error}", path, hint="It should begin with BEGIN:VCALENDAR")


def _broken_lines(text: str) -> Iterator[int]:
    """The numbers of the lines that are no property; a line may go on in the next."""
    from icalendar.parser import Contentline

    lines: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n"), 1):
        if lines and line.startswith((" ", "\t")):
            lines[-1] = (lines[-1][0], lines[-1][1] + line[1:].rstrip("\r"))
        elif line.strip():
            lines.append((number, line.rstrip("\r")))
    for number, line in lines:
        try:
            Contentline(line).parts()  # type: ignore[no-untyped-call]
        except ValueError:
            yield number


def _cut_to_whole_events(text: str, path: str) -> tuple[str, list[Problem]]:
    """The calendar up to its last whole event: the library would drop a calendar that never ends."""
    open_parts: list[tuple[str, int, int]] = []  # name, line, position
    at = 0
    for number, line in enumerate(text.split("\n"), 1):
        key, _, name = line.rstrip().upper().partition(":")
        if key == "BEGIN":
            open_parts.append((name, number, at))
        elif key == "END" and open_parts:
            open_parts.pop()
        at += len(line) + 1
    if not open_parts:
        return text, []
    outer, number, _ = open_parts[0]
    whole = text
    if len(open_parts) > 1:
        _, number, start = open_parts[1]
        whole = text[:start]
    hint = "Export it again; the events that are whole are scored"
    return f"{whole}\r\nEND:{outer}\r\n", [Problem("is cut off: what begins here never ends", path, number, hint=hint)]
