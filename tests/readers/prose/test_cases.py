"""Every case of prose is read as it says."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import cxfocus.readers.prose
from tests.readers.prose.cases import MODULES, Case, cases_of, check, each_case
from tests.readers.prose.reading import read_text

_ROOM = Path(cxfocus.readers.prose.__file__).parent


@pytest.mark.parametrize("case", each_case())
def test_cases(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", each_case("channels"))
def test_a_log_is_called_what_a_robot_was_told(case: Case) -> None:
    assert read_text(case["text"]).title == case.get("title")


@pytest.mark.parametrize("module", MODULES)
def test_cases_stand_where_their_module_does(module: str) -> None:
    assert (_ROOM / f"{module}.py").is_file()


@pytest.mark.parametrize("module", MODULES)
def test_each_case_of_a_module_has_a_form_of_its_own(module: str) -> None:
    assert [form for form, count in Counter(case["form"] for case in cases_of(module)).items() if count > 1] == []
