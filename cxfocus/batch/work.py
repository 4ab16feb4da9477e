"""The work on one document: read it, score it, and record what the tables need."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import PurePath
from typing import NamedTuple

from cxfocus.batch.record import Record, RecordOptions, failure_record, record_of
from cxfocus.errors import Problem, ReadError, Remark
from cxfocus.finding.content import Refusal, transcript_in
from cxfocus.finding.ours import OURS
from cxfocus.matching.matcher import Matcher
from cxfocus.pipeline import Job, analyze_source, analyze_transcript, matcher_of
from cxfocus.readers.documents.registry import CONTAINERS
from cxfocus.readers.registry import FORMATS
from cxfocus.readers.source import Source, open_source

#: The warning of an empty document.
EMPTY = Remark("the file is empty (0 bytes)")
#: Text with mentions, and text that is no UTF-8.
_TEXT = b"# Minutes\n\nAnn: The board of the library asked its users.\n"
_OLD_TEXT = "Ann: The caf\u00e9 of the library, na\u00efvely.\n".encode("cp1252")


class Task(NamedTuple):
    """A document to score: a file to open, or `text` of a table's row.

    A file whose bytes hash to `sha` is not scored again. What the user `named` is not left out.
    """

    path: str
    text: str | None = None
    sha: bytes | None = None
    named: bool = False


class Answer(NamedTuple):
    """The hash of a document's bytes and its record, which is None if the bytes have not changed."""

    sha: bytes | None
    record: Record | None


class WorkerOptions(NamedTuple):
    """Options for every task. Bytes are hashed if there is a cache.

    Readers of files with these `suffixes` are loaded before the first task.
    """

    job: Job
    record: RecordOptions
    hashes: bool
    suffixes: frozenset[str] = frozenset()


def prepare_worker(options: WorkerOptions) -> Callable[[Task], Answer]:
    """The function that answers tasks, made once for a process."""
    matcher = matcher_of(options.job)
    if options.suffixes:
        load_readers(options.suffixes, matcher, options.job)
    return lambda task: _answer(task, matcher, options)


def load_readers(suffixes: Iterable[str], matcher: Matcher, job: Job) -> None:
    """Load the readers of files with these suffixes, so that no document is charged with the time of imports.

    Each reads a line of text; that most refuse it does not matter.
    """
    known = [(row.name, row.suffixes) for row in CONTAINERS] + [(row.name, row.suffixes) for row in FORMATS]
    wanted = [name for name, its in known if set(its) & set(suffixes)]
    for name, data in ((None, _TEXT), (None, _OLD_TEXT), *((name, _TEXT) for name in wanted)):
        reading = job.reading._replace(format=name or job.reading.format)
        with suppress(ReadError):
            analyze_source(Source("a.txt", data), matcher, job._replace(reading=reading))


def _answer(task: Task, matcher: Matcher, options: WorkerOptions) -> Answer:
    sha = None
    try:
        source = open_source(task.path) if task.text is None else _row(task)
        sha = sha256(source.data).digest() if options.hashes else None
        if sha is not None and sha == task.sha:
            return Answer(sha, None)
        return Answer(sha, _record(task, source, matcher, options))
    except ReadError as error:
        return Answer(sha, failure_record(*error.problems))
    except MemoryError:
        return Answer(sha, failure_record(Problem("needs more memory than there is", task.path)))
    except Exception as error:  # noqa: BLE001  one document must not stop a million
        return Answer(sha, failure_record(Problem(f"a bug of ours: {type(error).__name__}: {error}", task.path)))


def _record(task: Task, source: Source, matcher: Matcher, options: WorkerOptions) -> Record:
    job = options.job
    if task.text is not None:  # the row of a table, decoded already
        job = job._replace(reading=job.reading._replace(encoding="utf-8"))
        return record_of(analyze_source(source, matcher, job), options.record)
    found = transcript_in(source, job.reading, named=False)  # a table that is named is no prose either
    if isinstance(found, Refusal):
        return _refusal_record(task, found)
    report = analyze_transcript(found, matcher, job)
    if not source.data:
        report = report._replace(warnings=(*report.warnings, EMPTY))
    return record_of(report, options.record)


def _refusal_record(task: Task, refusal: Refusal) -> Record:
    """The record of a file that is no document; data without a transcript is a failure only if it was named."""
    if refusal.reason == "ours":
        return Record("left out", OURS)
    if refusal.reason == "data" and not task.named:
        return Record("left out", f"{PurePath(task.path).suffix.lower()} without a transcript")
    return failure_record(*refusal.problems)


def _row(task: Task) -> Source:
    return Source(task.path, (task.text or "").encode("utf-8", "replace"))
