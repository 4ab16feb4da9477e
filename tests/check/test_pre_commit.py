"""The hook as pre-commit runs it: cloned, installed in an environment of its own, called with file names."""

from __future__ import annotations

import os
import re
import shutil
import site
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
import yaml

from cxfocus.finding.file_types import is_document
from cxfocus.readers.documents.registry import CONTAINERS
from cxfocus.readers.registry import FORMATS
from tests.check.repository import BLIND, GOOD, Repository

_ROOT = Path(__file__).parents[2]
_CONFIGURATION = "cxfocus: 1\nlexicon: words.yaml\npaths: [agendas]\nexclude: [agendas/drafts/]\n"

pytestmark = pytest.mark.skipif(find_spec("pre_commit") is None, reason="pre-commit is not there")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the project in one commit, to be cloned: all files that an installation needs."""
    folder = tmp_path_factory.mktemp("published")
    for name in ("cxfocus", "lexicons"):
        shutil.copytree(_ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(_ROOT / name, folder)
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org"]
    for command in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "one"]):
        subprocess.run([*git, *command], cwd=folder, check=True)
    return folder


def test_the_hook_asks_for_what_a_folder_would_give() -> None:
    [hook] = yaml.safe_load((_ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    suffixes = [row.suffixes for row in FORMATS] + [row.suffixes for row in CONTAINERS]
    for suffix in sorted({suffix for each in suffixes for suffix in each}):
        name = f"agendas/May{suffix.upper()}"
        assert bool(re.search(hook["files"], name)) is is_document(name), name


def _try(published: Path, repository: Repository, home: Path) -> subprocess.CompletedProcess[str]:
    """Run the hook with the packages that are installed here, so that no registry is asked."""
    environment = {
        **os.environ,
        "PRE_COMMIT_HOME": str(home),
        "PYTHONPATH": os.pathsep.join(site.getsitepackages()),
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip takes it the other way round: 0 switches isolation off
        "PIP_NO_INDEX": "1",
    }
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(published), "cxfocus", "--all-files", "--verbose"]
    return subprocess.run(
        command, cwd=repository.folder, env=environment, capture_output=True, text=True, check=False, timeout=120
    )


def test_the_hook_judges_what_is_committed(published: Path, repository: Repository, tmp_path: Path) -> None:
    repository.write("cxfocus.yaml", _CONFIGURATION)
    repository.write("agendas/good one.md", GOOD)
    repository.write("agendas/drafts/blind.md", BLIND)
    repository.write("docs/blind.md", BLIND)
    repository.write("README.md", BLIND)
    repository.commit("one")
    done = _try(published, repository, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "PASSES  agendas/good one.md" in done.stdout
    assert "1 document: 1 passes." in done.stdout
    repository.write("agendas/blind.md", BLIND)
    repository.git("add", "--all")
    done = _try(published, repository, tmp_path)
    assert done.returncode == 1
    assert "FAILS  agendas/blind.md" in done.stdout
    assert "exit code: 1" in done.stdout
