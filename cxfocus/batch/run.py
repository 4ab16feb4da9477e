"""The whole story of a batch: find documents, score the new and the changed ones, sum up."""

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
from cxfocus.batch.forget import find_vanished
from cxfocus.batch.intake import Intake
from cxfocus.batch.rank import list_rows, rank_documents
from cxfocus.batch.record import RecordOptions, failure_record
from cxfocus.batch.scored import ScoredDocuments
from cxfocus.batch.store import Item, Store, open_store
from cxfocus.batch.summarize import Figures, SummaryOptions, work_out_figures
from cxfocus.batch.tables.model import TableOptions
from cxfocus.batch.tables.read import refuse_columns, table_suffixes
from cxfocus.batch.work import Answer, WorkerOptions, prepare_worker
from cxfocus.counting import processes_that_pay
from cxfocus.errors import Problem
from cxfocus.finding.advice import advice
from cxfocus.finding.discover import Search
from cxfocus.linguistics.matcher import Usable, keep_usable
from cxfocus.pipeline import Job, lexicon_info
from cxfocus.report.asked import note_missing_speakers, note_unmentioned_names
from cxfocus.report.model import Failure, LexiconInfo
from cxfocus.report.summary import Summary
from cxfocus.scoring.focus import FORMULA
from cxfocus.version import VERSION
from cxfocus.workers import NoAnswer, Patience, Work, answers_to


class Progress(NamedTuple):
    """The progress of a run in documents and in bytes."""

    done: int
    total: int
    bytes_done: int
    bytes_total: int


class BatchRunOptions(NamedTuple):
    """Options of a run: `processes` None is as many as pay; `cache` is a file; `now` is in nanoseconds since 1970."""

    processes: int | None = None
    cache: str | None = None
    patience: Patience | None = None
    now: int = 0
    watch: Callable[[Progress], None] = lambda _: None


class Batch(NamedTuple):
    """Everything that the user asked for; `dating` finds dates in paths."""

    job: Job
    search: Search
    tables: TableOptions = TableOptions()
    dating: re.Pattern[str] | None = None
    record: RecordOptions = RecordOptions()
    summary: SummaryOptions = SummaryOptions()


@contextmanager
def summarize_batch(batch: Batch, run: BatchRunOptions) -> Iterator[Summary]:
    """The summary, whose documents can be read until the context ends; raises `UsageError` or `LexiconError`."""
    judged = keep_usable(batch.job.lexicon, batch.job.rules)  # raises before there is a cache or a worker
    with open_store(run.cache, _key(batch, judged.notes)) as store:
        damaged = 0 if run.cache is None else store.drop_damaged()
        intake = Intake(store, batch.tables, batch.dating, run.now)
        intake.find(batch.search._replace(suffixes=table_suffixes(batch.tables)))
        if store.has_tables() is False:
            refuse_columns(batch.tables, (*batch.search.paths, *intake.walk.left_out))
        _score(store, intake, batch, run)
        if run.cache is not None:
            store.forget(list(find_vanished(store.unseen_names(), batch.search.paths, intake.read_whole)))
        yield _summary(store, batch, intake, judged, list(notes.note_damage(run.cache, damaged)))


def _key(batch: Batch, judges: Sequence[str]) -> str:
    """Everything a result depends on besides the document; `judges` name the pipeline of the rules, and its version."""
    job = batch.job
    parts = (VERSION, job.lexicon.sha256, judges, job.rules, job.reading, job.options, batch.record)
    return sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _score(store: Store, intake: Intake, batch: Batch, run: BatchRunOptions) -> None:
    count, size = store.pending_size()
    # More processes than documents would idle; but the number of rows of tables is not known yet.
    wanted = run.processes or processes_that_pay(count, size)
    processes = wanted if batch.tables.text else min(wanted, max(1, count))
    tasks = intake.tasks()
    first = next(tasks, None)
    if first is None:
        return
    # With a time limit, the first document of a kind must not pay for loading its reader.
    loaded = frozenset() if run.patience is None else frozenset(intake.suffixes)
    options = WorkerOptions(batch.job, batch.record, run.cache is not None, loaded)
    work = Work(partial(prepare_worker, options), processes, run.patience, None if batch.tables.text else count)
    done = bytes_done = 0
    for item, answer in answers_to(chain([first], tasks), work):
        _keep(store, item, answer)
        done, bytes_done = done + 1, bytes_done + item.size
        run.watch(Progress(done, max(count, done), bytes_done, max(size, bytes_done)))


def _keep(store: Store, item: Item, answer: Answer | NoAnswer) -> None:
    if isinstance(answer, NoAnswer):
        hint = _LATE_HINT if answer.late else None
        store.keep(item, None, failure_record(Problem(answer.reason, item.name, hint=hint)))
    elif answer.record is None:
        store.keep_stamp(item)
    else:
        store.keep(item, answer.sha, answer.record)


def _summary(store: Store, batch: Batch, intake: Intake, judged: Usable, mended: Sequence[str]) -> Summary:
    scored, options, walk = store.scored, batch.summary, intake.walk
    figures = work_out_figures(store, options)
    lexicon = lexicon_info(judged.lexicon)
    failures = (*(Failure(problem.path or "", (problem,)) for problem in walk.problems), *intake.failures)
    left_out = walk.left_out + intake.left_out + Counter(dict(store.count_left_out()))
    return Summary(
        documents=partial(list_rows, scored, options.ranking, options.minimum_mentions, figures.columns),
        failures=lambda: chain(failures, store.failures()),
        failed=store.count_failures() + len(failures),
        missing=walk.missing,
        total=figures.total,
        ranking=rank_documents(scored, options.ranking, options.minimum_mentions),
        distribution=figures.distribution,
        blind=figures.blind,
        groupings=figures.groupings,
        trend=figures.trend,
        warnings=figures.warnings,
        left_out=tuple(sorted(left_out.items())),
        lexicon=lexicon,
        tool_version=VERSION,
        formula=FORMULA,
        notes=(
            *judged.notes,
            *mended,
            *_notes(scored, batch, intake, figures),
            *_notes_on_names(figures, lexicon, batch),
            *notes.note_voices(*figures.voices),
            *notes.note_idle_expressions(figures.groupings),
            *(() if figures.total.documents else map(str, advice(walk.of_types))),
        ),
        found_names=figures.found_names,
        talk_time=figures.talk_time,
        group_columns=tuple(str(column.by) for column in figures.columns),
    )


def _notes_on_names(figures: Figures, lexicon: LexiconInfo, batch: Batch) -> Iterator[str]:
    """Sentences about names that no document has; none if nothing was read, none about names that must not be shown."""
    if figures.total.documents:
        if not batch.summary.privacy.hides_names:
            yield from note_missing_speakers(batch.job.reading, figures.found_names)
        yield from note_unmentioned_names(name for name in lexicon.organizations if name not in figures.mentioned)


def _notes(scored: ScoredDocuments, batch: Batch, intake: Intake, figures: Figures) -> Iterator[str]:
    patterns = [pattern for _, written in batch.search.excluded for pattern in written]
    yield from notes.note_idle_patterns(patterns, intake.walk.left_out)
    yield from notes.note_empty(figures.empty)
    yield from notes.note_copies(scored)
    yield from intake.notes()
    yield from notes.note_middles(scored)
    if batch.dating is None:
        yield from notes.note_undated(scored, [by.kind for by in batch.summary.groupings])


_LATE_HINT = "Give it more with ⟨timeout⟩, or leave it out with ⟨exclude⟩"
