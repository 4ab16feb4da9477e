"""Numbered items from the call to order to the adjournment: all are headings, whatever their titles are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cxfocus.readers.prose.headings.around import has_words_below
from cxfocus.readers.prose.headings.heading_input import HeadingInput
from cxfocus.readers.prose.headings.rows import LEVELS, counts_on, in_rows, way_to_read
from cxfocus.readers.prose.headings.titles import is_title, plain_title
from cxfocus.readers.prose.labels import Line
from cxfocus.text.expressions import any_of, regex
from cxfocus.text.items import ITEM_WORD, READ_NUMERAL, read_numeral
from cxfocus.transcript import Section

_NUMBER = regex(rf"{ITEM_WORD}?{READ_NUMERAL}[.)][ \t]+(?P<title>.+)")
#: One of the first two items, and one of the last two.
_BEGIN = regex(
    any_of("(?:meeting )?call(?:ed)? to order", "roll call", "welcome", r"(?:\w+ ){0,3}apologies", flags="i") + r"\b.*"
)
_END = regex(any_of("(?:motion to )?adjourn(?:ment)?", "(?:date of )?(?:the )?next meeting", flags="i") + r"\b.*")
_AT_EDGE = 2
_FEWEST = 4
#: Share of the items that have words below; or of the text from the first item on that a bare agenda fills.
_SHARE = 0.5
#: Characters: the numbers of a row may begin so far apart, since some have two digits.
_ALIKE_INDENT = 1


class _Item(NamedTuple):
    line: Line
    numbers: Mapping[str, int]
    indent: int
    title: str


def whole_agendas(known: HeadingInput) -> Iterator[Section]:
    """Yield the items of rows from 1 on that begin and end as meetings do, if each may be a title."""
    if len(known.lines["number"]) < _FEWEST:
        return
    lines = known.lines["number"]
    items = [item for line in lines if (item := _item(line, known.body)) is not None]
    begins = {line.line for line in lines}
    for row in in_rows(items, _goes_on):
        if _is_agenda(row) and _fills(row, begins, known.body):
            level = LEVELS[way_to_read(row)]
            yield from (Section(plain_title(item.line.text.rstrip(" :")), item.line.line, level) for item in row)


def _item(line: Line, body: str) -> _Item | None:
    match = _NUMBER.fullmatch(line.text.rstrip(" :"))
    if match is None:
        return None
    return _Item(line, read_numeral(match), body.find(line.text[:1], line.line) - line.line, match["title"])


def _goes_on(row: Sequence[_Item], item: _Item) -> bool:
    return abs(item.indent - row[-1].indent) <= _ALIKE_INDENT and (
        counts_on(row, item, (1,)) or _counts_anew(row, item)
    )


def _counts_anew(row: Sequence[_Item], item: _Item) -> bool:
    """Whether the next item has the number 1 again, since a line above broke the list; both titles are in capitals."""
    is_first = item.numbers.get(way_to_read(row)) == 1
    return is_first and item.title.isupper() and row[-1].title.isupper() and _END.match(row[-1].title) is None


def _is_agenda(row: Sequence[_Item]) -> bool:
    if len(row) < _FEWEST or row[0].numbers[way_to_read(row)] != 1 or not all(is_title(item.title) for item in row):
        return False
    begins = any(_BEGIN.match(item.title) for item in row[:_AT_EDGE])
    return begins and any(_END.match(item.title) for item in row[-_AT_EDGE:])


def _fills(row: Sequence[_Item], begins: set[int], body: str) -> bool:
    """Whether words stand below the items, or the row is the document rather than a table of its contents."""
    worded = sum(has_words_below(item.line.line, begins, body) for item in row)
    first, last = row[0].line.line, row[-1].line.end
    return worded >= _SHARE * len(row) or last - first >= _SHARE * (len(body) - first)
