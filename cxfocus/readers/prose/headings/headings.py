"""Which lines are headings, and of which level: the table of all finders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cxfocus.readers.prose.headings.calls_and_hearings import titles_of_calls, titles_of_statements
from cxfocus.readers.prose.headings.coded import coded_titles, timed_titles
from cxfocus.readers.prose.headings.heading_input import Find, HeadingInput, heading_input
from cxfocus.readers.prose.headings.item_rows import missing_items, titles_in_rows
from cxfocus.readers.prose.headings.marked import (
    bold_titles,
    caps_titles,
    centered_titles,
    hash_titles,
    underlined_titles,
)
from cxfocus.readers.prose.headings.numbered import numbered_titles
from cxfocus.readers.prose.headings.outlines import outline_titles
from cxfocus.readers.prose.headings.single_items import bracketed_titles, single_items
from cxfocus.readers.prose.headings.stopped import stopped_titles
from cxfocus.readers.prose.headings.titles_again import titles_again
from cxfocus.readers.prose.headings.titles_alike import titles_alike
from cxfocus.readers.prose.headings.titles_alone import titles_alone, titles_as_labels
from cxfocus.readers.prose.headings.titles_of_lists import titles_of_lists
from cxfocus.readers.prose.headings.usual_items import usual_items
from cxfocus.readers.prose.headings.whole_agendas import whole_agendas
from cxfocus.readers.prose.labels import Labels, Line
from cxfocus.readers.prose.notations.callers import Callers
from cxfocus.transcript import Section

#: Headings: fewer do not show how a document writes its titles, so that more finders are asked.
_FEW = 3


class _Finder(NamedTuple):
    """A finder, and when it is asked.

    `few`: only if the finders above it found fewer than `_FEW` headings. `unmarked`: only if at most one line has `#`.
    """

    find: Find
    few: bool = False
    unmarked: bool = False


#: In order of precedence: a line keeps the first title it is given.
_FINDERS = (
    _Finder(titles_of_statements),
    _Finder(centered_titles),
    _Finder(underlined_titles),  # before numbers, since a row of signs below says more than a number
    _Finder(hash_titles),
    _Finder(bold_titles),
    _Finder(caps_titles),
    _Finder(bracketed_titles),
    _Finder(timed_titles),
    _Finder(single_items),
    _Finder(numbered_titles),
    _Finder(titles_in_rows),
    _Finder(whole_agendas),
    _Finder(outline_titles),
    _Finder(titles_of_calls),
    _Finder(titles_alike, few=True, unmarked=True),
    _Finder(coded_titles, unmarked=True),
    _Finder(titles_alone, unmarked=True),
    _Finder(missing_items),
)
#: Only where nobody speaks: a speaker may count his points, or read out a report with its titles.
_WHERE_NOBODY_SPEAKS = (
    _Finder(titles_as_labels),
    _Finder(titles_of_lists, few=True),
    _Finder(usual_items, few=True),
)
#: The same for a text whose headings no other reader has found.
_WRITTEN_WHERE_NOBODY_SPEAKS = (
    *_WHERE_NOBODY_SPEAKS,
    _Finder(stopped_titles),
    _Finder(titles_again, unmarked=True),
)


def headings(lines: Sequence[Line], callers: Callers | None, body: str) -> list[Section]:
    """Return the headings among the candidate lines, in order."""
    return _found(_FINDERS, heading_input(body, lines, callers=callers))


def headings_where_nobody_speaks(
    body: str, lines: Sequence[Line], labels: Labels, titles: Iterable[Section], marked_up: bool
) -> list[Section]:
    """Return more headings, besides the known `titles`, of a document without speakers."""
    known = heading_input(body, lines, labels, titles)
    found = _found(_WRITTEN_WHERE_NOBODY_SPEAKS if marked_up else _WHERE_NOBODY_SPEAKS, known)
    return [section for section in found if section.start not in known.sections]


def _found(finders: Iterable[_Finder], known: HeadingInput) -> list[Section]:
    is_marked = len(known.lines["hash"]) > 1
    for find, few, unmarked in finders:
        if (unmarked and is_marked) or (few and len(known.sections) >= _FEW):
            continue
        new = {section.start: section for section in find(known) if section.title}
        if new:
            known = known._replace(sections={**new, **known.sections})
    return [known.sections[start] for start in sorted(known.sections)]
