"""Patterns that leave files out, read as git reads those in a `.gitignore`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import gitmatch

#: Name of a file whose patterns apply to its folder and all folders in it.
IGNORE_FILE = ".cxfocusignore"


class Patterns(NamedTuple):
    """Patterns and the folder they are written for: an absolute path that ends in `/`."""

    base: str
    patterns: tuple[gitmatch.Pattern[str], ...]

    def says(self, path: str, *, is_folder: bool) -> bool | None:
        """Return whether the last pattern that matches an absolute path leaves it out, or None if none matches."""
        if not path.startswith(self.base):
            return None
        inside = path[len(self.base) :]
        for pattern in reversed(self.patterns):
            if pattern.match(inside, is_dir=is_folder):
                return not pattern.negative
        return None

    def at(self, root: str) -> Patterns:
        """Return the patterns for a search below `root`, where they begin if they are written for another place."""
        return self if root.startswith(self.base) or self.base.startswith(root) else self._replace(base=root)


def patterns_of(lines: Iterable[str], base: str) -> Patterns:
    """Read patterns, and skip those that git does not understand, as git does."""
    return Patterns(base, tuple(gitmatch.compile(_plain(lines)).patterns))


def is_left_out(path: str, patterns: Sequence[Patterns], *, is_folder: bool) -> bool:
    """Whether the patterns leave a path out; those of the innermost folder decide."""
    for each in reversed(patterns):
        said = each.says(path, is_folder=is_folder)
        if said is not None:
            return said
    return False


def is_path_left_out(path: str, patterns: Sequence[Patterns], *, is_folder: bool) -> bool:
    """Whether the patterns leave out a path or a folder it lies in."""
    ends = [at for at, character in enumerate(path) if character == "/" and at]
    return any(is_left_out(path[:end], patterns, is_folder=True) for end in ends) or is_left_out(
        path, patterns, is_folder=is_folder
    )


def matches(path: str, patterns: Sequence[str]) -> bool:
    """Whether the patterns match a file or a folder it lies in; a pattern after `!` takes back.

    `path` has `/` between its parts and begins at the folder of the patterns.
    """
    return bool(patterns) and bool(_compiled(tuple(patterns)).match(path))


@lru_cache(maxsize=256)
def _compiled(patterns: tuple[str, ...]) -> gitmatch.Gitignore[str]:
    return gitmatch.compile(_plain(patterns))


def _plain(patterns: Iterable[str]) -> Iterator[str]:
    """Replace `./`, by which people say that a pattern begins here, with the `/` that git understands."""
    return (f"/{pattern[2:]}" if pattern.startswith("./") else pattern for pattern in patterns)
