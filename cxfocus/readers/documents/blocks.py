"""Blocks, of which every document is made, in any format."""

from __future__ import annotations

from typing import Literal, NamedTuple

from cxfocus.errors import Remark
from cxfocus.transcript import LeftOutRule

#: `strong` is a paragraph all in bold or large letters, which is a heading if the document has no better ones; `row` is
#: a row of a table, with ` | ` between cells; `line` has no blank line before it, like the lines of a `<pre>`.
BlockKind = Literal["title", "heading", "strong", "paragraph", "item", "row", "line"]
#: Characters of a title; longer text is none.
LONGEST_HEADING = 160


class Block(NamedTuple):
    """One paragraph, heading, list item or row; its text may have several lines.

    `level` is that of a heading, from 1, or the depth of a list item, from 0.
    If a block is `alone`, nobody said it, so it is cut out of the turn around
    it. If it is also `labeled`, a speaker's label stands in it, and the turn
    that begins there is kept. `bold_lines` lines at its beginning are bold,
    each by itself.
    """

    kind: BlockKind
    text: str
    level: int = 0
    alone: bool = False
    bold_lines: int = 0
    labeled: bool = False


class Document(NamedTuple):
    """The blocks of a document; `left_out` has pairs of a rule and the text that was left out by it.

    `title` and `date` (ISO) come from the properties of the file, not from its text.
    """

    blocks: tuple[Block, ...]
    title: str | None = None
    date: str | None = None
    left_out: tuple[tuple[LeftOutRule, str], ...] = ()
    warnings: tuple[Remark, ...] = ()
