"""The action for GitHub workflows: its steps are run here, with inputs as a runner passes them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.check.repository import BLIND, GOOD, Repository

_ACTION: dict[str, Any] = yaml.safe_load((Path(__file__).parents[2] / "action.yml").read_text(encoding="utf-8"))
_STEPS = {step["id"]: step for step in _ACTION["runs"]["steps"] if "id" in step}
_EXPRESSION = re.compile(r"\$\{\{ *([\w.-]+) *\}\}")

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not there")


def _run(repository: Repository, step: str, **given: str) -> tuple[int, str, dict[str, str]]:
    """Return the exit code, the log and the outputs of a step, run as a runner of GitHub runs it."""
    inputs = {name: row["default"] for name, row in _ACTION["inputs"].items()} | {
        name.replace("_", "-"): value for name, value in given.items()
    }
    context = {f"inputs.{name}": value for name, value in inputs.items()}
    environment = {
        name: _EXPRESSION.sub(lambda match: context[match[1]], value) for name, value in _STEPS[step]["env"].items()
    }
    output, summary = repository.folder.parent / "output", repository.folder.parent / "summary.md"
    output.write_text("")
    environment |= {"GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(summary), "PYTHONUTF8": "1"}
    environment["GITHUB_WORKSPACE"] = str(repository.folder)
    environment["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment["PYTHONPATH"] = str(Path(__file__).parents[2])
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", _STEPS[step]["run"]],
        cwd=repository.folder, env=os.environ | environment, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    outputs = dict(line.split("=", 1) for line in output.read_text().splitlines())
    return done.returncode, done.stdout + done.stderr, outputs


def test_the_step_annotates_and_summarizes(repository: Repository) -> None:
    repository.write("cxfocus.yaml", "cxfocus: 1\nlexicon: words.yaml\npaths: [agendas]\n")
    repository.write("agendas/good.md", GOOD)
    assert _run(repository, "check") == (0, "1 document: 1 passes.\n", {"exit-code": "0"})
    repository.commit("one")
    repository.write("agendas/a b.md", BLIND)
    code, log, outputs = _run(repository, "check", diff_base="HEAD", sarif="out.sarif")
    assert (code, outputs) == (1, {"exit-code": "1"})
    assert "::error file=agendas/a b.md,line=3," in log
    assert "good.md" not in log
    assert (repository.folder / "out.sarif").exists()
    assert "| ❌ | `agendas/a b.md` |" in (repository.folder.parent / "summary.md").read_text(encoding="utf-8")


def test_the_step_takes_paths_a_line_each_and_runs_none_of_them(repository: Repository) -> None:
    repository.write("a b.md", GOOD)
    repository.write("$(touch evil).md", GOOD)
    code, log, _ = _run(repository, "check", paths="a b.md\n$(touch evil).md\n-x.md\n")
    assert code == 3
    assert "3 documents: 2 pass, 1 could not be read." in log
    assert not (repository.folder / "evil").exists()


def test_the_step_hands_on_what_could_not_be_judged(repository: Repository) -> None:
    code, log, outputs = _run(repository, "check", paths="nosuch.md")
    assert (code, outputs["exit-code"]) == (3, "3")
    assert "::error file=nosuch.md,line=1,title=cxfocus%3A not read::nosuch.md: no such file." in log
    code, log, outputs = _run(repository, "check", config="nosuch.yaml")
    assert (code, outputs["exit-code"]) == (2, "2")


def test_no_input_reaches_a_shell_as_text() -> None:
    for step in _ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_every_input_is_used() -> None:
    used = set(_EXPRESSION.findall(str(_ACTION["runs"])))
    assert used - {"github.action_path"} == {f"inputs.{name}" for name in _ACTION["inputs"]}
