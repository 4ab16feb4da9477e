"""Numbered titles with a full stop, `6. State of the lamps.`, told by their row and by the blank lines around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cxfocus.readers.prose.headings.titles import has_verb, is_title, is_usual, plain_title
from cxfocus.readers.prose.labels import Line
from cxfocus.transcript import Section

_NUMBER = re.compile(r"(?P<number>\d{1,2})[.)][ \t]+(?P<title>[^\W\d_a-z].+)")
#: Above the line, and below it; what goes on deeper belongs to the title.
_ABOVE = re.compile(r"(?:\A|\n)[ \t]*\n?\Z")
_BELOW = re.compile(r"[ \t]*(?:\n[ \t]*(?=\n)|\n?\Z)")
_DEEPER = re.compile(r"[ \t]*\n(?P<indent>[ \t]*)\S")
#: Somebody does or did something, or is to do it; but `Shared Services`, `Call to Order` and `Changes to the Bylaws`.
_SENTENCE = re.compile(
    r"(?:He|I|It|No|She|There|They|This|We|You)\b"
    r"|[A-Z]\w*(?: [A-Z]\w*)? to (?:add|arrange|ask|bring|call|check|confirm|contact|create|do|draft|email|find|follow|"
    r"get|investigate|look|make|meet|move|order|organi[sz]e|prepare|provide|report|review|schedule|send|set|share|speak|"
    r"submit|take|talk|update|work|write)\b"
    r"|.*(?:[^\W\d_]ed(?= (?:an?|by|for|from|h[ei][rs]|in|on|our|that|the(?:ir)?|to|with)\b)"
    r"|(?<!\w)(?:began|brought|found|gave|got|heard|held|kept|led|left|made|put|read|saw|sent|sold|spoke|told|took|wrote)\b)"
)
_MOST_WORDS = 8
#: A line above of more blanks is not looked at whole.
_DEEPEST = 40
_STEPS = (1, 2)
#: So many titles alone in their lines are a row by themselves; or so many of a row are headings without a stop.
_FEWEST = 3
#: So many have words below, and so many no verb.
_SHARE = 0.7
_LEVEL = 3


class _Item(NamedTuple):
    """A numbered line: its place and indent, and its title, "" where it is none with a stop."""

    line: Line
    number: int
    indent: int
    title: str
    is_sentence: bool
    is_alone: bool


def stopped_titles(lines: Sequence[Line], found: Mapping[int, Section], body: str) -> Iterator[Section]:
    """Headings beside those `found`, in rows of numbers that run on."""
    numbered = [line for line in lines if line.form == "number" or (line.form == "bold" and line.text[:1].isdigit())]
    if sum(line.text.endswith(".") and line.line not in found for line in numbered) == 0 or len(numbered) < _FEWEST:
        return
    items = [item for line in numbered if (item := _item(line, found, body)) is not None]
    begins = {line.line for line in numbered}
    for row in _rows(items):
        if _are_titles(row, begins, body):
            yield from (
                Section(plain_title(f"{item.number}. {item.title}"), item.line.line, _LEVEL)
                for item in row
                if item.title and not item.is_sentence
            )


def _item(line: Line, found: Mapping[int, Section], body: str) -> _Item | None:
    match = _NUMBER.fullmatch(line.text)
    if match is None:
        return None
    indent = body.find(line.text[:1], line.line) - line.line
    number = int(match["number"])
    if line.line in found:
        return _Item(line, number, indent, "", False, False)
    title = match["title"].removesuffix(".")
    is_alone = _BELOW.match(body, line.end) is not None
    if title == match["title"] or not _ABOVE.search(body[max(0, line.line - _DEEPEST) : line.line]):
        return None
    below = _DEEPER.match(body, line.end)
    if not is_alone and (below is None or len(below["indent"]) <= indent):
        return None
    return _Item(line, number, indent, title, not is_stopped_title(title, is_bold=line.form == "bold"), is_alone)


def is_stopped_title(text: str, *, is_bold: bool = False) -> bool:
    """Whether a text that had a full stop is no sentence for all that; in bold what has no verb may be a title."""
    if not is_title(text) or len(text.split()) > _MOST_WORDS:
        return False
    return is_usual(text) or not (has_verb(text) or (_SENTENCE.match(text) and not is_bold))


def _rows(items: Sequence[_Item]) -> list[list[_Item]]:
    """Items whose numbers run on, each row as far in as it begins."""
    rows: list[list[_Item]] = []
    last: dict[int, list[_Item]] = {}
    for item in items:
        row = last.get(item.indent)
        if row is not None and item.number - row[-1].number in _STEPS:
            row.append(item)
        else:
            last[item.indent] = [item]
            rows.append(last[item.indent])
    return rows


def _are_titles(row: Sequence[_Item], begins: set[int], body: str) -> bool:
    stopped = [item for item in row if item.title]
    titles = [item for item in stopped if not item.is_sentence]
    worded = sum(_has_words(item, begins, body) for item in titles)
    if not titles or len(titles) < _SHARE * len(stopped) or worded < _SHARE * len(titles):
        return False
    return len(row) - len(stopped) >= _FEWEST or sum(item.is_alone for item in titles) >= _FEWEST


def _has_words(item: _Item, begins: set[int], body: str) -> bool:
    """Whether something stands below it, other than the next number."""
    end = item.line.end
    while end < len(body) and body[end].isspace():
        end += 1
    return end < len(body) and body.rfind("\n", 0, end) + 1 not in begins
