"""The repository of a check: that of the working folder, or else that of the documents."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from cxfocus.check.places import real_place

#: Variables in which hosts give the folder of the repository.
_ROOTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")


def folder_of(paths: Iterable[Path]) -> Path:
    """Return a folder of the repository: the working folder, or that of all files if none lies in its repository."""
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


def find_root(folder: Path) -> Path:
    """Return the root at which paths in annotations begin; a folder outside of any repository is its own."""
    return _root(folder) or folder


def _root(folder: Path) -> Path | None:
    """Return the root that the host gives, else the folder that holds `.git`."""
    named = next((os.environ[name] for name in _ROOTS if os.environ.get(name)), None)
    if named and folder.is_relative_to(os.path.realpath(named)):
        return Path(os.path.realpath(named))
    return next((each for each in (folder, *folder.parents) if (each / ".git").exists()), None)
