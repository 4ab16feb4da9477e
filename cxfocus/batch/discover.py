"""From what was named, files, folders and patterns, to the files to read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from typing import NamedTuple

from cxfocus.batch.ignore import left_out, rules_of
from cxfocus.batch.walk import Found, Walk, Wanted

#: Folders within folders are followed so far, which no real collection needs.
DEEPEST = 64
_MAGIC = frozenset("*?[")


class Search(NamedTuple):
    """`excluded` are patterns as git reads them; `not_these` are files of ours, such as the report."""

    paths: tuple[str, ...]
    suffixes: frozenset[str]
    excluded: tuple[str, ...] = ()
    depth: int = DEEPEST
    not_these: tuple[str, ...] = ()


def discover(search: Search, walk: Walk) -> Iterator[Found]:
    """Everything found; a file named twice comes twice."""
    ours = set(filter(None, map(_identity, search.not_these)))
    wanted = Wanted(search.suffixes, rules_of(search.excluded), search.depth)
    for path in dict.fromkeys(map(_tidy, search.paths)):
        for found in _named(path, wanted, walk):
            if (found.state.st_dev, found.state.st_ino) not in ours:
                yield found


def _named(path: str, wanted: Wanted, walk: Walk) -> Iterator[Found]:
    try:
        state = os.stat(path)
    except (OSError, ValueError) as error:
        if _MAGIC & set(path):
            yield from _matching(path, wanted, walk)
        elif path == "-":
            walk.miss(path, "standard input is no folder", "For one document there, say cxfocus analyze -")
        elif isinstance(error, FileNotFoundError):
            walk.miss(path or "(empty)", "no such file or folder", "Check the spelling, and the folder you are in")
        else:
            walk.miss(path, f"cannot be read: {getattr(error, 'strerror', None) or error}")
        return
    if stat.S_ISDIR(state.st_mode):
        yield from walk.below(path, wanted)
    elif not stat.S_ISREG(state.st_mode):
        walk.miss(path, "is not a file", "Name files, folders, or patterns in quotes")
    elif left_out(os.path.normpath(path).lstrip("./"), (wanted.excluded,), is_folder=False):
        walk.left_out["excluded"] += 1
    else:
        yield Found(path, state, named=True)


def _matching(pattern: str, wanted: Wanted, walk: Walk) -> Iterator[Found]:
    """What a pattern names: `*` and `?` stand for any of a name, `**` for any folders."""
    parts = pattern.split("/")
    first = next(at for at, part in enumerate(parts) if _MAGIC & set(part))
    root = "/".join(parts[:first]) or ("/" if first else ".")
    matched = False
    if os.path.isdir(root):
        for found in walk.below(_tidy(root), wanted._replace(pattern="/".join(parts[first:]))):
            matched = True
            yield found
    if not matched:
        walk.miss(pattern, "no document has such a name", "Check the pattern, and the folder you are in")


def _tidy(path: str) -> str:
    """One spelling of a path; `..` stays, as it may leave a link."""
    return path if not path or ".." in path.split("/") else os.path.normpath(path)


def _identity(path: str) -> tuple[int, int] | None:
    try:
        state = os.stat(path)
    except (OSError, ValueError):
        return None
    return state.st_dev, state.st_ino
