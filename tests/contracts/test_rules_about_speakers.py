"""METHODS.md tells the rules about speakers in the order in which they are asked, and each is proved by a case."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from cxfocus.readers.prose.labels import plain_labels
from cxfocus.readers.prose.speakers.judge import _Judge
from cxfocus.readers.prose.speakers.judgments import Background
from tests.readers.prose.cases import MODULES, cases_of, check

_METHODS = Path(__file__).parents[2] / "METHODS.md"
_ROWS = ("_rules", "_doubts", "_second_looks")


def _told() -> list[str]:
    """The words of each rule; dots stand for those that are different for each label."""
    section = _METHODS.read_text(encoding="utf-8").partition("\n## How speakers are found\n")[2].partition("\n## ")[0]
    return re.findall(r"^\d+\. \*([^*]+)\*", section, re.MULTILINE)


def _is_of(words: str, rule: str) -> bool:
    return re.fullmatch(".*".join(map(re.escape, rule.split("…"))), words) is not None


def test_methods_tells_the_rules_in_their_order() -> None:
    name = "Ada Quill"
    asked = _Judge(plain_labels([0], [name], [11]), Counter([name]), {name: name}, Background(f"{name}: one\n"))
    rows = (asked._rules(name), asked._doubts(name), asked._second_looks(list(asked.all())))
    words = [str(row[-1]) for row in chain(*rows)]
    assert len(words) == len(_told())
    assert all(map(_is_of, words, _told()))


def _without(rule: str, rows: Callable[..., Iterator[tuple[Any, ...]]]) -> Callable[..., Iterator[tuple[Any, ...]]]:
    return lambda *given: (row for row in rows(*given) if not _is_of(row[-1], rule))


def _check_all() -> None:
    for module in MODULES:
        for case in cases_of(module) if module.startswith("speakers/") else ():
            check(case)


@pytest.mark.parametrize("rule", _told())
def test_every_rule_has_a_case(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for rows in _ROWS:
        monkeypatch.setattr(_Judge, rows, _without(rule, getattr(_Judge, rows)))
    with pytest.raises((AssertionError, LookupError, StopIteration)):
        _check_all()
