"""Steps from one element of a web page to those beside and around it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

Towards = Literal["prev", "next"]
_UNSHOWN = frozenset({"-comment", "_comment", "script", "style"})


def is_unshown(node: LexborNode) -> bool:
    """Whether nothing of a node can be seen, as far as its text shows."""
    return node.tag in _UNSHOWN or not node.text(strip=True)


def _is_no_element(node: LexborNode) -> bool:
    return (node.tag or "-").startswith(("-", "_"))


def sibling(
    node: LexborNode, towards: Towards, passed_over: Callable[[LexborNode], bool] = _is_no_element
) -> LexborNode | None:
    """Return the next element before or after a node, or the next node that is not passed over."""
    found: LexborNode | None = getattr(node, towards)
    while found is not None and passed_over(found):
        found = getattr(found, towards)
    return found


def around(node: LexborNode, known: Collection[int]) -> LexborNode | None:
    """Return the nearest element around a node that is one of these, by `mem_id`."""
    above = node.parent
    while above is not None and above.mem_id not in known:
        above = above.parent
    return above


def holders(nodes: Iterable[LexborNode]) -> set[int]:
    """Return these elements and all elements around them, by `mem_id`."""
    held: set[int] = set()
    for node in nodes:
        above: LexborNode | None = node
        while above is not None and above.mem_id not in held:
            held.add(above.mem_id)
            above = above.parent
    return held
