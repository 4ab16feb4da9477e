"""Dates in names of files: those that readers do not take, and those that the user describes."""

from __future__ import annotations

import re
from datetime import date

from cxfocus.errors import Problem, UsageError
from cxfocus.readers.dates import date_of

#: What stands for a month or a day that is not written: the middle.
_MIDDLE = {"month": 7, "day": 15}


def date_in_name(stem: str) -> str | None:
    """The date of a name, as readers find it there."""
    return date_of(stem, None, "")


def date_expression(text: str) -> re.Pattern[str]:
    """The expression of `--date-regex`, with a group `year`, and perhaps `month` and `day`; raises `UsageError`."""
    try:
        expression = re.compile(text)
    except re.error as error:
        raise UsageError(Problem(f"--date-regex: {error}", hint="Try (?P<year>\\d{4})-(?P<month>\\d\\d)")) from error
    if "year" not in expression.groupindex:
        hint = "Name its groups: (?P<year>\\d{4})-(?P<month>\\d\\d)-(?P<day>\\d\\d)"
        raise UsageError(Problem("--date-regex: the expression has no group called year", hint=hint))
    return expression


def date_by(expression: re.Pattern[str], path: str) -> str | None:
    """The date of a path by the user's expression; a month or a day that it does not tell is the middle one.

    A year of two digits is one of this century.
    """
    match = expression.search(path)
    if match is None:
        return None
    parts = match.groupdict()
    try:
        month, day = (int(parts.get(part) or _MIDDLE[part]) for part in ("month", "day"))
        year = int(parts["year"])
        return _iso(year + 2000 if len(parts["year"]) == 2 else year, month, day)
    except (TypeError, ValueError):
        return None


def iso_date(text: str) -> str | None:
    """The day of a written date or time, as tables hold them."""
    match = re.match(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)", text)
    return _iso(*map(int, match.groups())) if match else date_in_name(text)


class Undated:
    """How many of those that should have a date have none; the first of them, and what is written there."""

    def __init__(self) -> None:
        self.missing = 0
        self.first = self.written = ""
        self._asked = 0

    def add(self, date: str | None, place: str, written: str = "") -> None:
        """Take the date of a place, None where there is none."""
        self._asked += 1
        if date is None:
            self.missing += 1
            if self.missing == 1:
                self.first, self.written = place, written

    def more(self, preposition: str, places: str) -> str:
        """Go on from the first: how many more there are."""
        return f" (nor {preposition} {self.missing - 1:,} more of {self._asked:,} {places})" if self.missing > 1 else ""


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
