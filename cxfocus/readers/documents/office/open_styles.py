"""Styles of an OpenDocument text: headings, bold letters, and the numbers of lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from cxfocus.text.expressions import regex

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
}


def full(name: str) -> str:
    """Return a name such as `text:p` as lxml writes it."""
    prefix, _, local = name.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"


_NAME, _PARENT, _FAMILY = map(full, ("style:name", "style:parent-style-name", "style:family"))
_OUTLINE, _WEIGHT = full("style:default-outline-level"), full("fo:font-weight")
_STYLE, _PROPERTIES = full("style:style"), full("style:text-properties")
_LIST_STYLE, _NUMBERED = full("text:list-style"), full("text:list-level-style-number")
_LEVEL, _START = full("text:level"), full("text:start-value")
_FORMAT = tuple(map(full, ("style:num-format", "style:num-prefix", "style:num-suffix")))
_TITLE = "Title"
_HEADING = regex(r"Heading_20_([1-9])")
_BOLD = frozenset({"bold", "600", "700", "800", "900"})
_LONGEST_CHAIN = 20
_MOST_DIGITS = 9


class Numbers(NamedTuple):
    """The numbers of one level of a list; without `style` it has bullets."""

    style: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1


_BULLETS = Numbers()


class Styles:
    """The styles of a document, made from the root elements of its parts."""

    def __init__(self, roots: Sequence[Element]) -> None:
        self._parents: dict[str | None, str | None] = {}
        self._levels: dict[str | None, int] = {_TITLE: 0}
        self._bold: dict[str | None, bool] = {}
        self._lists: dict[tuple[str, int], Numbers] = {}
        for root in roots:
            for style in root.iter(_STYLE):
                self._add(style)
            for lists in root.iter(_LIST_STYLE):
                for numbered in lists.iterchildren(_NUMBERED):
                    depth = (whole(numbered, _LEVEL) or 1) - 1
                    self._lists[lists.get(_NAME, ""), depth] = _numbers(numbered)

    def _add(self, style: Element) -> None:
        name = style.get(_NAME)
        properties = style.find(_PROPERTIES)
        weight = None if properties is None else properties.get(_WEIGHT)
        if weight is not None:
            self._bold[name] = weight in _BOLD
        if style.get(_FAMILY) == "paragraph":
            self._parents[name] = style.get(_PARENT)
            named = _HEADING.fullmatch(name or "")
            level = whole(style, _OUTLINE) or (int(named[1]) if named else None)
            if level is not None:
                self._levels[name] = level

    def level(self, style: str | None) -> int | None:
        """Return the level of headings with this style or a parent of it: 0 for a title, None if it is no heading."""
        for _ in range(_LONGEST_CHAIN):
            if style is None or style in self._levels:
                break
            style = self._parents.get(style)
        return self._levels.get(style)

    def is_bold(self, style: str | None, otherwise: bool = False) -> bool:
        """Whether words with this style of a paragraph or a span are bold; `otherwise` if no style says it."""
        for _ in range(_LONGEST_CHAIN):
            if style is None or style in self._bold:
                break
            style = self._parents.get(style)
        return self._bold.get(style, otherwise)

    def numbers(self, style: str, depth: int) -> Numbers:
        """Return how a list with this style counts at this depth, from 0."""
        return self._lists.get((style, depth), _BULLETS)


def whole(element: Element, attribute: str) -> int | None:
    """Return the number in an attribute; None if it is no number, or longer than a sensible one."""
    written = element.get(attribute)
    return int(written) if written is not None and written.isdecimal() and len(written) <= _MOST_DIGITS else None


def _numbers(level: Element) -> Numbers:
    style, prefix, suffix = (level.get(attribute, "") for attribute in _FORMAT)
    return Numbers(style, prefix, suffix, whole(level, _START) or 1)
