"""Finds attendance lists in tables: names beside initials, or beside the answer whether they came."""

from __future__ import annotations

from collections.abc import Iterator

from cxfocus.readers.prose.attendance.people import is_person
from cxfocus.readers.prose.attendance.words import STATES
from cxfocus.text.expressions import regex
from cxfocus.text.lines import lines_like
from cxfocus.transcript import Span

_TABLE = regex(r"\n\|(?P<head>[^\n]*)\n\|[-:| \t]+(?P<rows>(?:\n\|[^\n]*)+)")
_NAMES = ("name", "attendee", "member")
_INITIALS = ("abbreviation", "abbr", "initials")
_SIGNS = ("bbr", "nitials", "resent", "ttend")
_CAME = frozenset([*STATES, "present?", "attendance"])
_ANSWERS = frozenset([*STATES, "", *"yes no y n x p a late remote - \u2013 \u2713 \u2714 \u2705 \u274c \u2611".split()])
#: Characters: such tables stand at the top.
_FIRST = 24_000


def attendance_tables(body: str) -> Iterator[Span]:
    """Yield the places of such tables."""
    if "|" not in body or all(body.find(sign, 0, _FIRST) < 0 for sign in _SIGNS):
        return
    for match in lines_like(_TABLE, body[:_FIRST]):
        head = _cells(match["head"].lower())
        rows = [_cells(row[1:]) for row in match["rows"].strip().split("\n")]
        if any(map(head[0].__contains__, _NAMES)) and (_has_initials(head) or _tells_who_came(head, rows)):
            yield Span(match.start(), match.end())


def people_of_table(table: str) -> tuple[list[str], dict[str, str]]:
    """Return the names in a table, and the name for each of the initials, case folded."""
    head, *rows = [_cells(line.strip()[1:]) for line in table.split("\n")]
    people = [row for row in rows[1:] if len(row) > 1] if _has_initials([cell.lower() for cell in head]) else []
    return [row[0] for row in rows[1:]], {row[1].casefold(): row[0] for row in people}


def _has_initials(head: list[str]) -> bool:
    return len(head) > 1 and head[1].startswith(_INITIALS)


def _cells(row: str) -> list[str]:
    return [cell.strip(" \t*_") for cell in row.rstrip(" \t|").split("|")]


def _tells_who_came(head: list[str], rows: list[list[str]]) -> bool:
    """Whether a column says yes or no, and the first names people."""
    column = next((place for place, cell in enumerate(head) if cell in _CAME), 0)
    answers = [row[column].lower() if column < len(row) else "" for row in rows]
    return column > 0 and any(answers) and set(answers) <= _ANSWERS and all(is_person(row[0]) for row in rows)
