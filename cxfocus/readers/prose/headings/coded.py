"""Titles with the code of the item in brackets behind them, `Roof: The Second Part (E-5)`, told by their order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cxfocus.readers.prose.headings.known import Known
from cxfocus.readers.prose.headings.titles import is_title, plain_title
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


def _rise(lines: list[re.Match[str]]) -> bool:
    codes = [(ord(line["letter"]), int(line["number"] or 0)) for line in lines]
    return all(before < after and after[0] - before[0] <= _MOST_SKIPPED for before, after in pairwise(codes))
