"""The folder in which commands run."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.case import FOLDER


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(FOLDER / "common", tmp_path, dirs_exist_ok=True)
    return tmp_path
