"""Printed calls with investors: a list of those in the call, and turns with the same names or with numbers.

Firm and office are after each name or below it.
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
from cxfocus.text.lines import lines_like
from cxfocus.transcript import Section

#: The title of such a list; its first letter is tried first, for speed.
_SIGN = regex(rf"\n[ \t]*(?=[AaCcEeOo])(?i:{LIST_OF_CALL})[ \t]*\n")
_PART = (
    r"(?:Presentation|Prepared Remarks|Management Discussion Section|Questions? (?:and|&) Answers?(?: Section)?)"
    r"[ \t]*\n"
)
_STOP = rf"[ \t]*(?:{_PART}|Operator[ \t]*(?:\[1\][ \t]*)?\n)"
#: The list, up to a part of the call or to the operator, who opens it. Its lines are short; page edges are blank now.
_LIST = regex(
    rf"\n[ \t]*(?P<title>{LIST_OF_CALL})[ \t]*\n"
    rf"(?P<people>(?:(?!{_STOP})(?:[ \t]*+|[^\n]{{1,100}})\n){{2,400}}+)(?={_STOP})",
    re.IGNORECASE,
)
_TITLE = regex(rf"\n(?:={{9,90}}\n)?[ \t]*(?={_PART})(?P<title>[^\n]*[^\s])", re.IGNORECASE)
_LONGEST = 24_000
#: The head of a turn: somebody without an office, or a name with the words after it or in the next line with words.
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
#: The number of the first turn.
_FIRST = "[1]\n"
_FEWEST = 2
_LEVEL = 2


class Callers(NamedTuple):
    """The list, the turns and the parts of a call.

    `attendance`: where the title of the list begins, where its names begin and end; None if there is no list.
    """

    attendance: tuple[int, int, int] | None
    heads: list[Label]
    parts: list[Section]


def callers_in(body: str) -> Callers | None:
    """Return what is known of a call, if people of a list speak below it or if turns have numbers; else None."""
    may_list = any(lines_like(_SIGN, body, end=FIRST_PAGES))
    is_counted = body.find(_FIRST, 0, FIRST_PAGES) >= 0
    if not may_list and not is_counted:
        return None
    found = next(lines_like(_LIST, body, end=_LONGEST), None) if may_list else None
    heads = _counted_turns(body, has_list=found is not None) if is_counted else []
    if found and not heads:
        heads = _heads(body, found["people"], found.end())
    if not heads:
        return None
    end = found.end() if found else 0
    parts = [Section(match["title"], match.start(), _LEVEL) for match in lines_like(_TITLE, body, end)]
    if found is None:
        return Callers(None, heads, parts)
    names = found.start("people")
    return Callers((found.start(), names - 1, names + len(found["people"].rstrip())), heads, parts)


def _counted_turns(body: str, has_list: bool) -> list[Label]:
    """The turns with numbers, if these rise or begin again at 1, as in each part."""
    found = [match for match in lines_like(_COUNTED, body) if has_list or match["row"]]
    numbers = [int(match["number"]) for match in found]
    if len(numbers) < _FEWEST or any(sooner >= later != 1 for sooner, later in pairwise(numbers)):
        return []
    return [Label(match.start(), match["name"], match.end(), None, "hearing") for match in found]


def _heads(body: str, people: str, start: int) -> list[Label]:
    """The turns after the list, if two or more are of people in it."""
    names = {line for line in map(str.strip, people.split("\n")) if look(line).shape in NAMES}
    written = " ".join(people.split())
    heads: list[Label] = []
    of_list = 0
    for match in lines_like(_HEAD, body, start):
        name, office = match["other"] or match["name"], "beside" if match["beside"] else "below"
        if match["other"]:
            heads.append(Label(match.start(), name, match.end(), None, "hearing"))
        elif name in names and f"{name} {' '.join(match[office].split())}" in written:
            heads.append(Label(match.start(), name, match.end(office), None, "hearing"))
            of_list += 1
    return heads if of_list >= _FEWEST else []
