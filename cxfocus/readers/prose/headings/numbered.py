"""Headings whose numbers are in order: `24/031 Apologies`, `334 APOLOGIES`, `4.1 Hours`, `   A. Playground`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from cxfocus.readers.prose.headings.around import first_below, goes_on_below, indent_below, is_blank_below, line_above
from cxfocus.readers.prose.headings.heading_input import HeadingInput
from cxfocus.readers.prose.headings.rows import in_rows
from cxfocus.readers.prose.headings.stopped import is_stopped_title
from cxfocus.readers.prose.headings.titles import DASH, is_title, is_usual
from cxfocus.text.expressions import regex
from cxfocus.text.lines import LineMatch, lines_like
from cxfocus.transcript import Section

_LINE = regex(
    r"\n(?P<indent>[ \t]*+)(?=\d|[A-Z]{1,3}[-/.)\d]|A[tTpPnN])(?:"
    # `24/031 `, `2024-25/12: `, `C/24-031 - `
    r"(?P<minute>(?:[A-Z]{1,3}[/-]?)?\d{1,4}(?:-\d{2,4}/\d{1,3}|[/-]\d{1,4}))(?:[.:]|[ \t]+[-\u2013\u2014])?"
    # `4.1 `, `4 `, `334. `
    r"|(?P<parts>\d{1,2}(?:\.\d{1,2}){1,2})\.?"
    r"|(?P<plain>\d{1,2})"
    r"|(?P<serial>\d{3,4})\.?"
    # `B-2. `, `A) `, `Appendix B: `
    r"|(?P<item>[A-Z]-?\d{1,2})\."
    r"|(?P<letter>[A-Z])[.)]"
    r"|(?:A(?:ttachment|TTACHMENT|ppendix|PPENDIX|nnex|NNEX)) (?P<annex>[A-Z]|\d{1,2})[.:]?"
    r")[ \t]++(?P<title>[\"'\u2018\u201c(]?[^\W\d_a-z][^\n]*)"
)
_LEVELS = {"minute": 3, "parts": 3, "plain": 3, "serial": 3, "item": 5, "letter": 4, "annex": 2}
_SHOUTED = frozenset({"minute", "serial"})
_TOP = frozenset({"minute", "plain", "serial"})
#: Characters at the top: a text without such a number in them is not searched for more.
_HEAD = 3_000
_FEWEST = 3
#: From one number to the next: 2 where the one between is written in another way.
_STEPS = (1, 2)
_LEADERS = regex(r"\.{3}|\. \. \.|\u2026{2}|_{3}")
#: Characters: a longer line above an indented one may have been wrapped.
_SHORT = 60
_ROW = regex(r"[-=*_]{5,}")
_DIGITS = regex(r"\d+")
_LETTERED = regex(r"[A-Z][.)] ")
#: The year and the number of a minute, as in `21.44 ELECTION OF CHAIR`.
_YEAR_AND_MINUTE = regex(r"\d\d\.\d{2,3}")
#: Characters: a longer title goes on to say what to resolve: `CLOSED SESSION \u2013 COUNCIL TO RESOLVE THAT ...`.
_LONG_TITLE = 100


class _Numbered(NamedTuple):
    """A numbered line; `form` is the group of `_LINE` that matches its numeral, `depth` its indent in characters."""

    start: int
    end: int
    form: str
    numeral: str
    depth: int
    title: str

    @property
    def numbers(self) -> tuple[int, ...]:
        return tuple(map(int, _DIGITS.findall(self.numeral)))


def numbered_titles(known: HeadingInput) -> list[Section]:
    """Return headings, besides those known, whose numbers form a row."""
    body, found = known.body, known.sections
    if not any(lines_like(_LINE, body, end=_HEAD)):
        return []
    lines = list(map(_numbered, lines_like(_LINE, body)))
    begins = {line.start for line in lines}
    lines = [
        line
        for line in lines
        if line.start not in found
        and line.end + 1 not in begins
        and (is_title(line.title) or _is_shouted_minute(line) or _is_stopped_minute(line))
        and not _is_in_contents(line)
    ]
    alone = [line for line in lines if _stands_alone(line, body) or _is_shouted_minute(line)]
    tops = list(_in_rows(line for line in alone if line.form in _TOP and not line.depth))
    numerals = {_number_of(section.title) for section in found.values()} | {line.numeral for line in tops}
    kept = [
        *tops,
        *_parts(lines, numerals, body),
        *(line for line in alone if line.form == "annex"),
        *_indented_items(lines, body),
    ]
    return [*(_section(line, body, _LEVELS[line.form]) for line in kept), *_next_letters(alone, found, body)]


def _numbered(match: LineMatch) -> _Numbered:
    form, title = next(form for form in _LEVELS if match[form]), match["title"].strip()
    numeral = match[form]
    if form == "parts" and title.isupper() and _YEAR_AND_MINUTE.fullmatch(numeral):
        form = "minute"
    return _Numbered(
        start=match.start(), end=match.end(), form=form, numeral=numeral, depth=len(match["indent"]), title=title
    )


def _is_shouted_minute(line: _Numbered) -> bool:
    """Whether it is a minute in capitals, which needs no blank line above and may be long."""
    return line.form in _SHOUTED and line.title.partition(" (")[0].isupper()


def _is_stopped_minute(line: _Numbered) -> bool:
    """Whether it is a minute with a full stop: `82/17 Finance.`."""
    return line.form == "minute" and line.title.endswith(".") and is_stopped_title(line.title[:-1])


def _is_in_contents(line: _Numbered) -> bool:
    """Whether it stands in a table of contents."""
    return _LEADERS.search(line.title) is not None


def _section(line: _Numbered, body: str, level: int) -> Section:
    deeper = line.numeral.count(".") if line.form == "parts" and not line.numeral.endswith(".0") else 0
    title = " ".join(body[line.start : line.end].split())
    if _is_stopped_minute(line):
        title = title[:-1]
    dash = DASH.search(title, len(line.numeral) + 3) if len(title) > _LONG_TITLE else None
    return Section(title if dash is None else title[: dash.start()], line.start, level + deeper)


def _stands_alone(line: _Numbered, body: str) -> bool:
    """Whether nothing, or a row of signs, is right above, and no sentence goes on below."""
    above = line_above(line.start, body).strip()
    return (not above or _ROW.fullmatch(above) is not None) and not goes_on_below(line.start, body)


def _in_rows(lines: Iterable[_Numbered]) -> Iterator[_Numbered]:
    """The lines in rows of three or more rising numbers, with different titles, unlike the heads of pages."""
    for row in in_rows(lines, _goes_on, deepest=1):
        titles = {line.title for line in row}
        if len(titles) >= max(_FEWEST, len(row) - 1) and (row[0].form != "serial" or any(map(is_usual, titles))):
            yield from row


def _goes_on(row: Sequence[_Numbered], line: _Numbered) -> bool:
    """Whether one of its numbers is the next after the last line of the row, and its others are the same."""
    before, after = row[-1].numbers, line.numbers
    changed = [later - sooner for sooner, later in zip(before, after, strict=False) if later != sooner]
    return row[-1].form == line.form and len(before) == len(after) and len(changed) == 1 and changed[0] in _STEPS


def _number_of(title: str) -> str:
    return title.split(maxsplit=1)[0].rstrip(".)") if title else ""


def _parts(lines: Sequence[_Numbered], known: set[str], body: str) -> Iterator[_Numbered]:
    """Lines like `4.1 Hours`, if there is an item 4 (they may be right below it) or a row of such lines."""
    parts = [line for line in lines if line.form == "parts"]
    rows = {line.start for line in _in_rows(line for line in parts if _stands_alone(line, body))}
    for line in parts:
        parent = line.numeral.rpartition(".")[0]
        above = _number_of(line_above(line.start, body).strip())
        below_parent = parent in known and (above == parent or _stands_alone(line, body))
        if line.start in rows or below_parent:
            known.add(line.numeral)
            yield line


def _indented_items(lines: Sequence[_Numbered], body: str) -> Iterator[_Numbered]:
    """Lines like `   A. Playground` and `E-1. Water rates` above deeper lines; none if `Q.` and `A.` are speakers."""
    if any(line.form == "letter" and line.numeral == "Q" for line in lines):
        return
    before: dict[int, str] = {}
    for line in lines:
        if line.form not in ("item", "letter") or not line.depth or not _is_deeper_below(line, body):
            continue
        if line.form == "item" or line.numeral == "A" or before.get(line.depth) == chr(ord(line.numeral) - 1):
            before[line.depth] = line.numeral
            yield line


def _is_deeper_below(line: _Numbered, body: str) -> bool:
    if indent_below(line.start, body) <= line.depth:
        return False
    return is_blank_below(line.start, body) or (
        line.end - line.start < _SHORT and not body[first_below(line.start, body)].islower()
    )


def _next_letters(lines: Sequence[_Numbered], found: Mapping[int, Section], body: str) -> Iterator[Section]:
    """Lines like `G. Adjournment: 7:48 PM`, which look like a speaker's label, if the heading before is F."""
    lettered = [section for section in found.values() if _LETTERED.match(section.title)]
    lettered.sort(key=attrgetter("start"))
    for line in lines:
        index = bisect_left(lettered, line.start, key=attrgetter("start"))
        if line.form == "letter" and not line.depth and index:
            before = lettered[index - 1]
            if ord(before.title[0]) + 1 == ord(line.numeral):
                lettered.insert(index, _section(line, body, before.level))
                yield lettered[index]
