"""Stretches of a text in which nothing is said, and the text without them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from cxfocus.readers.spans import fill_text
from cxfocus.text.expressions import regex
from cxfocus.text.fold import ZERO_WIDTH
from cxfocus.transcript import LeftOutRule, Span

_ENTITY = regex(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")


class SkippedSpan(NamedTuple):
    """A stretch that is not counted, and the rule that leaves it out."""

    rule: LeftOutRule
    start: int
    end: int


def disjoint(found: Sequence[SkippedSpan]) -> list[SkippedSpan]:
    """Return the stretches in order, without those that begin inside an earlier one; at the same start the longest."""
    kept: list[SkippedSpan] = []
    end = 0
    for skipped in sorted(found, key=lambda skipped: (skipped.start, -skipped.end)):
        if skipped.start >= end:
            kept.append(skipped)
            end = skipped.end
    return kept


def inside(regions: Sequence[SkippedSpan | Span], position: int) -> bool:
    """Whether a position lies in one of the regions, which are in order and disjoint."""
    index = bisect_right(regions, position, key=attrgetter("start")) - 1
    return index >= 0 and position < regions[index].end


def blank_skipped(body: str, regions: Sequence[SkippedSpan], marked_up: bool = True) -> str:
    """Return the body, in the same length, with spaces for these stretches (not for line ends).

    In markup, entities are decoded, too.
    """
    if regions:
        rules, starts, ends = zip(*regions, strict=True)
        kept = map(body.__getitem__, map(slice, (0, *ends), (*starts, len(body))))
        taken = map(body.__getitem__, map(slice, starts, ends))
        blanks = [
            " " * len(text) if rule != "markup" and "\n" not in text else _blank(body, rule, start, text)
            for rule, start, text in zip(rules, starts, taken, strict=True)
        ]
        body = "".join(chain.from_iterable(zip(kept, [*blanks, ""], strict=True)))
    if marked_up and "&" in body:
        body = _ENTITY.sub(lambda match: _decoded(match[0]), body)
    return body


def _blank(body: str, rule: LeftOutRule, start: int, text: str) -> str:
    """Spaces, or signs without width for markup inside a word: `cus<b>tom</b>er` stays one word. Same length."""
    end = start + len(text)
    inside = rule == "markup" and body[start - 1 : start].isalnum() and body[end : end + 1].isalnum()
    return fill_text(text, ZERO_WIDTH if inside else " ")


def _decoded(entity: str) -> str:
    import html

    character = html.unescape(entity)
    return entity if len(character) > len(entity) else character.ljust(len(entity), ZERO_WIDTH)
