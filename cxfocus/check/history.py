"""What documents were before: in the baseline, and in the revision they are compared with."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cxfocus.check import wording
from cxfocus.check.baseline import Baseline, BaselineEntry, Lookup
from cxfocus.check.inputs import Named
from cxfocus.check.model import Before
from cxfocus.check.places import path_from, whole_path
from cxfocus.counting import counted
from cxfocus.pipeline import Job
from cxfocus.readers.source import Source
from cxfocus.report.build import ReportOptions
from cxfocus.scoring.share import Counts

if TYPE_CHECKING:
    from cxfocus.check.git import Changes


class Past(NamedTuple):
    """What one document was: to compare with, and its entry in the baseline with the key it has there."""

    before: Before | None = None
    entry: BaselineEntry | None = None
    key: str | None = None
    name: str = ""
    sha256: str = ""


class History(NamedTuple):
    """Where to look documents up: both may be missing. `old` are counts by the name a file had in the revision."""

    baseline: Baseline | None
    lookup: Lookup | None
    changes: Changes | None
    old: Mapping[str, tuple[Counts, bytes]]
    lexicon: str

    def past(self, found: Named) -> Past:
        """What a document was; the baseline has the first word, then the revision."""
        data = _bytes(found.absolute) if self.baseline or self.changes else b""
        earlier = self._earlier(found)
        before = self._in_revision(found, earlier, data)
        if self.baseline is None or self.lookup is None:
            return Past(before)
        digest = sha256(data).hexdigest()
        name = name_in(self.baseline, found.absolute)
        key = self.lookup.key_of(name, digest, self._name_of_earlier(earlier))
        if key is None:
            return Past(before, None, None, name, digest)
        entry = self.baseline.entries[key]
        moved = key if key != name else ""
        comparable = self.baseline.lexicon == self.lexicon
        then = Before(entry.counts, wording.BASELINE, moved, comparable, entry.sha256 == digest, in_baseline=True)
        return Past(then, entry, key, name, digest)

    def _earlier(self, found: Named) -> str | None:
        """The name in the revision, for a document that was there."""
        if self.changes is None:
            return None
        return self.changes.changed.get(Path(os.path.realpath(found.absolute)))

    def _in_revision(self, found: Named, earlier: str | None, data: bytes) -> Before | None:
        if earlier is None or earlier not in self.old or self.changes is None:
            return None
        counts, text = self.old[earlier]
        is_moved = self.changes.top / earlier != Path(os.path.realpath(found.absolute))
        return Before(counts, self.changes.revision, earlier if is_moved else "", True, text == data)

    def _name_of_earlier(self, earlier: str | None) -> str | None:
        if earlier is None or self.changes is None or self.baseline is None:
            return None
        return name_in(self.baseline, self.changes.top / earlier)


def history_of(found: Sequence[Named], job: Job, baseline: Baseline | None, changes: Changes | None) -> History:
    """Look up what can be looked up in one go: what is gone from the baseline, and the old files in git."""
    lookup = None if baseline is None else Lookup(baseline, gone_from(baseline))
    old: dict[str, tuple[Counts, bytes]] = {}
    if changes is not None:
        from cxfocus.check.git import texts_at

        real = [Path(os.path.realpath(each.absolute)) for each in found]
        names = [name for path in real if (name := changes.changed.get(path)) is not None]
        texts = texts_at(changes, names) if names else {}
        brief = job._replace(
            options=ReportOptions(parts=False, mentions=False, passages=False, scoring=job.options.scoring)
        )
        for document in counted([Source(*each) for each in texts.items()], brief).documents:
            old[document.path] = document.focus.counts, texts[document.path]
    return History(baseline, lookup, changes, old, job.lexicon.sha256)


def gone_from(baseline: Baseline) -> list[str]:
    """Keys of the baseline under which there is no file any more."""
    folder = Path(baseline.path).parent
    return [name for name in baseline.entries if _is_gone(folder / name)]


def _is_gone(path: Path) -> bool:
    """What lies in a folder that cannot be looked into is there still, for all one knows."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def name_in(baseline: Baseline, path: Path) -> str:
    """The key of a file: its path from the folder of the baseline, with `/`."""
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
