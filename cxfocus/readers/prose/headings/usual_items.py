"""Items of an agenda without numbers: `- Call to Order`, `Roll Call`, `Public Comment`, a line each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from cxfocus.readers.prose.headings.heading_input import HeadingInput
from cxfocus.readers.prose.headings.titles import has_verb, is_title, is_usual
from cxfocus.text.expressions import any_of, regex
from cxfocus.text.items import BULLET
from cxfocus.text.lines import lines_like
from cxfocus.transcript import Section

#: Items that only meetings have.
_SURE = regex(
    any_of(
        "call(?:ed)? to order", "roll call", "pledge of allegiance", "apologies", "public comments?",
        "approv(?:al|e)(?: of)?(?: the)? (?:agenda|minutes)", "(?:motion to )?adjourn(?:ment)?",
        "(?:old|new|unfinished|other) business",
        flags="i",
    )
    + r"\b[^\n]{0,60}"
)  # fmt: skip
_LINE = regex(rf"\n(?:(?P<sign>{BULLET})[ \t]+)?(?P<title>[^\W\d_a-z][^\n]{{1,119}}+)(?=\n)")
#: Words of a report: where items have them, these are minutes.
_TOLD = regex(r"\s(?:[^\W\d_A-Z]{2,}ed|gave|made|said|spoke|told|went)\b")
_FEWEST = 3
_LEVEL = 3


class _Item(NamedTuple):
    start: int
    end: int
    sign: str | None
    title: str

    @property
    def is_sure(self) -> bool:
        return _SURE.fullmatch(self.title) is not None


def usual_items(known: HeadingInput) -> list[Section]:
    """Return the items at the left edge, if three of them surely are items of a meeting, in lines below each other.

    The list goes from the first of these to the last. Behind bullets its items are all of them, otherwise only those
    that many meetings have.
    """
    found = [
        _Item(line.start(), line.end(), line["sign"], line["title"].rstrip(" \t:"))
        for line in lines_like(_LINE, known.body)
    ]
    for sign in dict.fromkeys(item.sign for item in found):
        items = _list_of([item for item in found if item.sign == sign and is_title(item.title)])
        if _are_of_meeting(items):
            return [Section(item.title, item.start, _LEVEL) for item in items if sign or is_usual(item.title)]
    return []


def _list_of(items: Sequence[_Item]) -> Sequence[_Item]:
    """The items from the first sure one to the last."""
    sure = [row for row, item in enumerate(items) if item.is_sure]
    return items[sure[0] : sure[-1] + 1] if sure else ()


def _are_of_meeting(items: Sequence[_Item]) -> bool:
    sure = {item.title.lower() for item in items if item.is_sure}
    if len(sure) < _FEWEST or any(_TOLD.search(item.title) or has_verb(item.title) for item in items):
        return False
    pairs = ((above, below) for above, below in pairwise(items) if above.end + 1 == below.start)
    return sum(above.is_sure or below.is_sure for above, below in pairs) >= _FEWEST - 1
