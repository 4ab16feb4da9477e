"""Agendas and minutes as a web page, a Word file and an OpenDocument file, made from one notation.

A line is a paragraph: `## A heading`, `**bold**`, `1. an item of a numbered
list`, `- an item of another list`, indented if it lies in the item above; ` / `
ends a line inside a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from html import escape
from typing import NamedTuple

from tests.readers.documents.packages import docx_of, odt_of

_LINE = re.compile(r"(?P<indent> *)(?:(?P<signs>#{1,6}) |(?P<number>\d+)\. |(?P<bullet>-) )?(?P<text>.+)")
_RUN = re.compile(r"\*\*(?P<bold>.+?)\*\*|(?P<end> / )|(?P<plain>(?:(?!\*\*| / ).)+)")
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="H{level}"><w:name w:val="heading {level}"/></w:style>'
    for level in range(1, 7)
)
_LEVELS = "".join(
    f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{{0}}"/><w:lvlText w:val="%{depth + 1}."/></w:lvl>'
    for depth in range(2)
)
_ODT_STYLES = (
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<text:list-style style:name="ol">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>'
)


class _Line(NamedTuple):
    """One paragraph; `list` is `ol`, `ul` or empty, `text` still has the signs of bold words and line ends."""

    depth: int
    level: int
    list: str
    number: int
    text: str

    def runs(self, bold: str, end: str, plain: str = "{}") -> str:
        """Return the words of the paragraph, written with these patterns."""
        pieces = [match.groupdict() for match in _RUN.finditer(self.text)]
        return "".join(
            end if piece["end"] else (bold if piece["bold"] else plain).format(escape(piece["bold"] or piece["plain"]))
            for piece in pieces
        )


def _lines(document: str) -> list[_Line]:
    matches = [match for match in map(_LINE.fullmatch, document.split("\n")) if match]
    return [
        _Line(
            len(match["indent"]) // 2,
            len(match["signs"] or ""),
            "ol" if match["number"] else "ul" if match["bullet"] else "",
            int(match["number"] or 1),
            match["text"],
        )
        for match in matches
    ]


def _nested(lines: Sequence[_Line], paragraph: Callable[[_Line], str], tags: Callable[[_Line], tuple[str, str]]) -> str:
    """Return paragraphs and lists; an item holds the lines indented below it, and `tags` open and close a list."""
    return "".join(_pieces(lines, paragraph, tags))


def _pieces(
    lines: Sequence[_Line], paragraph: Callable[[_Line], str], tags: Callable[[_Line], tuple[str, str]]
) -> Iterator[str]:
    open_list: _Line | None = None
    for number, line in enumerate(lines):
        if line.depth > lines[0].depth:
            continue
        below = number + 1
        while below < len(lines) and lines[below].depth > line.depth:
            below += 1
        goes_on = open_list is not None and line.list == open_list.list and (line.list == "ul" or line.number > 1)
        if open_list is not None and not goes_on:
            yield tags(open_list)[1]
            open_list = None
        if line.list and open_list is None:
            yield tags(line)[0]
            open_list = line
        inside = _nested(lines[number + 1 : below], paragraph, tags) if below > number + 1 else ""
        yield f"<item>{paragraph(line)}{inside}</item>" if line.list else paragraph(line)
    if open_list is not None:
        yield tags(open_list)[1]


def web_page(document: str) -> bytes:
    """Return a web page of these lines."""

    def paragraph(line: _Line) -> str:
        text = line.runs("<strong>{}</strong>", "<br>\n")
        return text if line.list else f"<h{line.level}>{text}</h{line.level}>" if line.level else f"<p>{text}</p>"

    body = _nested(
        _lines(document), paragraph, lambda line: (f'<{line.list} start="{line.number}">', f"</{line.list}>")
    )
    return f"<html><body>{body}</body></html>".replace("item>", "li>").encode()


def word_file(document: str) -> bytes:
    """Return a Word file of these lines, with lists of Word."""
    body, lists = "", 0
    for line in _lines(document):
        lists += line.list == "ol" and line.number == 1 and line.depth == 0
        number = f"<w:numPr><w:ilvl w:val='{line.depth}'/><w:numId w:val='{line.list}{lists}'/></w:numPr>"
        style = f'<w:pStyle w:val="H{line.level}"/>' if line.level else ""
        run = '<w:r>{}<w:t xml:space="preserve">{{}}</w:t></w:r>'
        runs = line.runs(run.format("<w:rPr><w:b/></w:rPr>"), "<w:r><w:br/></w:r>", run.format(""))
        body += f"<w:p><w:pPr>{style}{number if line.list else ''}</w:pPr>{runs}</w:p>"
    numbering = "".join(
        f'<w:abstractNum w:abstractNumId="{name}">{_LEVELS.format(style)}</w:abstractNum>'
        for name, style in (("ol", "decimal"), ("ul", "bullet"))
    )
    numbering += "".join(
        f'<w:num w:numId="{name}{number}"><w:abstractNumId w:val="{name}"/></w:num>'
        for number in range(lists + 1)
        for name in ("ol", "ul")
    )
    return docx_of(body, {"styles": _STYLES, "numbering": numbering})


def open_document(document: str) -> bytes:
    """Return an OpenDocument text of these lines."""

    def paragraph(line: _Line) -> str:
        text = line.runs('<text:span text:style-name="B">{}</text:span>', "<text:line-break/>")
        level = f' text:outline-level="{line.level}"'
        return f"<text:h{level}>{text}</text:h>" if line.level else f"<text:p>{text}</text:p>"

    def tags(line: _Line) -> tuple[str, str]:
        goes_on = ' text:continue-numbering="true"' if line.number > 1 else ""
        return f'<text:list text:style-name="{line.list}"{goes_on}>', "</text:list>"

    return odt_of(_nested(_lines(document), paragraph, tags).replace("item>", "text:list-item>"), automatic=_ODT_STYLES)
