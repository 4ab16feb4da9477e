"""Positions: the way from a match in folded text back to the text that its reader sees.

Used only where mentions are shown; counting does not need it.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from cxfocus.matching.boundaries import is_plural_possessive
from cxfocus.matching.scan import Scan
from cxfocus.text.fold import fold, fold_with_map
from cxfocus.transcript import Span


class Location(NamedTuple):
    """One match: its turn, the index of its entry, and its span in the turn's text (code points)."""

    turn: int
    entry: int
    span: Span


def locate(scan: Scan, turns: Sequence[str], wanted: Container[int] | None = None) -> Iterator[Location]:
    """Yield every match of a scan over `turns`, or those in the `wanted` turns, with the span of its text."""
    last_turn = -1
    spans = Spans("")
    for turn, entry, start, end in zip(scan.turns, scan.entries, scan.starts, scan.ends, strict=True):
        if wanted is not None and turn not in wanted:
            continue
        if turn != last_turn:
            spans = Spans(turns[turn])
            last_turn = turn
        yield Location(turn, entry, spans.span(start, end))


class Spans:
    """The positions of one turn: folded bytes to code points. In ASCII text without padding both are the same."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded = fold(text)
        self._map = None if text.isascii() and len(self._folded) == len(text) else fold_with_map(text)

    def span(self, start: int, end: int) -> Span:
        """Return the code points of a match that is given as bytes of the folded turn."""
        if is_plural_possessive(self._folded, start, end):
            end += 1
        if self._map is None:
            return Span(start, end)
        first, last = self._map.starts[start], self._map.ends[end - 1]
        while fold("x" + self._text[last - 1]) == b"x":  # a character without width is not part of what one sees
            last -= 1
        return Span(first, last)
