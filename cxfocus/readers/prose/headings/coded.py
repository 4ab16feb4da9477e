"""Titles with something in brackets behind them, told by its order: the code of the item, `Roof (E-5)`, or its time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cxfocus.readers.prose.headings.known import Known
from cxfocus.readers.prose.headings.rows import has_words_below
from cxfocus.readers.prose.headings.titles import is_title, plain_title
from cxfocus.readers.times import seconds
from cxfocus.text.items import SIGN
from cxfocus.transcript import Section

#: Behind nothing, or a number of a page; and no sentence goes on below.
_LINE = re.compile(
    r"\n(?:[ \t]*|[ \t]*\d{1,5}[ \t]*)\n"
    r"(?P<title>[^\W\d_a-z][^\n|<>()]{2,100})[ \t]\((?P<letter>[A-Z])(?:-(?P<number>\d{1,2}))?\)[ \t]*"
    r"(?=\n(?![ \t]*[a-z]{2}))"
)
_SIGN = re.compile(r"\([A-Z]-\d{1,2}\)[ \t]*\n")
#: So many have a number beside the letter; and so many letters may be left out.
_FEWEST = 4
_MOST_SKIPPED = 3
_HEAD = 10_000
#: `* Roof [0:10-0:30]`
_SPAN = re.compile(r"\[(?P<time>\d{1,2}:\d\d)[ \t]?[-\u2013][ \t]?\d{1,2}:\d\d\][ \t]*(?=\n|\Z)")
_ITEM = re.compile(rf"(?P<indent>[ \t]*){SIGN}[ \t]+(?P<title>[^\s].{{0,300}})[ \t]")
_FEWEST_ITEMS = 3
_WORDED_SHARE = 0.5
_LEVEL = 3


def coded_titles(known: Known) -> Iterator[Section]:
    """All such lines of a document, if their codes rise from line to line."""
    body = known.body
    if _SIGN.search(body, 0, _HEAD) is None:
        return
    lines = [line for line in _LINE.finditer(f"\n\n{body}\n") if is_title(line["title"])]
    if sum(line["number"] is not None for line in lines) >= _FEWEST and _rise(lines):
        for line in lines:
            start = line.start("title") - 2
            yield Section(plain_title(body[start : body.find(")", start) + 1]), start, _LEVEL)


def timed_titles(known: Known) -> Iterator[Section]:
    """All such items of lists that stand as deep as the first, if their times rise and most have words below."""
    body = known.body
    if _SPAN.search(body, 0, _HEAD) is None:
        return
    begun = [(body.rfind("\n", 0, span.start()) + 1, span) for span in _SPAN.finditer(body)]
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


def _rise(lines: list[re.Match[str]]) -> bool:
    codes = [(ord(line["letter"]), int(line["number"] or 0)) for line in lines]
    return all(before < after and after[0] - before[0] <= _MOST_SKIPPED for before, after in pairwise(codes))
