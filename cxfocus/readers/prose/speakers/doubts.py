"""Doubts about a label that is rare: a link behind it, or a paragraph around it."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

_LINK_SHARE = 0.6
_BULLETS = tuple("-*+\u2022_")
#: A line of a channel is one message: `<ann> words`, and what a scribe goes on with.
_CHANNEL = ("<", "...")
#: A line this long may have been wrapped.
_WRAPPED = range(50, 110)
_ENDS = '.!?:;\u2026"\u201d)*]-|'
#: So far around a line it is seen whether lines that are wrapped go on further in.
_AROUND = 800
_FEWEST_HANGING = 3
_HANGING_SHARE = 0.7


def are_links(starts: Collection[int], body: str) -> bool:
    """Whether what follows a label is mostly a link."""
    links = sum(body[start : start + 12].lstrip(" \t<[").startswith(("http://", "https://")) for start in starts)
    return links >= _LINK_SHARE * len(starts)


def are_inside_paragraphs(lines: Collection[int], body: str) -> bool:
    """Whether most of the lines stand inside a wrapped paragraph."""
    return sum(_is_inside_paragraph(body, line) for line in lines) * 2 > len(lines)


def _is_inside_paragraph(body: str, line: int) -> bool:
    """Whether the line above is long enough to have been wrapped, and ends no sentence; list items are not."""
    if body[line : line + 20].lstrip()[:1] in _BULLETS:
        return False
    end = max(line - 1, 0)
    start = body.rfind("\n", 0, end) + 1
    return _may_be_wrapped(body[start:end]) and not _begins_anew(body, line)


def _begins_anew(body: str, line: int) -> bool:
    """Whether the line stands at the margin of a paragraph in which wrapped lines go on further in, each of them."""
    start, end = max(0, line - _AROUND), line + _AROUND
    if (
        body[line : line + 1].isspace()
        or body.count("\n ", start, end) + body.count("\n\t", start, end) < _FEWEST_HANGING
    ):
        return False
    above, below = body[start:line], body[line:end]
    lines = [*above.rpartition("\n\n")[2].split("\n")[:-1], *below.partition("\n\n")[0].split("\n")]
    hanging = at_margin = 0
    for each, next_one in pairwise(lines):
        if not each[:1].isspace():
            hanging += next_one[:1].isspace()
            at_margin += not next_one[:1].isspace() and _may_be_wrapped(each)
    return hanging >= max(_FEWEST_HANGING, _HANGING_SHARE * (hanging + at_margin))


def _may_be_wrapped(line: str) -> bool:
    """Whether a line is so long that its last word may go on in the next, and ends no sentence."""
    text = line.rstrip() if len(line) in _WRAPPED else ""
    return text != "" and text[-1] not in _ENDS and not text.startswith(_CHANNEL)
