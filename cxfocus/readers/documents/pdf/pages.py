"""The lines of the pages of a PDF put together as paragraphs, without hyphens, headers and footers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from cxfocus.readers.documents.blocks import Block
from cxfocus.readers.documents.numerals import BULLET
from cxfocus.readers.prose.headings.titles import MOST_WORDS
from cxfocus.text.expressions import regex
from cxfocus.text.items import NUMBER

#: The sign at the end of a line that stands for a hyphen and the line end.
HYPHEN = "\ufffe"
#: Lines at the top and at the bottom of a page that may be headers or footers: these come again on at least
#: `_LEAST_PAGES` pages, and on at least this share of all.
_EDGE = 3
_LEAST_PAGES = 3
_LEAST_SHARE = 0.3
_PAGE_NUMBER = regex(r"(?:page\s*)?[-\u2013|\s]*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?[-\u2013|\s]*", re.IGNORECASE)
_DIGITS = regex(r"\d+")
_LETTERS = regex(r"[^\W\d_]+")
_LAST_LETTERS = regex(r"[^\W\d_]+\Z")
_WORD = regex(r"[^\W\d_]+(?:-[^\W\d_]+)*")
#: Times the usual distance of lines: a line further below the one before begins a paragraph.
_GAP = 1.25
#: Share of the right margin: a line that ends before this is the last of its paragraph, as the next word would fit.
_SHORT = 0.7
#: Times the usual height of letters: a paragraph of at most `_MOST_LINES` in larger letters may be a heading.
_LARGE = 1.1
#: Two heights of letters whose ratio is less than this make headings of the same level.
_AS_LARGE = 1.03
_MOST_LINES = 2
_MOST_LEVELS = 6
_ITEM = regex(r"[\u2022\u25cf\u25aa\u25e6\u2023\uf0b7\uf0a7\uf06f]\s*")
#: Points: lines that end this near to each other are a column if there are enough of them on the page.
_EDGE_WIDTH = 8.0
_FEWEST_IN_COLUMN = 6
_COLUMN_SHARE = 0.2
#: A numbered item. It has no sign at its end, as a sentence that begins with a number has.
_NUMBERED = regex(rf"{NUMBER} +[^\W\d_a-z].*[^.!?,;:]")
_LONGEST_ITEM = 60
#: An item of two lines whose bracket is closed in the second. They become one line, so that the item can be a heading.
_OPEN_ITEM = regex(rf"({NUMBER} [^\n]*\([^()\n]*)\n([^()\n]{{1,80}}\)\.?)")
_SENTENCE_END = (".", "!", "?", ":", ";", "\u201d", '"')


class PageLine(NamedTuple):
    """One line: its text, its left and right edge, its height above the bottom of the page, and that of its letters."""

    text: str
    left: float
    right: float
    bottom: float
    height: float


Page = Sequence[PageLine]


def paragraphs(pages: Sequence[Page], widths: Sequence[float]) -> tuple[list[Block], str]:
    """Return the paragraphs of pages of these widths, and the headers, footers and page numbers that were left out."""
    repeated = _repeated(pages)
    left_out: list[str] = []
    kept = [list(_without_edges(page, repeated, left_out)) for page in pages]
    words = Counter(word.lower() for page in kept for line in page for word in _WORD.findall(line.text))
    spacing = _spacing(kept)
    usual = _usual_height(kept)
    blocks: list[list[PageLine]] = []
    before: PageLine | None = None
    for page, width in zip(kept, widths, strict=True):
        margins = _Margins(page, width)
        for number, line in enumerate(page):
            if before is None or _begins(line, before, number == 0, spacing, margins):
                blocks.append([])
            blocks[-1].append(line)
            before = line
    sizes = _sizes(lines[0].height for lines in blocks if _is_large(lines, usual))
    made = []
    for lines in blocks:
        text = _joined([line.text for line in lines], words)
        item = _ITEM.match(text)
        if item is not None:
            made.append(Block("item", f"{BULLET} {text[item.end() :]}"))
        elif _is_large(lines, usual):
            made.append(Block("strong", text, sizes[lines[0].height]))
        else:
            made.append(Block("paragraph", _closed(text)))
    return made, "\n".join(left_out)


def _without_edges(page: Page, repeated: frozenset[str], left_out: list[str]) -> Iterator[PageLine]:
    for number, line in enumerate(page):
        from_edge = min(number, len(page) - 1 - number)
        at_edge = from_edge < _EDGE and _shape(line) in repeated
        if at_edge or (from_edge == 0 and len(page) > 1 and _PAGE_NUMBER.fullmatch(line.text)):
            left_out.append(line.text)
        else:
            yield line


def _repeated(pages: Sequence[Page]) -> frozenset[str]:
    """Return the shapes of lines that come again at the edges of many pages."""
    if len(pages) < _LEAST_PAGES:
        return _on_both(pages)
    seen = Counter(shape for page in pages for shape in {_shape(line) for line in chain(page[:_EDGE], page[-_EDGE:])})
    needed = max(_LEAST_PAGES, _LEAST_SHARE * len(pages))
    return frozenset(shape for shape, count in seen.items() if count >= needed and ("#" in shape or " " in shape))


def _on_both(pages: Sequence[Page]) -> frozenset[str]:
    """Return the shapes of headers and footers of two pages: first or last lines with a number, the same on both."""
    edges = [{line.text for line in (*page[:1], *page[-1:])} for page in pages if len(page) > 1]
    both = edges[0] & edges[1] if len(edges) > 1 else ()
    return frozenset(shape for shape in map(_masked, both) if "#" in shape)


def _shape(line: PageLine) -> str:
    return _masked(line.text)


def _masked(text: str) -> str:
    return _DIGITS.sub("#", text)


def _spacing(pages: Iterable[Page]) -> float:
    """Return the usual distance of two lines of a paragraph, in heights of a line: the lower quartile of all."""
    distances = sorted(
        (above.bottom - line.bottom) / line.height
        for page in pages
        for above, line in pairwise(page)
        if line.height > 0 and above.bottom - line.bottom > line.height / 2
    )
    return distances[len(distances) // 4] if distances else 1.0


def _usual_height(pages: Iterable[Page]) -> float:
    """Return the height of most letters."""
    heights = Counter[float]()
    for page in pages:
        for line in page:
            heights[line.height] += len(line.text)
    return max(heights, key=lambda height: (heights[height], -height), default=0.0)


def _sizes(heights: Iterable[float]) -> dict[float, int]:
    """Return the level of headings for each height of letters: 1 for the largest; about equal heights share a level."""
    levels: dict[float, int] = {}
    level, largest = 0, 0.0
    for height in sorted(set(heights), reverse=True):
        if not level or height * _AS_LARGE < largest:
            level, largest = min(level + 1, _MOST_LEVELS), height
        levels[height] = level
    return levels


def _is_large(lines: Sequence[PageLine], usual: float) -> bool:
    return len(lines) <= _MOST_LINES and all(line.height > _LARGE * usual for line in lines)


def _begins(line: PageLine, before: PageLine, new_page: bool, spacing: float, margins: _Margins) -> bool:
    """Whether a line begins a paragraph."""
    if before.text.endswith(HYPHEN):
        return False
    if new_page:
        return before.text.endswith(_SENTENCE_END) or not line.text[0].islower()
    if abs(line.height - before.height) > (_LARGE - 1) * max(line.height, before.height):
        return True
    distance = before.bottom - line.bottom
    if distance < -line.height / 2 or distance > _GAP * spacing * max(line.height, 1.0):
        return True
    is_item = _ITEM.match(line.text) is not None or (_is_numbered(line) and before.text.endswith(_SENTENCE_END))
    return is_item or (margins.is_short(before) and not line.text[0].islower())


def _is_numbered(line: PageLine) -> bool:
    return len(line.text) <= _LONGEST_ITEM and _NUMBERED.fullmatch(line.text) is not None


class _Margins:
    """The places where the lines of a page may end: its right margin, or that of a column."""

    def __init__(self, page: Page, width: float) -> None:
        left = min((line.left for line in page), default=0.0)
        self._right = max([width - left, *(line.right for line in page)])
        self._edges = Counter(round(line.right / _EDGE_WIDTH) for line in page)
        self._column = max(_FEWEST_IN_COLUMN, _COLUMN_SHARE * len(page))

    def is_short(self, line: PageLine) -> bool:
        """Whether a line ends so early that the next word would fit."""
        if line.right >= _SHORT * self._right:
            return False
        edge = round(line.right / _EDGE_WIDTH)
        return sum(self._edges[edge + near] for near in (-1, 0, 1)) < self._column


def _joined(lines: Sequence[str], words: Counter[str]) -> str:
    """Return the text of a paragraph, with words that were hyphenated at line ends joined."""
    text = lines[0]
    for line in lines[1:]:
        if text.endswith(HYPHEN):
            text = text[:-1] + _link(text[:-1], line, words) + line
        else:
            text += "\n" + line
    return text.removesuffix(HYPHEN) + "-" if text.endswith(HYPHEN) else text


def _closed(text: str) -> str:
    """Return an item with a bracket over two lines as one line, if it is short enough for a heading."""
    item = _OPEN_ITEM.fullmatch(text)
    return f"{item[1]} {item[2]}" if item is not None and len(text.split()) <= MOST_WORDS else text


def _link(text: str, following: str, words: Counter[str]) -> str:
    """Return the hyphen if it belongs to the word (`well-known`, `Smith-Jones`, `2023-24`), or else nothing."""
    first = _LAST_LETTERS.search(text[-64:])
    second = _LETTERS.match(following[:64])
    if first is None or second is None or second[0][0].isupper():
        return "-"
    whole, parted = (first[0] + second[0]).lower(), f"{first[0]}-{second[0]}".lower()
    return "-" if words[parted] > words[whole] else ""
