"""What the styles of an OpenDocument text say of its paragraphs and lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from odfdo import Element

_TITLE = "Title"
_HEADING = re.compile(r"Heading_20_([1-9])")
_BOLD = frozenset({"bold", "600", "700", "800", "900"})
_LONGEST_CHAIN = 20


class Numbers(NamedTuple):
    """How one level of a list counts; without `style` it has bullets."""

    style: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1


_BULLETS = Numbers()


class Styles:
    """The styles of a document, from the roots of its parts."""

    def __init__(self, roots: Sequence[Element]) -> None:
        self._parents: dict[str | None, str | None] = {}
        self._levels: dict[str | None, int] = {_TITLE: 0}
        self._bold: dict[str | None, bool] = {}
        self._lists: dict[tuple[str, int], Numbers] = {}
        for root in roots:
            for properties in root.get_elements("//style:style/style:text-properties[@fo:font-weight]"):
                owner = properties.parent
                name = None if owner is None else owner.get_attribute_string("style:name")
                self._bold[name] = properties.get_attribute_string("fo:font-weight") in _BOLD
            for style in root.get_elements("//style:style[@style:family='paragraph']"):
                name = style.get_attribute_string("style:name")
                self._parents[name] = style.get_attribute_string("style:parent-style-name")
                named = _HEADING.fullmatch(name or "")
                level = style.get_attribute_integer("style:default-outline-level") or (int(named[1]) if named else None)
                if level is not None:
                    self._levels[name] = level
            for numbered in root.get_elements("//text:list-style/text:list-level-style-number"):
                parent = numbered.parent
                name = None if parent is None else parent.get_attribute_string("style:name")
                depth = (numbered.get_attribute_integer("text:level") or 1) - 1
                self._lists[name or "", depth] = _numbers(numbered)

    def level(self, style: str | None) -> int | None:
        """The level of headings of that style, or one made from it: 0 for titles, None for all that are none."""
        for _ in range(_LONGEST_CHAIN):
            if style is None or style in self._levels:
                break
            style = self._parents.get(style)
        return self._levels.get(style)

    def is_bold(self, style: str | None, otherwise: bool = False) -> bool:
        """Whether words in that style of a paragraph or a span are bold."""
        for _ in range(_LONGEST_CHAIN):
            if style is None or style in self._bold:
                break
            style = self._parents.get(style)
        return self._bold.get(style, otherwise)

    def numbers(self, style: str, depth: int) -> Numbers:
        """How a list of that style counts at that depth, from 0."""
        return self._lists.get((style, depth), _BULLETS)


def _numbers(level: Element) -> Numbers:
    def written(name: str) -> str:
        return level.get_attribute_string(name) or ""

    start = level.get_attribute_integer("text:start-value") or 1
    return Numbers(written("style:num-format"), written("style:num-prefix"), written("style:num-suffix"), start)
