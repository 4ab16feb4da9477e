"""The roll: where a document says who was there, and whom it names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cxfocus.readers.prose.labels import Labels
from cxfocus.readers.prose.notations.callers import Callers
from cxfocus.readers.prose.rolls.attendance import labeled_lists
from cxfocus.readers.prose.rolls.below_headings import announced_lists
from cxfocus.readers.prose.rolls.looks import Listed
from cxfocus.readers.prose.rolls.people import are_initialled, person_in_office
from cxfocus.readers.prose.rolls.roster import people_in
from cxfocus.readers.prose.rolls.words import is_announcing, is_of_body
from cxfocus.readers.prose.skipped import Skipped, disjoint, inside
from cxfocus.readers.titles_of_calls import LIST_OF_CALL
from cxfocus.text.expressions import regex
from cxfocus.transcript import Section, Span

_RULE = "attendance"
_OF_CALL = regex(LIST_OF_CALL, re.IGNORECASE)
#: Who belongs to a body need not have been there.
_MEMBERSHIP = "members of the body"
#: A heading that announces a list, and its lines.
_Announced = tuple[Section, Sequence[Span]]


class Roll(NamedTuple):
    """Lists behind labels (`Present: ...`), as lines that are no speech; those under headings; the people in both.

    `titles` are those that stand in no list.
    """

    labeled: Sequence[Skipped]
    announced: Sequence[_Announced]
    people: Mapping[str, str]
    titles: Sequence[Section]


def roll_in(body: str, labels: Labels, titles: Sequence[Section], callers: Callers | None) -> Roll:
    """The roll of a text with such labels and titles, and those in a call if it is one."""
    lists = labeled_lists(body, labels, callers)
    titles = _outside(titles, lists)
    announced = announced_lists(body, titles)
    labeled = disjoint([Skipped(_RULE, listed.line, listed.end) for listed in lists])
    return Roll(labeled, announced, _people(body, labels, lists, announced), titles)


def before_turns(announced: Sequence[_Announced], turns: Sequence[int], body: str) -> Iterator[Skipped]:
    """Lists under headings, each up to the first turn behind its heading."""
    for section, lines in announced:
        index = bisect_right(turns, section.start)
        end = turns[index] if index < len(turns) else None
        rule = _RULE if _were_there(section, lines, body) else _MEMBERSHIP
        yield from (Skipped(rule, *line) for line in lines if end is None or line.start < end)


def _were_there(section: Section, lines: Sequence[Span], body: str) -> bool:
    """Whether a list is of those who were there: below the name of a body only by its title, or with initials."""
    if is_announcing(section.title) or not is_of_body(section.title):
        return True
    return are_initialled([body[a:b] for a, b in lines if not a <= section.start < b])


def _outside(titles: Sequence[Section], lists: Sequence[Listed]) -> Sequence[Section]:
    """Without lines of the lists: `AL, BR, CD`; their own titles stay, but for those of calls, which name no part."""
    if not lists:
        return titles
    names = disjoint([Skipped(_RULE, listed.names + 1, listed.end) for listed in lists])
    whole = disjoint([Skipped(_RULE, listed.line, listed.end) for listed in lists])
    return [title for title in titles if not inside(whole if _OF_CALL.fullmatch(title.title) else names, title.start)]


def _people(body: str, labels: Labels, lists: Sequence[Listed], announced: Sequence[_Announced]) -> dict[str, str]:
    """Whom the lists name; lines that may begin a turn, and the announcing heading, name nobody."""
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
    return people_in(found)
