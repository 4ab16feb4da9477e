"""What every document is made of, whatever its format."""

from __future__ import annotations

from typing import Literal, NamedTuple

from cxfocus.errors import Remark

#: `strong` is a paragraph all in bold or large letters, a heading where the
#: document has no better ones; `row` a row of a table, its cells parted by
#: ` | `; `line` a line without a blank one before it, such as those of a `<pre>`.
Kind = Literal["title", "heading", "strong", "paragraph", "item", "row", "line"]
#: What is longer can be no heading.
LONGEST_HEADING = 160


class Block(NamedTuple):
    """One paragraph, heading, list item or row; its text may have several lines.

    `level` is that of a heading, from 1, or how deep a list item lies, from 0.
    `alone` says that nobody said it: no speaker's turn goes on through it. If
    it is `labeled`, somebody did whose turn begins in it.
    So many `bold_lines` at its beginning are bold, each by itself.
    """

    kind: Kind
    text: str
    level: int = 0
    alone: bool = False
    bold_lines: int = 0
    labeled: bool = False


class Document(NamedTuple):
    """A document taken apart; `left_out` is text that is there but not its own, by rule.

    `title` and `date` (ISO) are what the file's properties say, not its text.
    """

    blocks: tuple[Block, ...]
    title: str | None = None
    date: str | None = None
    left_out: tuple[tuple[str, str], ...] = ()
    warnings: tuple[Remark, ...] = ()
