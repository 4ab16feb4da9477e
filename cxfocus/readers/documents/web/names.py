"""Names of speakers that only the style of a page parts from their words: `<span class="speaker">Ann</span> words`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cxfocus.readers.times import CLOCK
from cxfocus.text.expressions import regex

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

#: What makers of transcripts call such elements; no `loudspeaker`.
_NAMES = (
    "[class*=speaker i],[class~=name],[class~=author],[class~=participant],[class~=username],[class~=sender],"
    "[class~=who],cite"
)
_INLINE = frozenset("a b cite em i span strong u".split())
#: Blocks are parted by themselves, and mean it only where they are called speakers.
_BLOCKS = frozenset({"div", "p"})
_NAME = regex(r"[^\W\d_][^\n:]{0,63}")
_TIME = regex(rf"[\[(]?{CLOCK}[\])]?")
_WORDS = regex(r"[\"'\u201c\u2018\u2026(\[]*[^\W\d_]")
#: What is said begins with a capital, and ends; `Ann Lee writes for us` and `Ann Lee, Director` do not.
_SAID = regex(r"[\"'\u201c\u2018\u2026(\[]*[^\W\d_a-z].*[.?!\u2026](?:\W|\Z)", re.DOTALL)
_MOSTLY_SAID = 0.7
_SPEAKER = regex(r"(?<![a-z])speaker|Speaker|SPEAKER")
#: Where labels have colons, these are no notation.
_WITH_COLON = "b,strong"
_FEWEST = 3
#: People speak again.
_MOST_NAMES = 0.75


def with_colons(page: LexborHTMLParser) -> None:
    """Write a colon behind the names of those who speak again and again, as far as none stands there."""
    found = [(name, node) for node in page.css(_NAMES) if (name := _name_of(node))]
    if len(found) < _FEWEST or len({name for name, _ in found}) > _MOST_NAMES * len(found):
        return
    said = sum(_SAID.match(_behind(node)) is not None for _, node in found)
    if said < _MOSTLY_SAID * len(found) or _has_labels(page):
        return
    for _, node in found:
        if node.tag in _BLOCKS:
            node.insert_child(":")
        else:
            node.insert_after(": ")


def _has_labels(page: LexborHTMLParser) -> bool:
    """Whether labels in bold letters, with a colon, are how the page writes who speaks."""
    return sum(node.text().rstrip().endswith(":") for node in page.css(_WITH_COLON)) >= _FEWEST


def _name_of(node: LexborNode) -> str:
    """The name, if the element begins its block, but for a time, and words stand behind it; empty otherwise."""
    name = " ".join(node.text().split())
    if not _NAME.fullmatch(name):
        return ""
    if node.tag in _BLOCKS:
        is_one = _SPEAKER.search(node.attributes.get("class") or "") is not None and _has_words_below(node)
    else:
        is_one = node.tag in _INLINE and _is_first(node) and _WORDS.match(_behind(node)) is not None
    return name if is_one else ""


def _is_first(node: LexborNode) -> bool:
    return all(not text or _TIME.fullmatch(text) for text in _texts(node.prev, "prev"))


def _behind(node: LexborNode) -> str:
    return next(filter(None, _texts(node.next, "next")), "")


def _has_words_below(node: LexborNode) -> bool:
    """Whether a block follows, and the name is not the head of a line: `Ann, 0:32`."""
    return node.child is not None and node.child.next is None and _WORDS.match(_behind(node)) is not None


def _texts(node: LexborNode | None, towards: str) -> Iterator[str]:
    """The texts of a node and of those beside it, white space apart."""
    while node is not None:
        yield node.text().strip() if node.tag != "br" else "\n"
        node = getattr(node, towards)
