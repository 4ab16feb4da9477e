"""The earlier figures of documents: those in the baseline, and those in the revision they are compared with."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from cxfocus.check import wording
from cxfocus.check.baseline import Baseline, BaselineEntry, Lookup
from cxfocus.check.changes import Changes
from cxfocus.check.inputs import CheckedFile
from cxfocus.check.lines import new_lines
from cxfocus.check.model import Before
from cxfocus.check.places import path_from, whole_path
from cxfocus.counting import count_documents
from cxfocus.errors import ReadError
from cxfocus.pipeline import Job
from cxfocus.readers.decode import decode
from cxfocus.readers.source import Source
from cxfocus.report.build import ReportOptions
from cxfocus.scoring.share import Counts


class Past(NamedTuple):
    """Earlier figures of one document, its entry in the baseline, and the key of that."""

    before: Before | None = None
    entry: BaselineEntry | None = None
    key: str | None = None
    name: str = ""
    sha256: str = ""


class History(NamedTuple):
    """Where to look documents up; the baseline (in `lookup`) and changes may be missing.

    `old` are counts and bytes by the name a file had in the revision.
    """

    lookup: Lookup | None
    changes: Changes | None
    old: Mapping[str, tuple[Counts, bytes]]
    lexicon: str
    encoding: str | None = None

    def past(self, file: CheckedFile) -> Past:
        """Return the earlier figures of a document: those of the baseline, or else those of the revision."""
        data = _bytes(file.absolute) if self.lookup or self.changes else b""
        earlier = self._earlier(file)
        before = self._in_revision(file, earlier, data)
        if self.lookup is None:
            return Past(before)
        baseline, digest = self.lookup.baseline, sha256(data).hexdigest()
        name = name_in(baseline, file.absolute)
        was = None if earlier is None or self.changes is None else name_in(baseline, self.changes.top / earlier)
        key = self.lookup.key_of(name, digest, was)
        if key is None:
            return Past(before, name=name, sha256=digest)
        entry = baseline.entries[key]
        then = Before(
            counts=entry.counts,
            source=wording.BASELINE,
            path=key if key != name else "",
            comparable=baseline.lexicon == self.lexicon,
            same_text=entry.sha256 == digest,
            in_baseline=True,
        )
        return Past(then, entry, key=key, name=name, sha256=digest)

    def lines_written(self, file: CheckedFile) -> frozenset[int]:
        """Return the numbers of the lines that a file did not hold in the revision; none where all are new.

        Only for a document whose lines are those of its file.
        """
        earlier = self._earlier(file)
        if earlier is None or earlier not in self.old:
            return frozenset()
        texts = (self.old[earlier][1], _bytes(file.absolute))
        try:
            return new_lines(*(decode(text, file.path, self.encoding).text for text in texts))
        except ReadError:  # changed again since it was counted
            return frozenset()

    def _earlier(self, file: CheckedFile) -> str | None:
        """Return the name in the revision of a document that was there."""
        if self.changes is None:
            return None
        return self.changes.changed.get(Path(os.path.realpath(file.absolute)))

    def _in_revision(self, file: CheckedFile, earlier: str | None, data: bytes) -> Before | None:
        if earlier is None or earlier not in self.old or self.changes is None:
            return None
        counts, text = self.old[earlier]
        is_moved = self.changes.top / earlier != Path(os.path.realpath(file.absolute))
        return Before(counts, self.changes.revision, earlier if is_moved else "", same_text=text == data)


def history_of(found: Sequence[CheckedFile], job: Job, baseline: Baseline | None, changes: Changes | None) -> History:
    """Make a history: find which files of the baseline are gone, and count the old files of git."""
    lookup = None if baseline is None else Lookup(baseline, gone_from(baseline))
    old: dict[str, tuple[Counts, bytes]] = {}
    if changes is not None:
        from cxfocus.check.git import texts_at

        real = [Path(os.path.realpath(each.absolute)) for each in found]
        names = [name for path in real if (name := changes.changed.get(path)) is not None]
        texts = texts_at(changes, names) if names else {}
        brief = job._replace(options=ReportOptions(parts=False, mentions=False, passages=False))
        for document in count_documents([Source(*each) for each in texts.items()], brief).documents:
            old[document.path] = document.focus.counts, texts[document.path]
    return History(
        lookup=lookup,
        changes=changes,
        old=old,
        lexicon=job.lexicon.sha256,
        encoding=job.reading.encoding,
    )


def gone_from(baseline: Baseline) -> list[str]:
    """Return the keys of the baseline whose files no longer exist."""
    folder = Path(baseline.path).parent
    return [name for name in baseline.entries if _is_gone(folder / name)]


def _is_gone(path: Path) -> bool:
    """Whether a file no longer exists; False for one in a folder that cannot be looked into."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def name_in(baseline: Baseline, path: Path) -> str:
    """Return the key of a file: its path from the folder of the baseline, with `/`."""
    folder = whole_path(baseline.path).parent
    inside = path_from(path, folder)
    try:
        return inside or Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive
        return path.as_posix()


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:  # gone since it was counted
        return b""
