"""Meanings that only the style of a page shows: bold letters and headings in other elements, and links side by side."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cxfocus.readers.documents.blocks import LONGEST_HEADING
from cxfocus.readers.documents.web.nodes import holders, sibling
from cxfocus.text.expressions import regex

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

#: Letters that are bold by their style, as in pages that a program made of Word documents.
_BOLD = ",".join(
    f"span[style*='font-weight:{blank}{weight}' i]" for blank in ("", " ") for weight in ("bold", "600", "700")
)
_ROLE = "heading"
_LEVEL_BY_DEFAULT = "h2"
#: Bootstrap's classes for text that looks like a heading.
_CLASSES = ("h1", "h2", "h3", "h4", "h5", "h6")
_HEADINGS = ",".join(
    [f"{tag}[role={_ROLE}]" for tag in ("div", "p", "span")]
    + [f"{tag}.{name}" for tag in ("div", "p") for name in _CLASSES]
)
#: A text that ends like this is speech in large letters, or a label; a text that comes twice may be a speaker.
_NO_TITLE = regex(r"[.:;,]\W*\Z")
#: The tags of all elements that may mean something else.
LOOKED_AT = frozenset({"div", "p", "span"})
#: Elements within a line, and blocks, of which a heading may hold only one.
_INLINE = frozenset("span b i u em strong font a small".split())
_BLOCKS = "div,p,li,td,blockquote,h1,h2,h3,h4,h5,h6"
#: Links that touch; the second may stand in an element of its own.
_TOUCHING = "a[href] + a[href],span + span > a[href]:first-child"


def meant_tags(page: LexborHTMLParser) -> dict[int, str]:
    """Return the tags that elements stand for, by `mem_id`."""
    meant = dict.fromkeys([node.mem_id for node in page.css(_BOLD)], "b")
    found = page.css(_HEADINGS)
    outer = holders(node.parent for node in found if node.parent is not None)
    titles = [(node, " ".join(node.text().split())) for node in found if node.mem_id not in outer]
    uses = Counter(title for _, title in titles)
    for node, title in titles:
        if not 0 < len(title) <= LONGEST_HEADING or _is_in_a_sentence(node):
            continue
        if node.attributes.get("role") == _ROLE:
            meant[node.mem_id] = _level_by_role(node)
        elif uses[title] == 1 and not _NO_TITLE.search(title) and _is_one_block(node, title):
            meant[node.mem_id] = _level_by_class(node)
    return meant


def part_links(page: LexborHTMLParser) -> None:
    """Write a blank between links that touch, except two that lead to the same place: these are parts of one.

    A link that begins with a small letter may be the rest of a word (`patron` and `s`), so it gets no blank.
    """
    for link in page.css(_TOUCHING):
        outer = link if link.prev is not None else link.parent
        before = outer.prev if outer is not None else None
        last = before.last_child if before is not None and before.tag == "span" else before
        if outer is None or last is None or last.tag != "a":
            continue
        first = link.text()[:1]
        if (first.isupper() or first.isdigit()) and last.attributes.get("href") != link.attributes.get("href"):
            outer.insert_before(" ")


def _is_in_a_sentence(heading: LexborNode) -> bool:
    """Whether an element within a line has text beside it."""
    inner: LexborNode | None = heading
    while inner is not None and inner.tag in _INLINE:
        if _has_text_beside(inner):
            return True
        inner = inner.parent
    return False


def _has_text_beside(node: LexborNode) -> bool:
    is_in_paragraph = node.parent is not None and node.parent.tag == "p"
    for found in (sibling(node, "prev", _is_blank), sibling(node, "next", _is_blank)):
        if found is not None and (found.tag == "-text" or (is_in_paragraph and found.tag in _INLINE)):
            return True
    return False


def _is_blank(node: LexborNode) -> bool:
    return node.tag in ("-text", "-comment", "_comment") and not (node.tag == "-text" and node.text(strip=True))


def _is_one_block(heading: LexborNode, title: str) -> bool:
    """Whether an element does not hold several paragraphs."""
    return all(not (text := " ".join(block.text().split())) or text == title for block in heading.css(_BLOCKS))


def _level_by_role(heading: LexborNode) -> str:
    level = heading.attributes.get("aria-level") or ""
    return f"h{level}" if f"h{level}" in _CLASSES else _LEVEL_BY_DEFAULT


def _level_by_class(heading: LexborNode) -> str:
    names = (heading.attributes.get("class") or "").lower().split()
    return next((name for name in names if name in _CLASSES), _LEVEL_BY_DEFAULT)
