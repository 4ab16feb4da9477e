"""Which lines are headings, and how deep: the table of all finders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cxfocus.readers.prose.headings.calls_and_hearings import titles_of_calls, titles_of_statements
from cxfocus.readers.prose.headings.coded import coded_titles, timed_titles
from cxfocus.readers.prose.headings.item_rows import missing_items, titles_in_rows
from cxfocus.readers.prose.headings.known import Find, Known, known_of
from cxfocus.readers.prose.headings.marked import (
    bold_titles,
    caps_titles,
    centered_titles,
    hash_titles,
    underlined_titles,
)
from cxfocus.readers.prose.headings.numbered import numbered_titles
from cxfocus.readers.prose.headings.outlines import outlined
from cxfocus.readers.prose.headings.single_items import bracketed_titles, single_items
from cxfocus.readers.prose.headings.stopped import stopped_titles
from cxfocus.readers.prose.headings.titles_again import titles_again
from cxfocus.readers.prose.headings.titles_alike import titles_alike
from cxfocus.readers.prose.headings.titles_alone import titles_alone, titles_as_labels
from cxfocus.readers.prose.headings.titles_of_lists import titles_of_lists
from cxfocus.readers.prose.labels import Labels, Line
from cxfocus.readers.prose.notations.callers import Callers
from cxfocus.transcript import Section

#: So few headings are not how a document writes its titles.
_FEW = 3


class _Finder(NamedTuple):
    """A finder, and when it is asked: only if `few` were found above it, if no signs `#` are used for headings."""

    find: Find
    few: bool = False
    unmarked: bool = False


#: In order of precedence: a line keeps the first title it is given.
_FINDERS = (
    _Finder(titles_of_statements),
    _Finder(centered_titles),
    _Finder(underlined_titles),  # what stands below a number tells more than it
    _Finder(hash_titles),
    _Finder(bold_titles),
    _Finder(caps_titles),
    _Finder(bracketed_titles),
    _Finder(timed_titles),
    _Finder(single_items),
    _Finder(numbered_titles),
    _Finder(titles_in_rows),
    _Finder(outlined),
    _Finder(titles_of_calls),
    _Finder(titles_alike, few=True, unmarked=True),
    _Finder(coded_titles, unmarked=True),
    _Finder(titles_alone, unmarked=True),
    _Finder(missing_items),
)
#: Who speaks may count his points, and read a report with its titles.
_WHERE_NOBODY_SPEAKS = (
    _Finder(titles_as_labels, few=True),
    _Finder(titles_of_lists, few=True),
)
#: The same in text whose headings no other reader told.
_WRITTEN_WHERE_NOBODY_SPEAKS = (
    *_WHERE_NOBODY_SPEAKS,
    _Finder(stopped_titles),
    _Finder(titles_again, unmarked=True),
)


def headings(lines: Sequence[Line], callers: Callers | None, body: str) -> list[Section]:
    """The headings among the candidate lines, in order."""
    return _found(_FINDERS, known_of(body, lines, callers=callers))


def headings_where_nobody_speaks(
    body: str, lines: Sequence[Line], labels: Labels, titles: Iterable[Section], marked_up: bool
) -> list[Section]:
    """More of them, beside the titles that are known."""
    known = known_of(body, lines, labels, titles)
    found = _found(_WRITTEN_WHERE_NOBODY_SPEAKS if marked_up else _WHERE_NOBODY_SPEAKS, known)
    return [section for section in found if section.start not in known.sections]


def _found(finders: Iterable[_Finder], known: Known) -> list[Section]:
    is_marked = len(known.lines["hash"]) > 1
    for find, few, unmarked in finders:
        if (unmarked and is_marked) or (few and len(known.sections) >= _FEW):
            continue
        new = {section.start: section for section in find(known) if section.title}
        if new:
            known = known._replace(sections={**new, **known.sections})
    return [known.sections[start] for start in sorted(known.sections)]
