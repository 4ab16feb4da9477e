"""The blocks of a web page, made of its elements in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cxfocus.readers.documents.blocks import LONGEST_HEADING, Block
from cxfocus.readers.documents.bold import Bold, Run, bold_of
from cxfocus.readers.documents.numerals import BULLET, numeral, with_list_mark
from cxfocus.readers.documents.tables import table_blocks
from cxfocus.readers.documents.web.channel_tables import Message, anchor_of, is_log, log_blocks
from cxfocus.readers.time_patterns import CLOCK
from cxfocus.text.expressions import regex

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_PARTING = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre section summary table "
    "tbody td tfoot th thead tr ul".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
#: These do not end a heading: `<h2><div>4.</div> <div>Reports</div></h2>`, as programs for agendas write it.
_IN_HEADING = frozenset({"div", "p"})
_BOLD = frozenset({"b", "strong"})
_LISTS = frozenset({"ul", "ol", "dir", "menu"})
_CELLS = frozenset({"td", "th"})
#: Elements that not only begin a block, but change the state of the walk.
_OPENED = _LISTS | _CELLS | {"dl", "li", "table", "tr", "pre"}
#: All elements that change how the text in them is read.
MEANINGFUL = _PARTING | _BOLD | {"br", "cite"}
_PARAGRAPHS = regex(r"\n\n+")
#: `<cite>Ann Lee:</cite> <time>0:32</time>`, as podcasts are transcribed.
_CITED = regex(rf"(?P<name>[^\n:]{{1,64}}?):? (?P<time>{CLOCK})")
#: `<p class=phone><cite>Ann:</cite> words`: the W3C's programs write speech, and only speech, like this.
_SCRIBED = "phone"
#: Their attendance list, with many people under their nicks.
_ATTENDED = "intro"
_LONGEST_TERM = 40
#: Classes of the lists that Sphinx makes of indented text.
_INDENTED = ("docutils", "simple")
#: `<h1 class=topic>Topic: Shelves</h1>`, as the W3C's programs write it.
_TOPIC = "topic"
_TOPIC_SIGN = regex(r"\A(?:sub)?topic:\s*+(?=\S)", re.IGNORECASE)
#: Elements in which a scribe's program writes summaries and decisions, with or without a label: nobody said them.
_SUMMED_UP = frozenset({"p", "pre"})
#: In other elements, `Ann Lee: words` and `<ann> words` were said.
_LABEL = regex(r"<[^<>\n]{1,64}> |[^\s:<>][^:\n]{0,80}: ")


class _List(NamedTuple):
    """A list that is open; `style` is empty where it has bullets."""

    style: str = ""
    counted: int = 0


class _Table(NamedTuple):
    """A table that is open: its rows, or the messages of a log."""

    is_log: bool
    rows: list[Message]


class WebBlocks:
    """Makes blocks of elements and texts, which come in the order of the page."""

    def __init__(self, alone: frozenset[int]) -> None:
        self._nobodys = alone
        # Of all elements that are open.
        self._sinks: list[list[Block]] = [[]]
        self._tables: list[_Table] = []
        self._lists: list[_List] = []
        self._attended = False
        self._indented = False
        self._preformatted = 0
        self._bold = 0
        # Of the last element that began.
        self._heading = False
        self._in_heading = False
        self._topic = False
        self._alone = False
        # Of the next block, which uses them up.
        self._runs: list[Run] = []
        self._mark = ""
        self._term = ""
        self._cited = False
        self._scribed: str | None = None

    def text(self, text: str) -> None:
        """Take a text as it stands in the page, with its white space."""
        if self._preformatted:
            self._add(text)
        elif text.isspace():
            if self._runs:
                self._add(" ")
        else:
            # White space at the edges is kept; inside it becomes one space when the block is complete.
            self._add(text.replace("\n", " "))

    def _add(self, text: str) -> None:
        self._runs.append((text, self._bold > 0))

    def enter(self, tag: str, node: LexborNode) -> None:
        """Begin an element, which must be one of those in `MEANINGFUL`."""
        if self._in_heading and tag in _IN_HEADING:
            self._add(" ")
        elif tag in _PARTING:
            if self._runs:
                self._flush("")
            self._heading = tag in _HEADINGS
            self._topic = self._heading and _has_class(node, _TOPIC)
            self._in_heading = self._heading and _is_parted(node)
            self._alone = bool(self._nobodys) and node.mem_id in self._nobodys
            if tag in _OPENED:
                self._open(tag, node)
        elif tag == "br":
            self._break()
        elif tag == "cite":
            self._cited = True
            self._scribed = None if self._runs else _speaker_of(node)
        elif tag in _BOLD:
            self._bold += 1

    def _break(self) -> None:
        """End a line; after two ends another paragraph begins."""
        while self._runs and self._runs[-1][0] == " ":
            self._runs.pop()
        is_second = bool(self._runs) and self._runs[-1][0] == "\n"
        if is_second and not (self._heading or self._alone or self._preformatted):
            self._flush("")
        else:
            self._add("\n")

    def _open(self, tag: str, node: LexborNode) -> None:
        if tag in _LISTS:
            self._say_term()
            self._lists.append(_opened(node) if tag == "ol" else _List())
        elif tag == "li":
            self._mark = self._next_mark()
        elif tag == "table":
            self._tables.append(_Table(is_log(node), []))
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append(Message(anchor_of(node) if self._tables[-1].is_log else "", []))
        elif tag in _CELLS and self._tables and self._tables[-1].rows:
            self._sinks.append([])
        elif tag == "pre":
            self._preformatted += 1
        elif tag == "dl":
            self._attended = _has_class(node, _ATTENDED) or _has_class(node.parent, _ATTENDED)
            self._indented = any(_has_class(node, name) for name in _INDENTED)

    def leave(self, tag: str) -> None:
        """End any element."""
        if self._in_heading and tag in _IN_HEADING:
            self._add(" ")
        elif tag in _PARTING:
            self._in_heading = self._heading = False
            # A long attendance list may show only its first line, the `summary`, and open with a click.
            if self._runs and not (self._term and tag == "summary"):
                self._flush(tag)
            if tag in _OPENED:
                self._close(tag)
        elif tag in _BOLD:
            self._bold -= 1

    def _close(self, tag: str) -> None:
        if tag in _LISTS:
            self._lists.pop()
        elif tag in _CELLS and self._tables and self._tables[-1].rows:
            cell = self._sinks.pop()
            self._tables[-1].rows[-1].cells.append(cell)
        elif tag == "table":
            table = self._tables.pop()
            rows = table.rows
            self._sinks[-1] += log_blocks(rows) if table.is_log else table_blocks([row.cells for row in rows])
        elif tag == "pre":
            self._preformatted -= 1
        elif tag == "dl":
            self._attended = False
        elif tag == "li":
            self._mark = ""

    def done(self) -> tuple[Block, ...]:
        """Return all blocks; to be called after the last element has ended."""
        if self._runs:
            self._flush("")
        return tuple(self._sinks[0])

    def _say_term(self) -> None:
        """Write a term whose definition is a list on a line of its own."""
        if self._term:
            self._sinks[-1].append(self._in_list(Block("paragraph", f"{self._term}:")))
            self._term = ""

    def _in_list(self, block: Block) -> Block:
        """Return the block with the mark of its list item, if it is in one."""
        if self._lists or self._mark:
            block, self._mark = with_list_mark(block, self._mark, max(0, len(self._lists) - 1)), ""
        return block

    def _next_mark(self) -> str:
        if not self._lists:
            return BULLET
        style, counted = self._lists[-1]
        self._lists[-1] = _List(style, counted + 1)
        return f"{numeral(counted + 1, style)}." if style else BULLET

    def _flush(self, tag: str) -> None:
        """Make blocks of the text gathered since the last one; `tag` is that of the element that ends."""
        runs, self._runs = self._runs, []
        text = "".join([text for text, _ in runs])
        if self._preformatted:
            self._sinks[-1] += [Block("line", line) for line in text.split("\n")]
            return
        text = "\n".join([" ".join(line.split()) for line in text.split("\n")]).strip("\n")
        # A term that begins a numbered item is its title: Sphinx makes it of an item with indented text right below.
        is_title = self._indented and self._mark not in ("", BULLET)
        if tag == "dt" and text and len(text) <= _LONGEST_TERM and not is_title:
            self._term = text.rstrip(" :")
            return
        bold = bold_of(runs)
        for part in _PARAGRAPHS.split(text) if "\n" in text else (text,):
            if part:
                self._sinks[-1].append(self._block(part, tag, bold))

    def _block(self, text: str, tag: str, bold: Bold) -> Block:
        level = _HEADINGS.get(tag)
        if level is not None:
            block = Block("heading", _TOPIC_SIGN.sub("", text) if self._topic else text, level)
        else:
            lines = 0 if self._cited or self._term else bold.lines
            if self._cited:
                text = self._by_speaker(text)
            if self._term:
                text = f"{self._term}\n  {text}" if self._attended else f"{self._term}: {text}"
            strong = bold.whole and len(text) <= LONGEST_HEADING and not self._lists
            labeled = self._alone and tag not in _SUMMED_UP and _LABEL.match(text) is not None
            block = Block(
                kind="strong" if strong else "paragraph",
                text=text,
                level=0,
                alone=self._alone,
                bold_lines=lines,
                labeled=labeled,
            )
        self._term, self._cited, self._scribed = "", False, None
        return self._in_list(block)

    def _by_speaker(self, text: str) -> str:
        """Return text with a name in `<cite>` as the prose reader knows it: `Ann Lee  0:32` or `[Ann Lee]: words`."""
        if _CITED.fullmatch(text):
            return _CITED.sub(r"\g<name>  \g<time>", text)
        name, _, words = text.partition(":")
        return f"[{name}]: {words.lstrip()}" if words and name == self._scribed and "]" not in name else text


def _speaker_of(cited: LexborNode) -> str | None:
    """Return the speaker whom a scribe's program names before the words, if the element is one of its turns."""
    return " ".join(cited.text().split()).rstrip(": ") or None if _has_class(cited.parent, _SCRIBED) else None


def _has_class(node: LexborNode | None, name: str) -> bool:
    return node is not None and name in (node.attributes.get("class") or "").split()


def _is_parted(heading: LexborNode) -> bool:
    """Whether all text of a heading stands in other elements, and it is short; a long one was never closed."""
    return not heading.text(deep=False, strip=True) and len(heading.text(strip=True)) <= LONGEST_HEADING


def _opened(node: LexborNode) -> _List:
    attributes = node.attributes
    start = attributes.get("start") or "1"
    style = attributes.get("type") or "1"
    return _List(style if style in "1aAiI" else "1", int(start) - 1 if start.isdecimal() and len(start) < 9 else 0)
