"""Aliases of YAML: each place has nodes of its own, and their number is limited."""

from __future__ import annotations

import pytest

from cxfocus.errors import Problem
from cxfocus.yaml_nodes import MappingNode, Node, ScalarNode, compose, origin


def composed(text: str) -> Node | Problem:
    return compose(text, "x.yaml", "list", "a key")


def places(node: Node) -> list[tuple[str, int, int]]:
    if isinstance(node, ScalarNode):
        return [(str(node.value), *origin(node, "x")[1:])]
    children = [part for pair in node.value for part in pair] if isinstance(node, MappingNode) else list(node.value)
    return [place for child in children for place in places(child)]


def test_what_comes_by_an_alias_stands_where_the_alias_does() -> None:
    root = composed("a: &x [one, {two: three}]\nb:\n  - *x\nc: &y four\nd: [*y, *x]\n")
    assert isinstance(root, Node)
    assert places(root) == [
        *(("a", 1, 1), ("one", 1, 8), ("two", 1, 14), ("three", 1, 19)),
        *(("b", 2, 1), ("one", 3, 5), ("two", 3, 5), ("three", 3, 5)),
        *(("c", 4, 1), ("four", 4, 4)),
        *(("d", 5, 1), ("four", 5, 5), ("one", 5, 9), ("two", 5, 9), ("three", 5, 9)),
    ]


def test_a_star_that_is_no_alias() -> None:
    root = composed("a: ['*phobia', library*, b *c]\n")
    assert isinstance(root, Node)
    assert [text for text, _, _ in places(root)] == ["a", "*phobia", "library*", "b *c"]


LAUGHTER = "a0: &a0 [x]\n" + "".join(f"a{n + 1}: &a{n + 1} [{', '.join([f'*a{n}'] * 10)}]\n" for n in range(9))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: &a [x, *a]\n", "x.yaml:1:11: the alias *a stands inside what it names. Write out"),
        ("a: &a {b: *a}\n", "x.yaml:1:11: the alias *a stands inside what it names. Write out"),
        (LAUGHTER, "make this far too long"),
        ("a: *b\n", "x.yaml:1:4: not valid YAML: found undefined alias"),
    ],
)
def test_an_alias_without_an_end(text: str, told: str) -> None:
    problem = composed(text)
    assert isinstance(problem, Problem)
    assert told in str(problem)
