"""Word documents (.docx): python-docx opens them, and all of their body is walked through.

Tables in tables, tracked insertions, content controls and text boxes are kept,
although the library's own `paragraphs` leave them out. Tracked deletions,
comments, notes, headers, footers and tables of contents are left out and
reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from cxfocus.errors import Problem, ReadError
from cxfocus.readers.documents.blocks import Block, Document
from cxfocus.readers.documents.bold import paragraph_block
from cxfocus.readers.documents.compose import layout_of_document
from cxfocus.readers.documents.office.package import BROKEN, check_package, damage_error
from cxfocus.readers.documents.office.word_styles import CONTENTS, Paragraphs, W
from cxfocus.readers.documents.tables import Cell, table_blocks
from cxfocus.readers.limits import limits_for
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.prose.left_out.page_edges import PAGE_EDGES
from cxfocus.readers.source import Source
from cxfocus.transcript import Layout, LeftOutRule

if TYPE_CHECKING:
    from docx.opc.part import Part
    from docx.package import Package
    from lxml.etree import _Element as Element

_PARAGRAPH, _TABLE, _ROW, _CELL = W + "p", W + "tbl", W + "tr", W + "tc"
_TEXT, _TAB, _RUN, _DELETED_TEXT = W + "t", W + "tab", W + "r", W + "delText"
_SIGNS = {_TAB: "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}
_DELETED = (W + "del", W + "moveFrom")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT_BOX = W + "txbxContent"
_HIDDEN = W + "vanish"
#: Elements that hold blocks but are not blocks themselves: content controls, tracked insertions and the like.
_TRANSPARENT = frozenset(W + name for name in "sdt sdtContent ins moveTo customXml smartTag".split())
_RELATED: dict[str, LeftOutRule] = {
    "header": PAGE_EDGES,
    "footer": PAGE_EDGES,
    "comments": "comments",
    "footnotes": "footnotes",
    "endnotes": "footnotes",
}
#: The date of the template that python-docx ships, and of every document that kept it.
_DATE_OF_TEMPLATE = datetime(2013, 12, 23, 23, 15)  # noqa: DTZ001


def read_word(source: Source, options: ReadingOptions) -> Layout:
    """Return the layout of a .docx file; raise `ReadError` if it is damaged, encrypted or hostile."""
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    check_package(source.data, source.path, limits_for(options.max_size))
    try:
        document = _document(source)
    except (OpcError, LxmlError, *BROKEN) as error:
        raise damage_error(source.path, str(error)) from error
    return layout_of_document(document, "docx", options)


def _document(source: Source) -> Document:
    from docx.package import Package

    package = Package.open(BytesIO(source.data))
    main = package.main_document_part
    body = _element(main).find(W + "body")
    if body is None:
        raise ReadError(Problem("a Word file with no document in it", source.path, hint="Save it as .docx again"))
    left_out: list[tuple[LeftOutRule, str]] = [("deleted text", _deleted(body))]
    _show_text_boxes(body)
    paragraphs = Paragraphs(*(_related(main, name) for name in ("styles", "numbering")))
    blocks = list(_blocks(body, paragraphs))
    contents = "\n".join(block.text for block in blocks if block.kind == CONTENTS)
    left_out += [("table of contents", contents), *_other_parts(main)]
    title, date = _properties(package)
    shown = tuple(block for block in blocks if block.kind != CONTENTS)
    return Document(shown, title, date, tuple((rule, text) for rule, text in left_out if text.strip()))


def _element(part: Part) -> Element:
    """Return the XML of a part; python-docx itself does not parse those of templates."""
    from docx.oxml.parser import parse_xml

    element: Element | None = getattr(part, "element", None)
    return parse_xml(part.blob) if element is None else element


def _related(part: Part, name: str) -> Element | None:
    """Return the XML of the first part that is related under this name; None if there is none."""
    for relation in part.rels.values():
        if relation.reltype.rpartition("/")[2] == name and not relation.is_external:
            return _element(relation.target_part)
    return None


def _deleted(body: Element) -> str:
    """Remove hidden and deleted text from the body, and return the text of tracked deletions."""
    pieces: list[str] = []
    for element in list(body.iter(*_DELETED, _FALLBACK, _HIDDEN)):
        if element.tag == _HIDDEN:
            run = next(element.iterancestors(_RUN), None)
            if run is None or element.get(W + "val") in ("0", "false"):
                continue
            element = run  # noqa: PLW2901
        parent = element.getparent()
        if parent is None or next(element.iterancestors(*_DELETED, _FALLBACK), None) is not None:
            continue  # gone with the deletion around it
        if element.tag in _DELETED:
            pieces.append("".join(text.text or "" for text in element.iter(_DELETED_TEXT, _TEXT)))
        parent.remove(element)
    return "\n".join(filter(None, pieces))


def _show_text_boxes(body: Element) -> None:
    """Move the blocks of each text box to after the paragraph to which the box is anchored."""
    for box in list(body.iter(_TEXT_BOX)):
        paragraph = next(box.iterancestors(_PARAGRAPH), None)
        if paragraph is not None:
            for child in reversed(box):
                paragraph.addnext(child)


def _blocks(container: Element, paragraphs: Paragraphs) -> Iterator[Block]:
    for child in container:
        if child.tag == _PARAGRAPH:
            text = _text(child)
            if text.strip():
                block = paragraphs.block(child, text)
                yield paragraph_block(text, paragraphs.runs(child)) if block.kind == "paragraph" else block
        elif child.tag == _TABLE:
            rows = [_cells(row, paragraphs) for row in _inside(child, _ROW)]
            yield from table_blocks(rows) if rows else ()
        elif child.tag in _TRANSPARENT:
            yield from _blocks(child, paragraphs)


def _cells(row: Element, paragraphs: Paragraphs) -> list[Cell]:
    return [list(_blocks(cell, paragraphs)) for cell in _inside(row, _CELL)]


def _inside(container: Element, tag: str) -> Iterator[Element]:
    """Yield the children with this tag, also those inside content controls and insertions."""
    for child in container:
        if child.tag == tag:
            yield child
        elif child.tag in _TRANSPARENT:
            yield from _inside(child, tag)


def _text(paragraph: Element) -> str:
    pieces: list[str] = []
    for element in paragraph.iter(_TEXT, *_SIGNS):
        if element.tag == _TEXT:
            pieces.append(element.text or "")
        elif element.getparent().tag == _RUN:  # type: ignore[union-attr]  # tab stops have the same tag as tabs
            pieces.append(_SIGNS[str(element.tag)])
    return "".join(pieces)


def _other_parts(main: Part) -> Iterator[tuple[LeftOutRule, str]]:
    """Yield headers, footers, comments and notes, each text once."""
    seen: set[str] = set()
    for relation in main.rels.values():
        rule = _RELATED.get(relation.reltype.rpartition("/")[2])
        if rule is None or relation.is_external:
            continue
        text = "\n".join(filter(str.strip, map(_text, _element(relation.target_part).iter(_PARAGRAPH))))
        if text not in seen:
            seen.add(text)
            yield rule, text


def _properties(package: Package) -> tuple[str | None, str | None]:
    properties = package.core_properties
    created = properties.created
    date = None if created is None or created.replace(tzinfo=None) == _DATE_OF_TEMPLATE else created.date().isoformat()
    return properties.title.strip() or None, date
