"""Styles and lists of a Word document, which make a paragraph a heading, a list item or a line of contents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from cxfocus.readers.documents.blocks import Block, BlockKind
from cxfocus.readers.documents.numerals import BULLET, numeral, with_list_mark
from cxfocus.text.expressions import regex

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VAL = W + "val"
_LEVEL = regex(r"%([1-9])")
_HEADING = regex(r"heading ([1-9])\b")
_STYLES = {
    "upperRoman": "I", "lowerRoman": "i", "upperLetter": "A", "lowerLetter": "a", "bullet": BULLET, "none": "",
}  # fmt: skip
_LINE_ENDS = (W + "br", W + "cr")
_BODY_TEXT = 9
#: The kind of a line of a table of contents; no other block of a Word document has it.
CONTENTS: BlockKind = "line"
_LONGEST_CHAIN = 20


class _Style(NamedTuple):
    """A style: `level` 0 is a title, from 1 a heading, None neither; `numbering` is a list and the depth in it."""

    level: int | None = None
    contents: bool = False
    numbering: tuple[str, int] | None = None
    bold: bool = False


_PLAIN = _Style()


class Paragraphs:
    """The blocks of paragraphs; they have to be asked for in the order of the document, once each, to count lists."""

    def __init__(self, styles: Element | None, numbering: Element | None) -> None:
        self._elements = (
            {} if styles is None else {style.get(W + "styleId"): style for style in styles.iter(W + "style")}
        )
        self._default = next((key for key, style in self._elements.items() if _is_default(style)), None)
        self._styles: dict[str | None, _Style] = {}
        self._lists = _Lists(numbering)

    def block(self, paragraph: Element, text: str) -> Block:
        """Return the block of a paragraph with this text; a line of a table of contents has the kind `line`."""
        properties = paragraph.find(W + "pPr")
        style = self._style(_value(properties, "pStyle") or self._default)
        if style.contents:
            return Block(CONTENTS, text)
        level = style.level
        outline = _value(properties, "outlineLvl")
        if outline is not None and outline.isdecimal():
            level = int(outline) + 1 if int(outline) < _BODY_TEXT else None
        mark, depth = self._lists.mark(_numbering(properties) or style.numbering)
        block = Block("paragraph", text) if level is None else Block("heading" if level else "title", text, level)
        return with_list_mark(block, mark, depth) if mark else block

    def runs(self, paragraph: Element) -> Iterator[tuple[str, bool]]:
        """Yield the words and line ends of a paragraph, and whether they are bold by its style or by themselves."""
        by_style = self._style(_value(paragraph.find(W + "pPr"), "pStyle") or self._default).bold
        for run in paragraph.iter(W + "r"):
            bold = _says_bold(run.find(W + "rPr"), by_style)
            for element in run.iter(W + "t", *_LINE_ENDS):
                yield (element.text or "", bold) if element.tag == W + "t" else ("\n", bold)

    def _style(self, name: str | None, chain: int = 0) -> _Style:
        """Return a style, with everything that it inherits from the one it is based on."""
        if name not in self._styles:
            element = self._elements.get(name)
            self._styles[name] = _PLAIN if element is None or chain > _LONGEST_CHAIN else self._resolved(element, chain)
        return self._styles[name]

    def _resolved(self, element: Element, chain: int) -> _Style:
        based_on = _value(element, "basedOn")
        base = self._style(based_on, chain + 1) if based_on else _PLAIN
        title = (_value(element, "name") or "").lower()
        properties = element.find(W + "pPr")
        outline = _value(properties, "outlineLvl")
        heading = _HEADING.match(title)
        level = base.level
        if title == "title":
            level = 0
        elif heading is not None:
            level = int(heading[1])
        elif outline is not None and outline.isdecimal():
            level = int(outline) + 1 if int(outline) < _BODY_TEXT else None
        numbering = _numbering(properties) or base.numbering
        bold = _says_bold(element.find(W + "rPr"), base.bold)
        return _Style(level, base.contents or title.startswith("toc "), numbering, bold)


class _Lists:
    """The lists of a document, and how far each has counted."""

    def __init__(self, numbering: Element | None) -> None:
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if numbering is None:
            return
        abstract = {each.get(W + "abstractNumId"): _levels(each) for each in numbering.iter(W + "abstractNum")}
        for number in numbering.iter(W + "num"):
            self._levels[number.get(W + "numId") or ""] = abstract.get(_value(number, "abstractNumId"), {})

    def mark(self, numbering: tuple[str, int] | None) -> tuple[str, int]:
        """Return the mark of the next item of a list (empty: no mark), and the depth of the item."""
        if numbering is None or numbering[0] not in self._levels:
            return "", 0
        name, depth = numbering
        levels, counts = self._levels[name], self._counts.setdefault(name, {})
        style, pattern, start = levels.get(depth, (BULLET, "", 1))
        counts[depth] = counts.get(depth, start - 1) + 1
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]
        if style in (BULLET, ""):
            return style, depth

        def counted(match: re.Match[str]) -> str:
            level = int(match[1]) - 1
            style, _, start = levels.get(level, ("1", "", 1))
            return numeral(counts.get(level, start), style)

        return _LEVEL.sub(counted, pattern).strip(), depth


def _levels(abstract: Element) -> dict[int, tuple[str, str, int]]:
    """Return for each level of a list its style, its pattern (`%1.`) and its first number."""
    found = {}
    for level in abstract.iter(W + "lvl"):
        style = _STYLES.get(_value(level, "numFmt") or "", "1")
        found[_number(level.get(W + "ilvl"), 0)] = (
            style,
            _value(level, "lvlText") or "",
            _number(_value(level, "start"), 1),
        )
    return found


def _number(written: str | None, default: int) -> int:
    return int(written) if written is not None and written.isdecimal() and len(written) < 9 else default


def _value(element: Element | None, name: str) -> str | None:
    child = None if element is None else element.find(W + name)
    return None if child is None else child.get(_VAL)


def _says_bold(properties: Element | None, otherwise: bool) -> bool:
    """Whether properties switch bold on, as an element without a value does; `otherwise` if they have no element."""
    element = None if properties is None else properties.find(W + "b")
    return otherwise if element is None else element.get(_VAL) not in ("0", "false", "none")


def _is_default(style: Element) -> bool:
    return style.get(W + "default") in ("1", "true") and style.get(W + "type") == "paragraph"


def _numbering(properties: Element | None) -> tuple[str, int] | None:
    numbering = None if properties is None else properties.find(W + "numPr")
    name = _value(numbering, "numId")
    return None if name is None else (name, _number(_value(numbering, "ilvl"), 0))
