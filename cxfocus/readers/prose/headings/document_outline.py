"""Headings of a text that another reader took out of a document: those it knows, and those found in its words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from cxfocus.readers.prose.headings.around import has_words_below
from cxfocus.readers.prose.headings.headings import headings
from cxfocus.readers.prose.headings.titles import is_usual
from cxfocus.readers.prose.labels import Line
from cxfocus.readers.prose.notations.callers import Callers
from cxfocus.readers.prose.skipped_spans import inside
from cxfocus.transcript import Section, Span

#: Lines like headings between two known headings: from this number on, they are the headings of that part.
_FEWEST = 3
#: Share of these lines that have words below, or a usual title.
_SHARE = 0.5


class DocumentOutline(NamedTuple):
    """Known facts about a text without markup: its headings, its list items (never headings), and what nobody says."""

    headings: Sequence[Section] = ()
    items: Sequence[Span] = ()
    unsaid: Sequence[Span] = ()


def headings_of_outline(
    outline: DocumentOutline, lines: Sequence[Line], callers: Callers | None, body: str
) -> list[Section]:
    """Return the known headings, and after each of them the lines that look like headings, if there are several.

    Without known headings, return all lines that look like headings.
    """
    found = [section for section in headings(lines, callers, body) if not inside(outline.items, section.start)]
    if not outline.headings:
        return found
    return [*outline.headings, *_between(outline.headings, found, body)]


def _between(given: Sequence[Section], found: Sequence[Section], body: str) -> Iterator[Section]:
    starts = [section.start for section in given]
    known = set(starts)
    others = [section for section in found if section.start not in known]
    begins = known.union(section.start for section in others)
    for index, group in groupby(others, lambda section: bisect_right(starts, section.start)):
        part = list(group)
        worded = sum(has_words_below(section.start, begins, body) for section in part)
        usual = sum(is_usual(section.title) for section in part)
        if len(part) >= _FEWEST and max(worded, usual) >= _SHARE * len(part):
            level = given[index - 1].level if index else 0
            yield from (section._replace(level=max(section.level, level)) for section in part)
