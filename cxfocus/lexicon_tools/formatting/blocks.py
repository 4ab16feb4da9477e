"""The keys of a mapping, each with its value and the comments that move with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cxfocus.lexicon_tools.formatting.comments import Comment, last_mark
from cxfocus.yaml_nodes import MappingNode, Node


class KeyBlock(NamedTuple):
    """A key, its value, and its comments.

    They stand above the key, after it on its line, in or after the value, and below the value.
    """

    key: Node
    value: Node
    above: list[Comment]
    behind: list[Comment]
    within: list[Comment]
    below: list[Comment]

    @property
    def name(self) -> str:
        """Return the key as text."""
        return str(self.key.value)


def blocks_of(node: MappingNode, comments: Sequence[Comment]) -> tuple[list[KeyBlock], list[Comment]]:
    """Return the blocks in order, and the comments after all of them.

    A comment on its own line between two keys belongs to the lower key, or to the upper one if it is indented further
    than the keys.
    """
    blocks: list[KeyBlock] = []
    waiting = list(comments)
    for key, value in node.value:
        above = _take_before(waiting, key.start_mark.index)
        if blocks:
            above = _take_indented(blocks[-1], above)
        block = KeyBlock(key=key, value=value, above=above, behind=[], within=[], below=[])
        end = last_mark(value)
        for comment in _take_before(waiting, end.index):
            (block.behind if comment.start < value.start_mark.index and not comment.alone else block.within).append(
                comment
            )
        while waiting and not waiting[0].alone and waiting[0].line == end.line:
            block.within.append(waiting.pop(0))
        blocks.append(block)
    return blocks, _take_indented(blocks[-1], waiting) if blocks else waiting


def _take_before(waiting: list[Comment], before: int) -> list[Comment]:
    """Remove from `waiting` the comments before an index, and return them."""
    taken = [comment for comment in waiting if comment.start < before]
    del waiting[: len(taken)]
    return taken


def _take_indented(block: KeyBlock, comments: Sequence[Comment]) -> list[Comment]:
    """Add to a block the comments that are indented below it, and return the others."""
    column = block.key.start_mark.column
    count = next((nth for nth, comment in enumerate(comments) if comment.column <= column), len(comments))
    block.below.extend(comments[:count])
    return list(comments[count:])
