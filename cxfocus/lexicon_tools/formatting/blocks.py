"""The keys of a mapping, each with its value and the comments that go with it wherever it goes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cxfocus.lexicon_tools.formatting.comments import Comment, last_mark
from cxfocus.yaml_nodes import MappingNode, Node


class KeyBlock(NamedTuple):
    """A key, its value, and its comments: above it, behind the key in its line, in or behind the value, below it."""

    key: Node
    value: Node
    above: list[Comment]
    behind: list[Comment]
    within: list[Comment]
    below: list[Comment]

    @property
    def name(self) -> str:
        """The key as text."""
        return str(self.key.value)


def blocks_of(node: MappingNode, comments: Sequence[Comment]) -> tuple[list[KeyBlock], list[Comment]]:
    """The blocks in order, and the comments after all of them.

    A comment in a line of its own between two keys belongs to the lower one,
    or, if it is indented further than the keys, to the upper.
    """
    blocks: list[KeyBlock] = []
    waiting = list(comments)
    for key, value in node.value:
        above = _taken(waiting, key.start_mark.index)
        if blocks:
            above = _settled(blocks[-1], above)
        block = KeyBlock(key, value, above, [], [], [])
        end = last_mark(value)
        for comment in _taken(waiting, end.index):
            (block.behind if comment.start < value.start_mark.index and not comment.alone else block.within).append(
                comment
            )
        while waiting and not waiting[0].alone and waiting[0].line == end.line:
            block.within.append(waiting.pop(0))
        blocks.append(block)
    return blocks, _settled(blocks[-1], waiting) if blocks else waiting


def _taken(waiting: list[Comment], before: int) -> list[Comment]:
    """Take the comments that stand before an index from those that wait."""
    taken = [comment for comment in waiting if comment.start < before]
    del waiting[: len(taken)]
    return taken


def _settled(block: KeyBlock, comments: Sequence[Comment]) -> list[Comment]:
    """Give a block the comments that are indented below it; the rest is given back."""
    column = block.key.start_mark.column
    count = next((nth for nth, comment in enumerate(comments) if comment.column <= column), len(comments))
    block.below.extend(comments[:count])
    return list(comments[count:])
