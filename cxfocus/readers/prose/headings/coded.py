"""Titles followed by a code or time that rises from title to title: `Roof (E-5)`, `* Roof [0:10-0:30]`."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from itertools import groupby, pairwise

from cxfocus.readers.prose.headings.around import goes_on_below, has_words_below, indent_below
from cxfocus.readers.prose.headings.heading_input import HeadingInput
from cxfocus.readers.prose.headings.titles import is_title, is_usual, plain_title
from cxfocus.readers.time_patterns import seconds
from cxfocus.text.expressions import regex
from cxfocus.text.items import SIGN
from cxfocus.text.lines import LineMatch, line_start, lines_like
from cxfocus.transcript import Section

#: Below a blank line, or a line with only the number of a page.
_LINE = regex(
    r"\n(?:[ \t]*(?:\d{1,5}[ \t]*)?\n|(?<=\A\n))"
    r"(?P<line>(?P<title>[^\W\d_a-z][^\n|<>()]{2,100})[ \t]\((?P<letter>[A-Z])(?:-(?P<number>\d{1,2}))?\))[ \t]*"
    r"(?=\n|\Z)"
)
_SIGN = regex(r"\([A-Z]-\d{1,2}\)[ \t]*\n")
#: Titles whose code has a number after the letter.
_FEWEST = 4
#: Steps in the alphabet from one code to the next: `(D-1)` may follow `(A-5)`.
_MOST_SKIPPED = 3
#: Characters at the top: a text without a code or a time in them is not searched.
_HEAD = 10_000
#: `* Roof [0:10-0:30]`
_SPAN = regex(r"\[(?P<time>\d{1,2}:\d\d)[ \t]?[-\u2013][ \t]?\d{1,2}:\d\d\][ \t]*(?=\n|\Z)")
_ITEM = regex(rf"(?P<indent>[ \t]*){SIGN}[ \t]+(?P<title>[^\s].{{0,300}})[ \t]")
#: A line indented no further than such an item: another item of the list, or a line that ends the list.
_NO_DEEPER = r"\n(?:{indent}{sign}[ \t]+(?P<title>[^\s].*)|[ \t]{{0,{depth}}}+(?!{sign}[ \t])[^\s])"
_FEWEST_ITEMS = 3
#: Share of the items that have words below.
_WORDED_SHARE = 0.5
_LEVEL = 3


def coded_titles(known: HeadingInput) -> Iterator[Section]:
    """Yield all titles with codes, if the codes rise from title to title."""
    body = known.body
    if _SIGN.search(body, 0, _HEAD) is None:
        return
    lines = [line for line in lines_like(_LINE, body) if is_title(line["title"])]
    lines = [line for line in lines if not goes_on_below(line.start("line"), body)]
    if sum(line["number"] is not None for line in lines) >= _FEWEST and _rise(lines):
        yield from (Section(plain_title(line["line"]), line.start("line"), _LEVEL) for line in lines)


def timed_titles(known: HeadingInput) -> Iterator[Section]:
    """Yield list items that end in a span of time, and the other items of their lists.

    They must be indented like the first, their times must rise, and half of them must have words below.
    """
    body = known.body
    if _SPAN.search(body, 0, _HEAD) is None:
        return
    begun = [(line_start(body, span.start()), span) for span in _SPAN.finditer(body)]
    found = [(item, span) for start, span in begun if (item := _ITEM.fullmatch(body, start, span.start()))]
    found = [
        (item, span)
        for item, span in found
        if item["indent"] == found[0][0]["indent"] and is_title(plain_title(item["title"]))
    ]
    times = [seconds(span["time"]) for _, span in found]
    if len(found) < _FEWEST_ITEMS or times != sorted(set(times)):
        return
    begins = {item.start() for item, _ in found}
    if sum(has_words_below(span.end(), begins, body) for _, span in found) >= _WORDED_SHARE * len(found):
        yield from (Section(plain_title(item["title"]), item.start(), _LEVEL) for item, _ in found)
        yield from _other_items(found[0][0]["indent"], begins, known)


def _other_items(indent: str, begins: Container[int], known: HeadingInput) -> Iterator[Section]:
    """Other items of the same lists that have words of their own below, or a usual title; not `* Ann: words`."""
    expression = re.compile(_NO_DEEPER.format(indent=indent, depth=len(indent), sign=SIGN))
    for is_list, lines in groupby(lines_like(expression, known.body), lambda line: line["title"] is not None):
        items = list(lines) if is_list else []
        if not any(item.start() in begins for item in items):
            continue
        for item in items:
            start, title = item.start(), plain_title(item["title"])
            is_worded = indent_below(start, known.body) > len(indent) and not goes_on_below(start, known.body)
            if start not in begins and is_title(title) and ":" not in title and (is_worded or is_usual(title)):
                yield Section(title, start, _LEVEL)


def _rise(lines: list[LineMatch]) -> bool:
    codes = [(ord(line["letter"]), int(line["number"] or 0)) for line in lines]
    return all(before < after and after[0] - before[0] <= _MOST_SKIPPED for before, after in pairwise(codes))
