"""Drawings of shares and counts."""

from __future__ import annotations

from collections.abc import Sequence

from cxfocus.report.wording import share_number
from cxfocus.scoring.focus import Focus
from cxfocus.scoring.interval import Interval
from cxfocus.writers.drawing import SMALL, cell_of, small_scale
from cxfocus.writers.terminal.look import Glyphs
from cxfocus.writers.terminal.spans import Ink, Inked, Line


def share_ink(focus: Focus) -> Ink:
    """Return the color of a side if the verdict is for it, else none."""
    if focus.verdict == "customer-focused":
        return "customer"
    return "institution" if focus.verdict == "institution-focused" else ""


def share_cell(focus: Focus) -> Line:
    """Return the share in the color of its side; quiet if the mentions are too few for a verdict."""
    return (Inked(share_number(focus.share), share_ink(focus) if focus.status == "ok" else "quiet"),)


def share_scale(focus: Focus, width: int, glyphs: Glyphs) -> Line:
    """Draw the scale from 0 to 1 with one half, the interval as a band, and the share as a mark.

    `width` is odd, so that one half has a cell of its own.
    """
    drawn = [glyphs.axis] * width
    inks: list[Ink] = ["quiet"] * width
    drawn[0], drawn[-1] = glyphs.first, glyphs.last
    ink = share_ink(focus)
    if focus.interval is not None:
        for at in _band(focus.interval, width):
            drawn[at], inks[at] = glyphs.band, ink
    drawn[width // 2] = glyphs.half
    if focus.share is not None:
        at = cell_of(focus.share, width)
        drawn[at] = glyphs.mark if focus.status == "ok" else glyphs.faint_mark
        inks[at] = "strong" if not ink else "strong customer" if ink == "customer" else "strong institution"
    return _runs(drawn, inks)


def small_share_scale(focus: Focus, glyphs: Glyphs) -> Line:
    """Draw only the share, on a small scale, in the color of its side."""
    if focus.share is None:
        return ()
    inks: list[Ink] = ["quiet"] * SMALL
    inks[cell_of(focus.share, SMALL)] = share_ink(focus)
    return _runs(small_scale(focus, glyphs.axis, glyphs.half, glyphs.mark, glyphs.faint_mark), inks)


def balance_bar(focus: Focus, most: int, width: int, glyphs: Glyphs) -> Line:
    """Draw institution mentions to the left of a line, customer mentions to the right, `width` cells each."""
    left = _half_cells(focus.institution, most, width)
    right = _half_cells(focus.customer, most, width)
    full, left_half = glyphs.blocks[-1], glyphs.right_half
    right_half = glyphs.blocks[len(glyphs.blocks) // 2]
    bar = left_half * (left % 2) + full * (left // 2)
    return (
        Inked(bar.rjust(width), "institution"),
        Inked(glyphs.half, "quiet"),
        Inked((full * (right // 2) + right_half * (right % 2)).ljust(width), "customer"),
    )


def _half_cells(count: int, most: int, width: int) -> int:
    return max(1, round(count * width * 2 / most)) if count else 0


def _band(interval: Interval, width: int) -> range:
    return range(cell_of(interval.low, width), cell_of(interval.high, width) + 1)


def _runs(drawn: Sequence[str], inks: Sequence[Ink]) -> Line:
    spans: list[Inked] = []
    for character, ink in zip(drawn, inks, strict=True):
        if spans and spans[-1].ink == ink:
            spans[-1] = Inked(spans[-1].text + character, ink)
        else:
            spans.append(Inked(character, ink))
    return tuple(spans)
