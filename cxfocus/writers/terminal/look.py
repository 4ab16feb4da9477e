"""What the terminal can show: its width, its colors, its characters."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from typing import NamedTuple, TextIO

from cxfocus.writers.plain import plain_text
from cxfocus.writers.style import Style

_NARROWEST = 20
#: Prose is not set wider than this, however wide the terminal.
_MEASURE = 100


class Glyphs(NamedTuple):
    """The characters drawings are made of; `blocks` grow from nothing to a full cell."""

    axis: str
    first: str
    last: str
    half: str
    band: str
    mark: str
    faint_mark: str
    blocks: str
    right_half: str
    rule: str
    ellipsis: str
    dash: str
    quotes: str


BLOCKS = Glyphs("─", "├", "┤", "│", "▒", "●", "○", " ▏▎▍▌▋▊▉█", "▐", "━", "…", "\N{EN DASH}", "“”")
ASCII = Glyphs("-", "|", "|", "|", "=", "#", "o", " #", "#", "=", "...", "-", '""')


class Look(NamedTuple):
    """`measure` is the width of prose, `encoding` is what text must fit, `words` as that of `Style`."""

    width: int
    measure: int
    glyphs: Glyphs
    encoding: str
    words: Callable[[str], str] = str

    def plain(self, text: str) -> str:
        """Any text of the user, harmless and encodable."""
        return plain_text(text, self.encoding)


def look_of(style: Style, stream: TextIO) -> Look:
    """Characters that the stream cannot encode are never drawn."""
    encoding = _encoding(stream)
    glyphs = BLOCKS if _can_show(encoding, "".join(BLOCKS)) else ASCII
    width = max(_NARROWEST, style.width)
    return Look(width, min(width, _MEASURE), glyphs, encoding, style.words)


def _encoding(stream: TextIO) -> str:
    """Name the stream's encoding as Python does; a stream without one (in memory) takes any text."""
    try:
        return codecs.lookup(getattr(stream, "encoding", None) or "utf-8").name
    except LookupError:
        return "ascii"


def _can_show(encoding: str, characters: str) -> bool:
    try:
        characters.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
