"""Comments of a YAML text; its parser drops them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cxfocus.text.expressions import regex
from cxfocus.text.lines import LineIndex
from cxfocus.yaml_nodes import MappingNode, Mark, Node, ScalarNode, SequenceNode

_MARK = regex(r"(?:^|(?<=\s))#[^\n]*", re.MULTILINE)


class Comment(NamedTuple):
    """A comment with its `#`; `alone` if it has a line of its own. `line` and `start` count from 0."""

    text: str
    line: int
    column: int
    start: int
    alone: bool


def comments_of(text: str, root: Node) -> list[Comment]:
    """Return every comment outside a scalar, in order."""
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
        words = match.group().rstrip()
        found.append(Comment(text=words, line=line, column=column, start=match.start(), alone=alone))
    return found


def leaves(node: Node) -> Iterator[ScalarNode]:
    """Yield the scalars of a node, keys included, in order; an alias yields its scalars again."""
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
    """Return the end of a node's own text: the parser extends a block over comments and empty lines to the next one."""
    if isinstance(node, MappingNode | SequenceNode) and node.value and not node.flow_style:
        last = node.value[-1]
        return last_mark(last[1] if isinstance(last, tuple) else last)
    return node.end_mark
