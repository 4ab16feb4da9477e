"""List items that are turns, and where the others about them begin, which the speaker before did not say."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import pairwise

from cxfocus.readers.prose.labels import Labels
from cxfocus.text.expressions import regex
from cxfocus.text.items import SIGN

#: No list item that begins a turn is indented so far.
_DEEPEST = 40
_ITEM = regex(rf"\n([ \t]*){SIGN}[ \t]")
_ITEM_LINE = regex(rf"[ \t]{{0,{_DEEPEST}}}{SIGN}[ \t]")
#: Items of one level that are turns, of all of them.
_LABELED = 0.75
_FEWEST_ITEMS = 6


def items_of_others(body: str, spoken: Labels) -> Iterator[int]:
    """Where the list that a turn is an item of has ended, an outer one goes on, or a topic begins."""
    bullets = _bullets(spoken, body)
    begun = {line for line, bullet in zip(spoken.lines, bullets, strict=True) if bullet}
    if not begun:
        return
    items = [(match.start(), len(match[1])) for match in _ITEM.finditer(f"\n{body}")]
    yield from _topics(items, begun)
    if begun.issuperset(line for line, _ in items):
        return
    custom = _labeled_levels(items, begun)
    holders = _holders(items, begun)
    for (label, following), bullet in zip(spoken.stretches(len(body)), bullets, strict=True):
        line = label.line
        item = body.rfind("\n", 0, line) + 1  # a label may stand within
        text = body[item : item + _DEEPEST] if bullet else ""
        indent = len(text) - len(text.lstrip(" \t"))
        is_alone = indent in custom or (bullet and item not in begun)
        level = indent + is_alone
        has_more = level and body.find("\n", line + 1, following - 1) >= 0
        outer = _outer(level).search(body, line + 1, following) if has_more else None
        beside = holders.get(indent, ()) if text else ()
        first = beside[at] if (at := bisect_right(beside, line)) < len(beside) else following
        end = min(first, following if outer is None else outer.end())
        if end < following:
            yield end


def _bullets(spoken: Labels, body: str) -> Sequence[bool]:
    """Which turns are items; where one notation is that of all, `- Ann - words`, it holds the sign of the item."""
    if any(spoken.bullets) or not spoken.lines or not _is_item(body, spoken.lines[-1]):
        return spoken.bullets
    return [_is_item(body, line) for line in spoken.lines]


def _is_item(body: str, line: int) -> bool:
    return _ITEM_LINE.match(body, line) is not None


def _holders(items: Sequence[tuple[int, int]], begun: Collection[int]) -> dict[int, list[int]]:
    """Items that begin no turn and have deeper ones right below them, by how far they are indented, in order."""
    found: dict[int, list[int]] = {}
    for (line, indent), (_, below) in pairwise(items):
        if below > indent and line not in begun:
            found.setdefault(indent, []).append(line)
    return found


def _topics(items: list[tuple[int, int]], begun: Collection[int]) -> Iterator[int]:
    """Items that begin no turn, but have some right below them."""
    above: list[tuple[int, int]] = []
    for line, indent in items:
        while above and above[-1][1] >= indent:
            above.pop()
        if line in begun and above and above[-1][0] not in begun:
            yield above[-1][0]
        above.append((line, indent))


def _labeled_levels(items: list[tuple[int, int]], begun: Collection[int]) -> Collection[int]:
    """How far those items are indented nearly all of which begin turns; there an item that does not is nobody's."""
    of_all = Counter(indent for _, indent in items)
    turns = Counter(indent for line, indent in items if line in begun)
    return {indent for indent, count in turns.items() if count >= max(_FEWEST_ITEMS, _LABELED * of_all[indent])}


@cache
def _outer(indent: int) -> re.Pattern[str]:
    """A list item, or behind a blank line anything, less indented than this."""
    return re.compile(rf"\n(?=[ \t]{{0,{indent - 1}}}{SIGN}[ \t])|\n[ \t]*\n(?=[ \t]{{0,{indent - 1}}}[^\s])")
