"""The blocks of a web page, from its elements in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cxfocus.readers.documents.blocks import LONGEST_HEADING, Block
from cxfocus.readers.documents.numerals import BULLET, listed, numeral
from cxfocus.readers.documents.tables import Cell, table_blocks
from cxfocus.readers.times import CLOCK

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_PARTING = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre section summary table "
    "tbody td tfoot th thead tr ul".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BOLD = frozenset({"b", "strong"})
_LISTS = frozenset({"ul", "ol", "dir", "menu"})
_CELLS = frozenset({"td", "th"})
#: Of these more is kept than that a block begins.
_OPENED = _LISTS | _CELLS | {"li", "table", "tr", "pre"}
#: All elements that change what becomes of the text in them.
MEANINGFUL = _PARTING | _BOLD | {"br", "cite"}
_PARAGRAPHS = re.compile(r"\n\n+")
#: `<cite>Ann Lee:</cite> <time>0:32</time>`, as podcasts are transcribed, in a notation that the prose reader knows.
_CITED = re.compile(rf"(?P<name>[^\n:]{{1,64}}?):? (?P<time>{CLOCK})")
_LONGEST_TERM = 40
#: `Ann Lee: words` or `<ann> words`: somebody said it after all.
_LABEL = re.compile(r"<[^<>\n]{1,40}> |[^\s:<>][^:\n]{0,80}: ")


class _List(NamedTuple):
    """A list that is open; `style` is empty where it has bullets."""

    style: str = ""
    counted: int = 0


class WebBlocks:
    """Takes elements and texts in the order of the page, and makes blocks of them."""

    def __init__(self, alone: frozenset[int]) -> None:
        self._nobodys = alone
        self._alone = False
        self._sinks: list[list[Block]] = [[]]
        self._tables: list[list[list[Cell]]] = []
        self._lists: list[_List] = []
        self._pieces: list[str] = []
        self._mark = ""
        self._term = ""
        self._cited = False
        self._bold = 0
        self._plain = False
        self._preformatted = 0

    def text(self, text: str) -> None:
        """Text as it stands in the page, white space and all."""
        if self._preformatted:
            self._pieces.append(text)
        elif text.isspace():
            if self._pieces:
                self._pieces.append(" ")
        else:
            # Only the edges are kept: what is white inside becomes one space when the block is whole.
            self._pieces.append(text.replace("\n", " "))
            self._plain = self._plain or not self._bold

    def enter(self, tag: str, node: LexborNode) -> None:
        """An element begins, one of those that are `MEANINGFUL`."""
        if tag in _PARTING:
            if self._pieces:
                self._flush("")
            self._alone = bool(self._nobodys) and node.mem_id in self._nobodys
            if tag in _OPENED:
                self._open(tag, node)
        elif tag == "br":
            self._pieces.append("\n")
        elif tag == "cite":
            self._cited = True
        elif tag in _BOLD:
            self._bold += 1

    def _open(self, tag: str, node: LexborNode) -> None:
        if tag in _LISTS:
            self._say_term()
            self._lists.append(_opened(node) if tag == "ol" else _List())
        elif tag == "li":
            self._mark = self._next_mark()
        elif tag == "table":
            self._tables.append([])
        elif tag == "tr" and self._tables:
            self._tables[-1].append([])
        elif tag in _CELLS and self._tables and self._tables[-1]:
            self._sinks.append([])
        elif tag == "pre":
            self._preformatted += 1

    def leave(self, tag: str) -> None:
        """An element ends, any one."""
        if tag in _PARTING:
            if self._pieces:
                self._flush(tag)
            if tag in _OPENED:
                self._close(tag)
        elif tag in _BOLD:
            self._bold -= 1

    def _close(self, tag: str) -> None:
        if tag in _LISTS:
            self._lists.pop()
        elif tag in _CELLS and self._tables and self._tables[-1]:
            cell = self._sinks.pop()
            self._tables[-1][-1].append(cell)
        elif tag == "table":
            rows = self._tables.pop()
            self._sinks[-1] += table_blocks(rows) if rows else ()
        elif tag == "pre":
            self._preformatted -= 1
        elif tag == "li":
            self._mark = ""

    def done(self) -> tuple[Block, ...]:
        """All blocks, when the last element has ended."""
        if self._pieces:
            self._flush("")
        return tuple(self._sinks[0])

    def _say_term(self) -> None:
        """A term whose definition is a list stands on a line of its own."""
        if self._term:
            self._sinks[-1].append(Block("paragraph", f"{self._term}:"))
            self._term = ""

    def _next_mark(self) -> str:
        if not self._lists:
            return BULLET
        style, counted = self._lists[-1]
        self._lists[-1] = _List(style, counted + 1)
        return f"{numeral(counted + 1, style)}." if style else BULLET

    def _flush(self, tag: str) -> None:
        """Make blocks of the text gathered since the last edge of a block; `tag` is that of the element that ends."""
        text = "".join(self._pieces)
        self._pieces = []
        if self._preformatted:
            self._sinks[-1] += [Block("line", line) for line in text.split("\n")]
            return
        text = "\n".join([" ".join(line.split()) for line in text.split("\n")]).strip("\n")
        if tag == "dt" and text and len(text) <= _LONGEST_TERM:
            self._term = text.rstrip(" :")
            return
        for part in _PARAGRAPHS.split(text) if "\n" in text else (text,):
            if part:
                self._sinks[-1].append(self._block(part, tag))
        self._plain = False

    def _block(self, text: str, tag: str) -> Block:
        level = _HEADINGS.get(tag)
        if level is not None:
            block = Block("heading", text, level)
        else:
            if self._cited:
                text = _CITED.sub(r"\g<name>  \g<time>", text) if _CITED.fullmatch(text) else text
            if self._term:
                text = f"{self._term}: {text}"
            strong = not self._plain and len(text) <= LONGEST_HEADING and not self._lists
            block = Block("strong" if strong else "paragraph", text, alone=self._alone and _LABEL.match(text) is None)
        self._term, self._cited = "", False
        if self._lists or self._mark:
            block, self._mark = listed(block, self._mark, max(0, len(self._lists) - 1)), ""
        return block


def _opened(node: LexborNode) -> _List:
    attributes = node.attributes
    start = attributes.get("start") or "1"
    style = attributes.get("type") or "1"
    return _List(style if style in "1aAiI" else "1", int(start) - 1 if start.isdecimal() and len(start) < 9 else 0)
