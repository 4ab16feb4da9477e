"""The repository of a check: that of the folder one is in, or else that of the documents."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from cxfocus.check.places import real_place

#: Where hosts say that the repository lies.
_ROOTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")


def folder_of(paths: Iterable[Path]) -> Path:
    """The folder to ask for the repository: this one, unless none of the files lies in its; then that of them all."""
    here = Path(os.path.realpath(Path.cwd()))
    root = _root(here)
    folders = {real_place(path).parent for path in paths}
    if root is not None and any(folder.is_relative_to(root) for folder in folders):
        return here
    try:
        shared = Path(os.path.commonpath(folders))
    except ValueError:  # no file, or several drives
        return here
    return here if _root(shared) is None else shared


def repository(folder: Path) -> Path:
    """The root that paths in annotations begin at; a folder in no repository is one."""
    return _root(folder) or folder


def _root(folder: Path) -> Path | None:
    """As the host says, else where `.git` is."""
    named = next((os.environ[name] for name in _ROOTS if os.environ.get(name)), None)
    if named and folder.is_relative_to(os.path.realpath(named)):
        return Path(os.path.realpath(named))
    return next((each for each in (folder, *folder.parents) if (each / ".git").exists()), None)
