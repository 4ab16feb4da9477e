"""METHODS.md describes the rules about speakers in the order in which they are asked, and a case proves each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cxfocus.readers.prose.speakers import rules
from tests.readers.prose.cases import MODULES, cases_of, check

_METHODS = Path(__file__).parents[2] / "METHODS.md"
_TABLES = ("RULES", "DOUBTS", "SECOND_LOOKS")
_ROWS = [(table, row.name) for table in _TABLES for row in getattr(rules, table)]


def test_methods_describes_the_rules_in_their_order() -> None:
    section = _METHODS.read_text(encoding="utf-8").partition("\n## How speakers are found\n")[2].partition("\n## ")[0]
    assert re.findall(r"^\d+\. \*\*([^*]+)\*\*", section, re.MULTILINE) == [name for _, name in _ROWS]


def test_no_two_rules_have_the_same_name() -> None:
    assert len(set(_ROWS)) == len({name for _, name in _ROWS})


@pytest.mark.parametrize(("table", "name"), _ROWS)
def test_every_rule_has_a_case(table: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, table, tuple(row for row in getattr(rules, table) if row.name != name))
    with pytest.raises((AssertionError, LookupError, StopIteration)):
        _check_all()


def _check_all() -> None:
    for module in MODULES:
        for case in cases_of(module) if module.startswith("speakers/") else ():
            check(case)
