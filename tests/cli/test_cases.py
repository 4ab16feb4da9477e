"""Every case in `cases/`: exit code, stdout and stderr, to the byte."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.case import CASES, accept, read_case, run_case


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = read_case(path)
    ran = run_case(case, tmp_path, monkeypatch)
    if os.environ.get("CXFOCUS_ACCEPT"):
        accept(path, case, ran)
        case = read_case(path)
    expected = case.expected()
    assert case.holds(ran)
    assert ran == (expected._replace(stderr=ran.stderr) if case.is_loose else expected)
    assert "Traceback" not in ran.stderr


def test_every_case_says_what_it_promises() -> None:
    assert len(CASES) > 60
    assert [path.stem for path in CASES if read_case(path).head.startswith("$")] == []
