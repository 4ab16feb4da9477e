"""Which dates in a text are not those of its meeting: of other meetings, of posting, of approvals, of periods."""

from __future__ import annotations

import re

from cxfocus.readers.time_patterns import WEEKDAY
from cxfocus.text.expressions import regex
from cxfocus.text.items import BULLET

#: These words come with the day on which a document was written, published or changed.
POSTED = "captured|created|edited|exported|generated|modified|posted|printed|published|revised|saved|updated|uploaded"
_POSTED_ON = regex(
    rf"(?:\b|_|date)(?:{POSTED})(?:[ _-]?(?:on|at|date|time)|[ ]by\b[^\n.:]{{1,40}})?[\"'\s:*|=-]{{0,8}}\Z",
    re.IGNORECASE,
)
#: A date after these words, or below them, is that of another meeting. `Next 10 Years team meeting` is only a name.
_OTHER_MEETING = regex(
    r"\b(?:(?:next|following|future|previous|prior|last) (?:(?!\d)\w+ ){0,3}meetings?|adjourned (?:to|until))\b"
    r"(?:(?:(?!\d{4})[^\n]){0,60}|\W*\n[^\n]{0,30})\Z",
    re.IGNORECASE,
)
#: Other days as well: that of minutes which this meeting approves, and that of an approval. But `Approved minutes of
#: 5 March 2024` is the title of this document.
_APPROVAL = regex(r"\b(?:approv(?:e|al|ing)|adopt(?:ion|ing)?|accept(?:ance|ing)?)\b[^\n]{0,80}\Z", re.IGNORECASE)
_APPROVED_ON = regex(r"\b(?:approved|adopted)(?: on| by [^\n.,:]{1,40})?[:,]? *\Z", re.IGNORECASE)
#: An item of this meeting that is about the minutes of another: `2. Minutes. 5 March 2024`.
_MINUTES_ITEM = regex(r"(?:\A|\n)[\[ \t]{0,4}\d{1,2}[.)][ \t]+minutes\b[^\n]{0,60}\Z", re.IGNORECASE)
_MINUTES = "minutes"
_APPROVING = ("approv", "adopt", "accept")
_WERE_APPROVED = regex(r"[^\n.]{0,60}\b(?:was|were|are) (?:\w+ )?(?:adopted|approved|accepted)\b", re.IGNORECASE)
_APPROVED = regex(r"[^\n.]{0,60}\bminutes (?:adopted|approved|accepted)\b", re.IGNORECASE)
_ITEM = regex(rf"(?:\A|\n)[ \t]*(?:{BULLET}|\w{{1,3}}[.)])[ \t][^\n]*\Z")
#: These words precede the last day of a period: `for the three months ended June 30, 2024`, `(Qtr End 6/30/24)`.
_PERIOD = regex(r"\b(?:qtr|quarter|year|months|period|weeks),? (?:that )?end(?:ed|ing|s)?,? (?:on )?\Z")
#: Words right before a day on which something else begins, ends or was done: `born on`, `the lease ends`, `due by`. But
#: `from 3 until 5 March 2024` are days of this meeting, and `Mile End, March 4, 2024` is where it was.
_OTHER_DAY = regex(
    r"\b(?:after|before|born|built|by|died|due|effective|ended|ends|expir(?:ed?|es)|founded|since|"
    rf"(?<!\d )(?:till?|until))(?: on| in)? (?:{WEEKDAY},? )?(?:the )?\Z",
    re.IGNORECASE,
)
#: The beginning of an address, up to a date: that is the date of another page.
_IN_ADDRESS = regex(r"(?:://|\bwww\.|\]\()\S*\Z")
#: Characters before a date in which the words above are looked for.
_FROM_OTHER = 120
_FROM_ADDRESS = 200
_RIGHT_BEFORE = 30


def is_of_other(place: str, found: re.Match[str]) -> bool:
    """Whether a date found in a place is that of anything but this meeting, its publication included."""
    return is_of_other_meeting(place, found) or _is_of_posting(place, found.start())


def is_of_other_meeting(place: str, found: re.Match[str]) -> bool:
    """Whether a date is that of another meeting, page, period or event."""
    start = found.start()
    return (
        is_of_period(place, found)
        or _OTHER_DAY.search(place, max(0, start - _RIGHT_BEFORE), start) is not None
        or _OTHER_MEETING.search(place, max(0, start - _FROM_OTHER), start) is not None
        or _IN_ADDRESS.search(place, max(0, start - _FROM_ADDRESS), start) is not None
        or _MINUTES_ITEM.search(place, max(0, start - _FROM_OTHER), start) is not None
        or _is_of_approved(place, found)
    )


def _is_of_posting(place: str, start: int) -> bool:
    before = place[max(0, start - _FROM_OTHER) : start].rpartition("\n")[2]
    return "ed" in before and _POSTED_ON.search(before) is not None


def _is_of_approved(place: str, found: re.Match[str]) -> bool:
    """Whether a date is that of minutes which are approved here, or of an approval.

    `Approval of the minutes of June 5, 2024`, `Approval of June 5, 2024 minutes` and the item `- June 5, 2024 Minutes
    adopted` are about another meeting. `June 5, 2024 Minutes Approved`, which is no item, may be the title.
    """
    start, end = max(0, found.start() - _FROM_OTHER), found.end()
    before = place[start : found.start()].rpartition("\n")[2]
    line = (before + " " + place[end : end + _FROM_OTHER].partition("\n")[0]).lower()
    if not any(map(line.__contains__, _APPROVING)):
        return False
    names_minutes = _MINUTES in line
    if names_minutes and (_APPROVAL.search(before) or _WERE_APPROVED.match(place, end)):
        return True
    if _APPROVED.match(place, end):
        return _ITEM.search(place, start, found.start()) is not None
    return not names_minutes and _APPROVED_ON.search(before) is not None


def is_of_period(place: str, found: re.Match[str]) -> bool:
    """Whether a date is the last day of a period."""
    before = place[max(0, found.start() - _RIGHT_BEFORE) : found.start()].lower()
    return "end" in before and _PERIOD.search(before) is not None
