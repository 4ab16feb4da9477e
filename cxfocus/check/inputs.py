"""From what was named (files, folders, patterns) to the documents to check."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from cxfocus.errors import Problem, ReadError, UsageError
from cxfocus.readers.documents.registry import CONTAINERS
from cxfocus.readers.registry import FORMATS
from cxfocus.settings.globs import matches

_MAGIC = frozenset("*?[")
#: In the folders of a repository these are most often no documents; one that is named is read all the same.
_DATA = frozenset({".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".log", ".aud"})


class Found(NamedTuple):
    """A document: the path as it is shown, and as it lies."""

    path: str
    absolute: Path


class Search(NamedTuple):
    """What to leave out: patterns relative to `folder`, and files of our own, whatever they are called."""

    folder: Path
    exclude: tuple[str, ...] = ()
    own: frozenset[Path] = frozenset()


def documents_in(paths: Sequence[str], searches: Sequence[Search]) -> tuple[list[Found], int]:
    """Every document under the paths once, in order, and how many the patterns left out.

    What is not there is kept, to be reported where it is opened. Raises `UsageError` for a folder or a pattern
    in which there is nothing.
    """
    found: dict[Path, Found] = {}
    left_out: set[Path] = set()
    problems: list[Problem] = []
    for path in paths:
        here = list(_found(path)) if path else []
        if not here:
            problems.append(_empty(path))
        for each in here:
            if any(_is_excluded(each.absolute, search) for search in searches):
                left_out.add(each.absolute)
            else:
                found.setdefault(each.absolute, each)
    if problems:
        raise UsageError(problems)
    return list(found.values()), len(left_out)


def fixed_part(path: str) -> str:
    """The path up to the first part that is a pattern."""
    if not _MAGIC & set(path) or os.path.lexists(path):
        return path
    parts = Path(path).parts
    first = next(at for at, part in enumerate(parts) if _MAGIC & set(part))
    return str(Path(*parts[:first]))


def _found(path: str) -> Iterator[Found]:
    if _MAGIC & set(path) and not os.path.lexists(path):
        from glob import glob

        found = glob(path, recursive=True)  # noqa: PTH207  keeps the path as it was written
        paths: Iterable[str] = sorted(filter(os.path.lexists, found))  # `nosuch/**` finds `nosuch/`
    else:
        paths = [path]
    for each in paths:
        if Path(each).is_dir():
            yield from (_at(below) for below in _walk(each))
        else:
            yield _at(each)


def _at(path: str) -> Found:
    return Found(path, Path(os.path.normpath(Path(path).absolute())))


def is_document(name: str) -> bool:
    """Whether a file of that name is checked where only its folder is named."""
    return Path(name).suffix.lower() in _suffixes()


@lru_cache(maxsize=1)
def _suffixes() -> frozenset[str]:
    known = [row.suffixes for row in FORMATS] + [row.suffixes for row in CONTAINERS]
    return frozenset(suffix for each in known for suffix in each) - _DATA


def _walk(folder: str) -> Iterator[str]:
    """Documents below a folder by their suffix, in order of their names; hidden ones are left alone."""
    try:
        with os.scandir(folder) as entries:
            rows = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        hint = "Make it readable, or name the documents beside it"
        raise ReadError(Problem(f"this folder cannot be read: {error.strerror}", folder, hint=hint)) from error
    for entry in rows:
        if entry.name.startswith("."):
            continue
        shown = entry.name if folder == "." else os.path.join(folder, entry.name)  # noqa: PTH118  as it was written
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(shown)
        elif entry.is_file() and is_document(entry.name):
            yield shown


def _is_excluded(path: Path, search: Search) -> bool:
    if path in search.own:
        return True
    relative = path_from(path, search.folder)
    return relative is not None and matches(relative, search.exclude)


def path_from(path: Path, folder: Path) -> str | None:
    """The path from a folder, with `/`; None where it lies outside."""
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else None


def _empty(path: str) -> Problem:
    if not path:
        return Problem("a path is empty", hint="Name a file or a folder; . is this one")
    if Path(path).is_dir():
        return Problem(
            "no document in this folder", path, hint="Name a folder with .md, .txt, .vtt, .docx or .pdf files"
        )
    return Problem("no file matches this pattern", path, hint="Check the spelling, and the folder you are in")
