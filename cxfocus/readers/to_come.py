"""Signs that a document is about meetings to come: a notice, an agenda without a name, a list of meetings."""

from __future__ import annotations

import re

from cxfocus.readers.meeting_lists import (
    DAY,
    FAR,
    FEWEST_ITEMS,
    ITEMS,
    LISTED,
    is_called_list,
    names_documents_of_meetings,
)
from cxfocus.readers.time_patterns import WEEKDAY
from cxfocus.text.expressions import regex
from cxfocus.text.items import BULLET
from cxfocus.transcript import Layout

#: Characters at the beginning of a document in which items are looked for.
HEAD = 3_000
_ANNOUNCED = regex(
    r"\bwill (?:hold|convene|conduct)\b(?! an? question)[^\n]{0,60}\b(?:meeting|session|hearing|workshop)\b"
    r"|\bnotice is hereby given\b"
    r"|\b(?:board|commission|committee|council|trustees)\b[^\n.]{0,80} will (?:convene|meet) on\b"
    r"|\bthis meeting (?:has been|is) rescheduled\b"
)
_ANNOUNCING = ("hereby", "will ", "rescheduled")
#: Speakers say this, too, so it does not suffice.
_INVITED = regex(r"\b(?:all|public|residents) (?:are|is) invited to (?:attend|join)\b")
#: The heading of a notice: a page of a few lines that reports nothing of the past.
_NOTICE = regex(
    r"^\W*(?:(?:public )?(?:meeting|hearing) notice|notice of (?:\w+ ){0,4}(?:meeting|hearing))\W*$", re.MULTILINE
)
_LONGEST_NOTICE = 600
#: Or such a page has one line with only the time of day, and a weekday. Notes have these too, but also bullets or
#: sentences.
_HOUR_ALONE = regex(r"^\W*\d{1,2}(?::\d\d)? ?[ap]\.?m\.?\W*$", re.MULTILINE)
_WEEKDAY = regex(rf"\b{WEEKDAY}\b")
#: Or it has few lines: a time of day, perhaps after a label and a day, a day, and a place.
_HOUR = regex(
    r"^\W*(?:(?:(?:event|meeting|start|end) )?(?:date|time|date (?:and|&) time|date/time|when):[^\n]{0,40}?)?(?<!\d)"
    r"\d{1,2}(?::\d\d)? ?[ap]\.?m\b[^\n]{0,20}$",
    re.MULTILINE,
)
_SOME_DAY = regex(rf"\b{DAY}\b")
_PLACE = regex(r"\b(?:avenue|building|chambers?|floor|hall|location|room|street)\b")
_MOST_LINES = 8
_NOTED = regex(rf"^\s*{BULLET}\s|[a-z]{{3}}[.!?](?:\s|$)", re.MULTILINE)
#: Verbs of a report of the past, and how many words an agenda has at least for each of them.
_PAST_VERBS = regex(
    r"\b(?<!otherwise )"
    r"(?:was|were|had|asked|said|noted|reported|moved|seconded|thanked|discussed|explained|stated|gave|made|went)\b"
)
_WORDS_A_PAST_VERB = 200
_WHEN = "(?:date|time|place|location|when|where)"
#: A heading of a notice: all headings of such a page are like this.
_NOTICE_HEADING = regex(
    r"(?:event|meeting) (?:date|description|details|information|location|place|time|type)s?|"
    rf"about the (?:event|meeting)|details|venue|organi[sz]ers?|{_WHEN}(?: ?(?:/|&|and|,) ?{_WHEN})*",
    re.IGNORECASE,
)
#: Characters for each section: an agenda has hardly more than the titles of its items.
_SHORT_ITEM = 150


def why_agenda(layout: Layout, first: str) -> str | None:
    """Return why a document announces meetings, in words; None if it does not."""
    if is_called_list(first):
        return LISTED
    announced = any(map(first.__contains__, _ANNOUNCING))
    is_invited = (announced and layout.sections and _INVITED.search(first)) or _is_notice(layout, first)
    is_announced = (announced and _ANNOUNCED.search(first)) or (is_invited and not _reports_past(layout))
    if is_announced or (
        sum(map(layout.blanked_text[:HEAD].lower().count, ITEMS)) >= FEWEST_ITEMS and _looks_ahead(layout)
    ):
        return "it announces what is to come"
    return LISTED if names_documents_of_meetings(layout) else None


def _is_notice(layout: Layout, first: str) -> bool:
    """Whether all headings except the first are those of a notice, or the page has few lines and reads like one."""
    titles = [section.title.rstrip(": ") for section in layout.sections if section.level > 1]
    if titles and all(map(_NOTICE_HEADING.fullmatch, titles)):
        return True
    page = layout.blanked_text.rstrip()
    if not layout.sections or len(page) >= _LONGEST_NOTICE:
        return False
    return _NOTICE.search(first) is not None or _tells_when(page.lower())


def _tells_when(page: str) -> bool:
    """Whether a page has a day, and a time of day on a line of its own, and nothing that may be notes.

    A day without its name is that of notes as well, unless the page says where the meeting is.
    """
    if _NOTED.search(page):
        return False
    if _WEEKDAY.search(page) and len(_HOUR_ALONE.findall(page)) == 1:
        return True
    is_short = sum(map(bool, map(str.strip, page.split("\n")))) <= _MOST_LINES
    return is_short and all(expression.search(page) for expression in (_HOUR, _SOME_DAY, _PLACE))


def _looks_ahead(layout: Layout) -> bool:
    """Whether there is hardly more than the titles of items, or hardly a word about the past."""
    is_short = len(layout.blanked_text) < _SHORT_ITEM * len(layout.sections)
    return bool(layout.sections) and (is_short or not _reports_past(layout))


def _reports_past(layout: Layout) -> bool:
    words = layout.blanked_text[:FAR].lower()
    return len(_PAST_VERBS.findall(words)) * _WORDS_A_PAST_VERB >= max(1, len(words.split()))
