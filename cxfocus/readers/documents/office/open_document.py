"""OpenDocument texts (.odt): odfdo opens them, and lxml walks through their XML.

Headings, lists with their numbers, tables and text boxes are read. Tracked
deletions, comments, notes, tables of contents, and headers and footers of pages
are left out and reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING

from cxfocus.readers.documents.blocks import Block, Document
from cxfocus.readers.documents.bold import paragraph_block
from cxfocus.readers.documents.compose import layout_of_document
from cxfocus.readers.documents.numerals import BULLET, numeral, with_list_mark
from cxfocus.readers.documents.office.open_styles import Styles, full, whole
from cxfocus.readers.documents.office.package import BROKEN, check_package, damage_error, uncompressed_package
from cxfocus.readers.documents.tables import Cell, table_blocks
from cxfocus.readers.limits import limits_for
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.prose.left_out.page_edges import PAGE_EDGES
from cxfocus.readers.source import Source
from cxfocus.transcript import Layout, LeftOutRule

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
    from odfdo import Document as OpenDocument

#: Elements that are not read, and the rule by which they are left out (None: not reported).
_LEFT_OUT: dict[str, LeftOutRule | None] = {
    full("text:tracked-changes"): "deleted text",
    full("office:annotation"): "comments",
    full("office:annotation-end"): None,
    full("text:note"): "footnotes",
    full("text:table-of-content"): "table of contents",
    full("text:alphabetical-index"): "table of contents",
    full("draw:image"): None,
    full("svg:desc"): None,
    full("svg:title"): None,
    full("office:forms"): None,
    full("text:sequence-decls"): None,
}
#: Only these parts are opened. odfdo refuses files that are compressed more than it allows, and its limits cannot be
#: raised.
_CONTENT, _STYLES = "content.xml", "styles.xml"
_PARTS = ("mimetype", "META-INF/manifest.xml", _CONTENT, _STYLES, "meta.xml")
_PARAGRAPH, _HEADING, _LIST, _ITEM = map(full, ("text:p", "text:h", "text:list", "text:list-item"))
_TABLE, _ROW, _CELL = map(full, ("table:table", "table:table-row", "table:table-cell"))
_ROWS = frozenset({full("table:table-header-rows"), full("table:table-rows")})
_SPACES, _SPACES_COUNT = full("text:s"), full("text:c")
_LINE_BREAK = full("text:line-break")
_SIGNS = {full("text:tab"): "\t", _LINE_BREAK: "\n"}
_FRAMES = frozenset(map(full, ("draw:frame", "draw:custom-shape", "draw:g", "draw:a")))
_STYLE_NAME, _OUTLINE = full("text:style-name"), full("text:outline-level")
_START, _CONTINUED = full("text:start-value"), full("text:continue-numbering")
_PAGE_EDGES = (full("style:header"), full("style:footer"))
_TEXT = full("office:text")
_MOST_SPACES = 100
_MOST_CELLS = 200


def read_open_document(source: Source, options: ReadingOptions) -> Layout:
    """Return the layout of an .odt file; raise `ReadError` if it is damaged, encrypted or hostile."""
    from lxml.etree import LxmlError
    from odfdo.security import SecurityError

    check_package(source.data, source.path, limits_for(options.max_size))
    try:
        document = _document(source.data)
    except (LxmlError, SecurityError, *BROKEN) as error:
        raise damage_error(source.path, str(error)) from error
    return layout_of_document(document, "odt", options)


def _document(data: bytes) -> Document:
    from odfdo import Document as OpenDocument

    document = OpenDocument(BytesIO(uncompressed_package(data, _PARTS)))
    styles, content = _part(document, _STYLES), _part(document, _CONTENT)
    body = next(content.iter(_TEXT), None)
    if body is None:
        raise ValueError("no text in it")  # reported like other damage
    walk = _Walk(Styles([styles, content]))
    blocks = tuple(walk.blocks(body))
    left_out = [*walk.left_out, (PAGE_EDGES, _page_edges(styles))]
    title, date = _properties(document)
    return Document(blocks, title, date, tuple((rule, text) for rule, text in left_out if rule and text.strip()))


def _part(document: OpenDocument, name: str) -> Element:
    """Return the XML of a part; to walk odfdo's own elements, made anew at each access, takes three times as long."""
    from lxml.etree import XMLParser, fromstring

    parser = XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    assert document.container is not None
    part = document.container.get_part(name)
    assert isinstance(part, bytes)
    return fromstring(part, parser)


