"""The documents of a folder, and samples of them that do not depend on chance."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Document(NamedTuple):
    """A file by its path, and its number of bytes."""

    path: str
    size: int


def documents(folder: Path, suffixes: Sequence[str]) -> list[Document]:
    """All files below `folder` with one of the suffixes, by path; reads each, so that all are in the page cache."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in suffixes and path.is_file())
    return [Document(str(path), len(path.read_bytes())) for path in paths]


def total_size(chosen: Sequence[Document]) -> int:
    return sum(document.size for document in chosen)


def spread(among: Sequence[Document], least: int) -> list[Document]:
    """Every nth document, of `least` bytes together and hardly more; all, when there are no more."""
    for step in range(max(1, total_size(among) // least), 1, -1):
        if total_size(among[::step]) >= least:
            return list(among[::step])
    return list(among)


def nearest(among: Sequence[Document], size: int) -> Document:
    """The document whose size is nearest."""
    return min(among, key=lambda document: abs(document.size - size))
