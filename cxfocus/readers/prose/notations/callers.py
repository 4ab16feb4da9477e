"""Calls with investors in print: a list of those in the call, and the same names in the talk, or counted ones.

Behind each or below it stand firm and office.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from cxfocus.readers.prose.labels import Label
from cxfocus.readers.prose.left_out.page_edges import FIRST_PAGES
from cxfocus.readers.prose.speakers.shapes import NAMES, look
from cxfocus.readers.titles_of_calls import LIST_OF_CALL
from cxfocus.text.expressions import regex
from cxfocus.transcript import Section

#: The title of such a list, looked for where its first letter stands.
_SIGN = regex(rf"\n[ \t]*(?=[AaCcEeOo])(?i:{LIST_OF_CALL})[ \t]*\n")
_FIRST_LINE = 60
_PART = (
    r"(?:Presentation|Prepared Remarks|Management Discussion Section|Questions? (?:and|&) Answers?(?: Section)?)"
    r"[ \t]*\n"
)
_STOP = rf"[ \t]*(?:{_PART}|Operator[ \t]*(?:\[1\][ \t]*)?\n)"
#: Up to a part of the call or to who opens it; no line of the list is longer, those of its pages are blank.
_LIST = regex(
    rf"\n[ \t]*(?P<title>{LIST_OF_CALL})[ \t]*\n"
    rf"(?P<people>(?:(?!{_STOP})(?:[ \t]*+|[^\n]{{1,100}})\n){{2,400}}+)(?={_STOP})",
    re.IGNORECASE,
)
_TITLE = regex(rf"\n(?:={{9,90}}\n)?[ \t]*(?={_PART})(?P<title>[^\n]*[^\s])", re.IGNORECASE)
_LONGEST = 24_000
#: Who has no office, or a name with what stands behind it or in the next line that is not blank.
_HEAD = regex(
    r"\n[ \t]*(?:"
    r"(?P<other>Operator|(?:Unknown|Unidentified) (?:Executive|Analyst|Attendee|Participant|Shareholder))"
    r"[ \t]*(?:- [^\n]{2,150})?(?=\n)|"
    r"(?P<name>[A-Z][^\n]{1,60}?)(?:[ \t]*(?=\n\s*+(?P<below>[^\n]{2,150})\n)|[ \t]+- (?P<beside>[^\n]{2,150})))"
)
#: `Ann Lee,  Oak Bank - Analyst    [2]`, between rows of dashes, or without them where there is a list.
_COUNTED = regex(
    r"\n(?P<row>-{9,90}[ \t]*\n)?(?=[^\n]{3,240}[ \t]\[(?P<number>\d{1,4})\][ \t]*\n)"
    r"(?P<name>[^\W\d_][^\n,\[]{1,60}?)[ \t]*+[,\[][^\n]*(?:\n-{9,90}[ \t]*)?(?=\n)"
)
_FIRST = "[1]\n"
_FEWEST = 2
_LEVEL = 2


class Callers(NamedTuple):
    """The list, if there is one, with its title, where the names begin and where it ends; the turns, and the parts."""

    listed: tuple[int, int, int] | None
    heads: list[Label]
    parts: list[Section]


def callers_in(body: str) -> Callers | None:
    """Those in a call, if some speak below the lines of a list, or if their turns are counted."""
    may_list = _SIGN.search(body, 0, FIRST_PAGES) or _SIGN.match(f"\n{body[:_FIRST_LINE]}")
    is_counted = body.find(_FIRST, 0, FIRST_PAGES) >= 0
    if not may_list and not is_counted:
        return None
    padded = f"\n{body}\n"
    found = _LIST.search(padded, 0, _LONGEST) if may_list else None
    heads = _counted(padded, has_list=found is not None) if is_counted else []
    if found and not heads:
        heads = _heads(padded, found["people"], found.end() - 1)
    if not heads:
        return None
    end = found.end() - 1 if found else 0
    parts = [Section(match["title"], match.start(), _LEVEL) for match in _TITLE.finditer(padded, end)]
    if found is None:
        return Callers(None, heads, parts)
    names = found.start("people")
    return Callers((found.start(), names - 2, names + len(found["people"].rstrip()) - 1), heads, parts)


def _counted(padded: str, has_list: bool) -> list[Label]:
    """The turns that are counted from the first on, anew in each part."""
    found = [match for match in _COUNTED.finditer(padded) if has_list or match["row"]]
    numbers = [int(match["number"]) for match in found]
    if len(numbers) < _FEWEST or any(sooner >= later != 1 for sooner, later in pairwise(numbers)):
        return []
    return [Label(match.start(), match["name"], match.end() - 1, None, "hearing") for match in found]


def _heads(padded: str, people: str, start: int) -> list[Label]:
    """The turns behind the list, if so many are of those in it."""
    names = {line for line in map(str.strip, people.split("\n")) if look(line).shape in NAMES}
    written = " ".join(people.split())
    heads: list[Label] = []
    listed = 0
    for match in _HEAD.finditer(padded, start):
        name, office = match["other"] or match["name"], "beside" if match["beside"] else "below"
        if match["other"]:
            heads.append(Label(match.start(), name, match.end() - 1, None, "hearing"))
        elif name in names and f"{name} {' '.join(match[office].split())}" in written:
            heads.append(Label(match.start(), name, match.end(office) - 1, None, "hearing"))
            listed += 1
    return heads if listed >= _FEWEST else []
