"""The whole story of a batch: find, score what is not known yet, sum up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from itertools import chain
from typing import NamedTuple

from cxfocus.batch import notes
from cxfocus.batch.forget import vanished
from cxfocus.batch.intake import Intake
from cxfocus.batch.record import Recording, failed
from cxfocus.batch.store import Item, Store, opened
from cxfocus.batch.summarize import SummaryOptions, summarize
from cxfocus.batch.tables.read import TableOptions, refuse_columns, table_suffixes
from cxfocus.batch.work import Answer, Scoring, prepared
from cxfocus.counting import processes_that_pay
from cxfocus.errors import Problem
from cxfocus.finding.advice import advice
from cxfocus.finding.discover import Search, discover
from cxfocus.finding.walk import Walk
from cxfocus.linguistics.matcher import usable
from cxfocus.pipeline import Job, make_report
from cxfocus.report.asked import in_vain, unmentioned
from cxfocus.report.model import Failure
from cxfocus.report.summary import Summary
from cxfocus.version import VERSION
from cxfocus.workers import Lost, Patience, Work, answers_to


class Progress(NamedTuple):
    """How far a run is: documents and bytes."""

    done: int
    total: int
    bytes_done: int
    bytes_total: int


class BatchRunOptions(NamedTuple):
    """How to run: `processes` None is as many as pay; `cache` is a file; `now` is in nanoseconds since 1970."""

    processes: int | None = None
    cache: str | None = None
    patience: Patience | None = None
    now: int = 0
    watch: Callable[[Progress], None] = lambda _: None


class Batch(NamedTuple):
    """Everything that was asked for; `dating` finds dates in paths."""

    job: Job
    search: Search
    tables: TableOptions = TableOptions()
    dating: re.Pattern[str] | None = None
    recording: Recording = Recording()
    summary: SummaryOptions = SummaryOptions()


@contextmanager
def summarized(batch: Batch, run: BatchRunOptions) -> Iterator[Summary]:
    """The summary, which can be asked for its documents as long as this lasts; raises `UsageError`, `LexiconError`."""
    judged = usable(batch.job.lexicon, batch.job.rules)  # says what is wrong before there is a cache or a worker
    with opened(run.cache, _key(batch, judged.notes)) as store:
        damaged = 0 if run.cache is None else store.drop_damaged()
        mended = list(notes.mended(run.cache, damaged))
        walk = Walk()
        search = batch.search._replace(suffixes=table_suffixes(batch.tables))
        intake = Intake(store, batch.tables, batch.dating, run.now)
        store.add(map(intake.item, discover(search, walk)))
        walk.left_out["seen under another name"] = store.drop_twins()
        if store.has_tables() is False:
            refuse_columns(batch.tables, (*batch.search.paths, *walk.left_out))
        _score(store, intake, batch, run)
        if run.cache is not None:
            store.forget(list(vanished(store.unseen(), search.paths, intake.read_whole)))
        walk.left_out += intake.left_out + Counter(dict(store.left_out()))
        yield _summary(store, batch, walk, intake, mended)


def _key(batch: Batch, judges: Sequence[str]) -> str:
    """What a result depends on besides the document; `judges` name the pipeline of the rules, and its version."""
    job = batch.job
    parts = (VERSION, job.lexicon.sha256, judges, job.rules, job.reading, job.options, batch.recording)
    return sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _score(store: Store, intake: Intake, batch: Batch, run: BatchRunOptions) -> None:
    count, size = store.pending_size()
    # More than one a document would wait in vain; but how many rows tables have, nobody knows yet.
    wanted = run.processes or processes_that_pay(count, size)
    processes = wanted if batch.tables.text else min(wanted, max(1, count))
    tasks = intake.tasks()
    first = next(tasks, None)
    if first is None:
        return
    # Where a document has only so much time, what is loaded with the first of its kind is not to be its own.
    loaded = frozenset() if run.patience is None else frozenset(intake.suffixes)
    scoring = Scoring(batch.job, batch.recording, run.cache is not None, loaded)
    work = Work(partial(prepared, scoring), processes, run.patience, None if batch.tables.text else count)
    done = bytes_done = 0
    for item, answer in answers_to(chain([first], tasks), work):
        _keep(store, item, answer)
        done, bytes_done = done + 1, bytes_done + item.size
        run.watch(Progress(done, max(count, done), bytes_done, max(size, bytes_done)))


def _keep(store: Store, item: Item, answer: Answer | Lost) -> None:
    if isinstance(answer, Lost):
        hint = _LATE_HINT if answer.late else None
        store.keep(item, None, failed(Problem(answer.reason, item.name, hint=hint)))
    elif answer.record is None:
        store.keep_stamp(item)
    else:
        store.keep(item, answer.sha, answer.record)


def _summary(store: Store, batch: Batch, walk: Walk, intake: Intake, mended: Sequence[str]) -> Summary:
    not_found = [Failure(problem.path or "", (problem,)) for problem in walk.problems]
    failures = (*not_found, *intake.failures)
    summary, voices = summarize(store, batch.summary, make_report((), batch.job))
    return summary._replace(
        failures=lambda: chain(failures, store.failures()),
        failed=summary.failed + len(failures),
        missing=walk.missing,
        left_out=tuple(sorted(walk.left_out.items())),
        notes=(
            *summary.notes,
            *mended,
            *_notes(store, batch, walk, intake),
            *_asked_in_vain(summary, batch),
            *notes.voices(*voices),
            *notes.grouped_in_vain(summary.groupings),
            *(() if summary.total.documents else map(str, advice(walk.of_types))),
        ),
    )


def _asked_in_vain(summary: Summary, batch: Batch) -> Iterator[str]:
    """Names that no document has, unless nothing was read, or names are for nobody's eyes."""
    if summary.total.documents:
        if not batch.summary.privacy.hides_names:
            yield from in_vain(batch.job.reading, summary.borne)
        yield from unmentioned(summary.lexicon.organizations, summary.mentioned)


def _notes(store: Store, batch: Batch, walk: Walk, intake: Intake) -> Iterator[str]:
    patterns = [pattern for _, written in batch.search.excluded for pattern in written]
    yield from notes.excluded_in_vain(patterns, walk.left_out)
    yield from notes.without_words(store)
    yield from notes.repeated(store)
    yield from intake.notes()
    yield from notes.by_month(store)
    if batch.dating is None:
        yield from notes.undated(store, [by.kind for by in batch.summary.groupings])


_LATE_HINT = "Give it more with --timeout, or leave it out with --exclude"
