"""Finds where a turn in a list item ends: at other items, which its speaker did not say."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import pairwise

from cxfocus.readers.prose.labels import Label, Labels
from cxfocus.readers.prose.skipped_spans import SkippedSpan, inside
from cxfocus.text.expressions import regex
from cxfocus.text.items import ITEM_LINE, SIGN
from cxfocus.text.lines import line_start, lines_like

#: Characters: an item that begins a turn is indented by at most this.
_DEEPEST = 40
_ITEM_LINE = regex(rf"[ \t]{{0,{_DEEPEST}}}{SIGN}[ \t]")
#: Share of the items of one level that begin turns: from here on, an item that begins no turn has no speaker.
_LABELED = 0.75
_FEWEST_ITEMS = 6


def items_of_others(body: str, spoken: Labels, hidden: Sequence[SkippedSpan]) -> Iterator[int]:
    """Yield where a turn ends that is a list item: its list has ended, an outer list goes on, or a topic begins.

    Items in `hidden`, such as those of attendance lists, are passed over.
    """
    bullets = _bullets(spoken, body)
    begun = {line for line, bullet in zip(spoken.lines, bullets, strict=True) if bullet}
    if not begun:
        return
    items = [(match.start(), len(match[1])) for match in lines_like(ITEM_LINE, body)]
    if hidden:
        items = [item for item in items if not inside(hidden, item[0])]
    yield from _topics(items, begun)
    if begun.issuperset(line for line, _ in items):
        return
    custom = _labeled_levels(items, begun)
    topical = {line_start(body, label.line) for label in spoken.rows() if _has_topic(label, body)}
    holders = _holders(items, begun)
    for (label, following), bullet in zip(spoken.stretches(len(body)), bullets, strict=True):
        line = label.line
        item = line_start(body, line)  # the label may stand further on in the line
        text = body[item : item + _DEEPEST] if bullet else ""
        indent = len(text) - len(text.lstrip(" \t"))
        is_alone = indent in custom or (bullet and item not in begun) or item in topical
        level = indent + is_alone
        has_more = level and body.find("\n", line + 1, following - 1) >= 0
        outer = _less_indented(level).search(body, line + 1, following) if has_more else None
        holders_here = holders.get(indent, ()) if text else ()
        first = holders_here[at] if (at := bisect_right(holders_here, line)) < len(holders_here) else following
        end = min(first, following if outer is None else outer.end())
        if end < following:
            yield end


def _bullets(spoken: Labels, body: str) -> Sequence[bool]:
    """For each turn, whether it is a list item.

    In `- Ann - words` the sign of the item is part of the notation, so the labels do not say it.
    """
    if any(spoken.bullets) or not spoken.lines or not _is_item(body, spoken.lines[-1]):
        return spoken.bullets
    return [_is_item(body, line) for line in spoken.lines]


def _is_item(body: str, line: int) -> bool:
    return _ITEM_LINE.match(body, line) is not None


def _holders(items: Sequence[tuple[int, int]], begun: Collection[int]) -> dict[int, list[int]]:
    """For each indent, in order, the items that begin no turn and have a deeper item right below."""
    found: dict[int, list[int]] = {}
    for (line, indent), (_, below) in pairwise(items):
        if below > indent and line not in begun:
            found.setdefault(indent, []).append(line)
    return found


def _topics(items: list[tuple[int, int]], begun: Collection[int]) -> Iterator[int]:
    """Items that begin no turn, with items right below that do."""
    above: list[tuple[int, int]] = []
    for line, indent in items:
        while above and above[-1][1] >= indent:
            above.pop()
        if line in begun and above and above[-1][0] not in begun:
            yield above[-1][0]
        above.append((line, indent))


def _labeled_levels(items: list[tuple[int, int]], begun: Collection[int]) -> Collection[int]:
    """Indents at which nearly all items begin turns; any other item there has no speaker."""
    of_all = Counter(indent for _, indent in items)
    turns = Counter(indent for line, indent in items if line in begun)
    return {indent for indent, count in turns.items() if count >= max(_FEWEST_ITEMS, _LABELED * of_all[indent])}


def _has_topic(label: Label, body: str) -> bool:
    """Whether the name stands behind a topic, so that other items have other topics: `- Lamps / Ann: words`."""
    return label.bullet and " / " in body[label.line : label.text_start] and " / " not in label.name


@cache
def _less_indented(indent: int) -> re.Pattern[str]:
    """An expression for lines that are indented less than this: a list item, or any line after a blank one."""
    return re.compile(rf"\n(?=[ \t]{{0,{indent - 1}}}{SIGN}[ \t])|\n[ \t]*\n(?=[ \t]{{0,{indent - 1}}}[^\s])")
