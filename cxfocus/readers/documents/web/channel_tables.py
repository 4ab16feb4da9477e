"""The log of a channel as a table (`irclog2html` and the like), with a message in each row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cxfocus.readers.documents.blocks import Block
from cxfocus.readers.documents.tables import Cell, line_of
from cxfocus.text.expressions import regex

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_LOG = "irclog"
_CLOCK = regex(r"(?<!\d)\d{1,2}:\d\d(?::\d\d)?\Z")
_TIME = regex(r"\[?(?P<time>\d{1,2}:\d\d(?::\d\d)?)\]?")
#: `* ann waves`
_ACTION = "*"


class Message(NamedTuple):
    """A row of a log; the page shows hours and minutes, and its `anchor` often has the seconds, too."""

    anchor: str
    cells: list[Cell]


def is_log(table: LexborNode) -> bool:
    """Whether the class of a table says that it is a log."""
    return _LOG in (table.attributes.get("class") or "").split()


def anchor_of(row: LexborNode) -> str:
    """Return the name under which links lead to a row of a log."""
    return row.attributes.get("id") or ""


def log_blocks(messages: Sequence[Message]) -> Iterator[Block]:
    """Yield messages as `[10:02:07] <ann> words`, which the prose reader knows.

    A line that nobody said gets no time, since a time begins a turn.
    """
    for anchor, cells in messages:
        said = [text for text in map(line_of, cells) if text]
        times = [place for place in (0, -1) if said and _TIME.fullmatch(said[place])]
        written = said.pop(times[0]).strip("[]") if times else ""
        exact = _CLOCK.search(anchor)
        time = exact[0] if exact else written
        shown = f"[{time if time.count(':') > 1 else f'{time}:00'}] " if time else ""
        if len(said) > 1 and said[0] != _ACTION:
            yield Block("line", f"{shown}<{said[0].strip('<>')}> {' '.join(said[1:])}")
        elif said and said[0].startswith(_ACTION):
            yield Block("line", shown + " ".join(said))
        elif said:
            yield Block("line", said[0], alone=True)
