"""Every case of prose is read as it says."""

from __future__ import annotations

from pathlib import Path

import pytest

import cxfocus.readers.prose
from tests.readers.prose.cases import MODULES, Case, check, each_case
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
