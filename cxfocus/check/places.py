"""The places of files, whichever `..` and links they are named by."""

from __future__ import annotations

import os
from pathlib import Path


def whole_path(path: str) -> Path:
    """Return the absolute path of a file without `..`, which may leave a link; other links stay as they are named."""
    whole = Path(path).absolute()
    if whole.name == "..":
        return Path(os.path.realpath(whole))
    return real_place(whole) if ".." in whole.parts else whole


def real_place(path: Path) -> Path:
    """Return the path of a file with the links to its folder resolved; it may itself be a link."""
    return Path(os.path.realpath(path.parent)) / path.name


def uri_from(root: Path, path: Path) -> str:
    """Return the path from the root of a repository, with `/`; for a file outside of it, the whole path."""
    inside = path_from(real_place(path), root)
    return path.as_posix() if inside is None else inside


def path_from(path: Path, folder: Path) -> str | None:
    """Return the path from a folder, with `/`, by its name or its real place; None if it lies outside."""
    for place, top in ((path, folder), (real_place(path), Path(os.path.realpath(folder)))):
        if place.is_relative_to(top):
            return place.relative_to(top).as_posix()
    return None
