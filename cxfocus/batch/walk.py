"""A folder walked: its files one by one, and what is left out counted by its reason."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from cxfocus.batch.ignore import IGNORE_FILE, Rules, left_out, rules_of
from cxfocus.errors import Problem
from cxfocus.report.model import Failure

_TEMPORARY_STARTS = ("~$", ".~", "._")
_TEMPORARY_ENDS = ("~", ".tmp", ".temp", ".part", ".partial", ".crdownload", ".download", ".swp")


class Found(NamedTuple):
    """A file: its path as it is shown, its state on disk, and whether it was itself named by the user."""

    path: str
    state: os.stat_result
    is_link: bool = False
    named: bool = False


class Wanted(NamedTuple):
    """Which files of a folder: `suffixes` (small letters) of known types; `excluded` are patterns against it.

    `pattern` names files or folders from the root on, None all; `depth` folders are followed into one another.
    """

    suffixes: frozenset[str]
    excluded: Rules
    depth: int
    pattern: str | None = None


class Walk:
    """One walk or several; what was left out, and what could not be walked, stand here when it is done."""

    def __init__(self) -> None:
        self.left_out: Counter[str] = Counter()
        self.failures: list[Failure] = []
        self.missing = 0

    def below(self, root: str, wanted: Wanted) -> Iterator[Found]:
        """The files of a folder and of those in it. Links to folders are not followed, so no loop is."""
        seen: set[tuple[int, int]] = set()  # a folder may be mounted within itself
        folders = [_Folder(root, "", 0, (wanted.excluded,), _names(wanted.pattern))]
        while folders:
            folder = folders.pop()
            listed = self._listed(folder.path, seen)
            folder = folder._replace(rules=(*folder.rules, *self._own_rules(folder, listed)))
            for entry in listed:
                is_folder = entry.is_dir(follow_symlinks=False)
                reason = _reason(entry.name, folder, wanted, is_folder=is_folder)
                if reason:
                    linked = entry.is_symlink() and os.path.isdir(entry.path)
                    self.left_out["linked folder" if linked else reason] += 1
                elif reason is None and is_folder:
                    folders.append(folder.down(entry.name))
                elif reason is None:
                    yield from self._file(entry, folder.path_of(entry.name))

    def miss(self, path: str, message: str, hint: str | None = None) -> None:
        """What the user named is not there."""
        self.missing += 1
        self.fail(path, message, hint)

    def fail(self, path: str, message: str, hint: str | None = None) -> None:
        """A place cannot be read."""
        self.failures.append(Failure(path, str(Problem(message, path, hint=hint))))

    def _listed(self, path: str, seen: set[tuple[int, int]]) -> list[os.DirEntry[str]]:
        """By name, so that the walk is the same on every file system."""
        try:
            state = os.stat(path)
            if state.st_ino and (state.st_dev, state.st_ino) in seen:
                return []
            seen.add((state.st_dev, state.st_ino))
            with os.scandir(path) as entries:
                return sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            self.fail(path, f"cannot be looked into: {error.strerror or error}")
            return []

    def _own_rules(self, folder: _Folder, listed: list[os.DirEntry[str]]) -> tuple[Rules, ...]:
        for entry in listed:
            if entry.name == IGNORE_FILE and entry.is_file():
                try:
                    with open(entry.path, encoding="utf-8", errors="replace") as stream:
                        return (rules_of(stream, folder.inside),)
                except OSError as error:
                    self.fail(folder.path_of(entry.name), f"cannot be read: {error.strerror or error}")
        return ()

    def _file(self, entry: os.DirEntry[str], path: str) -> Iterator[Found]:
        try:
            state = entry.stat()
        except OSError as error:
            self.fail(path, f"cannot be read: {error.strerror or error}")
            return
        if stat.S_ISREG(state.st_mode):
            yield Found(path, state, entry.is_symlink())
        else:
            self.left_out["linked folder" if stat.S_ISDIR(state.st_mode) else "special file"] += 1


class _Folder(NamedTuple):
    """`inside` is its path from the root, ending in `/`, or empty; `names` is None where everything in it is wanted."""

    path: str
    inside: str
    depth: int
    rules: tuple[Rules, ...]
    names: Rules | None

    def path_of(self, name: str) -> str:
        return name if self.path == "." else os.path.join(self.path, name)

    def down(self, name: str) -> _Folder:
        inside = self.inside + name
        all_of_it = self.names is None or self.names.says(inside, is_folder=True)
        names = None if all_of_it else self.names
        return self._replace(path=self.path_of(name), inside=f"{inside}/", depth=self.depth + 1, names=names)


def _names(pattern: str | None) -> Rules | None:
    if pattern is None:
        return None
    return rules_of([pattern if pattern.startswith("**") else f"/{pattern}"])


def _reason(name: str, folder: _Folder, wanted: Wanted, *, is_folder: bool) -> str | None:
    """Why a name is left out; empty for what was not asked for, so that nobody need be told; None if it is not."""
    inside = folder.inside + name
    if left_out(inside, folder.rules, is_folder=is_folder):
        return "excluded"
    if name.startswith(_TEMPORARY_STARTS) or name.endswith(_TEMPORARY_ENDS):
        return "temporary"
    if name.startswith("."):
        return "hidden"
    if is_folder:
        return _reason_of_folder(inside, folder, wanted)
    if folder.names is not None and not folder.names.says(inside, is_folder=False):
        return ""
    return _reason_of_type(name, wanted)


def _reason_of_folder(inside: str, folder: _Folder, wanted: Wanted) -> str | None:
    pattern = wanted.pattern
    if folder.names is not None and pattern is not None and not folder.names.says(inside, is_folder=True):
        goes_deeper = "**" in pattern or folder.depth + 1 < len(pattern.split("/"))
        return None if goes_deeper else ""
    return None if folder.depth < wanted.depth else "folder too deep"


def _reason_of_type(name: str, wanted: Wanted) -> str | None:
    suffix = os.path.splitext(name)[1]
    if suffix.lower() in wanted.suffixes or (suffix and wanted.pattern and wanted.pattern.endswith(suffix)):
        return None
    return suffix.lower() or "without a suffix"
