"""Numbered items recognized by their row: right below the words of the item before, or with words after the title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from cxfocus.readers.prose.headings.around import goes_on_below, has_words_below
from cxfocus.readers.prose.headings.heading_input import HeadingInput
from cxfocus.readers.prose.headings.rows import LEVELS, counts_on, in_rows, way_to_read
from cxfocus.readers.prose.headings.titles import is_title, is_titular, is_usual, plain_title
from cxfocus.readers.prose.labels import Line
from cxfocus.text.expressions import regex
from cxfocus.text.items import ARABIC, ITEM_WORD, READ_NUMERAL, ROMAN, read_numeral
from cxfocus.text.lines import rest_of_line
from cxfocus.transcript import Section

_NUMBER = regex(rf"{ITEM_WORD}?{READ_NUMERAL}[.)][ \t|]+(?P<text>.+)")
#: `II. Roll Call: all were there`, `B. ROLL CALL - 6:05 p.m.`, which look like a speaker's label.
_LETTER_LINE = regex(rf"\n(?P<line> ?(?:{ROMAN}|[A-Z])\.[ \t]+[^\W\d_a-z][^\n:]{{2,60}}:[^\n]*)")
_ARABIC = regex(rf"{ITEM_WORD}?(?P<number>{ARABIC})[.)]")
#: Far indented, in the middle of a page.
_DEEP_LINE = regex(rf"\n(?P<line>[ \t]{{2,60}}{ROMAN}\.[ \t]+[^\W\d_a-z][^\n]+)")
#: A title and words in one line: `APOLOGIES FOR ABSENCE. There were none.`, `Roll Call: ...`, `REPORT - The ...`.
_RUN_IN = regex(r"(?P<title>[^\W\d_][^.:;?!\n\u2013\u2014]{2,70}?)(?:[.:]|[ \t]+[-\u2013\u2014])(?:[ \t]+|\Z)")
_BEHIND = regex(r"(?:[.:]| [-\u2013\u2014]) \S")
_ENDS = " :.-\u2013\u2014"
#: A time far after the title, in a column of its own.
_TIME_COLUMN = regex(r"(?<=\S)(?:\t|[ \t]{3})[ \t]*+\(?\d{1,2}[:.]\d\d\b")
#: From one number to the next: more than 1 where items between them are written in another way.
_STEPS = (1, 2, 3)
#: Different titles of a row.
_FEWEST = 3
#: Usual titles of a row, and their share.
_FEWEST_USUAL = 2
_USUAL_SHARE = 0.4
#: Share of the items that have words.
_WORDS_SHARE = 0.6
#: A row without words is a bare agenda if it has so many usual titles, if they are this share of its items, and if the
#: row fills this share of the text from its first item on.
_FEWEST_BARE = 4
_USUAL_BARE = 0.6
_BARE_SHARE = 0.5
#: Characters at the top: a text without such a line in them is not searched for more.
_HEAD = 3_000
#: Share of the letters of a title that are capitals.
_MOSTLY = 0.6
#: Characters: the numbers of a row may begin so far apart, since some have two digits.
_ALIKE_INDENT = 1
_QUOTES = ("'", '"', "(", "\u2018", "\u201c")


class _Item(NamedTuple):
    """A numbered line that may be a heading; `title` is without the number.

    `has_words`: it has words after the title or below.
    """

    line: Line
    numbers: Mapping[str, int]
    numbered_title: str
    title: str
    indent: int
    is_upper: bool
    has_words: bool


def titles_in_rows(known: HeadingInput) -> Iterator[Section]:
    """Yield headings whose numbers rise, in rows with enough titles that the items of many meetings have."""
    body, numbered = known.body, known.lines["number"]
    if more := [*_letter_lines(body)]:
        by_place = {line.line: line for line in [*more, *numbered]}
        numbered = [by_place[place] for place in sorted(by_place)]
    if len(numbered) < _FEWEST:
        return
    begins = {line.line for line in numbered}
    items = [item for line in numbered if (item := _item(line, body, begins)) is not None]
    for row in in_rows(items, _goes_on):
        for item in row if _are_items(row, body) else ():
            yield Section(item.numbered_title, item.line.line, LEVELS[way_to_read(row)])


def missing_items(known: HeadingInput) -> Iterator[Section]:
    """Yield the line between headings 2 and 4 that has the number 3: `3. Approval of the minutes (of May).`.

    None of them is taken if several lines between the headings have that number. After the last heading, the next item
    may end in a colon.
    """
    lines = [line for line in known.lines["number"] if _ARABIC.match(line.text)] if len(known.sections) > 1 else []
    found = [place for place, line in enumerate(lines) if line.line in known.sections]
    for first, last in pairwise(found):
        above, below = lines[first], lines[last]
        number = _number(above)
        if _number(below) != number + 2 or _indent(above, known.body) != _indent(below, known.body):
            continue
        between = [line for line in lines[first + 1 : last] if _number(line) == number + 1]
        title = _without_aside(between[0].text) if len(between) == 1 else ""
        if is_title(title) and _indent(between[0], known.body) == _indent(above, known.body):
            yield Section(plain_title(title), between[0].line, known.sections[above.line].level)
    if found:
        yield from _with_colons(lines[found[-1] :], known)


def _with_colons(lines: Sequence[Line], known: HeadingInput) -> Iterator[Section]:
    """The items after a heading, the first of these lines, that are titles but for a colon: `9. Next meeting:`."""
    depth = _indent(lines[0], known.body)
    row = [line for line in lines if _indent(line, known.body) == depth]
    for above, line in pairwise(row):
        text = line.text.partition(" ")[2]
        is_next = _number(line) == _number(above) + 1 and text.endswith(":")
        if not is_next or _title(text, goes_on=False) != text.rstrip(" :"):
            break
        yield Section(plain_title(line.text.rstrip(" :")), line.line, known.sections[lines[0].line].level)


def _number(line: Line) -> int:
    match = _ARABIC.match(line.text)
    return int(match["number"]) if match is not None else 0


def _indent(line: Line, body: str) -> int:
    """Column in which the words after the number begin."""
    return body.find(line.text, line.line) + len(line.text) - len(line.text.partition(" ")[2]) - line.line


def _without_aside(text: str) -> str:
    """The item without the stop at its end; if that is no title, only what comes before its brackets."""
    text = text.rstrip(" .:")
    return text if is_title(text) else text.partition(" (")[0]


def runs_in(section: Section, body: str) -> bool:
    """Whether words follow the title in its own line: `Roll Call: all were there`."""
    line = " ".join(rest_of_line(body, section.start).split())
    behind = line.removeprefix(section.title)
    return line != behind and _BEHIND.match(behind) is not None


def _letter_lines(body: str) -> Iterator[Line]:
    for expression in (_LETTER_LINE, _DEEP_LINE):
        if expression.search(body, 0, _HEAD) is not None:
            for match in expression.finditer(body):
                yield Line("number", match.start("line"), match["line"].strip(), match.end())


def _item(line: Line, body: str, begins: set[int]) -> _Item | None:
    match = _NUMBER.fullmatch(line.text)
    goes_on = goes_on_below(line.line, body)
    text = "" if match is None else _TIME_COLUMN.split(match["text"])[0]
    title = _title(text, goes_on)
    indent = body.find(line.text[:1], line.line) - line.line
    if match is None or title is None or body[line.line : line.line + indent].strip():
        return None
    is_whole = len(title) >= len(text.rstrip(_ENDS))
    letters = [letter for letter in title if letter.isalpha()]
    is_upper = sum(map(str.isupper, letters)) > _MOSTLY * len(letters)
    if is_whole and not is_upper and goes_on:
        return None
    has_words = not is_whole or has_words_below(line.line, begins, body)
    numbered_title = plain_title(f"{line.text[: match.start('text')].rstrip(' |')} {title}")
    return _Item(
        line=line,
        numbers=read_numeral(match),
        numbered_title=numbered_title,
        title=title,
        indent=indent,
        is_upper=is_upper,
        has_words=has_words,
    )


def _title(text: str, goes_on: bool) -> str | None:
    """The line without a colon or dash at its end, or only its part before the words that follow the title."""
    whole = text.rstrip(" :-\u2013\u2014")
    run_in = _RUN_IN.match(text)
    if run_in is not None and not (not goes_on and is_title(whole) and is_titular(text[run_in.end() :] or whole)):
        whole = run_in["title"]
    if not (whole[:1].isalnum() or whole.startswith(_QUOTES)) or "@" in whole:
        return None
    return whole if is_title(whole) and (is_titular(whole) or is_usual(whole)) else None


def _goes_on(row: Sequence[_Item], item: _Item) -> bool:
    """Whether an item is the next of the row, with its number aligned left or right below the one before."""
    before = row[-1]
    by_last = item.indent - before.indent + _width(item) - _width(before)
    is_alike = item.is_upper == before.is_upper and min(abs(item.indent - before.indent), abs(by_last)) <= _ALIKE_INDENT
    return is_alike and counts_on(row, item, _STEPS)


def _width(item: _Item) -> int:
    return len(item.line.text.split(maxsplit=1)[0])


def _are_items(row: Sequence[_Item], body: str) -> bool:
    titles = {item.title for item in row}
    usual = sum(map(is_usual, titles))
    worded = sum(item.has_words for item in row)
    needed = 1 if row[0].is_upper else max(_FEWEST_USUAL, _USUAL_SHARE * len(titles))
    if len(titles) < max(_FEWEST, len(row) - 1) or usual < needed:
        return False
    return worded >= _WORDS_SHARE * len(row) or _is_bare_agenda(row, usual, len(body))


def _is_bare_agenda(row: Sequence[_Item], usual: int, length: int) -> bool:
    """Whether items without words fill most of a document, rather than stand above its text."""
    first, last = row[0].line.line, row[-1].line.end
    return usual >= max(_FEWEST_BARE, _USUAL_BARE * len(row)) and last - first >= _BARE_SHARE * (length - first)
