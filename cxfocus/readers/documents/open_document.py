"""OpenDocument texts (.odt), opened by odfdo; headings, lists with their numbers, tables, text boxes.

Left out and reported are tracked deletions, comments, notes, tables of
contents, and the headers and footers of the pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from cxfocus.readers.documents.blocks import LONGEST_HEADING, Block, Document
from cxfocus.readers.documents.compose import layout_of
from cxfocus.readers.documents.numerals import BULLET, listed, numeral
from cxfocus.readers.documents.open_styles import Styles
from cxfocus.readers.documents.package import BROKEN, check_package, damaged, stored
from cxfocus.readers.documents.tables import Cell, table_blocks
from cxfocus.readers.limits import limits_for
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.source import Source
from cxfocus.transcript import Layout

if TYPE_CHECKING:
    from odfdo import Document as OpenDocument
    from odfdo import Element

#: Elements that are not part of what is read, and the rule by which they are left out (empty: not reported).
_LEFT_OUT = {
    "text:tracked-changes": "deleted text",
    "office:annotation": "comments",
    "office:annotation-end": "",
    "text:note": "footnotes",
    "text:table-of-content": "table of contents",
    "text:alphabetical-index": "table of contents",
    "draw:image": "",
    "svg:desc": "",
    "svg:title": "",
    "office:forms": "",
    "text:sequence-decls": "",
}
#: All that is opened. odfdo refuses what is packed better than it likes, and its limits are not to be raised.
_PARTS = ("mimetype", "META-INF/manifest.xml", "content.xml", "styles.xml", "meta.xml")
_SIGNS = {"text:tab": "\t", "text:line-break": "\n"}
_FRAMES = frozenset({"draw:frame", "draw:custom-shape", "draw:g", "draw:a"})
_ROWS = "|".join(f"./{rows}table:table-row" for rows in ("", "table:table-header-rows/", "table:table-rows/"))
_MOST_SPACES = 100
_MOST_CELLS = 200


def read_open_document(source: Source, options: ReadingOptions) -> Layout:
    """Layout of an .odt file; raises `ReadError` for what is damaged, encrypted or hostile."""
    from lxml.etree import LxmlError
    from odfdo.security import SecurityError

    check_package(source.data, source.path, limits_for(options.max_size))
    try:
        document = _document(source.data)
    except (LxmlError, SecurityError, *BROKEN) as error:
        raise damaged(source.path, str(error)) from error
    return layout_of(document, "odt", options)


def _document(data: bytes) -> Document:
    from odfdo import Document as OpenDocument

    document = OpenDocument(BytesIO(stored(data, _PARTS)))
    walk = _Walk(Styles([document.styles.root, document.content.root]))
    blocks = tuple(walk.blocks(document.body))
    left_out = [*walk.left_out, ("page headers and footers", _page_edges(document))]
    title, date = _properties(document)
    return Document(blocks, title, date, tuple((rule, text) for rule, text in left_out if rule and text.strip()))


class _Walk:
    """One walk through a body; lists are counted and what is left out is gathered on the way."""

    def __init__(self, styles: Styles) -> None:
        self.left_out: list[tuple[str, str]] = []
        self._styles = styles
        self._counts: dict[tuple[str, int], int] = {}

    def blocks(self, container: Element) -> Iterator[Block]:
        """The blocks of whatever holds blocks."""
        for child in container.children:
            yield from self._block(child)

    def _block(self, element: Element) -> Iterator[Block]:
        tag = element.tag
        if tag == "text:p":
            style = element.get_attribute_string("text:style-name")
            yield from self._paragraph(element, self._styles.level(style), style)
        elif tag == "text:h":
            yield from self._paragraph(element, element.get_attribute_integer("text:outline-level") or 1)
        elif tag == "text:list":
            yield from self._list(element, "", 0)
        elif tag == "table:table":
            rows = [self._cells(row) for row in element.get_elements(_ROWS)]
            yield from table_blocks(rows) if rows else ()
        elif tag in _LEFT_OUT:
            self._leave_out(element)
        else:
            yield from self.blocks(element)

    def _paragraph(self, paragraph: Element, level: int | None, style: str | None = None) -> Iterator[Block]:
        """The paragraph, if there is text in it, then what is in the text boxes that are fixed to it."""
        pieces: list[str] = []
        boxes: list[Element] = []
        self._gather(paragraph, pieces, boxes)
        text = "".join(pieces)
        if text.strip() and level is None:
            strong = len(text) <= LONGEST_HEADING and self._is_bold(paragraph, self._styles.is_bold(style))
            yield Block("strong" if strong else "paragraph", text)
        elif text.strip():
            yield Block("heading" if level else "title", text, level or 0)
        for box in boxes:
            yield from self.blocks(box)

    def _is_bold(self, element: Element, bold: bool) -> bool:
        """Whether all words of a paragraph are bold; `bold` says it of those outside its spans."""
        if (element.text or "").strip() and not bold:
            return False
        for child in element.children:
            inside = self._styles.is_bold(child.get_attribute_string("text:style-name"), bold)
            if not self._is_bold(child, inside) or ((child.tail or "").strip() and not bold):
                return False
        return True

    def _gather(self, element: Element, pieces: list[str], boxes: list[Element]) -> None:
        pieces.append(element.text or "")
        for child in element.children:
            tag = child.tag
            if tag in _SIGNS:
                pieces.append(_SIGNS[tag])
            elif tag == "text:s":
                pieces.append(" " * min(child.get_attribute_integer("text:c") or 1, _MOST_SPACES))
            elif tag in _FRAMES:
                boxes.append(child)
            elif tag in _LEFT_OUT:
                self._leave_out(child)
            else:
                self._gather(child, pieces, boxes)
            pieces.append(child.tail or "")

    def _list(self, element: Element, style: str, depth: int) -> Iterator[Block]:
        style = element.get_attribute_string("text:style-name") or style
        if element.get_attribute("text:continue-numbering") is not True:
            self._counts.pop((style, depth), None)
        for item in element.children:
            if item.tag != "text:list-item":  # a header stands above the list, and is not counted
                yield from self.blocks(item)
                continue
            mark = self._mark(item, style, depth)
            for child in item.children:
                if child.tag == "text:list":
                    yield from self._list(child, style, depth + 1)
                    continue
                for block in self._block(child):
                    yield listed(block, mark, depth)
                    mark = ""

    def _mark(self, item: Element, style: str, depth: int) -> str:
        numbers = self._styles.numbers(style, depth)
        before = self._counts.get((style, depth), numbers.start - 1)
        count = item.get_attribute_integer("text:start-value") or before + 1
        self._counts[style, depth] = count
        return f"{numbers.prefix}{numeral(count, numbers.style)}{numbers.suffix}" if numbers.style else BULLET

    def _cells(self, row: Element) -> list[Cell]:
        return [list(self.blocks(cell)) for cell in row.get_elements("./table:table-cell")[:_MOST_CELLS]]

    def _leave_out(self, element: Element) -> None:
        self.left_out.append((_LEFT_OUT[element.tag], _all_text(element)))


def _all_text(element: Element) -> str:
    paragraphs = element.get_elements("descendant::text:p|descendant::text:h")
    return "\n".join(filter(str.strip, (paragraph.text_recursive for paragraph in paragraphs)))


def _page_edges(document: OpenDocument) -> str:
    """Headers and footers of the pages, each text once."""
    edges = document.styles.root.get_elements("//style:header|//style:footer")
    return "\n".join(dict.fromkeys(filter(None, map(_all_text, edges))))


def _properties(document: OpenDocument) -> tuple[str | None, str | None]:
    created = document.meta.creation_date
    return (document.meta.title or "").strip() or None, None if created is None else created.date().isoformat()
