"""Names of speakers that only the style of a page sets apart: `<span class="speaker">Ann</span> words`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cxfocus.readers.time_patterns import CLOCK
from cxfocus.text.expressions import regex

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

#: Names that makers of transcripts give to such elements.
_NAMES = (
    "[class*=speaker i],[class~=name],[class~=author],[class~=participant],[class~=username],[class~=sender],"
    "[class~=who],cite"
)
_INLINE = frozenset("a b cite em i span strong u".split())
#: Blocks set words apart anyway, so they hold names only if their class says `speaker`.
_BLOCKS = frozenset({"div", "p"})
_NAME = regex(r"[^\W\d_][^\n:]{0,63}")
_TIME = regex(rf"[\[(]?{CLOCK}[\])]?")
_WORDS = regex(r"[\"'\u201c\u2018\u2026(\[]*[^\W\d_]")
#: Speech begins with a capital and has the end of a sentence, unlike the words after the name in `Ann Lee writes for
#: us` and `Ann Lee, Director`. At least `_MOSTLY_SAID` of the names need speech.
_SAID = regex(r"[\"'\u201c\u2018\u2026(\[]*[^\W\d_a-z].*[.?!\u2026](?:\W|\Z)", re.DOTALL)
_MOSTLY_SAID = 0.7
#: Not `loudspeaker`.
_SPEAKER = regex(r"(?<![a-z])speaker|Speaker|SPEAKER")
#: If these are labels with colons, the names without one are no notation.
_WITH_COLON = "b,strong"
_FEWEST = 3
#: Share: people speak several times, so there are at most this many different names.
_MOST_NAMES = 0.75


def with_colons(page: LexborHTMLParser) -> None:
    """Write a colon after names that only style marks, if they are those of people who speak again and again."""
    found = [(name, node) for node in page.css(_NAMES) if (name := _name_of(node))]
    if len(found) < _FEWEST or len({name for name, _ in found}) > _MOST_NAMES * len(found):
        return
    said = sum(_SAID.match(_text_after(node)) is not None for _, node in found)
    if said < _MOSTLY_SAID * len(found) or _has_labels(page):
        return
    for _, node in found:
        if node.tag in _BLOCKS:
            node.insert_child(":")
        else:
            node.insert_after(": ")


def _has_labels(page: LexborHTMLParser) -> bool:
    """Whether the page names speakers in bold letters with a colon."""
    return sum(node.text().rstrip().endswith(":") for node in page.css(_WITH_COLON)) >= _FEWEST


def _name_of(node: LexborNode) -> str:
    """Return the name if the element begins its block, perhaps after a time, with words after it; empty otherwise."""
    name = " ".join(node.text().split())
    if not _NAME.fullmatch(name):
        return ""
    if node.tag in _BLOCKS:
        is_one = _SPEAKER.search(node.attributes.get("class") or "") is not None and _has_words_below(node)
    else:
        is_one = node.tag in _INLINE and _is_first(node) and _WORDS.match(_text_after(node)) is not None
    return name if is_one else ""


def _is_first(node: LexborNode) -> bool:
    return all(not text or _TIME.fullmatch(text) for text in _texts(node.prev, "prev"))


def _text_after(node: LexborNode) -> str:
    return next(filter(None, _texts(node.next, "next")), "")


def _has_words_below(node: LexborNode) -> bool:
    """Whether a block with words follows, and the name is alone in its block, unlike `Ann, 0:32`."""
    return node.child is not None and node.child.next is None and _WORDS.match(_text_after(node)) is not None


def _texts(node: LexborNode | None, towards: str) -> Iterator[str]:
    """Yield the texts of a node and of those beside it, stripped; a line feed for a `<br>`."""
    while node is not None:
        yield node.text().strip() if node.tag != "br" else "\n"
        node = getattr(node, towards)
