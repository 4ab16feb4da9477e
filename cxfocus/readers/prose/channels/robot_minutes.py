"""The minutes that a robot makes of a meeting in a channel: `* Budget  (ann, 10:02:47)`, with what was noted below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cxfocus.readers.prose.skipped import Skipped
from cxfocus.transcript import Section

#: Behind each item who told the robot, and when; in reStructuredText as links.
_TOLD = r"\(`?(?P<nick>[^\s(),]{1,40}?)`?_?,\s{1,40}`?\d\d:\d\d(?::\d\d)?`?_?\)"
_BULLET = r"(?:[*\u2022-]|\d{1,2}\.)[ \t]++"
_KIND = r"(?:LINK|ACTION|IDEA|AGREED|ACCEPTED|REJECTED|HELP|INFO|VOTE): +"
_MORE = r"(?:\n[ \t]++(?![*\u2022-] |\d{1,2}\. )[^\n]+?){0,8}?"
_ITEM = re.compile(
    rf"\n(?P<indent>[ \t]*)(?P<kind>{_BULLET}{_KIND})?(?(kind)|{_BULLET})"
    rf"(?P<title>[^\n]+?{_MORE})\s{{0,40}}(?P<told>{_TOLD})[ \t]*(?=\n)"
)
_FEWEST = 2


def topics_in(body: str) -> tuple[Sequence[Section], Sequence[Skipped]]:
    """Topics, which are the items that stand least deep, and what the robot wrote beside the words of all items."""
    items = list(_ITEM.finditer(f"\n{body}\n"))
    if len(items) < _FEWEST:
        return (), ()
    depth = min(len(item["indent"]) for item in items)
    topics = [
        Section(" ".join(item["title"].split()).strip("*"), item.start(), 3)
        for item in items
        if len(item["indent"]) == depth and item["kind"] is None
    ]
    marks = [item.span(group) for item in items for group in ("kind", "told") if item[group]]
    return topics, [Skipped("channel marks", start - 1, end - 1) for start, end in marks]
