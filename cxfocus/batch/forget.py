"""Names in a cache whose documents are gone: only their results are deleted."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator

from cxfocus.finding.discover import fixed_part

_MARK = "#"


def find_vanished(names: Iterable[str], roots: Iterable[str], read_whole: Collection[str]) -> Iterator[str]:
    """Names that lie under one of the roots, and whose files are gone.

    A file that was only left out this time, or whose folder cannot be read, is still there. A row is gone if its table
    is gone, or was read whole without it. Nothing is gone under a root that is no folder (a drive not mounted).
    """
    folders = [os.path.normpath(folder) for folder in map(fixed_part, roots) if os.path.isdir(folder)]
    for name in names:
        if any(_lies_in(name, folder) for folder in folders) and all(map(_is_gone, _files_of(name, read_whole))):
            yield name


def _lies_in(name: str, folder: str) -> bool:
    """Whether a name begins with the name of a folder."""
    if folder == ".":
        return not name.startswith((os.sep, os.pardir + os.sep))
    return name.startswith(folder.rstrip(os.sep) + os.sep)


def _files_of(name: str, read_whole: Collection[str]) -> Iterator[str]:
    """Files that a name may come from: the file itself, or a table, the name of which ends before a `#`."""
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
