"""What is left out by pattern, as git reads patterns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import gitmatch

#: Patterns in a file of this name hold for its folder and what is below.
IGNORE_FILE = ".cxfocusignore"


class Rules(NamedTuple):
    """Patterns and the folder they are relative to, as a path from the root of the search (with `/`, or empty)."""

    base: str
    patterns: tuple[gitmatch.Pattern[str], ...]

    def says(self, path: str, *, is_folder: bool) -> bool | None:
        """Whether the path is to be left out; None where no pattern speaks of it. The last that does decides."""
        inside = path[len(self.base) :]
        for pattern in reversed(self.patterns):
            if pattern.match(inside, is_dir=is_folder):
                return not pattern.negative
        return None


def rules_of(lines: Iterable[str], base: str = "") -> Rules:
    """Read patterns; what git would not understand is skipped, as git does."""
    return Rules(base, tuple(gitmatch.compile(lines).patterns))


def left_out(path: str, rules: tuple[Rules, ...], *, is_folder: bool) -> bool:
    """Whether the patterns leave a path out; those of an inner folder have the last word."""
    for each in reversed(rules):
        said = each.says(path, is_folder=is_folder)
        if said is not None:
            return said
    return False
