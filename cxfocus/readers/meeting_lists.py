"""Lists of meetings: calendars, and pages with the agendas and minutes of many meetings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cxfocus.readers.time_patterns import MONTH, WEEKDAY, YEAR
from cxfocus.text.expressions import regex
from cxfocus.transcript import Layout

#: Why a list is no record of a meeting.
LISTED = "it is a list of meetings"
#: Characters at the beginning of a document in which days are looked for, and decisions.
FAR = 8_000
_LIST = regex(
    r"\b(?:meetings? (?:list|schedule|calendar|dates)|(?:list|schedule|calendar) of (?:meeting|event)s|"
    r"agendas(?: (?:and|&) (?:minutes|notices))?)\b"
)
_LIST_WORDS = ("list", "schedule", "calendar", "dates", "agendas")
_LIST_LINE = regex(rf"^[^\n]{{0,60}}{_LIST.pattern}(?: for)?[ \d/:-]*$", re.MULTILINE)
#: Days in small letters, with or without a year.
DAY = rf"(?:(?:{MONTH})\.? \d{{1,2}}(?:st|nd|rd|th)?(?!\d)|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}|\d{{4}}-\d\d-\d\d)"
_ANY_DAY = regex(rf"\b{DAY}")
_FEWEST_DAYS = 3
#: Items of nearly every meeting.
ITEMS = (
    "call to order", "roll call", "pledge of allegiance", "public comment", "approval of", "reports", "adjourn",
    "old business", "new business", "unfinished business",
)  # fmt: skip
FEWEST_ITEMS = 3
_SENTENCE_END = regex(r"[a-z]{4}[.!?](?:\s|$)")
#: A line with the day of a meeting, and a link to a document of it.
_OF_A_MEETING = regex(r"(?=.{0,150}\b(?:19|20)\d\d\b).{0,150}\b(?:agenda|minutes|notice)\b")
_FEWEST_LISTED = 5
_LISTED_SHARE = 0.25
#: The signs before a row, heading or item.
_MARKS = " \t#*|+-\u2022"
#: What a row or heading begins with: a day, or nothing else than a month, as links to the minutes of a month do.
_ROW = regex(
    rf"(?:{WEEKDAY},?[ |]+)?(?P<day>{DAY}|\d{{1,2}} (?:{MONTH}),? {YEAR.pattern})"
    rf"|(?P<month>(?:{MONTH})\.? {YEAR.pattern})(?=\W*$)"
)
#: The names of documents of a meeting, alone or behind other cells: `Agenda & Handouts`, `Minutes of May 9`.
_NAME = (
    r"(?:(?:approved|board|download|draft|executive|final|meeting|regular|session|special|view|\d{4}) ){0,4}"
    r"(?:agendas?|materials|minutes|notice|packet|presentations?|recording|resolutions|slides|transcript|video)"
)
_DOCUMENT = regex(
    rf"(?:[^\n]{{0,80}}?(?:[|\u2013\u2014:]| - ))?\W{{0,9}}{_NAME}"
    rf"(?:(?: [|\u2013\u2014-])?,? {_NAME}|,? (?:&|and|with) [a-z]+){{0,5}}"
    r"(?: ?\(?pdf\)?|(?:(?<=agenda)|(?<=minutes)|(?<=notice)) (?:of|for|released)\b[^\n]{0,80})?\W*+"
)
#: Rows with documents, or with documents in one of the next lines. A line is `d` with a day, `D` with a day and a
#: document, `m` with only a month, `o` with only a document.
_DOCUMENTED = regex(r"[Dm]|d[^Ddm]{0,2}?o")
_MOST = 0.6
_OWN_DATE = ("date:", "meeting date:")
#: The header of a table of meetings: its rows need no document, as those of meetings to come have none yet.
_HEADER = regex(r"(?:meeting )?date\b[^|]{0,20}(?:\|[^|]{1,40}){0,3}\| (?:agendas?|files|minutes)\b")


def is_list_of_meetings(name: str) -> bool:
    """Whether a name or title is that of a calendar or of a page with the agendas of many meetings."""
    return _has_list(name.lower(), _LIST)


def is_called_list(first: str) -> bool:
    """Whether one of the first lines of a text, in small letters, is the title of such a page."""
    return _has_list(first, _LIST_LINE)


def is_bare_list(layout: Layout) -> bool:
    """Whether a text has the days of three meetings or more, and fewer sentences than days."""
    text = layout.blanked_text[:FAR].lower()
    days = {*_ANY_DAY.findall(text), *_months(text)}
    return len(days) >= _FEWEST_DAYS and len(_SENTENCE_END.findall(text)) < len(days)


def lists_days(layout: Layout) -> bool:
    """Whether lines begin with the days of three meetings or more, and most of them have documents.

    The documents stand in the line or right below; in notes with a heading a day, there are other words.
    """
    lines = _lines(layout.blanked_text[:FAR].lower())
    rows = [_ROW.match(line) for line in lines]
    days = [row[0] for row in rows if row is not None]
    if len(set(days)) < _FEWEST_DAYS or _is_of_one_meeting(lines):
        return False
    if any(map(_HEADER.match, lines)) and is_bare_list(layout):
        return True
    signs = "".join(map(_sign, lines, rows))
    listed = signs.lstrip("ox").rstrip("x")
    of_list = len(listed) - listed.count("x")
    documented = len(_DOCUMENTED.findall(listed)) >= max(_FEWEST_DAYS, len(days) / 2)
    return documented and of_list >= max(_MOST * len(listed), _LISTED_SHARE * len(lines))


def names_documents_of_meetings(layout: Layout) -> bool:
    """Whether many lines have the day of a meeting and name its agenda, minutes or notice."""
    if not layout.sections:
        return False
    lines = _lines(layout.blanked_text[:FAR].lower())
    listed = sum(_OF_A_MEETING.match(line) is not None for line in lines)
    return listed >= max(_FEWEST_LISTED, _LISTED_SHARE * len(lines))


def _is_of_one_meeting(lines: Sequence[str]) -> bool:
    """Whether a document has a date of its own, or items: it may list the minutes that its meeting approves."""
    text = "\n".join(lines)
    return any(line.startswith(_OWN_DATE) for line in lines) or sum(item in text for item in ITEMS) >= FEWEST_ITEMS


def _months(text: str) -> set[str]:
    return {row["month"] for row in map(_ROW.match, _lines(text)) if row is not None and row["month"]}


def _sign(line: str, row: re.Match[str] | None) -> str:
    """Return the sign of a line; `x` for one that has neither a day nor a document."""
    named = _DOCUMENT.fullmatch(line, 0 if row is None else row.end()) is not None
    if row is None:
        return "o" if named else "x"
    return "m" if row["month"] else "D" if named else "d"


def _lines(text: str) -> list[str]:
    return [shown for line in text.split("\n") if (shown := line.strip(_MARKS))]


def _has_list(text: str, expression: re.Pattern[str]) -> bool:
    return any(word in text for word in _LIST_WORDS) and expression.search(text) is not None
