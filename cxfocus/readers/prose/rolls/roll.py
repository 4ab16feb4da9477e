"""The roll: all attendance lists of a document, and the people they name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cxfocus.readers.prose.labels import Labels
from cxfocus.readers.prose.notations.callers import Callers
from cxfocus.readers.prose.rolls.attendance import labeled_lists
from cxfocus.readers.prose.rolls.below_headings import announced_lists
from cxfocus.readers.prose.rolls.kinds import is_announcing, is_of_body
from cxfocus.readers.prose.rolls.looks import Listed
from cxfocus.readers.prose.rolls.people import are_initialled, person_in_office
from cxfocus.readers.prose.rolls.roster import people_in
from cxfocus.readers.prose.skipped import Skipped, disjoint, inside
from cxfocus.readers.titles_of_calls import LIST_OF_CALL
from cxfocus.text.expressions import regex
from cxfocus.transcript import LeftOutRule, Section, Span

_RULE: LeftOutRule = "attendance"
_OF_CALL = regex(LIST_OF_CALL, re.IGNORECASE)
#: The rule for lists of the members of a body, who need not have been there.
_MEMBERSHIP: LeftOutRule = "members of the body"
#: A heading that announces a list, and the lines of the list.
_Announced = tuple[Section, Sequence[Span]]


class Roll(NamedTuple):
    """Lists after labels (`Present: ...`) as stretches that are no speech; lists below headings; the people in both.

    `titles` are the titles outside of lists.
    """

    labeled: Sequence[Skipped]
    announced: Sequence[_Announced]
    people: Mapping[str, str]
    titles: Sequence[Section]


def roll_in(body: str, labels: Labels, titles: Sequence[Section], callers: Callers | None) -> Roll:
    """Return the roll of a text with these labels and titles; `callers` are given if it is a call."""
    lists = labeled_lists(body, labels, callers)
    titles = _titles_outside(titles, lists)
    announced = announced_lists(body, titles)
    labeled = disjoint([Skipped(_RULE, listed.line, listed.end) for listed in lists])
    return Roll(labeled, announced, _people(body, labels, lists, announced), titles)


def before_turns(announced: Sequence[_Announced], turns: Sequence[int], body: str) -> Iterator[Skipped]:
    """Yield the lists below headings, each up to the first turn after its heading."""
    for section, lines in announced:
        index = bisect_right(turns, section.start)
        end = turns[index] if index < len(turns) else None
        rule = _RULE if _were_there(section, lines, body) else _MEMBERSHIP
        yield from (Skipped(rule, *line) for line in lines if end is None or line.start < end)


def _were_there(section: Section, lines: Sequence[Span], body: str) -> bool:
    """Whether a list names those who were there; below the name of a body only if it gives their initials."""
    if is_announcing(section.title) or not is_of_body(section.title):
        return True
    return are_initialled([body[a:b] for a, b in lines if not a <= section.start < b])


def _titles_outside(titles: Sequence[Section], lists: Sequence[Listed]) -> Sequence[Section]:
    """The titles without lines of lists, such as `AL, BR, CD`.

    The title of a list stays, except in calls, where it names no section.
    """
    if not lists:
        return titles
    names = disjoint([Skipped(_RULE, listed.names + 1, listed.end) for listed in lists])
    whole = disjoint([Skipped(_RULE, listed.line, listed.end) for listed in lists])
    return [title for title in titles if not inside(whole if _OF_CALL.fullmatch(title.title) else names, title.start)]


def _people(body: str, labels: Labels, lists: Sequence[Listed], announced: Sequence[_Announced]) -> dict[str, str]:
    """The people whom the lists name; lines that may begin a turn, and the heading of a list, name nobody."""
    if not labels.lines or not (lists or announced):
        return {}
    found = [body[listed.names : listed.end] for listed in lists]
    turns = set(labels.lines)
    for section, lines in announced:
        others = (
            body[a:b]
            for a, b in lines
            if not a <= section.start < b and (a not in turns or person_in_office(body[a:b]))
        )
        found.append("\n".join(others))
    return people_in(found, labels.names)
