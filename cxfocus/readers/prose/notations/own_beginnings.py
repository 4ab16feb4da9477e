"""Beginnings of lines with a name, a time or both, and the notation of each: the signs around the name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cxfocus.readers.prose.times.timing import TIME_OF_DAY
from cxfocus.text.expressions import regex

#: Possessive, since several of them may follow one another.
_BLANKS = r"[ \t]*+"
#: Brackets and emphasis before a name or a time, and after it.
_OPENS = r"[\[(<*_`@\\]{0,5}"
_CLOSES = r"[\])>*_`:\\]{0,5}"
_BULLET = r"(?:[-+>\u2022\u2013\u2014]|\*(?!\*)|\d{1,4}[.):]?|\(\d{1,4}\))[ \t]++"
#: A dot at the end is part of the word only if it must be: in `A. Lee - Words`, but not in `ANN LEE. Words`.
_WORD = r"(?:[\w'\u2019-]{1,30}(?<!_)(?:\.[\w'\u2019-]{1,30}){0,3}\.??)"
#: `Ann Lee`, `Ann van der Lee (Oak Bank)`
_NAME = rf"(?=[^\W\d_]){_WORD}(?: {_WORD}){{0,4}}?(?: \([^()\n:]{{1,80}}\))?"
#: `, Oak Bank`
_OFFICE = rf"(?:, {_WORD}(?: {_WORD}){{0,3}}?)?"
_COLON = rf"{_BLANKS}[:\uff1a](?![/\\\d]){_BLANKS}"
_DASH_OR_ARROW = r"[ \t]++(?:--?>?|=>|[\u2013\u2014~])[ \t]++"
_BAR = rf"{_BLANKS}[|>]{_BLANKS}"
#: `ANN LEE. Words`, `Ann Lee.\u2014 Words`
_STOP = rf"(?:(?<=[A-Z][A-Z])\.[ \t]|\.[-\u2013\u2014]{{1,2}}){_BLANKS}"
_WIDE_BLANK = r"[ \t]{2,}+|\t|(?<=[^\w'\u2019.-])[ \t]"
#: Signs between a name and the words; a colon and a bar need no blanks. A colon before digits belongs to a time.
_PARTED = rf"(?:{_COLON}|{_DASH_OR_ARROW}|{_BAR}|{_STOP}|{_WIDE_BLANK})(?=[^\s])"
#: The words are in the line below, which may look like a label, too.
_ABOVE = rf"{_BLANKS}(?=\n{_BLANKS}[^\s])"
#: `Z`, `+01:00`
_ZONE = r"(?:Z|[+-]\d\d:?\d\d)?"
_MONTH = r"[A-Z][a-z]{2,8}\.?"
#: `2024-03-04`, `3/4`, `4 Mar 2024`, `March 4, 2024`
_DAY = (
    rf"(?:\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}|\d{{1,2}}/\d{{1,2}}|\d{{1,2}} {_MONTH}(?: \d{{4}})?|"
    rf"{_MONTH} \d{{1,2}}(?:, \d{{4}})?|Today|Yesterday)"
)


def _moment(name: str) -> str:
    """Expression for a time: in a recording, or on the day on which a message was sent."""
    return rf"(?:(?P<{name}_day>{_DAY})(?:,?(?: at)? |T))?(?P<{name}>{TIME_OF_DAY}){_ZONE}"


#: Before the name: `0:05 | `, `[Mar 4, 10:02 AM] - `. After it: `, Oak Bank`, and ` (0:05)`, ` at 10:02 AM`.
_TIME_FIRST = rf"(?:{_moment('time')}(?P<between>{_CLOSES}{_BLANKS}(?:[-\u2013\u2014|:,]{_BLANKS})?{_OPENS}))?"
_TIME_BEHIND = (
    rf"(?:{_BLANKS}[-\u2013\u2014|,@\u00b7\u2022]?{_BLANKS}(?:at )?[\[(_*]?{_moment('late')}[\])]?{_CLOSES})?"
)
#: The beginning of a line, up to the first word said, or to the end of the line if the words are below.
BEGINNING = regex(
    rf"\n(?P<before>{_BLANKS}(?:{_BULLET})?{_OPENS}){_TIME_FIRST}(?P<name>{_NAME}){_OFFICE}"
    rf"(?P<behind>{_CLOSES}{_TIME_BEHIND}(?:{_PARTED}|{_ABOVE}))"
)
_DIGITS = regex(r"\d+")
_MOMENTS = regex(rf"\d+(?: ?[AaPp]\.?[Mm]\.?)?|{_MONTH}")
_WIDE = regex(r"  +")
_BULLETS = regex(r"[-+*\u2022\u2013\u2014] ")
_COLONS = ":\uff1a"
#: Signs after a name: `Ann words` is no notation, and `Ann: words` or `- Ann: words` no rare one.
_COMMON = frozenset({" ", ": ", ":\n"})
_COMMON_BEFORE = "- \t"


class OwnNotation(NamedTuple):
    """The signs before the name or the time, between the two, and after the name."""

    before: str
    between: str
    behind: str
    is_dated: bool = False

    @property
    def has_colon(self) -> bool:
        """Whether it is that of labels before a colon, in a rare form."""
        return any(sign in self.behind for sign in _COLONS)


def notation_of(match: re.Match[str]) -> OwnNotation | None:
    """Return the notation of a match of `BEGINNING`; None if it is none, or common."""
    before, day, between, behind = match.group("before", "time_day", "between", "behind")
    return _without_differences(before, day is not None, between or "", behind, match.string[match.end()] == "\n")


@lru_cache(maxsize=2_000)
def _without_differences(before: str, is_dated: bool, between: str, behind: str, is_above: bool) -> OwnNotation | None:
    """The notation of a line without what differs from turn to turn, as numbers do; None if it is none, or common."""
    before = _BULLETS.sub("- ", _DIGITS.sub("0", before).lstrip(" "), count=1)
    behind = _WIDE.sub("  ", _MOMENTS.sub("0", behind))
    behind = behind.rstrip(" \t") + "\n" if is_above else behind
    if (behind in _COMMON and not before.strip(_COMMON_BEFORE) and not is_dated) or "`" in behind:
        return None
    return OwnNotation(before.rstrip(" "), _WIDE.sub("  ", between), behind, is_dated)
