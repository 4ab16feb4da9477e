"""Headings of a text that another reader took out of a document: those it knows, and those its words tell."""

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
from cxfocus.readers.prose.skipped import inside
from cxfocus.transcript import Section, Span

#: So many between two headings are how that part of the document is headed, if so many have words below them.
_FEWEST = 3
_SHARE = 0.5


class Given(NamedTuple):
    """What is known of a text without markup: its headings, its list items, which are none, and what nobody says."""

    headings: Sequence[Section] = ()
    items: Sequence[Span] = ()
    unsaid: Sequence[Span] = ()


def headings_given(given: Given, lines: Sequence[Line], callers: Callers | None, body: str) -> list[Section]:
    """The headings known, and where one has several lines that look like some below it, these."""
    found = [section for section in headings(lines, callers, body) if not inside(given.items, section.start)]
    if not given.headings:
        return found
    return [*given.headings, *_between(given.headings, found, body)]


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
