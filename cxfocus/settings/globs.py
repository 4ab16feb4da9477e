"""Patterns of paths, as git reads them in a `.gitignore`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import gitmatch


def matches(path: str, patterns: Sequence[str]) -> bool:
    """Whether the patterns name a file, or a folder it lies in; after `!` a pattern takes back.

    `path` has `/` between its parts and begins where the patterns are.
    """
    return bool(patterns) and bool(_compiled(tuple(patterns)).match(path))


@lru_cache(maxsize=256)
def _compiled(patterns: tuple[str, ...]) -> gitmatch.Gitignore[str]:
    return gitmatch.compile([pattern.removeprefix("./") for pattern in patterns])
