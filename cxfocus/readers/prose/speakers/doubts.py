"""Doubts about a rare label: a link after it, or a paragraph around it."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from cxfocus.text.lines import line_start

#: Share of the uses of a label that stand before a link.
_LINK_SHARE = 0.6
_BULLETS = tuple("-*+\u2022_")
#: In a channel each line is one message: `<ann> words`, and `... words`, with which a scribe goes on.
_CHANNEL = ("<", "...")
#: Characters: a line of such a length may be wrapped.
_WRAPPED = range(50, 110)
_ENDS = '.!?:;\u2026"\u201d)*]-|'
#: Characters before and after a line in which hanging indents are looked for.
_AROUND = 800
_FEWEST_HANGING = 3
_HANGING_SHARE = 0.7


def are_links(starts: Collection[int], body: str) -> bool:
    """Whether most of these starts of words are those of a link."""
    links = sum(body[start : start + 12].lstrip(" \t<[").startswith(("http://", "https://")) for start in starts)
    return links >= _LINK_SHARE * len(starts)


def are_inside_paragraphs(lines: Collection[int], body: str) -> bool:
    """Whether most of the lines stand inside a wrapped paragraph."""
    return sum(_is_inside_paragraph(body, line) for line in lines) * 2 > len(lines)


def _is_inside_paragraph(body: str, line: int) -> bool:
    """Whether the line above may be wrapped and goes on here; a list item begins anew."""
    if body[line : line + 20].lstrip()[:1] in _BULLETS:
        return False
    end = max(line - 1, 0)
    return _may_be_wrapped(body[line_start(body, end) : end]) and not _begins_anew(body, line)


def _begins_anew(body: str, line: int) -> bool:
    """Whether the line stands at the margin of a paragraph whose wrapped lines go on with an indent."""
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
    """Whether a line is so long that it may go on in the next, and ends no sentence."""
    text = line.rstrip() if len(line) in _WRAPPED else ""
    return text != "" and text[-1] not in _ENDS and not text.startswith(_CHANNEL)
