"""The width and the characters of a terminal."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from typing import NamedTuple, TextIO

from cxfocus.writers import drawing
from cxfocus.writers.plain import plain_text
from cxfocus.writers.style import Style

#: Columns: a narrower terminal is treated as this wide.
_NARROWEST = 20
#: Columns of prose, however wide the terminal.
_MEASURE = 100


class Glyphs(NamedTuple):
    """The characters of drawings; `blocks` grow from an empty to a full cell."""

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


BLOCKS = Glyphs(
    axis=drawing.AXIS,
    first="├",
    last="┤",
    half=drawing.HALF_MARK,
    band="▒",
    mark=drawing.MARK,
    faint_mark=drawing.FAINT_MARK,
    blocks=drawing.BLOCKS,
    right_half="▐",
    rule="━",
    ellipsis="…",
    dash="\N{EN DASH}",
    quotes="“”",
)
ASCII = Glyphs(
    axis="-",
    first="|",
    last="|",
    half="|",
    band="=",
    mark="#",
    faint_mark="o",
    blocks=" #",
    right_half="#",
    rule="=",
    ellipsis="...",
    dash="-",
    quotes='""',
)


class Look(NamedTuple):
    """The look of one output: `measure` is the width of prose, text must fit `encoding`, `words` is as in `Style`."""

    width: int
    measure: int
    glyphs: Glyphs
    encoding: str
    words: Callable[[str], str] = str

    def plain(self, text: str) -> str:
        """Return text of the user, harmless and encodable."""
        return plain_text(text, self.encoding)


def look_of(style: Style, stream: TextIO) -> Look:
    """Return the look for a stream; if it cannot encode the glyphs, they are ASCII."""
    encoding = _encoding(stream)
    glyphs = BLOCKS if _can_show(encoding, "".join(BLOCKS)) else ASCII
    width = max(_NARROWEST, style.width)
    return Look(width=width, measure=min(width, _MEASURE), glyphs=glyphs, encoding=encoding, words=style.words)


def _encoding(stream: TextIO) -> str:
    """Return Python's name of the stream's encoding; a stream without one (in memory) takes any text."""
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
