"""Signs that a document is about meetings to come: a notice, an agenda without a name, a list of meetings."""

from __future__ import annotations

import re

from cxfocus.readers.time_patterns import MONTH, WEEKDAY, YEAR
from cxfocus.text.expressions import regex
from cxfocus.text.items import BULLET
from cxfocus.transcript import Layout

#: Characters at the beginning of a document in which items are looked for, and decisions.
HEAD = 3_000
FAR = 8_000
#: Calendars, and pages with the agendas of many meetings.
_LIST = regex(
    r"\b(?:meetings? (?:list|schedule|calendar|dates)|(?:list|schedule|calendar) of (?:meeting|event)s|"
    r"agendas(?: (?:and|&) (?:minutes|notices))?)\b"
)
_LIST_WORDS = ("list", "schedule", "calendar", "dates", "agendas")
_LIST_LINE = regex(rf"^[^\n]{{0,60}}{_LIST.pattern}(?: for)?[ \d/:-]*$", re.MULTILINE)
ITEMS = (
    "call to order", "roll call", "pledge of allegiance", "public comment", "approval of", "reports", "adjourn",
    "old business", "new business", "unfinished business",
)  # fmt: skip
FEWEST_ITEMS = 3
_ANNOUNCED = regex(
    r"\bwill (?:hold|convene|conduct)\b(?! an? question)[^\n]{0,60}\b(?:meeting|session|hearing|workshop)\b"
    r"|\bnotice is hereby given\b"
    r"|\b(?:board|commission|committee|council|trustees)\b[^\n.]{0,80} will (?:convene|meet) on\b"
)
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
#: A line of a list of meetings: the day, and a link to a document of that meeting.
_OF_A_MEETING = regex(r"(?=.{0,150}\b(?:19|20)\d\d\b).{0,150}\b(?:agenda|minutes|notice)\b")
_FEWEST_LISTED = 5
_LISTED_SHARE = 0.25
#: A title that begins with a day; in a list most are so, and below each day stand names of documents.
_DAY = regex(rf"(?:{WEEKDAY},? )?(?:(?:{MONTH})\.? \d{{1,2}},?|\d{{1,2}} (?:{MONTH}),?) {YEAR.pattern}\b")
_FEWEST_DAYS = 3
_DAYS_SHARE = 0.6
#: A line that is only the name of a document of a meeting.
_DOCUMENT = regex(
    r"^[ \t*+\u2022-]*(?:(?:meeting|board|draft|approved|final) )*(?:notice(?: and |, )?)?"
    r"(?:agenda|minutes|materials|packet|presentation|recording|resolutions|slides|transcript|video)?"
    r"(?<=[a-z])(?: ?\(?pdf\)?)?[ \t]*$",
    re.MULTILINE,
)
#: Days anywhere, with or without a year.
_ANY_DAY = regex(rf"\b(?:(?:{MONTH})\.? \d{{1,2}}\b|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}|\d{{4}}-\d\d-\d\d)")
_SENTENCE_END = regex(r"[a-z]{4}[.!?](?:\s|$)")
#: Characters for each section: an agenda has hardly more than the titles of its items.
_SHORT_ITEM = 150
LISTED = "it is a list of meetings"


def is_list_of_meetings(name: str) -> bool:
    """Whether a name or title is that of a calendar or of a page with the agendas of many meetings."""
    return _has_list(name.lower(), _LIST)


def is_bare_list(layout: Layout) -> bool:
    """Whether a text has the days of three meetings or more, and fewer sentences than days."""
    text = layout.blanked_text[:FAR].lower()
    days = set(_ANY_DAY.findall(text))
    return len(days) >= _FEWEST_DAYS and len(_SENTENCE_END.findall(text)) < len(days)


def why_agenda(layout: Layout, first: str) -> str | None:
    """Return why a document announces meetings, in words; None if it does not."""
    if _has_list(first, _LIST_LINE):
        return LISTED
    announced = "hereby" in first or "will " in first
    is_invited = (announced and layout.sections and _INVITED.search(first)) or _is_notice(layout, first)
    is_announced = (announced and _ANNOUNCED.search(first)) or (is_invited and not _reports_past(layout))
    if is_announced or (
        sum(map(layout.blanked_text[:HEAD].lower().count, ITEMS)) >= FEWEST_ITEMS and _looks_ahead(layout)
    ):
        return "it announces what is to come"
    return LISTED if _lists_meetings(layout) else None


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
    """Whether a page has a weekday and a time of day on a line of its own, and nothing that may be notes."""
    return len(_HOUR_ALONE.findall(page)) == 1 and bool(_WEEKDAY.search(page)) and not _NOTED.search(page)


def _looks_ahead(layout: Layout) -> bool:
    """Whether there is hardly more than the titles of items, or hardly a word about the past."""
    is_short = len(layout.blanked_text) < _SHORT_ITEM * len(layout.sections)
    return bool(layout.sections) and (is_short or not _reports_past(layout))


def _reports_past(layout: Layout) -> bool:
    words = layout.blanked_text[:FAR].lower()
    return len(_PAST_VERBS.findall(words)) * _WORDS_A_PAST_VERB >= max(1, len(words.split()))


def _lists_meetings(layout: Layout) -> bool:
    """Whether many lines have the day of a meeting and name its agenda, minutes or notice, or most titles are days."""
    if not layout.sections:
        return False
    days = {day[0] for section in layout.sections if (day := _DAY.match(section.title.lower()))}
    if len(days) >= max(_FEWEST_DAYS, _DAYS_SHARE * len(layout.sections)):
        return len(_DOCUMENT.findall(layout.blanked_text.lower())) >= len(days)
    lines = [line for line in layout.blanked_text[:FAR].lower().split("\n") if line.strip()]
    listed = sum(_OF_A_MEETING.match(line) is not None for line in lines)
    return listed >= max(_FEWEST_LISTED, _LISTED_SHARE * len(lines))


def _has_list(text: str, expression: re.Pattern[str]) -> bool:
    return any(word in text for word in _LIST_WORDS) and expression.search(text) is not None
