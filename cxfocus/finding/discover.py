"""From the files, folders and patterns that were named to the files to read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from cxfocus.errors import reason_of
from cxfocus.finding.defaults import DEEPEST
from cxfocus.finding.file_types import known_suffixes
from cxfocus.finding.patterns import Patterns, is_path_left_out, patterns_of
from cxfocus.finding.twins import place_of
from cxfocus.finding.walk import EXCLUDED, FoundFile, Walk, WantedFiles, pattern_base
from cxfocus.readers.source import STANDARD_INPUT

_MAGIC = frozenset("*?[")


class Search(NamedTuple):
    """What to look for: the `paths` that were named, without what is `excluded`.

    `excluded` are patterns as git reads them, each with the folder they are written for. `suffixes` are wanted besides
    those of documents. `not_these` are files that the run itself writes, such as the report. Ignore files above a
    folder apply to it too, up to the folder `here`.
    """

    paths: tuple[str, ...]
    excluded: tuple[tuple[str, Sequence[str]], ...] = ()
    suffixes: frozenset[str] = frozenset()
    depth: int = DEEPEST
    not_these: tuple[str, ...] = ()
    here: str = "."


def discover(search: Search, walk: Walk) -> Iterator[FoundFile]:
    """Yield each file found; a file named twice comes twice."""
    ours = set(map(place_of, search.not_these))
    excluded = _excluded(search)
    for path in dict.fromkeys(map(_tidy, search.paths)):
        for found in _named(path, search, excluded, walk):
            if place_of(found.path, found.state) not in ours:
                yield found


def would_find(search: Search, path: str) -> bool:
    """Whether a file would be found below a folder or by a pattern, if it lay at an absolute path (with `/`)."""
    if place_of(path) in set(map(place_of, search.not_these)):
        return False
    return any(_would_find(named, search, path) for named in search.paths)


def is_pattern(path: str) -> bool:
    """Whether a path is a pattern: it has `*`, `?` or `[`, and no file of that name exists."""
    return bool(_MAGIC & set(path)) and not os.path.lexists(path)


def fixed_part(path: str) -> str:
    """Return the path up to its first part that is a pattern."""
    return _split(path)[0] if is_pattern(path) else path


def _excluded(search: Search) -> tuple[Patterns, ...]:
    return tuple(patterns_of(patterns, pattern_base(folder)) for folder, patterns in search.excluded if patterns)


def _would_find(named: str, search: Search, path: str) -> bool:
    root, names = _split(named) if is_pattern(named) else (named, None)
    excluded, walk = _excluded(search), Walk()
    if not path.startswith(pattern_base(root)) or not os.path.isdir(root):
        return False
    if _is_excluded(root, excluded, is_folder=True):
        return False
    return walk.would_find(path, root, _wanted(root, search, excluded, walk)._replace(pattern=names))


def _named(path: str, search: Search, excluded: tuple[Patterns, ...], walk: Walk) -> Iterator[FoundFile]:
    try:
        state = os.stat(path)
    except (OSError, ValueError) as error:
        if _MAGIC & set(path):
            yield from _matching(path, search, excluded, walk)
        elif path == STANDARD_INPUT:
            walk.miss(path, "standard input is no folder", "For one document there, say cxfocus analyze -")
        elif isinstance(error, FileNotFoundError):
            walk.miss(path or "(empty)", "no such file or folder", "Check the spelling, and the folder you are in")
        else:
            walk.miss(path, f"cannot be read: {reason_of(error)}")
        return
    is_folder = stat.S_ISDIR(state.st_mode)
    if not is_folder and not stat.S_ISREG(state.st_mode):
        what = "is a pipe, not a file" if stat.S_ISFIFO(state.st_mode) else "is not a file"
        walk.miss(path, what, "Name files, folders, or patterns in quotes")
    elif _is_excluded(path, excluded, is_folder=is_folder):
        walk.left_out[EXCLUDED] += 1
    elif is_folder:
        yield from walk.below(path, _wanted(path, search, excluded, walk))
    else:
        yield FoundFile(path, state, named=True)


def _matching(pattern: str, search: Search, excluded: tuple[Patterns, ...], walk: Walk) -> Iterator[FoundFile]:
    """Yield the files that match a pattern: `*` and `?` stand for parts of a name, `**` for any folders."""
    root, rest = _split(pattern)
    matched, before = False, walk.left_out[EXCLUDED]
    if _is_excluded(root, excluded, is_folder=True):
        walk.left_out[EXCLUDED] += 1
    elif os.path.isdir(root):
        for found in walk.below(_tidy(root), _wanted(root, search, excluded, walk)._replace(pattern=rest)):
            matched = True
            yield found
    if not matched and walk.left_out[EXCLUDED] == before:
        walk.miss(pattern, "no document has such a name", "Check the pattern, and the folder you are in")


def _split(pattern: str) -> tuple[str, str]:
    """Return the folder in which a pattern begins, and the pattern from there."""
    parts = Path(pattern).parts
    first = next(at for at, part in enumerate(parts) if _MAGIC & set(part))
    return str(Path(*parts[:first])), "/".join(parts[first:])


def _wanted(root: str, search: Search, excluded: tuple[Patterns, ...], walk: Walk) -> WantedFiles:
    suffixes = known_suffixes() | search.suffixes
    return WantedFiles(suffixes, _held_at(root, excluded), _ignored_above(root, search.here, walk), search.depth)


def _is_excluded(path: str, excluded: tuple[Patterns, ...], *, is_folder: bool) -> bool:
    """Whether patterns leave out a named path or a folder it lies in."""
    return is_path_left_out(pattern_base(path)[:-1], _held_at(os.path.dirname(path), excluded), is_folder=is_folder)


def _held_at(root: str, excluded: tuple[Patterns, ...]) -> tuple[Patterns, ...]:
    place = pattern_base(root or ".")
    return tuple(patterns.at(place) for patterns in excluded)


def _ignored_above(root: str, here: str, walk: Walk) -> tuple[Patterns, ...]:
    """Return the patterns of ignore files from `here` down to a folder, without its own, which the walk reads."""
    found: list[Patterns] = []
    top, place = pattern_base(here), pattern_base(root)
    while place.startswith(top) and place != top:
        place = place[: place.rindex("/", 0, -1) + 1]
        found[:0] = walk.patterns_in(place, place)
    return tuple(found)


def _tidy(path: str) -> str:
    """Return one spelling of a path; `..` stays, because it may leave a link."""
    return path if not path or ".." in Path(path).parts else os.path.normpath(path)
