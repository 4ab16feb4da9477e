"""What a worker does with one document: read, score, and keep what the tables need."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import PurePath
from typing import NamedTuple

from cxfocus.batch.loading import load_readers
from cxfocus.batch.record import Record, Recording, failed, record_of
from cxfocus.errors import Problem, ReadError, Remark
from cxfocus.finding.content import Refusal, transcript_in
from cxfocus.finding.ours import OURS
from cxfocus.matching.matcher import Matcher
from cxfocus.pipeline import Job, analyze_source, analyze_transcript, matcher_of
from cxfocus.readers.source import Source, open_source

#: What to know of a document in which there is nothing at all.
EMPTY = Remark("the file is empty (0 bytes)")


class Task(NamedTuple):
    """A document to score: a file to open, or `text` of a table's row.

    Nothing is scored where the bytes hash to `sha`. `named` is what the user
    named himself, so that it is not left out.
    """

    path: str
    text: str | None = None
    sha: bytes | None = None
    named: bool = False


class Answer(NamedTuple):
    """`record` is None where nothing has changed."""

    sha: bytes | None
    record: Record | None


class Scoring(NamedTuple):
    """What is the same for every task; bytes are hashed for a cache.

    Readers of files with these `suffixes` are loaded beforehand.
    """

    job: Job
    recording: Recording
    hashes: bool
    suffixes: frozenset[str] = frozenset()


def prepared(scoring: Scoring) -> Callable[[Task], Answer]:
    """What answers tasks, made once for a process."""
    matcher = matcher_of(scoring.job)
    if scoring.suffixes:
        load_readers(scoring.suffixes, matcher, scoring.job)
    return lambda task: _answer(task, matcher, scoring)


def _answer(task: Task, matcher: Matcher, scoring: Scoring) -> Answer:
    sha = None
    try:
        source = open_source(task.path) if task.text is None else _row(task)
        sha = sha256(source.data).digest() if scoring.hashes else None
        if sha is not None and sha == task.sha:
            return Answer(sha, None)
        return Answer(sha, _record(task, source, matcher, scoring))
    except ReadError as error:
        return Answer(sha, failed(*error.problems))
    except MemoryError:
        return Answer(sha, failed(Problem("needs more memory than there is", task.path)))
    except Exception as error:  # noqa: BLE001  one document must not stop a million
        return Answer(sha, failed(Problem(f"a bug of ours: {type(error).__name__}: {error}", task.path)))


def _record(task: Task, source: Source, matcher: Matcher, scoring: Scoring) -> Record:
    job = scoring.job
    if task.text is not None:  # which is no longer in the encoding of its table
        job = job._replace(reading=job.reading._replace(encoding="utf-8"))
        return record_of(analyze_source(source, matcher, job), scoring.recording)
    found = transcript_in(source, job.reading, named=False)  # a table that is named is no prose either
    if isinstance(found, Refusal):
        return _refused(task, found)
    report = analyze_transcript(found, matcher, job)
    if not source.data:
        report = report._replace(warnings=(*report.warnings, EMPTY))
    return record_of(report, scoring.recording)


def _refused(task: Task, refusal: Refusal) -> Record:
    """Data without a transcript lies in many folders, and is worth a message only where it was named."""
    if refusal.reason == "ours":
        return Record("left out", OURS)
    if refusal.reason == "data" and not task.named:
        return Record("left out", f"{PurePath(task.path).suffix.lower()} without a transcript")
    return failed(*refusal.problems)


def _row(task: Task) -> Source:
    return Source(task.path, (task.text or "").encode("utf-8", "replace"))
