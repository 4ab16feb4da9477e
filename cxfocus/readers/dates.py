"""The date of a document: in its file name, its title, or its first lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from cxfocus.readers.front_matter import front_end
from cxfocus.readers.meeting_lists import is_list_of_meetings
from cxfocus.readers.other_days import POSTED, is_of_other, is_of_other_meeting, is_of_period
from cxfocus.readers.time_patterns import MONTH, MONTHS, WEEKDAY, YEAR
from cxfocus.text.expressions import regex

_NTH = "(?:r?st|nd|rd|th)"
#: `March 4-5, 2024`: the first of several days counts, and the second is skipped.
_UPTO = rf"(?: ?[-\u2013&/] ?\d{{1,2}}{_NTH}?)"
#: The time that computers write before the year: `Mon Mar  4 10:02:47 2024`, `Mon Mar 4 10:02:47 AM UTC 2024`.
_CLOCK = r"(?:\d{1,2}:\d\d:\d\d (?:[AP]M )?(?:[A-Z]{2,5} )?)?"
_WRITTEN = (
    regex(r"(?<!\d)(?P<year>(?:19|20)\d\d)[-_./](?P<month>\d{1,2})[-_./](?P<day>\d{1,2})(?!\d)"),
    regex(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)"),
    regex(
        rf"(?<![^\W_])(?P<name>{MONTH})\.?[ _-]+(?P<day>\d{{1,2}}){_NTH}?{_UPTO}?(?:[,.]?[ _-]+{_CLOCK}|/)"
        r"(?P<year>(?:19|20)\d\d)(?![^\W_])",
        re.IGNORECASE,
    ),
    regex(
        rf"(?<![^\W_])(?P<day>\d{{1,2}})(?: ?{_NTH})?{_UPTO}?[ _-]+(?:day )?(?:of )?(?P<name>{MONTH})\.?,?[ _-]+"
        r"(?P<year>(?:19|20)\d\d)(?![^\W_])",
        re.IGNORECASE,
    ),
    # The month comes first where the clock of the United States follows: `9/3/2019-11:00 AM`.
    regex(r"(?<![\d./-])(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>(?:19|20)\d\d)(?=-\d{1,2}:\d\d ?[AP])"),
    regex(r"(?<![\d./-])(?P<first>\d{1,2})(?P<sign>[-./])(?P<second>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d)(?!\.?\d)"),
)
_DAY_WORDS = (
    rf"(?:{WEEKDAY}|{MONTH}|st|nd|rd|th|[ap]|m|[ap]m|noon|utc|gmt|[ecmp][sd]?t|"
    r"(?:central|eastern|pacific|mountain) time|at|from|to|until|of)"
)
_ONLY_DATE = regex(rf"(?:[\W\d_]|(?<![^\W\d_]){_DAY_WORDS}(?![^\W\d_]))+", re.IGNORECASE)
#: Further ways to write a day in a file name: `03042024`, and `03 04 2024` or `03_04_2024` with a sign for a blank.
_IN_NAME = (regex(r"(?<!\d)(?P<first>\d\d)(?P<sign>[-_. ]?)(?P<second>\d\d)(?P=sign)(?P<year>(?:19|20)\d\d)(?!\d)"),)
#: A day with a year of two digits; looked for only where people write the day of a meeting: in a title, a `Date:` line
#: or the first line.
_SHORT = regex(
    r"(?<![\w./])(?<!\w-)(?P<first>\d{1,2})(?P<sign>[-./])(?P<second>\d{1,2})(?P=sign)(?P<short>\d\d)(?!\w|[./-]\d)"
)
_LAST_SHORT_YEAR = 49
_DATE_LINE = rf"(?!\W{{1,3}}(?:{POSTED})\b)(?:\W{{1,8}}|[ \t:|*]{{9,40}})(?P<rest>[^\n]{{6,40}})"
_FRONT_DATE = regex(rf"^\W*date{_DATE_LINE}", re.IGNORECASE | re.MULTILINE)
_MEETING_DATE = regex(rf"^\W*(?:meeting date|date of (?:the |this )?meeting){_DATE_LINE}", re.IGNORECASE | re.MULTILINE)
_MEETING = "meeting"
_OF_MEETINGS = ("minutes", "meeting", "held", "agenda")
_FIRST_BELOW = 8
_OF_A_MEETING = regex(
    r"(?:\A|\n)[^\w\n]{0,8}(?:meeting date|date of (?:the )?meeting|(?:minutes|agenda) (?:of|for))\b[^\n]{0,60}\d{4}",
    re.IGNORECASE,
)
#: The words before the day to which this meeting was moved.
_MOVED = regex(
    r"\bthis meeting (?:has been|is|was) (?:moved|postponed|rescheduled)\b[^\n.]{0,40}?\b(?:for|to|until)\b"
    rf"(?: be held)?(?: on)?(?: {WEEKDAY},?)?(?= (?:\d|(?:{MONTH})\b))",
    re.IGNORECASE,
)
_LONGEST_DATE = 40
_DATE_WORDS = ("Date", "date", "DATE")
#: Characters at the beginning of a text; a date further below is hardly that of the document.
HEAD = 3_000
_FIRST_LINES = 600
#: Characters: a date begins at most this far before its year (`September 29th-30th,  2024`), and ends at most this far
#: from the beginning of the year (`2024-09-30 `).
_BEFORE_YEAR = 30
_FROM_YEAR = 12
_LAST_MONTH = 12


def date_in_name(stem: str) -> str | None:
    """Return the ISO date in the name of a file."""
    return _first(stem, _WRITTEN) or _first(stem, _IN_NAME)


def date_in_title(title: str) -> str | None:
    """Return the ISO date in the title of a document."""
    return written_date(title) or _short_date(title)


def date_in_text(text: str, title: str | None = None) -> str | None:
    """Return the ISO date of a document from its `Date:` line or its first lines; a list of meetings has none."""
    head = text[:HEAD]
    if title and is_list_of_meetings(title) and len(_all_days(head)) > 1:
        return None
    first_lines = text[:_FIRST_LINES]
    return (
        _moved_date(first_lines)
        or _held_date(head)
        or _labeled_date(head)
        or _own_date(first_lines)
        or _short_date(first_lines.lstrip().partition("\n")[0])
        or _posted_date(first_lines, head)
    )


def written_date(text: str) -> str | None:
    """Return the first date in a text, in ISO; `03/04/2024` does not count, since it may be in March or in April."""
    return _first(text, _WRITTEN)


def date_around(around: str) -> str | None:
    """Return the only date in the site around a page (its footer, its breadcrumbs) if it is that of a meeting."""
    if len(_all_days(around)) != 1 or _OF_A_MEETING.search(around) is None:
        return None
    return next((day for line in around.split("\n") if (day := _own_date(line)) is not None), None)


def is_date(text: str) -> bool:
    """Whether a text is only a day, a time of day, or both."""
    return _ONLY_DATE.fullmatch(text) is not None


def whole_year(short: int) -> int:
    """Return the year that two digits stand for, from 1950 to 2049."""
    return short + (2000 if short <= _LAST_SHORT_YEAR else 1900)


def _moved_date(first_lines: str) -> str | None:
    """Return the day to which this meeting was moved, in the sentence that says so."""
    moved = _MOVED.search(first_lines) if "his meeting" in first_lines else None
    return _own_date(first_lines[moved.end() : moved.end() + _LONGEST_DATE]) if moved is not None else None


def _held_date(head: str) -> str | None:
    """Return the date in one of the first lines below front matter, if the line names a meeting or is only a day.

    The date in the front matter itself is often the day of publication.
    """
    end = front_end(head)
    if end is None:
        return None
    lines = [line.strip(" \t*_#") for line in head[end:].split("\n") if line.strip()]
    for line in lines[:_FIRST_BELOW]:
        if is_date(line) or any(map(line.lower().__contains__, _OF_MEETINGS)):
            found = _own_date(line)
            if found is not None:
                return found
    return None


def _labeled_date(head: str) -> str | None:
    """Return the date after `Meeting date:`, or else after `Date:`."""
    if not any(word in head for word in _DATE_WORDS):
        return None
    lines = (_MEETING_DATE.search(head) if _MEETING in head.lower() else None, _FRONT_DATE.search(head))
    found = (_own_date(line["rest"]) or _short_date(line["rest"]) for line in lines if line is not None)
    return next(filter(None, found), None)


def _posted_date(first_lines: str, head: str) -> str | None:
    """Return the day of publication in the first lines, or better, if there is one, the first day alone on a line."""
    posted = next(_dates(first_lines, _WRITTEN, is_of_other_meeting), None)
    if posted is None:
        return None
    alone = (_own_date(line) for line in head.split("\n") if len(line) <= _LONGEST_DATE and is_date(line.strip()))
    return next(filter(None, alone), posted)


def _dates(
    place: str, expressions: tuple[re.Pattern[str], ...], is_other: Callable[[str, re.Match[str]], bool]
) -> Iterator[str | None]:
    """Yield the dates in a text in order, except where `is_other` holds; None for one that may mean two days."""
    end = 0
    for year in YEAR.finditer(place):
        for expression in expressions:
            last = year.start() + _FROM_YEAR
            match = expression.search(place, max(end, year.start() - _BEFORE_YEAR), last)
            while match is not None and is_other(place, match):
                end = match.end()
                match = expression.search(place, end, last)
            if match is None:
                continue
            found = _iso(match)
            if found is not None or _may_be_two(match):
                yield found
                end = match.end()


def _first(place: str, expressions: tuple[re.Pattern[str], ...]) -> str | None:
    return next(filter(None, _dates(place, expressions, is_of_period)), None)


def _all_days(place: str) -> set[str]:
    return {*filter(None, _dates(place, _WRITTEN, is_of_period))}


def _own_date(place: str) -> str | None:
    """Return the first date of this meeting; None if that may mean two days, so that no later date replaces it."""
    return next(_dates(place, _WRITTEN, is_of_other), None)


def _short_date(place: str) -> str | None:
    """Return the first date like `10/17/23` or `05.05.15` with only one meaning; `23-10-17` may begin with the year."""
    for match in _SHORT.finditer(place):
        first, second, year = int(match["first"]), int(match["second"]), int(match["short"])
        month, day = _month_and_day(first, second)
        if (match["sign"] == "-" and second <= _LAST_MONTH) or is_of_other(place, match):
            continue
        try:
            return date(whole_year(year), month, day).isoformat()
        except ValueError:
            continue
    return None


def _iso(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    if "first" in parts:
        month, day = _month_and_day(int(parts["first"]), int(parts["second"]))
    else:
        day = int(parts["day"])
        month = int(parts["month"]) if "month" in parts else _month(parts["name"])
    try:
        return date(int(parts["year"]), month, day).isoformat()
    except ValueError:
        return None


def _month(name: str) -> int:
    return 1 + next(number for number, month in enumerate(MONTHS) if month.startswith(name[:3].casefold()))


def _month_and_day(first: int, second: int) -> tuple[int, int]:
    """Return month and day of `12/30`, `30/12` or `5/5`; zeros for `3/4`, where either number may be the month."""
    if first == second or second > _LAST_MONTH >= first:
        return first, second
    return (second, first) if first > _LAST_MONTH >= second else (0, 0)


def _may_be_two(match: re.Match[str]) -> bool:
    """Whether both `first` and `second` may be the month."""
    parts = match.groupdict()
    return "first" in parts and max(int(parts["first"]), int(parts["second"])) <= _LAST_MONTH
