"""Outlines: numbered items with indented lines below, from the first item to the end of the document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from cxfocus.readers.prose.headings.heading_input import HeadingInput
from cxfocus.readers.prose.headings.titles import DASH, plain_title
from cxfocus.readers.prose.labels import Line
from cxfocus.text.expressions import regex
from cxfocus.text.items import ARABIC
from cxfocus.transcript import Section

#: `#.` has no number of its own; the program that makes pages of the text counts it.
_ITEM = regex(rf"(?P<numeral>{ARABIC}|\#)(?P<sign>[.)])[ \t]+(?P<title>.+)")
_MARKUP = regex(r"\|[\w ]+\|")
_FEWEST = 3
_MOST_WORDS = 18
_ENDS = (".", ",", ";")
_ABBREVIATION = regex(r"\b(?:etc|Inc|Dr|St|a\.m|p\.m)\.\Z")
#: Share of the items that have deeper lines below.
_DEEPER = 0.5
#: Share of the lines after the first item that are deeper than it.
_WITHIN = 0.8
#: Share of the items that may be sentences.
_SENTENCES = 0.3
#: Headings above the outline: the title of the document, and the name of the body.
_MOST_ABOVE = 2
_LEVEL = 3


class _Item(NamedTuple):
    line: Line
    indent: int
    numeral: str
    sign: str
    title: str


def outline_titles(known: HeadingInput) -> Iterator[Section]:
    """Yield the items of the one outline that holds nearly all lines after its first."""
    items = [item for line in known.lines["number"] if (item := _item(line, known.body)) is not None]
    if len(items) < _FEWEST:
        return
    for _, alike in groupby(sorted(items, key=attrgetter("indent")), key=attrgetter("indent")):
        row = list(alike)
        if len(row) < _FEWEST:
            continue
        if _is_first(row, known) and _are_counted(row) and _are_titles(row) and _is_all(row, known.body):
            yield from (Section(_numbered_title(item), item.line.line, _LEVEL) for item in row)
        return


def _item(line: Line, body: str) -> _Item | None:
    match = _ITEM.fullmatch(line.text)
    if match is None:
        return None
    written = body[line.line : line.end]
    title = plain_title(_MARKUP.sub("", match["title"])).rstrip(" :-\u2013\u2014")
    return _Item(
        line=line,
        indent=len(written) - len(written.lstrip(" \t")),
        numeral=match["numeral"],
        sign=match["sign"],
        title=title,
    )


def _numbered_title(item: _Item) -> str:
    """The title with its number; a long one ends at its first dash, after which it only says more."""
    title = DASH.split(item.title)[0] if _is_long(item) else item.title
    return title if item.numeral == "#" else f"{item.numeral}{item.sign} {title}"


def _is_first(row: Sequence[_Item], known: HeadingInput) -> bool:
    """Whether at most half of the text and few headings are above it: a list inside minutes is no outline."""
    first = row[0].line.line
    return sum(start < first for start in known.sections) <= _MOST_ABOVE and first * 2 <= len(known.body)


def _are_counted(row: Sequence[_Item]) -> bool:
    """Whether the numbers are 1, 2, 3 and so on, all written alike; `#` may stand for any of them."""
    numbers = [number for number, item in enumerate(row, 1) if item.numeral in ("#", str(number))]
    return len(numbers) == len(row) and len({item.sign for item in row}) == 1


def _are_titles(row: Sequence[_Item]) -> bool:
    """Whether each item has a word, and few are sentences or as long as one."""
    others = sum(
        _is_long(item) or (item.title.endswith(_ENDS) and not _ABBREVIATION.search(item.title)) for item in row
    )
    return all(any(map(str.isalpha, item.title)) for item in row) and others <= _SENTENCES * len(row)


def _is_long(item: _Item) -> bool:
    return len(item.title.split()) > _MOST_WORDS


def _is_all(row: Sequence[_Item], body: str) -> bool:
    """Whether many items have deeper lines below, and nearly all lines after the first item are deeper."""
    indent = row[0].indent
    begins = {item.line.line for item in row}
    place = row[0].line.line
    within = others = holding = 0
    is_item = False
    for line in body[place:].split("\n"):
        if line.strip():
            if place in begins:
                is_item = True
            else:
                deeper = len(line) - len(line.lstrip(" \t")) > indent
                holding += deeper and is_item
                within, others, is_item = within + deeper, others + (not deeper), False
        place += len(line) + 1
    return holding >= _DEEPER * len(row) and within >= _WITHIN * (within + others)
