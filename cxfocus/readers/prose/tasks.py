"""Tasks that are given to people: `- Ann: write to the members` below `Action items` is nothing that Ann said."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from cxfocus.readers.prose.labels import Labels
from cxfocus.transcript import Section

_TITLE = re.compile(
    r"\W*(?:(?:new|open|current|assigned|draft|summary of) )?"
    r"(?:actions?(?: (?:items?|points?|list|log))?|to[- ]?dos?|tasks?|assignments|next steps)\W*",
    re.IGNORECASE,
)
#: One of these is in every such title.
_SIGNS = ("action", "to do", "to-do", "todo", "task", "assignment", "next step")
_BOX = re.compile(r"[ \t]*(?:[-*+\u2022]|\d{1,2}[.)])[ \t]+\[[ xX]?\][ \t]")
_BOXES = ("[ ]", "[x]", "[X]", "[]")
_INDENT = re.compile(r"[ \t]*")
_MARK = r"(?:[-*+\u2022]|\d{1,2}[.)])[ \t]"


def without_tasks(labels: Labels, titles: Sequence[Section], body: str) -> Labels:
    """Labels but those of tasks: items below such a title or label, its lines if each has another name, check boxes."""
    named = "\n".join([*(title.title for title in titles), *set(labels.names)]).lower()
    may_be = any(map(named.__contains__, _SIGNS))
    places = sorted([*_below_titles(titles, len(body)), *_below_labels(labels, body)]) if may_be else []
    boxes = any(labels.bullets) and any(map(body.__contains__, _BOXES))
    if not places and not boxes:
        return labels
    starts = [start for start, _ in places]
    inside = [bisect_right(starts, line) - 1 for line in labels.lines]
    inside = [
        at if at >= 0 and starts[at] < line < places[at][1] else -1
        for at, line in zip(inside, labels.lines, strict=True)
    ]
    uses = Counter(zip(inside, labels.names, strict=True))
    lines = [body.count("\n", start, end) - body.count("\n\n", start, end) for start, end in places]
    talk = {place for (place, _), times in uses.items() if times > 1}
    talk |= {place for place, count in enumerate(lines) if sum(at == place for at in inside) < count - 1}
    columns = zip(labels.lines, inside, labels.bullets, strict=True)
    return labels.where(
        [
            not (at >= 0 and (bullet or at not in talk)) and not (boxes and bullet and _BOX.match(body, line))
            for line, at, bullet in columns
        ]
    )


def _below_titles(titles: Sequence[Section], length: int) -> Iterator[tuple[int, int]]:
    for title, end in zip(titles, [*(below.start for below in titles[1:]), length], strict=True) if titles else ():
        if _TITLE.fullmatch(title.title):
            yield title.start, end


def _below_labels(labels: Labels, body: str) -> Iterator[tuple[int, int]]:
    names = {name for name in set(labels.names) if _TITLE.fullmatch(name)}
    columns = zip(labels.lines, labels.names, labels.starts, labels.bullets, strict=True) if names else ()
    for line, name, start, bullet in columns:
        indent = _INDENT.match(body, line)
        deeper = len(indent[0]) + 1 if indent and bullet else 0
        items = _items(deeper).match(body, start) if name in names else None
        if items is not None:
            yield line, items.end()


@cache
def _items(indent: int) -> re.Pattern[str]:
    """The items below a label, indented so far or more, with blank lines between them."""
    return re.compile(rf"[ \t]*(?:\n(?:[ \t]*+\n)*+[ \t]{{{indent},}}{_MARK}[^\n]*)+")
