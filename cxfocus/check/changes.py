"""The changes since a revision, and which documents a check judges: not those that have only moved since."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from hashlib import sha1, sha256
from pathlib import Path
from typing import NamedTuple

from cxfocus.check.inputs import CheckedFile
from cxfocus.check.places import real_place
from cxfocus.finding.discover import Search, would_find
from cxfocus.settings.bars import Bars

_DIGITS_OF_SHA1 = 40


class Changes(NamedTuple):
    """Files that differ from the commit at which the work and a revision parted, as real paths (links as links).

    `changed` gives each file the name it had there (from the top of the repository), None for a new file. `blobs` are
    the object names of the contents there, `contents` those of the files now, as far as git knows them. `tracked` are
    the names of all files that git watches: it cannot say whether others have changed.
    """

    revision: str
    top: Path
    changed: Mapping[Path, str | None]
    deleted: tuple[str, ...]
    tracked: frozenset[str]
    blobs: Mapping[str, str]
    contents: Mapping[Path, str]

    def is_watched(self, path: Path) -> bool:
        """Whether git tracks this (real) path: it is not outside, ignored, or in a submodule."""
        return path.is_relative_to(self.top) and path.relative_to(self.top).as_posix() in self.tracked

    def holds_the_same(self, path: Path) -> bool:
        """Whether the content of a changed file is the same: only its name or mode differs."""
        before, now = self.changed.get(path), self.contents.get(path, "")
        if before is None or not now:
            return False
        return self.blobs[before] == (now if now.strip("0") else _blob_of(path, len(now)))


class Scope(NamedTuple):
    """The search that finds documents, and the bars of a file; without a search, documents that moved are judged."""

    search: Search | None
    bars_of: Callable[[Path], Bars]


def is_changed(file: CheckedFile, changes: Changes | None, scope: Scope) -> bool:
    """Whether a document is to be judged: also one that is not there, or that git does not watch."""
    if changes is None:
        return True
    path = Path(os.path.realpath(file.absolute))
    if not changes.is_watched(path) or not path.exists():
        return True
    places = {real_place(file.absolute), path} & changes.changed.keys()
    return not all(_is_judged_as_before(place, changes, scope) for place in places)


def _is_judged_as_before(place: Path, changes: Changes, scope: Scope) -> bool:
    """Whether the content is unchanged and was checked under its old name too, against the same bars."""
    name = changes.changed[place]
    if name is None or not changes.holds_the_same(place):
        return False
    before = changes.top / name
    if before == place:
        return True
    if scope.search is None or before.suffix.lower() != place.suffix.lower():
        return False
    return scope.bars_of(before) == scope.bars_of(place) and would_find(scope.search, before.as_posix())


def _blob_of(path: Path, digits: int) -> str:
    """Return the object name of the content of a file in a number of hexadecimal digits; empty if it is gone."""
    try:
        data = path.read_bytes()
    except OSError:  # gone since
        return ""
    blob = b"blob %d\0%b" % (len(data), data)
    return (sha1(blob, usedforsecurity=False) if digits == _DIGITS_OF_SHA1 else sha256(blob)).hexdigest()
