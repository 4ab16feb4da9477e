"""What a document's name and first lines say of it: its kind and its date."""

from __future__ import annotations

import re
from datetime import date

from cxfocus.transcript import Kind, Layout

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = "|".join(["sept", *(f"{name[:3]}(?:{name[3:]})?" for name in _MONTHS)])
_YEAR = re.compile(r"(?:19|20)\d\d")
_ISO = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)[-_./](?P<month>\d{1,2})[-_./](?P<day>\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)")
_MONTH_FIRST = re.compile(
    rf"\b(?P<name>{_MONTH})\.?[ _-]+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?[ _-]+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)
_DAY_FIRST = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ _-]+(?P<name>{_MONTH})\.?,?[ _-]+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)
_FRONT_DATE = re.compile(r"\n\W*date\W{1,8}(?P<rest>[^\n]{6,40})", re.IGNORECASE)
#: A date behind these words, or below them, is that of another meeting.
_OTHER_MEETING = re.compile(
    r"\b(?:(?:next|following|future|previous|prior|last) (?:\w+ ){0,3}meetings?|adjourned (?:to|until))\b"
    r"(?:(?:(?!\d{4})[^\n]){0,60}|\W*\n[^\n]{0,30})\Z",
    re.IGNORECASE,
)
_FROM_OTHER = 120
_DATE_WORDS = ("Date", "date", "DATE")
_AGENDA = re.compile(r"\bagenda\b", re.IGNORECASE)
_MINUTES = re.compile(r"\bminutes\b|\bnotes\b", re.IGNORECASE)
_HEAD = 3_000
#: No date begins so far before its year, or ends so far behind its beginning: `September 30th,  2024`, `2024-09-30 `.
_BEFORE_YEAR = 24
_FROM_YEAR = 12


def kind_of(layout: Layout, stem: str) -> Kind:
    """Transcript where people speak or times are written; else agenda or minutes by what it calls itself."""
    return kind_and_reason(layout, stem)[0]


def kind_and_reason(layout: Layout, stem: str) -> tuple[Kind, str]:
    """The kind, and in words what told it."""
    if layout.timing != "none":
        return "transcript", "times are written"
    named = f"{stem.replace('_', ' ').replace('-', ' ')} {layout.title or ''}"
    if sum(turn.speaker is not None for turn in layout.turns) * 2 > len(layout.turns):
        by_name = _MINUTES.search(named) is not None
        return ("minutes", "its name or title says so") if by_name else ("transcript", "most turns have a speaker")
    for place, reason in ((named, "its name or title says so"), (layout.body[:400], "its first lines say so")):
        if _MINUTES.search(place):
            return "minutes", reason
        if _AGENDA.search(place):
            return "agenda", reason
    if layout.sections:
        return "minutes", "it has sections, and few speakers"
    return "transcript", "it has neither sections nor a name that says otherwise"


def date_of(stem: str, title: str | None, text: str) -> str | None:
    """The ISO date of a document: from its file name, its title, its `Date:` line, or its first lines."""
    head = f"\n{text[:_HEAD]}"
    front = _FRONT_DATE.search(head) if any(word in head for word in _DATE_WORDS) else None
    for place in (stem, title or "", front["rest"] if front else "", text[:600]):
        years = [match.start() for match in _YEAR.finditer(place)]
        for expression in (_ISO, _COMPACT, _MONTH_FIRST, _DAY_FIRST) if years else ():
            for match in filter(None, (_around(expression, place, year) for year in years)):
                other = _OTHER_MEETING.search(place, max(0, match.start() - _FROM_OTHER), match.start())
                found = None if other else _date(match)
                if found is not None:
                    return found
    return None


def _around(expression: re.Pattern[str], place: str, year: int) -> re.Match[str] | None:
    """The date that a year is part of."""
    return expression.search(place, max(0, year - _BEFORE_YEAR), year + _FROM_YEAR)


def _date(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    month = parts.get("month") or str(
        _MONTHS.index(next(m for m in _MONTHS if m.startswith(parts["name"][:3].lower()))) + 1
    )
    try:
        return date(int(parts["year"]), int(month), int(parts["day"])).isoformat()
    except ValueError:
        return None
