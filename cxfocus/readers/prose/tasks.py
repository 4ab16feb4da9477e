"""Finds tasks of people: `- Ann: write to the members` below `Action items` is not what Ann said."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from cxfocus.readers.prose.labels import Labels
from cxfocus.text.expressions import any_of, regex
from cxfocus.text.items import SIGN
from cxfocus.text.lines import line_start
from cxfocus.transcript import Section

_TASKS = any_of(
    "actions?(?: (?:items?|points?|list|log))?", "to[- ]?dos?", "tasks?", "assignments", "next steps", "follow-ups?"
)
_WHICH_TASKS = any_of(*"new open current assigned draft".split(), "summary of")
#: `Action items`, `Open tasks (ALL):`, `New Actions & Next Steps`
_TITLE = regex(
    rf"\W*(?:{_WHICH_TASKS} )?{_TASKS}(?:(?: and | ?[&/] ?){_TASKS})?\W*(?:\([A-Z][A-Za-z]{{0,5}}\)\W*)?",
    re.IGNORECASE,
)
#: Every title of tasks has one of these.
_SIGNS = ("action", "to do", "to-do", "todo", "task", "assignment", "next step", "follow-up")
_LAST_WORDS = ("ction items\n", "ctions\n", "ext steps\n", "ollow-ups\n", "o do\n", "o-do\n", "asks\n")
_BOX = regex(rf"[ \t]*{SIGN}[ \t]+\[[ xX]?\][ \t]")
_BOXES = ("[ ]", "[x]", "[X]", "[]")
_INDENT = regex(r"[ \t]*")
_DEEPEST = 40
_MARK = rf"{SIGN}[ \t]"


def without_tasks(labels: Labels, titles: Sequence[Section], body: str) -> tuple[Labels, list[int]]:
    """Return the labels without those of tasks, and the lines of tasks.

    Tasks are items with a check box, and items below a title or label of tasks; all lines there if each has another
    name.
    """
    titles_and_names = "\n".join([*(title.title for title in titles), *set(labels.names)]).lower()
    has_items = any(labels.bullets)
    lone = list(_below_lone_titles(body)) if has_items else []
    may_be = any(map(titles_and_names.__contains__, _SIGNS))
    places = sorted([*_below_titles(titles, len(body)), *_below_labels(labels, body)]) if may_be else []
    places = sorted([*places, *lone]) if lone else places
    boxes = has_items and any(map(body.__contains__, _BOXES))
    if not places and not boxes:
        return labels, []
    task_lines = _task_lines(places, labels, body)
    columns = zip(labels.lines, labels.bullets, strict=True)
    taken = {line for line, bullet in columns if line in task_lines or (boxes and bullet and _BOX.match(body, line))}
    return labels.where([line not in taken for line in labels.lines]), sorted({*taken, *(line for line, _ in lone)})


def _task_lines(places: Sequence[tuple[int, int]], labels: Labels, body: str) -> set[int]:
    """The lines of labels in these places that are items, or that stand in a place where each has another name."""
    starts = [start for start, _ in places]
    found = [bisect_right(starts, line) - 1 for line in labels.lines]
    within = [
        at if at >= 0 and starts[at] < line < places[at][1] else -1
        for at, line in zip(found, labels.lines, strict=True)
    ]
    uses = Counter(zip(within, labels.names, strict=True))
    labeled = Counter(within)
    lines = [body.count("\n", start, end) - body.count("\n\n", start, end) for start, end in places]
    talk = {place for (place, _), times in uses.items() if times > 1}
    talk |= {place for place, count in enumerate(lines) if labeled[place] < max(count - 1, 2)}
    columns = zip(labels.lines, within, labels.bullets, strict=True)
    return {line for line, place, bullet in columns if place >= 0 and (bullet or place not in talk)}


def _below_titles(titles: Sequence[Section], length: int) -> Iterator[tuple[int, int]]:
    for title, end in zip(titles, [*(below.start for below in titles[1:]), length], strict=True) if titles else ():
        if _TITLE.fullmatch(title.title):
            yield title.start, end


def _below_lone_titles(body: str) -> Iterator[tuple[int, int]]:
    """Places of titles of tasks alone on a line without any mark, each with the items right below."""
    for sign in _LAST_WORDS:
        at = body.find(sign)
        while at >= 0:
            start = line_start(body, at)
            items = _items(0).match(body, at + len(sign) - 1)
            if items is not None and _TITLE.fullmatch(body, start, at + len(sign) - 1):
                yield start, items.end()
            at = body.find(sign, at + 1)


def _below_labels(labels: Labels, body: str) -> Iterator[tuple[int, int]]:
    names = {name for name in set(labels.names) if _TITLE.fullmatch(name)}
    for label in labels.rows() if names else ():
        indent = _INDENT.match(body, label.line)
        deeper = min(len(indent[0]) + 1, _DEEPEST) if indent and label.bullet else 0
        items = _items(deeper).match(body, label.text_start) if label.name in names else None
        if items is not None:
            yield label.line, items.end()


@cache
def _items(indent: int) -> re.Pattern[str]:
    """An expression for the items below a label, indented at least so far, with or without blank lines between."""
    return re.compile(rf"[ \t]*(?:\n(?:[ \t]*+\n)*+[ \t]{{{indent},}}{_MARK}[^\n]*)+")
