"""Expressions that are compiled when they are first used behave as compiled ones do."""

from __future__ import annotations

import ast
import copy
import importlib
import pickle
import pkgutil
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import cxfocus
from cxfocus.text.expressions import _METHODS, _Later, any_of, regex

_PACKAGE = Path(cxfocus.__file__).parent


def test_an_expression_is_compiled_when_it_is_used_and_once() -> None:
    word = regex(r"(?P<word>\w+)", re.ASCII)
    assert not any(callable(each) for each in vars(word).values())
    assert [match["word"] for match in word.finditer("one two")] == ["one", "two"]
    assert vars(word)["search"].__self__ is vars(word)["match"].__self__
    assert (word.pattern, word.groups, word.sub("x", "a b")) == (r"(?P<word>\w+)", 1, "x x")
    assert regex(rb"\d").search(b"a1")


def test_a_mistake_shows_when_it_is_used() -> None:
    with pytest.raises(re.error):
        regex("(").search("")


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda each: pickle.loads(pickle.dumps(each))])
def test_it_can_be_copied_before_and_after_its_use(again: object) -> None:
    word = regex(r"\w+")
    for _ in range(2):
        assert again(word).fullmatch("one")  # type: ignore[operator]
        word.search("")


def test_several_threads_may_use_it_first() -> None:
    word = regex(r"\w+" * 20)
    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(lambda _: word.search("x" * 20) is not None, range(80)))


def test_choices_are_one_part_of_an_expression_and_keep_their_order() -> None:
    assert any_of("ayes?", "no") == "(?:ayes?|no)"
    assert any_of("ayes?", "no", flags="i") == "(?i:ayes?|no)"
    vote = regex(rf"\d {any_of('aye', 'ayes', 'no')}")  # not: `1 aye`, `ayes` or `no`
    assert vote.fullmatch("2 no")
    assert not vote.fullmatch("no")
    assert vote.findall("2 ayes") == ["2 aye"]  # the first that matches, not the longest


def test_all_of_them_compile() -> None:
    found = 0
    for info in pkgutil.walk_packages(cxfocus.__path__, "cxfocus."):
        if not info.name.endswith("__main__"):
            kept = vars(importlib.import_module(info.name)).values()
            for each in kept:
                assert not isinstance(each, re.Pattern)
                if isinstance(each, _Later):
                    found += re.compile(each.pattern, each._flags).groups >= 0
    assert found > 400


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('A = re.compile("a")', ["re.compile, line 1"]),
        ('def f(a):\n    return re.search("a", a)', ["re.search, line 2"]),
        ("def f(a):\n    return re.split(_A, a)", ["re.split, line 2"]),
        ('def f(a, b):\n    return re.compile(a).search(b) or re.search(rf"{a}", b) or re.escape("a")', []),
    ],
)
def test_what_is_compiled_by_hand(text: str, found: list[str]) -> None:
    assert list(_compiled_by_hand(text)) == found


def test_only_expressions_made_of_data_are_compiled_by_hand() -> None:
    texts = {path.relative_to(_PACKAGE).as_posix(): path.read_text(encoding="utf-8") for path in _PACKAGE.rglob("*.py")}
    assert not {path: found for path, text in texts.items() if (found := list(_compiled_by_hand(text)))}


def _compiled_by_hand(text: str) -> Iterator[str]:
    """Yield each call of `re` with an expression that is known before: a literal, or a constant of the module."""
    for call in ast.walk(ast.parse(text)):
        match call:
            case ast.Call(ast.Attribute(ast.Name("re"), method), [first, *_]) if method in (*_METHODS, "compile"):
                if isinstance(first, ast.Constant) or (isinstance(first, ast.Name) and first.id.isupper()):
                    yield f"re.{method}, line {call.lineno}"
