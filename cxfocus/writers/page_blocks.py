"""The parts of a page that reports and summaries share: the share and its drawings, the verdict, how to read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from cxfocus.report.document_wording import ENDS, HOW_TO_READ, SHARE
from cxfocus.report.wording import share_with_interval, verdict_sentence
from cxfocus.scoring.focus import Focus
from cxfocus.writers.drawing import count_bar, small_scale
from cxfocus.writers.markdown_text import escape

#: A part of a page: Markdown, or a focus whose share is to be drawn.
Block = str | Focus

_BAR = 20


def write_blocks(blocks: Iterable[Block], stream: TextIO) -> None:
    """Write a page, with its shares drawn in characters."""
    stream.write("\n\n".join(_drawn(block) if isinstance(block, Focus) else block for block in blocks) + "\n")


def _drawn(focus: Focus) -> str:
    return f"`{ENDS[0]} {small_scale(focus)} {ENDS[1]}`"


def bar(count: int, most: int) -> str:
    """Return a bar as a cell of a table; a cell of no count is empty."""
    return f"`{count_bar(count, most, _BAR)}`" if count else ""


def scale(focus: Focus) -> str:
    """Return a share on a small scale, as a cell of a table; it is empty without a share."""
    drawn = small_scale(focus)
    return f"`{drawn}`" if drawn else ""


def verdict(focus: Focus) -> Iterator[Block]:
    """Yield the sentence of the verdict, then the share with its drawing."""
    head, rest = verdict_sentence(focus)
    yield f"**{head}**{rest}"
    if focus.share is not None:
        yield f"{SHARE}: **{share_with_interval(focus)}**"
        yield focus


def how_to_read(counted: str = "") -> str:
    """Return the paragraph for readers who know nothing of the count, with the words `counted` most."""
    return f"**How to read this.** {' '.join(filter(None, (HOW_TO_READ, escape(counted))))}"
