from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.check.repository import Repository


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    if shutil.which("git") is None:
        pytest.skip("git is not there")
    folder = tmp_path / "repository"
    folder.mkdir()
    return Repository(folder, monkeypatch)
