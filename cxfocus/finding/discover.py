"""From what was named, files, folders and patterns, to the files to read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from cxfocus.finding.defaults import DEEPEST
from cxfocus.finding.kinds import is_hidden, is_temporary, known_suffixes
from cxfocus.finding.patterns import Patterns, covered, patterns_of
from cxfocus.finding.twins import place_of
from cxfocus.finding.walk import EXCLUDED, Found, Walk, Wanted, from_root, pattern_base

_MAGIC = frozenset("*?[")


class Search(NamedTuple):
    """`excluded` are patterns as git reads them, each with the folder that they are written for.

    `suffixes` are looked for besides those of documents; `not_these` are files of ours, such as the report.
    Ignore files above a folder hold for it too, up to `here`.
    """

    paths: tuple[str, ...]
    excluded: tuple[tuple[str, Sequence[str]], ...] = ()
    suffixes: frozenset[str] = frozenset()
    depth: int = DEEPEST
    not_these: tuple[str, ...] = ()
    here: str = "."


def discover(search: Search, walk: Walk) -> Iterator[Found]:
    """Everything found; a file named twice comes twice."""
    ours = set(map(place_of, search.not_these))
    excluded = _excluded(search)
    for path in dict.fromkeys(map(_tidy, search.paths)):
        for found in _named(path, search, excluded, walk):
            if place_of(found.path, found.state) not in ours:
                yield found


def would_find(search: Search, path: str) -> bool:
    """Whether a file were found below a folder or by a pattern, if it lay at an absolute path (with `/`)."""
    return any(_would_find(named, search, path) for named in search.paths)


def is_pattern(path: str) -> bool:
    """Whether a path stands for others: it has `*`, `?` or `[`, and nothing is called so."""
    return bool(_MAGIC & set(path)) and not os.path.lexists(path)


def fixed_part(path: str) -> str:
    """The path up to the first part that is a pattern."""
    return _split(path)[0] if is_pattern(path) else path


def _excluded(search: Search) -> tuple[Patterns, ...]:
    return tuple(patterns_of(patterns, pattern_base(folder)) for folder, patterns in search.excluded if patterns)


def _would_find(named: str, search: Search, path: str) -> bool:
    root, names = _split(named) if is_pattern(named) else (named, None)
    place, walk = pattern_base(root), Walk()
    if not path.startswith(place) or not os.path.isdir(root):
        return False
    wanted = _wanted(root, search, _excluded(search), walk)
    parts = path[len(place) :].split("/")
    if len(parts) > wanted.depth + 1 or any(is_hidden(part) or is_temporary(part) for part in parts):
        return False
    if os.path.splitext(path)[1].lower() not in wanted.suffixes:
        return False
    if names is not None and not covered(path, [patterns_of([from_root(names)], place)], is_folder=False):
        return False
    folders = [place + "".join(f"{part}/" for part in parts[:depth]) for depth in range(len(parts))]
    ignored = [*wanted.ignored, *(each for folder in folders for each in walk.patterns_in(folder, folder))]
    return not (covered(path, wanted.excluded, is_folder=False) or covered(path, ignored, is_folder=False))


def _named(path: str, search: Search, excluded: tuple[Patterns, ...], walk: Walk) -> Iterator[Found]:
    try:
        state = os.stat(path)
    except (OSError, ValueError) as error:
        if _MAGIC & set(path):
            yield from _matching(path, search, excluded, walk)
        elif path == "-":
            walk.miss(path, "standard input is no folder", "For one document there, say cxfocus analyze -")
        elif isinstance(error, FileNotFoundError):
            walk.miss(path or "(empty)", "no such file or folder", "Check the spelling, and the folder you are in")
        else:
            walk.miss(path, f"cannot be read: {getattr(error, 'strerror', None) or error}")
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
        yield Found(path, state, named=True)


def _matching(pattern: str, search: Search, excluded: tuple[Patterns, ...], walk: Walk) -> Iterator[Found]:
    """What a pattern names: `*` and `?` stand for any of a name, `**` for any folders."""
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
    """The folder that a pattern begins in, and the pattern there."""
    parts = Path(pattern).parts
    first = next(at for at, part in enumerate(parts) if _MAGIC & set(part))
    return str(Path(*parts[:first])), "/".join(parts[first:])


def _wanted(root: str, search: Search, excluded: tuple[Patterns, ...], walk: Walk) -> Wanted:
    suffixes = known_suffixes() | search.suffixes
    return Wanted(suffixes, _held_at(root, excluded), _ignored_above(root, search.here, walk), search.depth)


def _is_excluded(path: str, excluded: tuple[Patterns, ...], *, is_folder: bool) -> bool:
    """Whether patterns leave out what was itself named, or a folder it lies in."""
    return covered(pattern_base(path)[:-1], _held_at(os.path.dirname(path), excluded), is_folder=is_folder)


def _held_at(root: str, excluded: tuple[Patterns, ...]) -> tuple[Patterns, ...]:
    place = pattern_base(root or ".")
    return tuple(patterns.at(place) for patterns in excluded)


def _ignored_above(root: str, here: str, walk: Walk) -> tuple[Patterns, ...]:
    """The patterns of ignore files from `here` down to a folder; the one in it is for the walk."""
    found: list[Patterns] = []
    top, place = pattern_base(here), pattern_base(root)
    while place.startswith(top) and place != top:
        place = place[: place.rindex("/", 0, -1) + 1]
        found[:0] = walk.patterns_in(place, place)
    return tuple(found)


def _tidy(path: str) -> str:
    """One spelling of a path; `..` stays, as it may leave a link."""
    return path if not path or ".." in Path(path).parts else os.path.normpath(path)
