"""Dates in paths: months without a day, which readers do not take, and dates that the user describes."""

from __future__ import annotations

import re
from datetime import date

from cxfocus.errors import Problem, UsageError
from cxfocus.readers.dates import date_in_name, whole_year, written_date
from cxfocus.readers.time_patterns import MONTH
from cxfocus.scoring.trend import DAYS_A_YEAR
from cxfocus.text.expressions import regex

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_NAMED_MONTH = (
    regex(rf"(?<![^\W\d_])(?P<name>{MONTH})\.?,?[ _-]*{_YEAR}(?!\d)", re.IGNORECASE),
    regex(rf"(?<!\d){_YEAR}[ _-]*(?P<name>{MONTH})(?![^\W_])", re.IGNORECASE),
)
_NUMBERED_MONTH = (
    regex(rf"(?<!\d){_YEAR}[-_. ](?P<month>0[1-9]|1[0-2])(?!\d)"),
    regex(rf"(?<!\d)(?P<month>0[1-9]|1[0-2])[-_. ]{_YEAR}(?!\d)"),
)
#: The only words allowed beside a month in numbers: `Resolution 2024-03` is the third of its year.
_OF_MEETINGS = frozenset(
    (
        "agenda agendas approved board city committee council draft final library meeting meetings minutes monthly "
        "notes of regular report the transcript"
    ).split()
)
#: Characters of an ISO date that tell the month, and those that tell the year.
_MONTH, _YEAR_ALONE = 7, 4
_ISO_DAY = regex(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_WORD = regex(r"[^\W_]+")


def month_in_name(stem: str) -> str | None:
    """The middle of the month in a name without a day: `2024-03 minutes`, `board_March2024`."""
    for expression in _NAMED_MONTH:
        if match := expression.search(stem):
            return written_date(f"15 {match['name']} {match['year']}")
    for expression in _NUMBERED_MONTH:
        match = expression.search(stem)
        if match and _OF_MEETINGS.issuperset(
            _WORD.findall(f"{stem[: match.start()]} {stem[match.end() :]}".casefold())
        ):
            return f"{match['year']}-{match['month']}-15"
    return None


def date_expression(text: str) -> re.Pattern[str]:
    """The expression of `--date-regex`, with a group `year`, and perhaps `month` and `day`; raises `UsageError`."""
    try:
        expression = re.compile(text)
    except re.error as error:
        raise UsageError(Problem(f"⟨date_regex⟩: {error}", hint="Try (?P<year>\\d{4})-(?P<month>\\d\\d)")) from error
    if "year" not in expression.groupindex:
        hint = "Name its groups: (?P<year>\\d{4})-(?P<month>\\d\\d)-(?P<day>\\d\\d)"
        raise UsageError(Problem("⟨date_regex⟩: the expression has no group called year", hint=hint))
    return expression


def date_by(expression: re.Pattern[str], path: str) -> str | None:
    """The date of a path by the user's expression, as exact as that finds it: a day, a month or a year.

    A year of two digits is completed as in readers.
    """
    match = expression.search(path)
    if match is None:
        return None
    parts = match.groupdict()
    try:
        month, day = (parts.get(part) or "" for part in ("month", "day"))
        year = int(parts["year"])
        found = _iso(whole_year(year) if len(parts["year"]) == 2 else year, int(month or 1), int(day or 1))
    except (TypeError, ValueError):
        return None
    return found if found is None or (month and day) else found[: _MONTH if month else _YEAR_ALONE]


def iso_date(text: str) -> str | None:
    """The day of a date or time as tables have them."""
    match = _ISO_DAY.match(text)
    return _iso(*map(int, match.groups())) if match else date_in_name(text)


def in_years(day: str) -> float:
    """An ISO date as a number of years, from any origin."""
    return date.fromisoformat(day).toordinal() / DAYS_A_YEAR


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
