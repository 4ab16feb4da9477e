"""Doubts about a label that is rare: a link behind it, or a paragraph around it."""

from __future__ import annotations

from collections.abc import Sequence

_LINK_SHARE = 0.6
_BULLETS = tuple("-*+\u2022_")
#: A line of a channel is one message: `<ann> words`, and what a scribe goes on with.
_CHANNEL = ("<", "...")
#: A line this long may have been wrapped.
_WRAPPED = range(50, 110)


def doubt_about(places: Sequence[tuple[int, int]], body: str, *, is_known: bool) -> str | None:
    """Why a rare label is none after all, by its lines and its words; if `is_known`, it may stand in a paragraph."""
    links = sum(body[start : start + 12].lstrip(" \t<[").startswith(("http://", "https://")) for _, start in places)
    if links >= _LINK_SHARE * len(places):
        return "what follows is only a link"
    if not is_known and sum(_is_inside_paragraph(body, line) for line, _ in places) * 2 > len(places):
        return "stands inside a wrapped paragraph"
    return None


def _is_inside_paragraph(body: str, line: int) -> bool:
    """Whether the line above is long enough to have been wrapped, and ends no sentence; list items are not."""
    if body[line : line + 20].lstrip()[:1] in _BULLETS:
        return False
    end = max(line - 1, 0)
    start = body.rfind("\n", 0, end) + 1
    above = body[start:end].rstrip() if end - start in _WRAPPED else ""
    return bool(above) and above[-1] not in '.!?:;\u2026"\u201d)*]-|' and not above.startswith(_CHANNEL)
