"""Titles of the parts that every meeting has, and in which nobody expects a word about customers."""

from __future__ import annotations

import re

from cxfocus.text.expressions import any_of, regex

_NUMBER = regex(r"(?:\W*+(?:\d{1,3}(?:\.\d{1,3}){0,3}[.):]?|(?:[ivxlc]{1,5}|[a-z])[.):]) )*+\W*+", re.IGNORECASE)
_THE = r"(?:(?:the|a|last|previous|prior|draft|meeting|regular|board|council) ){0,4}"
_DATED = r"(?: (?:of|from|for)\b[^,]{0,40}(?:, ?\d{4})?)?"
_PART = regex(
    any_of(
        r"(?:meeting )?call(?:ed)?(?: (?:the )?meeting)? to order",
        "roll ?call",
        "attendance",
        r"(?:(?:determination|establishment|declaration) of )?(?:a )?quorum",
        r"(?:the )?pledge(?: of allegiance)?(?: to the flag)?",
        "invocation",
        "moment of silence",
        rf"(?:motion to )?adjourn(?:ment)?(?: of {_THE}meeting)?",
        r"(?:dates?(?: and time)? of )?(?:the )?next(?: \w+){0,2} meetings?(?: dates?)?(?::? [^;]{0,40}\d)?",
        rf"(?:motion to )?(?:approv(?:al|e)|adopt(?:ion)?|accept(?:ance)?)(?: of)? {_THE}(?:minutes|agenda){_DATED}",
        r"(?:minutes|agenda) (?:approval|adoption)",
    )
)
#: What may follow `Approval of the agenda and`.
_SHORTENED = regex(rf"{_THE}(?:minutes|agenda){_DATED}")
_BETWEEN = regex(r" ?[/&;] ?| and | [-\u2013\u2014] ")
_LONGEST = 120


def is_usual_part(title: str) -> bool:
    """Whether a title names nothing else: `2. Call to Order / Roll Call`, `Approval of Minutes`, `Adjournment`."""
    if len(title) > _LONGEST:
        return False
    plain = " ".join(title.casefold().split())
    plain = plain[_end_of_number(plain) :].rstrip(" .:")
    first, *others = _BETWEEN.split(plain)
    return bool(_PART.fullmatch(first)) and all(_PART.fullmatch(each) or _SHORTENED.fullmatch(each) for each in others)


def _end_of_number(title: str) -> int:
    match = _NUMBER.match(title)
    return match.end() if match else 0
