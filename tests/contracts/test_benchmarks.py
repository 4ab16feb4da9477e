"""Benchmarks are run by hand, so at least each says what it is and what it takes."""

from __future__ import annotations

import re
import runpy
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parent.parent.parent
_LISTED = re.findall(r"-m (tests\.benchmarks\.\w+)(.*)", (_ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))


def test_every_benchmark_is_listed() -> None:
    paths = [path for path in (_ROOT / "tests/benchmarks").glob("[!_]*") if not path.name.startswith(".")]
    assert sorted(name.rpartition(".")[2] for name, _ in _LISTED) == sorted(path.stem for path in paths)


@pytest.mark.parametrize(("name", "arguments"), _LISTED, ids=[name for name, _ in _LISTED])
def test_a_benchmark_says_what_it_takes(
    name: str, arguments: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", [name, "--help"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module(name, run_name="__main__")
    usage, _, said = capsys.readouterr().out.partition("\n\n")
    assert ended.value.code == 0
    assert ("folder" in usage.lower()) == ("FOLDER" in arguments)
    assert said
