"""Titles of sections without their numbers; and those of the parts that every meeting has.

In these parts nobody expects a word about customers.
"""

from __future__ import annotations

import re

from cxfocus.text.expressions import any_of, regex

_NUMBERED = regex(
    r"[-*\s]*+(?:(?:(?:agenda\s+)?item\s+)?\(?(?:\d+(?:\.\d+)*|[ivxlc]+|[a-z])[.):]\s+|[\d.]+\s+){0,2}", re.IGNORECASE
)
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


def bare_title(title: str) -> str:
    """Return a title without its number: `3. Budget` of one meeting may be `Item 4: Budget` of the next."""
    return " ".join(_NUMBERED.sub("", title, count=1).split()).strip(" .:-\u2013\u2014") or title


def is_usual_part(title: str) -> bool:
    """Whether a title names nothing else: `2. Call to Order / Roll Call`, `Approval of Minutes`, `Adjournment`."""
    if len(title) > _LONGEST:
        return False
    first, *others = _BETWEEN.split(bare_title(title).casefold())
    return bool(_PART.fullmatch(first)) and all(_PART.fullmatch(each) or _SHORTENED.fullmatch(each) for each in others)
