"""The date of a document and its place; and the text in which it may stand, without the dates of other days."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile

from cxfocus.readers.dates import HEAD, date_around, date_in_name, date_in_text, date_in_title, is_date, written_date
from cxfocus.readers.time_patterns import MONTH, WEEKDAY, YEAR
from cxfocus.text.expressions import regex
from cxfocus.text.lines import count_lines_like
from cxfocus.transcript import Layout

#: Places of a date.
NAME = "the file name"
TITLE = "the title"
TEXT = "the text"
PROPERTIES = "the document's properties"
#: A speaker who says the date of the meeting also says one of these words. `today's paper` may be an old paper.
_OF_MEETING = regex(
    r"\b(?:today(?!['\u2019]s\b)|tonight|welcome|meeting|session|hearing|call|council|board|committee|"
    r"podcast|episode|show|interview|deposition|lecture|class|lesson|seminar|webinar|workshop|conference|"
    r"service|sermon|broadcast|newscast|record(?:ed|ing)?)\b",
    re.IGNORECASE,
)
_DAY = rf"(?:(?:{MONTH})\.? \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?(?: day)?(?: of)? (?:{MONTH})\.?),?\s+\Z"
#: Or the speaker says which day it is: `It's Monday, March 4, 2024`, or `Monday, March 4, 2024` as a new sentence.
_IS_NOW = regex(
    rf"(?:\b(?:it['\u2019]s|it is|date is|day is|this is|good (?:morning|afternoon|evening)),?\s+(?:the )?"
    rf"(?:{WEEKDAY},?\s+)?|(?:\A|[.?!>\n]\s*){WEEKDAY},?\s+)(?:the )?{_DAY}",
    re.IGNORECASE,
)
#: Words before the date of an earlier day: `It was on May 5, 2019 that the council met`, `at the last meeting, May 5`.
_WAS = regex(
    rf"\b(?:(?:was|were|since|until|born|before|after)(?: back)?(?: on| in)?|"
    rf"(?:last|previous|prior) (?:\w+ )?(?:meeting|session|episode|show|service)s?(?: on| of| in| was)?),?\s+"
    rf"(?:{WEEKDAY},?\s+)?(?:the )?{_DAY}",
    re.IGNORECASE,
)
#: Characters before and after a year in which these words are looked for.
_AROUND = 90
#: A note with the day on which a program made the captions: it has a time of day. A person types that of the meeting.
_MADE = regex(r"\nNOTE[ \t]+Date[^\n]*\d:\d\d[^\n]*")
#: A year, or with the words before it the number of an ordinance: `Ord. 1998`.
_YEAR_IN_NAME = regex(
    r"(?P<of_number>#|\b(?:ord|ordinance|res|resolution|no)\W{1,2})?(?<![^\W_])(?P<year>199\d|20[0-4]\d)(?![^\W_])",
    re.IGNORECASE,
)
_LONGEST_SITE = 20_000
_LONGEST_DAY = 50
_FEWEST_DAYS = 3
#: Any line except those that say it is the date of this meeting: `Date and time: March 4, 2024`, `Minutes of April 7,
#: 2024`. The word has to come before the day.
_OTHER_LINE = regex(
    r"(?<![^\n])(?![^\n\d]{0,60}\b(?:date|meeting|minutes|held|called)\b[^\n]{0,60}\d)[^\n]++", re.IGNORECASE
)
#: Short lines with a year. To find them is faster than to find days.
_SHORT_LINES = regex(r"\n(?=[^\n]{4,80}(?:\n|\Z))[^\n]{0,76}?(?:19|20)\d\d")


def date_and_place(stem: str, text: str, layout: Layout) -> tuple[str | None, str | None]:
    """Return the date of a document, and the place in which it is found first; None for both if there is no date."""
    places: tuple[tuple[str, Callable[[], str | None]], ...] = (
        (NAME, lambda: date_in_name(stem)),
        (TITLE, lambda: date_in_title(layout.title or "")),
        (TEXT, lambda: date_in_text(_dated_text(text, layout), layout.title)),
        (PROPERTIES, lambda: layout.date),
        ("the page around the text", lambda: date_around(_text_around(text, layout))),
    )
    found = next(((date, place) for place, find in places if (date := find())), None)
    if found is None or (_contradicts(stem, found[0]) and _is_doubtful(*found, _dated_text(text, layout))):
        return None, None
    return found


def _is_doubtful(date: str, place: str, text: str) -> bool:
    """Whether a date may be that of something else: nobody wrote it, or it stands in sentences only."""
    if place != TEXT:
        return place not in (NAME, TITLE)
    lines = [line.rstrip() for line in text.split("\n") if written_date(line) == date]
    return bool(lines) and all(len(line) > _LONGEST_DAY or line.endswith(".") for line in lines)


def _contradicts(stem: str, date: str) -> bool:
    """Whether the only year in the name of the file is another year; the minutes of December may be of January."""
    years = [int(match["year"]) for match in _YEAR_IN_NAME.finditer(stem) if not match["of_number"]]
    return len(years) == 1 and abs(years[0] - int(date[:4])) > 1


def _dated_text(text: str, layout: Layout) -> str:
    """The head of a text, without a title page above it and the site around it, up to a list of days.

    In a recording, the years of other days are blanked.
    """
    begins = _title_page_ends(layout)
    ends = min(begins + HEAD, _site_begins(text, layout))
    head = _above_days(_without_contents(text[:ends], layout)[begins:])
    if layout.timing == "none" or layout.spoken is None or not layout.spoken.start:
        return head
    first = min(max(layout.spoken.start[0] - begins, 0), len(head))
    above = _MADE.sub(lambda made: "\n" + " " * (len(made[0]) - 1), head[:first])
    return above + YEAR.sub(lambda year: year[0] if _is_own(year) else "    ", head[first:])


def _text_around(text: str, layout: Layout) -> str:
    """The site around a page if it is short; empty otherwise. In a short one a date may be that of the page."""
    around = text[_site_begins(text, layout) :]
    return around if len(around) < _LONGEST_SITE else ""


def _above_days(head: str) -> str:
    """Return the head up to a list of days, one a line, such as a list of meetings: `5 May 2024 - Special`.

    From there on everything is blanked except lines that say they are the date of this meeting.
    """
    if len(YEAR.findall(head)) < _FEWEST_DAYS or count_lines_like(_SHORT_LINES, head) < _FEWEST_DAYS:
        return head
    days: set[str] = set()
    at = begins = 0
    for line in head.split("\n"):
        shown = line.strip(" \t*+-\u2022")
        day = written_date(shown) if YEAR.search(shown) and len(shown) <= _LONGEST_DAY else None
        if day is not None and not is_date(shown.partition(" - ")[0]):
            day = None
        if day is not None:
            begins = begins if days else at
            days.add(day)
        elif shown:
            days = set()
        if len(days) == _FEWEST_DAYS:
            return head[:begins] + _OTHER_LINE.sub(lambda other: " " * len(other[0]), head[begins:])
        at += len(line) + 1
    return head


def _title_page_ends(layout: Layout) -> int:
    """Return the end of a title page, 0 without one: it has the days of other hearings, and that of the printing."""
    return next((left.spans[0].end for left in layout.left_out if left.rule == "title page"), 0)


def _without_contents(head: str, layout: Layout) -> str:
    """Return a head with its table of contents blanked: there are the days of other pages."""
    contents = next((left.spans for left in layout.left_out if left.rule == "table of contents"), ())
    length = len(head)
    for start, end in takewhile(lambda span: span.start < length, contents):
        head = head[:start] + " " * (min(end, length) - start) + head[end:]
    return head


def _site_begins(text: str, layout: Layout) -> int:
    """Return the start of the site around a page; it comes after the page's own text and has days of other meetings."""
    site = (left.spans[0].start for left in layout.left_out if left.rule == "navigation")
    return next(site, len(text))


def _is_own(year: re.Match[str]) -> bool:
    """Whether the words around a year say that it is in the date of this meeting."""
    before = year.string[max(0, year.start() - _AROUND) : year.start()]
    if _IS_NOW.search(before):
        return True
    return (
        _OF_MEETING.search(year.string, max(0, year.start() - _AROUND), year.end() + _AROUND) is not None
        and _WAS.search(before) is None
    )
