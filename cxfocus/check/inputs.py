"""From the files, folders and patterns that were named to the documents to check."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from cxfocus.check.places import path_from, whole_path
from cxfocus.errors import Problem, ReadError, UsageError
from cxfocus.finding.advice import advice, no_document_in
from cxfocus.finding.content import Refusal, transcript_in
from cxfocus.finding.discover import Search, discover, is_pattern
from cxfocus.finding.file_types import may_be_data
from cxfocus.finding.ours import OURS, is_ours_at
from cxfocus.finding.patterns import matches
from cxfocus.finding.twins import OnDisk, place_of, without_twins
from cxfocus.finding.walk import EXCLUDED, FoundFile, Walk, pattern_base
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.source import STANDARD_INPUT, open_source
from cxfocus.text.expressions import regex
from cxfocus.transcript import Transcript

#: Reason to leave a file out.
ELSEWHERE = "not among the documents of the configuration"
_NO_NAMES = ("", STANDARD_INPUT)
#: Paths at which shells put the output of `<(command)`; any other pipe may wait for a writer for ever.
_OF_SHELLS = regex(r"/dev/(?:stdin|fd/\d+)|/proc/self/fd/\d+")


class CheckedFile(NamedTuple):
    """A document: its path as shown and on disk, and the transcript if it had to be read to recognize it."""

    path: str
    absolute: Path
    transcript: Transcript | None = None


class Documents(NamedTuple):
    """Every document once, in the order named, those that cannot be opened last; and why files were left out.

    `closed` are problems of folders that cannot be looked into, and of pipes: they hold no document that has a path.
    """

    found: tuple[CheckedFile, ...]
    left_out: Counter[str]
    closed: tuple[Problem, ...] = ()


class _SearchResult(NamedTuple):
    """The result of one path: files, documents that cannot be opened, closed folders, a file of each other type."""

    path: str
    files: list[FoundFile]
    unopened: list[CheckedFile]
    closed: list[Problem]
    left_out: Counter[str]
    of_types: dict[str, str]


def documents_in(search: Search, reading: ReadingOptions) -> Documents:
    """Return the documents of a search; a file that does not exist is kept, and reported when it is opened.

    Raises `UsageError` for a folder or a pattern without a document.
    """
    searched = [_searched(path, search) for path in search.paths]
    left_out = sum((each.left_out for each in searched), Counter[str]())
    documents: dict[OnDisk, CheckedFile] = {}
    for file in without_twins(chain.from_iterable(each.files for each in searched)):
        document = _document(file, reading)
        if isinstance(document, CheckedFile):
            documents[place_of(file.path, file.state)] = document
        elif document.reason == "ours":
            left_out[OURS] += 1
    empty = [problem for each in searched if _is_empty(each, documents) for problem in _empty(each)]
    if empty:
        raise UsageError(empty)
    closed = dict.fromkeys(problem for each in searched for problem in each.closed)
    unopened = {file.absolute: file for each in searched for file in each.unopened}
    return Documents((*documents.values(), *unopened.values()), left_out, tuple(closed))


def only_within(documents: Documents, search: Search) -> Documents:
    """Return the documents that another search finds too, and those that do not exist.

    Raises `UsageError` where a path of that search does not exist or finds nothing: any document would pass then.
    """
    searched = [_searched(path, search) for path in search.paths]
    problems = [Problem("no such file or folder", file.path) for each in searched for file in each.unopened]
    problems += [problem for each in searched if not each.files and _is_empty(each, {}) for problem in _empty(each)]
    if problems:
        raise UsageError(problems)
    places = {place_of(file.path, file.state) for each in searched for file in each.files}
    kept = tuple(each for each in documents.found if place_of(each.path) in places or not each.absolute.exists())
    left_out = documents.left_out + Counter({ELSEWHERE: len(documents.found) - len(kept)})
    return Documents(kept, left_out, documents.closed)


def _searched(path: str, search: Search) -> _SearchResult:
    walk = Walk()
    files = list(discover(search._replace(paths=(path,)), walk))
    closed: list[Problem] = []
    unopened: list[CheckedFile] = []
    if not walk.missing:
        closed = [problem for problem in walk.problems if os.path.isdir(problem.path or "")]  # noqa: PTH112
        unopened = [_file_at(problem.path) for problem in walk.problems if problem.path and problem not in closed]
    elif _is_special(path):
        closed = walk.problems
    elif path not in _NO_NAMES and not is_pattern(path):
        unopened = [_file_at(path)]
    files_there = [file for file in files if not _is_excluded_by_place(_file_at(file.path), search)]
    unopened_there = [file for file in unopened if not _is_excluded_by_place(file, search)]
    walk.left_out[EXCLUDED] += len(files) + len(unopened) - len(files_there) - len(unopened_there)
    return _SearchResult(
        path=path,
        files=files_there,
        unopened=unopened_there,
        closed=closed,
        left_out=walk.left_out,
        of_types=walk.of_types,
    )


def _is_empty(searched: _SearchResult, documents: Mapping[OnDisk, CheckedFile]) -> bool:
    if searched.left_out[EXCLUDED] or searched.closed or searched.unopened:
        return False
    return not any(place_of(file.path, file.state) in documents for file in searched.files)


def _file_at(path: str) -> CheckedFile:
    return CheckedFile(path, whole_path(path))


def _is_excluded_by_place(file: CheckedFile, search: Search) -> bool:
    """Whether patterns match the real path of a file, which a link hides from the search."""
    place = Path(pattern_base(file.path))
    for written_for, patterns in search.excluded:
        folder = Path(pattern_base(written_for))
        inside = None if place.is_relative_to(folder) else path_from(file.absolute, folder)
        if inside is not None and matches(inside, patterns):
            return True
    return False


def _document(found: FoundFile, reading: ReadingOptions) -> CheckedFile | Refusal:
    """Return a document, or why the file is none by its content.

    Data that cannot be read is no document unless it was named: the settings of some program must not fail a gate.
    """
    if found.named or not may_be_data(found.path):
        return Refusal("ours") if is_ours_at(found.path) else _file_at(found.path)
    try:
        transcript = transcript_in(open_source(found.path), reading, named=False)
    except ReadError as error:
        return Refusal("unreadable", error.problems)
    if isinstance(transcript, Refusal):
        return transcript
    if not transcript.layout.turns:
        return Refusal("data", (Problem("nobody says anything", found.path),))
    return _file_at(found.path)._replace(transcript=transcript)


def _is_special(path: str) -> bool:
    """Whether a path is a pipe or device that might never end."""
    there = os.path.exists(path)  # noqa: PTH110  a `Path` raises where it may not look
    return there and _OF_SHELLS.fullmatch(path) is None


def _empty(searched: _SearchResult) -> Iterator[Problem]:
    path = searched.path
    if not path:
        yield Problem("a path is empty", hint="Name a file or a folder; . is this one")
    elif path == STANDARD_INPUT:
        hint = "Name files or folders; for the report of one document there, say cxfocus analyze -"
        yield Problem("check does not read standard input", path, hint=hint)
    elif os.path.isdir(path):  # noqa: PTH112  a `Path` raises where it may not look
        yield no_document_in(path)
        yield from advice(searched.of_types)
    else:
        yield Problem("no file matches this pattern", path, hint="Check the spelling, and the folder you are in")
