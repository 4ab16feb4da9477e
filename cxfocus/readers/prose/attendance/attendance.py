"""All attendance lists of a document, and the people they name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cxfocus.readers.prose.attendance.below_headings import lists_below_headings
from cxfocus.readers.prose.attendance.labeled_lists import labeled_lists
from cxfocus.readers.prose.attendance.list_titles import is_announcing, is_of_body
from cxfocus.readers.prose.attendance.looks import AttendanceList
from cxfocus.readers.prose.attendance.people import are_initialled, person_in_office
from cxfocus.readers.prose.attendance.people_names import people_in
from cxfocus.readers.prose.labels import Labels
from cxfocus.readers.prose.notations.callers import Callers
from cxfocus.readers.prose.skipped_spans import SkippedSpan, disjoint, inside
from cxfocus.readers.titles_of_calls import LIST_OF_CALL
from cxfocus.text.expressions import regex
from cxfocus.transcript import LeftOutRule, Section, Span

_RULE: LeftOutRule = "attendance"
_OF_CALL = regex(LIST_OF_CALL, re.IGNORECASE)
#: The rule for lists of the members of a body, who need not have been there.
_MEMBERSHIP: LeftOutRule = "members of the body"
#: A heading that announces a list, and the lines of the list.
_ListBelow = tuple[Section, Sequence[Span]]


class Attendance(NamedTuple):
    """Lists after labels (`Present: ...`) as stretches that are no speech; lists below headings; the people in both.

    `titles` are the titles outside of lists.
    """

    labeled: Sequence[SkippedSpan]
    below_headings: Sequence[_ListBelow]
    people: Mapping[str, str]
    titles: Sequence[Section]


def attendance_in(body: str, labels: Labels, titles: Sequence[Section], callers: Callers | None) -> Attendance:
    """Return the attendance of a text with these labels and titles; `callers` are given if it is a call."""
    lists = labeled_lists(body, labels, callers)
    titles = _titles_outside(titles, lists)
    below_headings = lists_below_headings(body, titles)
    labeled = disjoint([SkippedSpan(_RULE, listed.line, listed.end) for listed in lists])
    return Attendance(labeled, below_headings, _people(body, labels, lists, below_headings), titles)


def before_turns(below_headings: Sequence[_ListBelow], turns: Sequence[int], body: str) -> Iterator[SkippedSpan]:
    """Yield the lists below headings, each up to the first turn after its heading."""
    for section, lines in below_headings:
        index = bisect_right(turns, section.start)
        end = turns[index] if index < len(turns) else None
        rule = _RULE if _were_there(section, lines, body) else _MEMBERSHIP
        yield from (SkippedSpan(rule, *line) for line in lines if end is None or line.start < end)


def _were_there(section: Section, lines: Sequence[Span], body: str) -> bool:
    """Whether a list names those who were there; below the name of a body only if it gives their initials."""
    if is_announcing(section.title) or not is_of_body(section.title):
        return True
    return are_initialled([body[a:b] for a, b in lines if not a <= section.start < b])


def _titles_outside(titles: Sequence[Section], lists: Sequence[AttendanceList]) -> Sequence[Section]:
    """The titles without lines of lists, such as `AL, BR, CD`.

    The title of a list stays, except in calls, where it names no section.
    """
    if not lists:
        return titles
    names = disjoint([SkippedSpan(_RULE, listed.names + 1, listed.end) for listed in lists])
    whole = disjoint([SkippedSpan(_RULE, listed.line, listed.end) for listed in lists])
    return [title for title in titles if not inside(whole if _OF_CALL.fullmatch(title.title) else names, title.start)]


def _people(
    body: str, labels: Labels, lists: Sequence[AttendanceList], below_headings: Sequence[_ListBelow]
) -> dict[str, str]:
    """The people whom the lists name; lines that may begin a turn, and the heading of a list, name nobody."""
    if not labels.lines or not (lists or below_headings):
        return {}
    found = [body[listed.names : listed.end] for listed in lists]
    turns = set(labels.lines)
    for section, lines in below_headings:
        others = (
            body[a:b]
            for a, b in lines
            if not a <= section.start < b and (a not in turns or person_in_office(body[a:b]))
        )
        found.append("\n".join(others))
    return people_in(found, labels.names)