class _Walk:
    """One walk through a body, which counts the items of lists and gathers the text that is left out."""

    def __init__(self, styles: Styles) -> None:
        self.left_out: list[tuple[LeftOutRule | None, str]] = []
        self._styles = styles
        self._counts: dict[tuple[str, int], int] = {}

    def blocks(self, container: Element) -> Iterator[Block]:
        """Yield the blocks of any element that holds blocks."""
        for child in container:
            yield from self._block(child)

    def _block(self, element: Element) -> Iterator[Block]:
        tag = element.tag
        if tag == _PARAGRAPH:
            style = element.get(_STYLE_NAME)
            yield from self._paragraph(element, self._styles.level(style), style)
        elif tag == _HEADING:
            yield from self._paragraph(element, whole(element, _OUTLINE) or 1)
        elif tag == _LIST:
            yield from self._list(element, "", 0)
        elif tag == _TABLE:
            rows = [self._cells(row) for row in _rows(element)]
            yield from table_blocks(rows) if rows else ()
        elif tag in _LEFT_OUT:
            self._leave_out(element)
        else:
            yield from self.blocks(element)

    def _paragraph(self, paragraph: Element, level: int | None, style: str | None = None) -> Iterator[Block]:
        """Yield the paragraph, if it has text, and then the blocks of the text boxes anchored to it."""
        pieces: list[str] = []
        boxes: list[Element] = []
        self._gather(paragraph, pieces, boxes)
        text = "".join(pieces)
        if text.strip() and level is None:
            yield paragraph_block(text, self._runs(paragraph, self._styles.is_bold(style)))
        elif text.strip():
            yield Block("heading" if level else "title", text, level or 0)
        for box in boxes:
            yield from self.blocks(box)

    def _runs(self, element: Element, bold: bool) -> Iterator[tuple[str, bool]]:
        """Yield the words of a paragraph, and whether they are bold; `bold` is that of words outside its spans."""
        yield "\n" if element.tag == _LINE_BREAK else element.text or "", bold
        for child in element:
            yield from self._runs(child, self._styles.is_bold(child.get(_STYLE_NAME), bold))
            yield child.tail or "", bold

    def _gather(self, element: Element, pieces: list[str], boxes: list[Element]) -> None:
        pieces.append(element.text or "")
        for child in element:
            tag = child.tag
            if tag in _SIGNS:
                pieces.append(_SIGNS[tag])
            elif tag == _SPACES:
                pieces.append(" " * min(whole(child, _SPACES_COUNT) or 1, _MOST_SPACES))
            elif tag in _FRAMES:
                boxes.append(child)
            elif tag in _LEFT_OUT:
                self._leave_out(child)
            else:
                self._gather(child, pieces, boxes)
            pieces.append(child.tail or "")

    def _list(self, element: Element, style: str, depth: int) -> Iterator[Block]:
        style = element.get(_STYLE_NAME) or style
        if element.get(_CONTINUED) != "true":
            self._counts.pop((style, depth), None)
        for item in element:
            if item.tag != _ITEM:  # the header of the list, which is not counted
                yield from self.blocks(item)
                continue
            mark = self._mark(item, style, depth)
            for child in item:
                if child.tag == _LIST:
                    yield from self._list(child, style, depth + 1)
                    continue
                for block in self._block(child):
                    yield with_list_mark(block, mark, depth)
                    mark = ""

    def _mark(self, item: Element, style: str, depth: int) -> str:
        numbers = self._styles.numbers(style, depth)
        before = self._counts.get((style, depth), numbers.start - 1)
        count = whole(item, _START) or before + 1
        self._counts[style, depth] = count
        return f"{numbers.prefix}{numeral(count, numbers.style)}{numbers.suffix}" if numbers.style else BULLET

    def _cells(self, row: Element) -> list[Cell]:
        return [list(self.blocks(cell)) for cell in islice(row.iterchildren(_CELL), _MOST_CELLS)]

    def _leave_out(self, element: Element) -> None:
        self.left_out.append((_LEFT_OUT[element.tag], _all_text(element)))


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == _ROW:
            yield child
        elif child.tag in _ROWS:
            yield from child.iterchildren(_ROW)


def _all_text(element: Element) -> str:
    paragraphs = (
        "".join(map(str, paragraph.itertext())) for paragraph in element.iterdescendants(_PARAGRAPH, _HEADING)
    )
    return "\n".join(filter(str.strip, paragraphs))


def _page_edges(styles: Element) -> str:
    """Return the headers and footers of the pages, each text once."""
    return "\n".join(dict.fromkeys(filter(None, map(_all_text, styles.iter(*_PAGE_EDGES)))))


def _properties(document: OpenDocument) -> tuple[str | None, str | None]:
    created = document.meta.creation_date
    return (document.meta.title or "").strip() or None, None if created is None else created.date().isoformat()
