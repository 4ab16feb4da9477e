"""The paths that are named: standard input, and names with spaces that were typed without quotes."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from shlex import quote

from cxfocus.errors import Problem, UsageError
from cxfocus.readers.source import STANDARD_INPUT, Source, open_source

#: Words of the longest name that is looked for.
_LONGEST = 15


def path_or_input(path: str) -> str | Source:
    """Return the path, or the document on standard input for `-`; if that is closed `-`, which cannot be opened."""
    if path != STANDARD_INPUT or sys.stdin is None:
        return path
    return Source(STANDARD_INPUT, sys.stdin.buffer.read())


def open_path(path: str) -> Source:
    """Return the document at a path, or on standard input; raises `ReadError`."""
    found = path_or_input(path)
    return open_source(found) if isinstance(found, str) else found


def refuse_divided(paths: Sequence[str]) -> None:
    """Refuse words that are files only together: the shell made several of a name; raises `UsageError`."""
    names = list(dict.fromkeys(_divided(paths)))
    if names:
        raise UsageError(
            Problem(f"{name}: one name, typed as several", hint=f"Put it in quotes: {quote(name)}") for name in names
        )


def _divided(paths: Sequence[str]) -> Iterator[str]:
    missing = [nth for nth, path in enumerate(paths) if not _is_there(path)]
    for nth in missing:
        for first in range(max(0, nth - _LONGEST), nth + 1):
            for end in range(max(nth, first + 1) + 1, min(len(paths), first + _LONGEST) + 1):
                name = " ".join(paths[first:end])
                if _is_there(name):
                    yield name


def _is_there(name: str) -> bool:
    try:
        return name == STANDARD_INPUT or Path(name).exists()
    except (OSError, ValueError):  # too long for a name, or with a character that none holds
        return False
