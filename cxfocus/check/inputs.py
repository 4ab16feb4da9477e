"""From what was named (files, folders, patterns) to the documents to check."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from cxfocus.check.places import path_from, whole_path
from cxfocus.errors import Problem, ReadError, UsageError
from cxfocus.finding.discover import Search, discover, is_pattern
from cxfocus.finding.kinds import is_data, may_be_data
from cxfocus.finding.ours import OURS, is_ours_at
from cxfocus.finding.patterns import matches
from cxfocus.finding.walk import EXCLUDED, Found, Walk
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import open_source

_STANDARD_INPUT = "-"
_NO_NAMES = ("", _STANDARD_INPUT)
#: Where shells put what `<(command)` writes. Any other pipe may wait for ever for somebody to write.
_OF_SHELLS = re.compile(r"/dev/(?:stdin|fd/\d+)|/proc/self/fd/\d+")


class Named(NamedTuple):
    """A document: the path as it is shown, and as it lies."""

    path: str
    absolute: Path


class Documents(NamedTuple):
    """Every document once, in the order it was named, and how many files were left out by which reason."""

    found: tuple[Named, ...]
    left_out: Counter[str]


def documents_in(search: Search, reading: ReadingOptions) -> Documents:
    """The documents of a search. What is not there (or a link to it) is kept, to be reported where it is opened.

    Raises `UsageError` for a folder or a pattern in which there is nothing, `ReadError` for one that cannot be
    looked into.
    """
    found: dict[Path, Named] = {}
    left_out: Counter[str] = Counter()
    empty: list[Problem] = []
    closed: list[Problem] = []
    for path in search.paths:
        walk = Walk()
        files = discover(search._replace(paths=(path,)), walk)
        here = [file.path for file in files if _is_document(file, walk, reading)]
        if walk.missing and _is_special(path):
            closed += walk.problems
        elif path not in _NO_NAMES and walk.missing and not is_pattern(path):
            here.append(path)
        elif walk.missing or not (here or walk.left_out[EXCLUDED] or walk.problems):
            empty.append(_empty(path))
        else:
            closed += [problem for problem in walk.problems if Path(problem.path or "").is_dir()]
            here += [problem.path for problem in walk.problems if problem.path and problem not in closed]
        for named in _not_excluded_by_place(here, search, walk):
            found.setdefault(named.absolute, named)
        left_out += walk.left_out
    if empty:
        raise UsageError(empty)
    if closed:
        raise ReadError(closed)
    return Documents(tuple(found.values()), left_out)


def _not_excluded_by_place(paths: Iterable[str], search: Search, walk: Walk) -> Iterator[Named]:
    """But for those that patterns name where they really lie, which a link has hidden from the search."""
    for path in paths:
        named = Named(path, whole_path(path))
        if _is_excluded_by_place(named, search):
            walk.left_out[EXCLUDED] += 1
        else:
            yield named


def _is_excluded_by_place(named: Named, search: Search) -> bool:
    place = Path(os.path.normpath(Path(named.path).absolute()))
    for written_for, patterns in search.excluded:
        folder = Path(written_for).absolute()
        inside = None if place.is_relative_to(folder) else path_from(named.absolute, folder)
        if inside is not None and matches(inside, patterns):
            return True
    return False


def _is_document(found: Found, walk: Walk, reading: ReadingOptions) -> bool:
    """Whether a file that was found is one by what is in it.

    Data that cannot be read is none unless it was named: a gate must not fail over the settings of some program.
    """
    if is_ours_at(found.path):
        walk.left_out[OURS] += 1
        return False
    if found.named or not may_be_data(found.path):
        return True
    try:
        transcript = read_transcript(open_source(found.path), reading)
    except ReadError:
        return False
    return bool(transcript.layout.turns) and not is_data(found.path, transcript.layout.format)


def _is_special(path: str) -> bool:
    """Whether something is there that might never end to be read."""
    there = os.path.exists(path)  # noqa: PTH110  a `Path` raises where it may not look
    return there and _OF_SHELLS.fullmatch(path) is None


def _empty(path: str) -> Problem:
    if not path:
        return Problem("a path is empty", hint="Name a file or a folder; . is this one")
    if path == _STANDARD_INPUT:
        hint = "Name files or folders; for the report of one document there, say cxfocus analyze -"
        return Problem("check does not read standard input", path, hint=hint)
    if Path(path).is_dir():
        hint = "Name a folder with .md, .txt, .vtt, .docx or .pdf files"
        return Problem("no document in this folder", path, hint=hint)
    return Problem("no file matches this pattern", path, hint="Check the spelling, and the folder you are in")
