"""Walk through a folder: its files one by one, and how many are left out for which reason."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from cxfocus.errors import Problem, reason_of
from cxfocus.finding.file_types import is_hidden, is_temporary
from cxfocus.finding.patterns import IGNORE_FILE, Patterns, is_left_out, patterns_of

#: Reason to leave out files that patterns match.
EXCLUDED = "excluded"


class FoundFile(NamedTuple):
    """A file: its path as it is shown, its state on disk, and whether the user named it itself."""

    path: str
    state: os.stat_result
    is_link: bool = False
    named: bool = False


class WantedFiles(NamedTuple):
    """The files to find in a folder: those with one of the `suffixes` (small letters) that no pattern leaves out.

    `excluded` are the user's patterns, `ignored` those of ignore files above the folder. `depth` is how many folders
    deep to look. `pattern` matches the files or folders wanted, from the root on; None for all.
    """

    suffixes: frozenset[str]
    excluded: tuple[Patterns, ...]
    ignored: tuple[Patterns, ...]
    depth: int
    pattern: str | None = None


class Walk:
    """One walk or several: counts what is left out, and collects problems of files that cannot be read.

    `missing` counts the problems of paths that the user named and that do not exist. `of_types` holds one file of
    each suffix that is left out.
    """

    def __init__(self) -> None:
        self.left_out: Counter[str] = Counter()
        self.problems: list[Problem] = []
        self.missing = 0
        self.of_types: dict[str, str] = {}

    def below(self, root: str, wanted: WantedFiles) -> Iterator[FoundFile]:
        """Yield the files of a folder and of all folders in it, by name; links to folders are not followed."""
        seen: set[tuple[int, int]] = set()  # a folder may be mounted within itself
        open_folders = [self._opened(_top(root, wanted), seen)]
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

    def would_find(self, path: str, root: str, wanted: WantedFiles) -> bool:
        """Whether `below` would find a file if it lay at an absolute path (with `/`) below the root."""
        folder = self._with_own_patterns(_top(root, wanted))
        *above, name = path.removeprefix(folder.place).split("/")
        for each in above:
            if _reason(each, folder, wanted, is_folder=True) is not None:
                return False
            folder = self._with_own_patterns(folder.down(each))
        return _reason(name, folder, wanted, is_folder=False) is None

    def patterns_in(self, folder: str, place: str) -> tuple[Patterns, ...]:
        """Return the patterns of a folder's ignore file, if there is one."""
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
        """Note a path that the user named and that does not exist."""
        self.missing += 1
        self.problems.append(Problem(message, path, hint=hint))

    def _opened(self, folder: _Folder, seen: set[tuple[int, int]]) -> tuple[_Folder, Iterator[os.DirEntry[str]]]:
        """Return a folder with its own patterns, and its entries in the order of their names."""
        entries = self._entries(folder.path, seen)
        has_patterns = any(entry.name == IGNORE_FILE and entry.is_file() for entry in entries)
        return self._with_own_patterns(folder) if has_patterns else folder, iter(entries)

    def _entries(self, path: str, seen: set[tuple[int, int]]) -> list[os.DirEntry[str]]:
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

    def _with_own_patterns(self, folder: _Folder) -> _Folder:
        return folder._replace(patterns=(*folder.patterns, *self.patterns_in(folder.path, folder.place)))

    def _file(self, entry: os.DirEntry[str], path: str) -> Iterator[FoundFile]:
        try:
            state = entry.stat()
        except OSError as error:
            self._fail(path, "cannot be read", error)
            return
        if stat.S_ISREG(state.st_mode):
            yield FoundFile(path, state, entry.is_symlink())
        else:
            self.left_out["linked folder" if stat.S_ISDIR(state.st_mode) else "special file"] += 1

    def _fail(self, path: str, what: str, error: OSError) -> None:
        """Note a place that cannot be read."""
        self.problems.append(Problem(f"{what}: {reason_of(error)}", path))


def pattern_base(folder: str) -> str:
    """Return the absolute path of a folder as patterns need it: with `/` between its parts and at its end."""
    path = os.path.abspath(folder).replace(os.sep, "/")
    return path if path.endswith("/") else f"{path}/"


class _Folder(NamedTuple):
    """A folder on the walk; `place` is its absolute path, ending in `/`; `names` is None if all in it is wanted."""

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


def _top(root: str, wanted: WantedFiles) -> _Folder:
    """Return the folder in which a walk begins; to git, a pattern begins there only after `/` or `**`."""
    place, names = pattern_base(root), wanted.pattern
    if names is not None and not names.startswith("**"):
        names = f"/{names}"
    return _Folder(
        path=root,
        place=place,
        depth=0,
        patterns=wanted.ignored,
        names=None if names is None else patterns_of([names], place),
    )


def _reason(name: str, folder: _Folder, wanted: WantedFiles, *, is_folder: bool) -> str | None:
    """Return why a name is left out: None if it is wanted, empty (not counted) if the pattern does not ask for it."""
    place = folder.place + name
    if any(is_left_out(place, patterns, is_folder=is_folder) for patterns in (wanted.excluded, folder.patterns)):
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


def _reason_of_folder(place: str, folder: _Folder, wanted: WantedFiles) -> str | None:
    pattern = wanted.pattern
    if folder.names is not None and pattern is not None and not folder.names.says(place, is_folder=True):
        goes_deeper = "**" in pattern or folder.depth + 1 < len(pattern.split("/"))
        return None if goes_deeper else ""
    return None if folder.depth < wanted.depth else "folder too deep"


def _reason_of_type(name: str, wanted: WantedFiles) -> str | None:
    suffix = os.path.splitext(name)[1]
    if suffix.lower() in wanted.suffixes or (suffix and wanted.pattern and wanted.pattern.endswith(suffix)):
        return None
    return suffix.lower() or "without a suffix"
