"""Where files lie, whichever `..` and links they are named by."""

from __future__ import annotations

import os
from pathlib import Path


def whole_path(path: str) -> Path:
    """Where a file lies, without `..`, which may leave a link; what links there are besides stay as they are named."""
    whole = Path(path).absolute()
    if whole.name == "..":
        return Path(os.path.realpath(whole))
    return real_place(whole) if ".." in whole.parts else whole


def real_place(path: Path) -> Path:
    """The path by which a file lies where it does, whichever links lead to its folder; it may itself be a link."""
    return Path(os.path.realpath(path.parent)) / path.name


def uri_from(root: Path, path: Path) -> str:
    """The path from the root of a repository, with `/`; outside of it the whole path."""
    inside = path_from(real_place(path), root)
    return path.as_posix() if inside is None else inside


def path_from(path: Path, folder: Path) -> str | None:
    """The path from a folder, with `/`, as it is named or as it really lies; None where it lies outside."""
    for place, top in ((path, folder), (real_place(path), Path(os.path.realpath(folder)))):
        if place.is_relative_to(top):
            return place.relative_to(top).as_posix()
    return None
