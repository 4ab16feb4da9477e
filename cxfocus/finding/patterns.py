"""What is left out by pattern, as git reads patterns in a `.gitignore`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import gitmatch

#: Patterns in a file of this name hold for its folder and what is below.
IGNORE_FILE = ".cxfocusignore"


class Patterns(NamedTuple):
    """Patterns and the folder they are written for: an absolute path with `/`, that ends in one."""

    base: str
    patterns: tuple[gitmatch.Pattern[str], ...]

    def says(self, path: str, *, is_folder: bool) -> bool | None:
        """Whether an absolute path is to be left out; None where no pattern speaks of it. The last one decides."""
        if not path.startswith(self.base):
            return None
        inside = path[len(self.base) :]
        for pattern in reversed(self.patterns):
            if pattern.match(inside, is_dir=is_folder):
                return not pattern.negative
        return None

    def at(self, root: str) -> Patterns:
        """The same for a search below `root`; there they begin where the folder they are written for is elsewhere."""
        return self if root.startswith(self.base) or self.base.startswith(root) else self._replace(base=root)


def patterns_of(lines: Iterable[str], base: str) -> Patterns:
    """Read patterns; what git would not understand is skipped, as git does."""
    return Patterns(base, tuple(gitmatch.compile(_plain(lines)).patterns))


def left_out(path: str, patterns: Sequence[Patterns], *, is_folder: bool) -> bool:
    """Whether the patterns leave a path out; those of an inner folder have the last word."""
    for each in reversed(patterns):
        said = each.says(path, is_folder=is_folder)
        if said is not None:
            return said
    return False


def covered(path: str, patterns: Sequence[Patterns], *, is_folder: bool) -> bool:
    """Whether the patterns leave out a path, or a folder it lies in."""
    ends = [at for at, character in enumerate(path) if character == "/" and at]
    return any(left_out(path[:end], patterns, is_folder=True) for end in ends) or left_out(
        path, patterns, is_folder=is_folder
    )


def matches(path: str, patterns: Sequence[str]) -> bool:
    """Whether the patterns name a file, or a folder it lies in; after `!` a pattern takes back.

    `path` has `/` between its parts and begins where the patterns are.
    """
    return bool(patterns) and bool(_compiled(tuple(patterns)).match(path))


@lru_cache(maxsize=256)
def _compiled(patterns: tuple[str, ...]) -> gitmatch.Gitignore[str]:
    return gitmatch.compile(_plain(patterns))


def _plain(patterns: Iterable[str]) -> Iterator[str]:
    """`./` is how people write that a pattern begins here; to git it means nothing."""
    return (f"/{pattern[2:]}" if pattern.startswith("./") else pattern for pattern in patterns)
