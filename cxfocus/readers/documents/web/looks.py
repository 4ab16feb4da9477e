"""What only the looks of a page tell: bold letters and headings that are no such elements, and links side by side."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cxfocus.readers.documents.blocks import LONGEST_HEADING
from cxfocus.readers.documents.web.nodes import holders
from cxfocus.text.expressions import regex

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

#: Letters that are bold by their style, as documents of Word have them that a program made pages of.
_BOLD = ",".join(
    f"span[style*='font-weight:{blank}{weight}' i]" for blank in ("", " ") for weight in ("bold", "600", "700")
)
_ROLE = "heading"
_LEVEL_BY_DEFAULT = "h2"
#: Bootstrap's names for what looks like a heading.
_CLASSES = ("h1", "h2", "h3", "h4", "h5", "h6")
_HEADINGS = ",".join(
    [f"{tag}[role={_ROLE}]" for tag in ("div", "p", "span")]
    + [f"{tag}.{name}" for tag in ("div", "p") for name in _CLASSES]
)
#: What ends so is said in large letters, or is a label; what is there twice may be who speaks.
_NO_TITLE = regex(r"[.:;,]\W*\Z")
#: The tags of all these.
LOOKED_AT = frozenset({"div", "p", "span"})
#: Some stand in an element of their own.
_TOUCHING = "a[href] + a[href],span + span > a[href]:first-child"


def meant_by(page: LexborHTMLParser) -> dict[int, str]:
    """The tags that elements stand for, by `mem_id`."""
    meant = dict.fromkeys([node.mem_id for node in page.css(_BOLD)], "b")
    found = page.css(_HEADINGS)
    outer = holders(node.parent for node in found if node.parent is not None)
    titles = [(node, " ".join(node.text().split())) for node in found if node.mem_id not in outer]
    uses = Counter(title for _, title in titles)
    for node, title in titles:
        is_sure = node.attributes.get("role") == _ROLE
        if 0 < len(title) <= LONGEST_HEADING and (is_sure or (uses[title] == 1 and not _NO_TITLE.search(title))):
            meant[node.mem_id] = _level_by_role(node) if is_sure else _level_by_class(node)
    return meant


def part_links(page: LexborHTMLParser) -> None:
    """Write a blank between links that touch; two that lead to one place are the halves of one."""
    for link in page.css(_TOUCHING):
        outer = link if link.prev is not None else link.parent
        before = outer.prev if outer is not None else None
        last = before.last_child if before is not None and before.tag == "span" else before
        if outer is None or last is None or last.tag != "a":
            continue
        if last.attributes.get("href") != link.attributes.get("href"):
            outer.insert_before(" ")


def _level_by_role(heading: LexborNode) -> str:
    level = heading.attributes.get("aria-level") or ""
    return f"h{level}" if f"h{level}" in _CLASSES else _LEVEL_BY_DEFAULT


def _level_by_class(heading: LexborNode) -> str:
    names = (heading.attributes.get("class") or "").lower().split()
    return next((name for name in names if name in _CLASSES), _LEVEL_BY_DEFAULT)
