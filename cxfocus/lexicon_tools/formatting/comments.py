"""Comments of a YAML text, which its parser throws away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cxfocus.text.expressions import regex
from cxfocus.text.lines import LineIndex
from cxfocus.yaml_nodes import MappingNode, Mark, Node, ScalarNode, SequenceNode

_MARK = regex(r"(?:^|(?<=\s))#[^\n]*", re.MULTILINE)


class Comment(NamedTuple):
    """A comment with its `#`; `alone` when nothing stands before it in its line. Line and `start` count from 0."""

    text: str
    line: int
    column: int
    start: int
    alone: bool


def comments_of(text: str, root: Node) -> list[Comment]:
    """Every comment outside a scalar, in order."""
    taken = sorted((node.start_mark.index, node.end_mark.index) for node in leaves(root))
    lines = LineIndex(text)
    found: list[Comment] = []
    nth = at = 0
    while match := _MARK.search(text, at):
        while nth < len(taken) and taken[nth][1] <= match.start():
            nth += 1
        if nth < len(taken) and taken[nth][0] <= match.start():
            at = taken[nth][1]
            continue
        at = match.end()
        line, column = (count - 1 for count in lines.place(match.start()))
        alone = not text[match.start() - column : match.start()].strip()
        found.append(Comment(match.group().rstrip(), line, column, match.start(), alone))
    return found


def leaves(node: Node) -> Iterator[ScalarNode]:
    """The scalars of a node, keys included, in order; an alias gives its scalars again."""
    if isinstance(node, ScalarNode):
        yield node
    elif isinstance(node, SequenceNode):
        for item in node.value:
            yield from leaves(item)
    elif isinstance(node, MappingNode):
        for key, value in node.value:
            yield from leaves(key)
            yield from leaves(value)


def last_mark(node: Node) -> Mark:
    """Where a node's own text ends: the parser lets a block run on to the next one, over comments and empty lines."""
    if isinstance(node, MappingNode | SequenceNode) and node.value and not node.flow_style:
        last = node.value[-1]
        return last_mark(last[1] if isinstance(last, tuple) else last)
    return node.end_mark
