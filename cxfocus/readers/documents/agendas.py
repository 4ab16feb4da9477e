"""Numbered lists that are agendas, whose items become sections: `4. Reports`, with more text below it.

An agenda is one list through the whole page. A list that begins again under
each heading holds items of that heading.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from cxfocus.readers.documents.blocks import LONGEST_HEADING, Block
from cxfocus.readers.prose.headings.rows import counts_on, in_rows, way_to_read
from cxfocus.readers.prose.headings.titles import MOST_WORDS, is_title, is_usual
from cxfocus.text.expressions import regex
from cxfocus.text.items import READ_NUMERAL, read_numeral

_FEWEST = 3
#: Fewest items of a list below a heading that names an agenda.
_FEWEST_OF_AGENDA = 2
_STEPS = (1,)
_LEVEL = 3
#: This share of the items of an agenda has more text below, or the usual titles of agendas.
_SHARE = 0.5
#: And there is hardly another list: the agenda has more than this share of all numbered items.
_MAIN_SHARE = 0.75
_NUMBER = regex(rf"\(?{READ_NUMERAL}[.)] +(?=\S)")
_AGENDA = regex(r"\b(?:agenda|order of business)\b", re.IGNORECASE)


class _Item(NamedTuple):
    """The block of a numbered item, the readings of its number, its title, and whether more text belongs to it."""

    block: int
    numbers: Mapping[str, int]
    title: str
    has_more: bool


class _List(NamedTuple):
    """Items whose numbers follow each other in one reading; `heading` is the block of the heading above, -1 if none."""

    reading: str
    heading: int
    items: Sequence[_Item]


class _Page(NamedTuple):
    """Facts by which lists are judged.

    `items` counts the numbered items below each heading, `last` has the last block with each text, and `headings` is
    how many there are.
    """

    blocks: Sequence[Block]
    items: Counter[int]
    last: Mapping[str, int]
    headings: int


def with_agendas(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, with the items of each list that is an agenda made headings."""
    lists = list(_with_ones(_lists(blocks)))
    long = [found for found in lists if _is_long(found, blocks)]
    if not long:
        return list(blocks)
    page = _page(blocks, lists)
    made = {
        item.block: max(_LEVEL, blocks[found.heading].level if found.heading >= 0 else 0)
        for found in long
        if _is_agenda(found, page)
        for item in found.items
        if len(item.title) <= LONGEST_HEADING
    }
    return [piece for number, block in enumerate(blocks) for piece in _headed(block, made.get(number))]


def _headed(block: Block, level: int | None) -> Iterator[Block]:
    """Yield an item as a heading of this level, and its further lines as a paragraph; without a level, the block."""
    if level is None:
        yield block
        return
    title, _, rest = block.text.partition("\n")
    yield Block("heading", title, level)
    if rest:
        yield Block("paragraph", rest)


def _lists(blocks: Sequence[Block]) -> Iterator[_List]:
    """Yield the lists of numbered items, without those inside the items of others."""
    headings = [number for number, block in enumerate(blocks) if block.kind == "heading"]
    items = [item for number in range(len(blocks)) if (item := _item(number, blocks)) is not None]
    end = -1
    for row in in_rows(items, _goes_on):
        first, last = row[0].block, row[-1].block
        if first > end:
            at = bisect_left(headings, first) - 1
            yield _List(way_to_read(row), headings[at] if at >= 0 else -1, row)
        end = max(end, last)


def _with_ones(lists: Iterable[_List]) -> Iterator[_List]:
    """Yield the lists; several lists of one item each become one list, since some programs number every item `1.`."""
    for (way, heading, is_one), group in groupby(
        lists, lambda found: (found.reading, found.heading, len(found.items) == 1)
    ):
        if is_one:
            yield _List(way, heading, [found.items[0] for found in group])
        else:
            yield from group


def _item(number: int, blocks: Sequence[Block]) -> _Item | None:
    block = blocks[number]
    match = _number(block)
    if match is None:
        return None
    title, line_end, _ = block.text[match.end() :].partition("\n")
    below = blocks[number + 1] if number + 1 < len(blocks) else None
    has_more = below is not None and below.kind in ("paragraph", "item", "row") and _number(below) is None
    return _Item(number, read_numeral(match), title, has_more or bool(line_end))


def _number(block: Block) -> re.Match[str] | None:
    return _NUMBER.match(block.text) if block.kind == "item" and block.level == 0 else None


def _goes_on(row: Sequence[_Item], item: _Item) -> bool:
    return counts_on(row, item, _STEPS)


def _page(blocks: Sequence[Block], lists: Sequence[_List]) -> _Page:
    items: Counter[int] = Counter()
    for found in lists:
        items[found.heading] += len(found.items)
    last: dict[str, int] = {}
    for number, block in enumerate(blocks):
        last[_bare(block.text)] = number
        if block.kind == "heading":
            last[_bare(block.text.partition(": ")[2])] = number  # `Topic: Reports`
    return _Page(blocks, items, last, sum(block.kind == "heading" for block in blocks))


def _is_agenda(found: _List, page: _Page) -> bool:
    """Whether the items of a list are sections."""
    titles = [item.title for item in found.items]
    needed = _SHARE * len(titles)
    if _are_contents(found, page):
        return False
    if _is_below_agenda(found, page.blocks):
        is_only = len(titles) > _MAIN_SHARE * page.items[found.heading]
        return is_only and sum(len(title.split()) <= MOST_WORDS for title in titles) >= needed
    if sum(map(is_title, titles)) < needed:
        return False
    is_main = len(titles) > _MAIN_SHARE * page.items.total()
    # On a page with other headings, a list that is not the main one is an agenda only if it has more items than these.
    if not is_main and len(titles) <= page.headings:
        return False
    more = sum(item.has_more for item in found.items) if is_main else 0
    return more >= needed or sum(map(is_usual, titles)) >= max(_FEWEST, needed)


def _is_long(found: _List, blocks: Sequence[Block]) -> bool:
    return len(found.items) >= (_FEWEST_OF_AGENDA if _is_below_agenda(found, blocks) else _FEWEST)


def _is_below_agenda(found: _List, blocks: Sequence[Block]) -> bool:
    """Whether the heading above a list names an agenda."""
    return found.heading >= 0 and _AGENDA.search(blocks[found.heading].text) is not None


def _are_contents(found: _List, page: _Page) -> bool:
    """Whether a list is a table of contents: most of its titles come again further below, on lines of their own."""
    end = found.items[-1].block
    return sum(page.last.get(_bare(item.title), -1) > end for item in found.items) > _SHARE * len(found.items)


def _bare(text: str) -> str:
    """Return a title without its number, to be compared; of a long text, which is no title, only the beginning."""
    text = text[: 2 * LONGEST_HEADING]
    match = _NUMBER.match(text)
    return text[match.end() if match else 0 :].casefold().rstrip(" :.")
