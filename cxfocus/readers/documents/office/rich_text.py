"""RTF documents, read by striprtf; parts that would make it slow or its text wrong are changed first.

Headings are recognized by their outline level or style, or else as in plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from cxfocus.readers.documents.blocks import Block, Document
from cxfocus.readers.documents.compose import layout_of_document
from cxfocus.readers.documents.numerals import BULLET
from cxfocus.readers.documents.office.package import damage_error
from cxfocus.readers.documents.tables import table_blocks
from cxfocus.readers.limits import limits_for, refuse_larger
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.source import Source
from cxfocus.text.expressions import regex
from cxfocus.transcript import Layout

_CODE_PAGE = regex(rb"\\ansicpg(\d{3,5})")
#: The bytes of a picture or an embedded font, through which striprtf would walk character by character.
_HEXADECIMAL = regex(r"[0-9a-fA-F\r\n]{400,}")
#: striprtf looks for links by an expression that takes forever on hostile files. With a space in it, it finds none, and
#: gives the words of a link without its address, as a person sees it.
_FIELD = "\\fldinst{"
#: The level of a heading, from 0. A sign that occurs in no text, from `_LEVELS` on, carries it through striprtf.
_OUTLINE = regex(r"\\outlinelevel([0-8])(?!\d) ?")
_LEVELS = 0xE000
_MOST_LEVELS = 9
_SIGN = regex("[\ue000-\ue008]")
_STYLESHEET = "{\\stylesheet"
_LONGEST_STYLESHEET = 200_000
_LONGEST_STYLE = 2_000
_STYLE = regex(r"\\s(\d{1,4})(?!\d) ?")
_STYLE_NUMBER = regex(r"\d{1,4}(?!\d)")
_HEADING_STYLE = regex(r"[ }]heading ([1-9]);", re.IGNORECASE)
_FONT = regex(r"(\d{1,6})(?!\d)[^;]{0,200}?\\fcharset(\d{1,3})(?!\d)")
_FONT_ENTRY = regex(r"\\f(?=\d)")
_TITLE = regex(r"\{\\title ([^{}\\]{1,200})\}")
_CREATED = regex(r"\{\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")
_HEAD = 65_536
_MARK = regex(r"(?P<bullet>[\u2022\u00b7\uf0b7\u25cf\u25e6\u25aao\u2013*-])\t|(?P<number>\(?[0-9a-zA-Z]{1,4}[.)])\t")


def read_rich_text(source: Source, options: ReadingOptions) -> Layout:
    """Return the layout of an RTF file; raise `ReadError` if striprtf cannot read it."""
    refuse_larger(len(source.data), limits_for(options.max_size).rtf, source.path)
    text = _decoded(source.data)
    blocks = tuple(_blocks(_plain_text(text, source.path)))
    head = text[:_HEAD]
    title = _TITLE.search(head)
    created = _CREATED.search(head)
    date = None if created is None else "{:0>4}-{:0>2}-{:0>2}".format(*created.groups())
    return layout_of_document(Document(blocks, title[1].strip() if title else None, date), "rtf", options)


def _decoded(data: bytes) -> str:
    """Return the text of RTF, which should be ASCII; other bytes are read in the code page that the file names."""
    if data.isascii():
        return data.decode("ascii")
    named = _CODE_PAGE.search(data[:_HEAD])
    try:
        return data.decode(f"cp{named[1].decode()}" if named else "cp1252", "replace")
    except LookupError:
        return data.decode("cp1252", "replace")


def _plain_text(text: str, path: str) -> str:
    from striprtf.striprtf import rtf_to_text

    text = _HEXADECIMAL.sub("", _with_plain_fonts(text)).replace(_FIELD, "\\fldinst {")
    text = _with_levels(text)
    try:
        plain: str = rtf_to_text(text, errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, OverflowError, LookupError, TypeError) as error:
        raise damage_error(path, str(error)) from error
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _with_levels(text: str) -> str:
    """Return the text with a sign before each heading, recognized by its outline level or the name of its style."""
    text = _OUTLINE.sub(lambda match: match[0] + chr(_LEVELS + int(match[1])), text)
    start = text.find(_STYLESHEET)
    entries = text[start : start + _LONGEST_STYLESHEET].split("{\\s") if start >= 0 else []
    levels = {number: chr(_LEVELS + level - 1) for number, level in map(_heading_style, entries) if number}
    return _STYLE.sub(lambda match: match[0] + levels.get(match[1], ""), text) if levels else text


def _heading_style(entry: str) -> tuple[str, int]:
    """Return the number of a style and the level of its headings; an empty number if it is no style of headings."""
    number = _STYLE_NUMBER.match(entry)
    name = _HEADING_STYLE.search(entry[:_LONGEST_STYLE])
    return (number[0], int(name[1])) if number and name else ("", 0)


def _with_plain_fonts(text: str) -> str:
    """Return the text with a table of fonts that names only their character sets."""
    from striprtf.striprtf import font_table_group

    table: str = font_table_group(text)  # type: ignore[no-untyped-call]
    if not table:
        return text
    fonts = (f"{{\\f{font[1]}\\fcharset{font[2]} x;}}" for font in map(_FONT.match, _FONT_ENTRY.split(table)) if font)
    return text.replace(table, "{\\fonttbl" + "".join(fonts) + "}", 1)


def _blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a text: lines with cell marks are tables, with a mark and a tab items, others paragraphs."""
    for is_table, lines in groupby(text.split("\n"), _is_row):
        if is_table:
            yield from table_blocks(list(map(_cells, lines)))
        else:
            yield from _paragraphs(lines)


def _is_row(line: str) -> bool:
    return "|" in line and line.rstrip().endswith("|")


def _cells(line: str) -> list[list[Block]]:
    cells = (cell.strip() for cell in line.strip().removesuffix("|").split("|"))
    return [[Block("paragraph", cell)] if cell else [] for cell in cells]


def _paragraphs(lines: Iterable[str]) -> Iterator[Block]:
    for line in lines:
        level = ord(line[0]) - _LEVELS + 1 if line else 0
        if 0 < level <= _MOST_LEVELS:
            yield Block("heading", _SIGN.sub("", line).replace("\t", " "), level)
            continue
        mark = _MARK.match(line.strip())
        if mark is None:
            yield Block("paragraph", line)
        else:
            yield Block("item", f"{mark['number'] or BULLET} {line.strip()[mark.end() :].strip()}")
