"""A folder walked: its files one by one, and what is left out counted by its reason."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from cxfocus.errors import Problem
from cxfocus.finding.kinds import is_hidden, is_temporary
from cxfocus.finding.patterns import IGNORE_FILE, Patterns, left_out, patterns_of

#: Reason to leave out what patterns name.
EXCLUDED = "excluded"


class Found(NamedTuple):
    """A file: its path as it is shown, its state on disk, and whether it was itself named by the user."""

    path: str
    state: os.stat_result
    is_link: bool = False
    named: bool = False


class Wanted(NamedTuple):
    """Which files of a folder: `suffixes` (small letters) of known types; `excluded` are the user's patterns.

    `ignored` are those of ignore files above it. `pattern` names files or folders from the root on, None all;
    `depth` folders are followed into one another.
    """

    suffixes: frozenset[str]
    excluded: tuple[Patterns, ...]
    ignored: tuple[Patterns, ...]
    depth: int
    pattern: str | None = None


class Walk:
    """One walk or several; what was left out, and what could not be walked, stand here when it is done.

    `missing` counts those of the problems that the user named himself and that are not there. `of_types` has a file
    of each suffix that was left out.
    """

    def __init__(self) -> None:
        self.left_out: Counter[str] = Counter()
        self.problems: list[Problem] = []
        self.missing = 0
        self.of_types: dict[str, str] = {}

    def below(self, root: str, wanted: Wanted) -> Iterator[Found]:
        """The files of a folder and of those in it, by name. Links to folders are not followed, so no loop is."""
        seen: set[tuple[int, int]] = set()  # a folder may be mounted within itself
        place = pattern_base(root)
        names = None if wanted.pattern is None else patterns_of([from_root(wanted.pattern)], place)
        open_folders = [self._opened(_Folder(root, place, 0, wanted.ignored, names), seen)]
        while open_folders:
            folder, entries = open_folders[-1]
            entry = next(entries, None)
            if entry is None:
                open_folders.pop()
                continue
            is_folder = entry.is_dir(follow_symlinks=False)
            reason = _reason(entry.name, folder, wanted, is_folder=is_folder)
            if reason:
                linked = entry.is_symlink() and os.path.isdir(entry.path)
                self.left_out["linked folder" if linked else reason] += 1
                if reason.startswith(".") and reason not in self.of_types and entry.is_file():
                    self.of_types[reason] = folder.path_of(entry.name)
            elif reason is None and is_folder:
                open_folders.append(self._opened(folder.down(entry.name), seen))
            elif reason is None:
                yield from self._file(entry, folder.path_of(entry.name))

    def patterns_in(self, folder: str, place: str) -> tuple[Patterns, ...]:
        """The patterns of a folder's ignore file, if there is one."""
        path = IGNORE_FILE if folder == "." else os.path.join(folder, IGNORE_FILE)
        try:
            with open(path, encoding="utf-8", errors="replace") as stream:
                return (patterns_of(stream, place),)
        except (FileNotFoundError, IsADirectoryError):
            return ()
        except OSError as error:
            self._fail(path, "cannot be read", error)
            return ()

    def miss(self, path: str, message: str, hint: str | None = None) -> None:
        """What the user named is not there."""
        self.missing += 1
        self.problems.append(Problem(message, path, hint=hint))

    def _opened(self, folder: _Folder, seen: set[tuple[int, int]]) -> tuple[_Folder, Iterator[os.DirEntry[str]]]:
        """A folder with the patterns in it, and its entries in the order of their names, on every file system."""
        listed = self._listed(folder.path, seen)
        return folder._replace(patterns=(*folder.patterns, *self._own_patterns(folder, listed))), iter(listed)

    def _listed(self, path: str, seen: set[tuple[int, int]]) -> list[os.DirEntry[str]]:
        try:
            state = os.stat(path)
            if state.st_ino and (state.st_dev, state.st_ino) in seen:
                return []
            seen.add((state.st_dev, state.st_ino))
            with os.scandir(path) as entries:
                return sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            self._fail(path, "cannot be looked into", error)
            return []

    def _own_patterns(self, folder: _Folder, listed: list[os.DirEntry[str]]) -> tuple[Patterns, ...]:
        there = any(entry.name == IGNORE_FILE and entry.is_file() for entry in listed)
        return self.patterns_in(folder.path, folder.place) if there else ()

    def _file(self, entry: os.DirEntry[str], path: str) -> Iterator[Found]:
        try:
            state = entry.stat()
        except OSError as error:
            self._fail(path, "cannot be read", error)
            return
        if stat.S_ISREG(state.st_mode):
            yield Found(path, state, entry.is_symlink())
        else:
            self.left_out["linked folder" if stat.S_ISDIR(state.st_mode) else "special file"] += 1

    def _fail(self, path: str, what: str, error: OSError) -> None:
        """A place cannot be read."""
        self.problems.append(Problem(f"{what}: {error.strerror or error}", path))


def pattern_base(folder: str) -> str:
    """Where a folder lies, as patterns are held against it: absolute, with `/` between its parts and behind it."""
    path = os.path.abspath(folder).replace(os.sep, "/")
    return path if path.endswith("/") else f"{path}/"


class _Folder(NamedTuple):
    """`place` is its absolute path, ending in `/`; `names` is None where everything in it is wanted."""

    path: str
    place: str
    depth: int
    patterns: tuple[Patterns, ...]
    names: Patterns | None

    def path_of(self, name: str) -> str:
        return name if self.path == "." else os.path.join(self.path, name)

    def down(self, name: str) -> _Folder:
        place = self.place + name
        all_of_it = self.names is None or self.names.says(place, is_folder=True)
        names = None if all_of_it else self.names
        return self._replace(path=self.path_of(name), place=f"{place}/", depth=self.depth + 1, names=names)


def from_root(pattern: str) -> str:
    """A pattern of names as git reads it: it begins where it is written, unless `**` lets it begin anywhere."""
    return pattern if pattern.startswith("**") else f"/{pattern}"


def _reason(name: str, folder: _Folder, wanted: Wanted, *, is_folder: bool) -> str | None:
    """Why a name is left out; empty for what was not asked for, so that nobody need be told; None if it is not."""
    place = folder.place + name
    if left_out(place, wanted.excluded, is_folder=is_folder) or left_out(place, folder.patterns, is_folder=is_folder):
        return EXCLUDED
    if is_temporary(name):
        return "temporary"
    if is_hidden(name):
        return "hidden"
    if is_folder:
        return _reason_of_folder(place, folder, wanted)
    if folder.names is not None and not folder.names.says(place, is_folder=False):
        return ""
    return _reason_of_type(name, wanted)


def _reason_of_folder(place: str, folder: _Folder, wanted: Wanted) -> str | None:
    pattern = wanted.pattern
    if folder.names is not None and pattern is not None and not folder.names.says(place, is_folder=True):
        goes_deeper = "**" in pattern or folder.depth + 1 < len(pattern.split("/"))
        return None if goes_deeper else ""
    return None if folder.depth < wanted.depth else "folder too deep"


def _reason_of_type(name: str, wanted: Wanted) -> str | None:
    suffix = os.path.splitext(name)[1]
    if suffix.lower() in wanted.suffixes or (suffix and wanted.pattern and wanted.pattern.endswith(suffix)):
        return None
    return suffix.lower() or "without a suffix"
