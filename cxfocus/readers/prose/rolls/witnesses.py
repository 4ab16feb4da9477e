"""Finds the witnesses of a committee, panel by panel: `I: Ann Lee, Director, Oak; Bo Chen, Elm` below their title."""

from __future__ import annotations

from collections.abc import Iterator

from cxfocus.readers.prose.left_out.page_edges import FIRST_PAGES
from cxfocus.readers.prose.rolls.looks import Listed, looks_like_names
from cxfocus.text.expressions import regex
from cxfocus.text.items import ROMAN

_SIGN = "\nWitnesses"
_TITLE = regex(rf"{_SIGN}[ \t]*+\n\s*+(?={ROMAN}:[ \t])")
_PANEL = regex(rf"{ROMAN}:[ \t]++(?P<names>[^\n]++)\s*+")


def panels(body: str) -> Iterator[Listed]:
    """Yield each line of a panel as a list; the first with the title above it."""
    body = f"\n{body}"
    head = body[:FIRST_PAGES]
    for title in _TITLE.finditer(body) if _SIGN in head else ():
        line, at = title.start() + 1, title.end()
        while (panel := _PANEL.match(body, at)) and looks_like_names(panel["names"]):
            yield Listed(line - 1, panel.start("names") - 1, panel.end("names") - 1)
            line = at = panel.end()
