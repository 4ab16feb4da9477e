"""What tells of a document that it is of a meeting to come: a notice, an agenda without a name, a list of meetings."""

from __future__ import annotations

import re

from cxfocus.text.expressions import regex
from cxfocus.text.items import BULLET
from cxfocus.transcript import Layout

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
#: So do speakers say.
_INVITED = regex(r"\b(?:all|public|residents) (?:are|is) invited to (?:attend|join)\b")
#: So does a page of a few lines that tells nothing of what was.
_NOTICE = regex(
    r"^\W*(?:(?:public )?(?:meeting|hearing) notice|notice of (?:\w+ ){0,4}(?:meeting|hearing))\W*$", re.MULTILINE
)
_LONGEST_NOTICE = 600
#: Or it has the time alone on its line, once, and the day; notes have that too, and points or sentences below it.
_HOUR_ALONE = regex(r"^\W*\d{1,2}(?::\d\d)? ?[ap]\.?m\.?\W*$", re.MULTILINE)
_WEEKDAY = regex(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_NOTED = regex(rf"^\s*{BULLET}\s|[a-z]{{3}}[.!?](?:\s|$)", re.MULTILINE)
#: Who tells what was uses such words; an agenda hardly does, less than once in so many words.
_TOLD = regex(
    r"\b(?<!otherwise )"
    r"(?:was|were|had|asked|said|noted|reported|moved|seconded|thanked|discussed|explained|stated|gave|made|went)\b"
)
_HARDLY = 200
_WHEN = "(?:date|time|place|location|when|where)"
#: All the headings of a page that tells of a meeting to come.
_NOTICE_HEADING = regex(
    r"(?:event|meeting) (?:date|description|details|information|location|place|time|type)s?|"
    rf"about the (?:event|meeting)|details|venue|organi[sz]ers?|{_WHEN}(?: ?(?:/|&|and|,) ?{_WHEN})*",
    re.IGNORECASE,
)
#: A line of a list of meetings, with what is there to be read of each.
_OF_A_MEETING = regex(r"(?=.{0,150}\b(?:19|20)\d\d\b).{0,150}\b(?:agenda|minutes|notice)\b")
_FEWEST_LISTED = 5
_LISTED_SHARE = 0.25
#: Agendas have hardly more than the titles of their items: so many characters each.
_SHORT_ITEM = 150
LISTED = "it is a list of meetings"


def is_list_of_meetings(name: str) -> bool:
    """Whether a name or title is that of a calendar, or of the agendas of many meetings."""
    return _has_list(name.lower(), _LIST)


def what_comes(layout: Layout, first: str) -> str | None:
    """What a document has that tells of no meeting, but of one or many to come."""
    if _has_list(first, _LIST_LINE):
        return LISTED
    announced = "hereby" in first or "will " in first
    is_invited = (announced and layout.sections and _INVITED.search(first)) or _is_notice(layout, first)
    is_announced = (announced and _ANNOUNCED.search(first)) or (is_invited and not _is_told(layout))
    if is_announced or (sum(map(layout.written[:HEAD].lower().count, ITEMS)) >= FEWEST_ITEMS and _is_untold(layout)):
        return "it announces what is to come"
    return LISTED if _lists_meetings(layout) else None


def _is_notice(layout: Layout, first: str) -> bool:
    """Whether all headings below that of the page are those of a notice, or it is one of a few lines."""
    titles = [section.title.rstrip(": ") for section in layout.sections if section.level > 1]
    if titles and all(map(_NOTICE_HEADING.fullmatch, titles)):
        return True
    page = layout.written.rstrip()
    if not layout.sections or len(page) >= _LONGEST_NOTICE:
        return False
    return _NOTICE.search(first) is not None or _tells_when(page.lower())


def _tells_when(page: str) -> bool:
    """Whether a page has a day and a time alone on its line, and nothing that may be notes."""
    return len(_HOUR_ALONE.findall(page)) == 1 and bool(_WEEKDAY.search(page)) and not _NOTED.search(page)


def _is_untold(layout: Layout) -> bool:
    """Whether there is hardly more than the titles of items, or hardly a word of what was."""
    is_short = len(layout.written) < _SHORT_ITEM * len(layout.sections)
    return bool(layout.sections) and (is_short or not _is_told(layout))


def _is_told(layout: Layout) -> bool:
    words = layout.written[:FAR].lower()
    return len(_TOLD.findall(words)) * _HARDLY >= max(1, len(words.split()))


def _lists_meetings(layout: Layout) -> bool:
    """Whether many lines have the day of a meeting and lead to what is there to be read of it."""
    if not layout.sections:
        return False
    lines = [line for line in layout.written[:FAR].lower().split("\n") if line.strip()]
    listed = sum(_OF_A_MEETING.match(line) is not None for line in lines)
    return listed >= max(_FEWEST_LISTED, _LISTED_SHARE * len(lines))


def _has_list(text: str, expression: re.Pattern[str]) -> bool:
    return any(word in text for word in _LIST_WORDS) and expression.search(text) is not None
