"""Which results of a cache are of documents that are gone: only such are forgotten."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator

from cxfocus.finding.discover import fixed_part

_MARK = "#"


def vanished(names: Iterable[str], roots: Iterable[str], read_whole: Collection[str]) -> Iterator[str]:
    """Those of the names that lie under one of the roots, and there no more.

    A file that was only left out this time, or whose folder cannot be looked into, is still there; so is a row,
    unless its table is gone, or was read whole without it. A root that is no folder (a drive not mounted) has no say.
    """
    folders = [os.path.normpath(folder) for folder in map(fixed_part, roots) if os.path.isdir(folder)]
    for name in names:
        if any(_lies_in(name, folder) for folder in folders) and all(map(_is_gone, _files_of(name, read_whole))):
            yield name


def _lies_in(name: str, folder: str) -> bool:
    """Whether a name begins with that of a folder."""
    if folder == ".":
        return not name.startswith((os.sep, os.pardir + os.sep))
    return name.startswith(folder.rstrip(os.sep) + os.sep)


def _files_of(name: str, read_whole: Collection[str]) -> Iterator[str]:
    """The file a name may stand for: itself, or the table before a `#` in which it was a row."""
    yield name
    at = name.find(_MARK)
    while at >= 0:
        if name[:at] not in read_whole:
            yield name[:at]
        at = name.find(_MARK, at + 1)


def _is_gone(path: str) -> bool:
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False
