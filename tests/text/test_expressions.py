"""Expressions that are compiled when they are first used behave as compiled ones do."""

from __future__ import annotations

import copy
import importlib
import pickle
import pkgutil
import re
from concurrent.futures import ThreadPoolExecutor

import pytest

import cxfocus
from cxfocus.text.expressions import _Later, any_of, regex


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
                if isinstance(each, _Later):
                    found += re.compile(each.pattern, each._flags).groups >= 0
    assert found > 400
