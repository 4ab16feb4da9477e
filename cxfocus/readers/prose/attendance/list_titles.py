"""Says which list a label, a title or a heading announces."""

from __future__ import annotations

from typing import Literal

from cxfocus.readers.prose.attendance.words import (
    BESIDE_LABELS,
    BODIES,
    CALLERS,
    ELECTION,
    HOW_ALONE,
    HOW_WORDS,
    INTERVIEW,
    LIST_HEADING,
    LIST_LABEL_WORDS,
    LIST_SIGNS,
    MEMBERS_HEADING,
    MEMBERS_SIGNS,
    NO_BODY,
    OF_WHAT,
    OFFICE_LABELS,
    PLAIN_LABELS,
    WEAK,
    WHOLE_LIST_LABEL,
    WITNESSES,
)
from cxfocus.text.expressions import regex

ListKind = Literal["list", "office", "beside", ""]

#: A remark in brackets inside a label: `Directors (expected to be) Present`.
_ASIDE = regex(r"[ \t]\([^()\n]{1,40}\)(?=[ \t])")
#: Words.
_LONGEST_HEADING = 6
_MARKS = "*_ \t"


def list_kind(label: str) -> ListKind:
    """Return which list a label announces: "list" in any case, "office" unless somebody speaks by that name.

    "beside" announces one only next to another list, "" none.
    """
    words = label.strip(_MARKS).lower().replace("-", " ").split()
    key = " ".join(words)
    if key in PLAIN_LABELS:
        return "list"
    if key in OFFICE_LABELS:
        return "office"
    if not LIST_LABEL_WORDS.isdisjoint(words) and WHOLE_LIST_LABEL.fullmatch(_bare(label)):
        return "list"
    if key in BESIDE_LABELS or (not HOW_WORDS.isdisjoint(words) and HOW_ALONE.fullmatch(key)):
        return "beside"
    if key.startswith("members of ") and len(words) <= _LONGEST_HEADING:
        return "beside"
    rest = key.partition(" ")[2] if key.startswith(OF_WHAT) else ""
    return "beside" if rest in BESIDE_LABELS or rest in OFFICE_LABELS else ""


def _bare(label: str) -> str:
    """The label without marks and remarks in brackets, evenly spaced."""
    shown = " ".join(label.strip(_MARKS).split())
    return _ASIDE.sub("", shown) if "(" in shown else shown


def is_weak(label: str) -> bool:
    """Whether a label may also be that of figures, of a vote or of words of several."""
    return label.strip(_MARKS).lower() in (*WEAK, WITNESSES, "participants")


def is_of_agenda(heading: str) -> bool:
    """Whether a heading may also be an item of an agenda: `Call to Order/Roll Call`."""
    return heading.rstrip(" .:").lower().endswith(WEAK[1])


def is_of_interview(label: str) -> bool:
    """Whether a label is that of one who asks or answers in an interview; its head and its turns have it."""
    return label.strip(_MARKS).lower() in INTERVIEW


def is_announcing(heading: str) -> bool:
    """Whether a heading announces an attendance list."""
    lowered = heading.lower()
    if not any(map(lowered.__contains__, LIST_SIGNS)):
        return False
    return len(heading.partition("(")[0].split()) <= _LONGEST_HEADING and LIST_HEADING.search(heading) is not None


def is_of_members(heading: str) -> bool:
    """Whether a heading names a body or its members; below may stand a list of them, or what they did."""
    return any(map(heading.__contains__, MEMBERS_SIGNS)) and MEMBERS_HEADING.fullmatch(heading) is not None


def is_of_body(heading: str) -> bool:
    """Whether a heading ends as the names of bodies do; it has a list if only members stand below."""
    last = heading.lower().rpartition(" ")[2]
    return last in BODIES and NO_BODY.search(heading) is None


def announces_elected(line: str) -> bool:
    """Whether the offices below a line are the result of an election."""
    return ELECTION.search(line) is not None


def is_of_callers(heading: str) -> bool:
    """Whether a heading is that of a list of those who speak in a call with investors."""
    return heading.lower() in CALLERS
