"""`cxfocus batch`: many documents summed up."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Sequence
from errno import EACCES, EISDIR, ENOENT
from importlib.util import find_spec
from pathlib import Path

from cxfocus.batch.dates import date_expression
from cxfocus.batch.groups import OF_PARTS, GroupBy, group_by
from cxfocus.batch.rank import RankOptions
from cxfocus.batch.record import Recording
from cxfocus.batch.run import Batch, BatchRunOptions, Progress, summarize_batch
from cxfocus.batch.summarize import SummaryOptions
from cxfocus.batch.tables.read import TableOptions
from cxfocus.cli import exits
from cxfocus.cli.asked.batch import BatchAsked
from cxfocus.cli.given.lexicons import choose_lexicon
from cxfocus.cli.given.reading import privacy_options, reading_options
from cxfocus.cli.output.overwriting import refuse_over
from cxfocus.cli.output.progress import Meter
from cxfocus.cli.output.write import OutputOptions, write_out
from cxfocus.cli.words import words
from cxfocus.errors import Problem, UsageError, WriteError
from cxfocus.finding.discover import Search
from cxfocus.lexicon.model import Lexicon
from cxfocus.pipeline import Job
from cxfocus.readers.options import ReadingOptions
from cxfocus.report.asked import asked_names, note_missing_speakers
from cxfocus.report.build import ReportOptions
from cxfocus.report.summary import Order, Summary
from cxfocus.report.summary_wording import left_out_words
from cxfocus.report.worded import worded_summary
from cxfocus.scoring.focus import ScoringOptions
from cxfocus.text.amounts import amount, and_more
from cxfocus.workers import Patience
from cxfocus.writers.batch.registry import SUMMARY_WRITERS, SummaryFormat

#: Failures reported on standard error: more would hide the rest.
_MESSAGES = 20


def run(asked: BatchAsked) -> int:
    """Find, score, sum up, write, and give the exit code."""
    reading = reading_options(asked.reading, [asked.output])
    output = OutputOptions(asked.format, asked.output, asked.no_color)
    form = SUMMARY_WRITERS[output.format]
    _check_binary(output, form)
    lexicon = choose_lexicon(asked.lexicons)
    refuse_over(output.path, [lexicon], asked.paths, {"cache": [asked.cache]})
    _check_place(output.path)
    batch = _batch(asked, form, reading, lexicon)
    meter = Meter(wanted=_wants_progress(asked))
    try:
        with summarize_batch(batch, _run_options(asked, meter)) as summary:
            meter.clear()
            _say(summary, asked, form)
            if summary.total.documents and not asked.quiet:
                exits.say_each(
                    note_missing_speakers(reading, summary.found_names) if batch.summary.privacy.hides_names else ()
                )
                exits.say_each((*_note_idle_mentions(asked, form), *_note_unranked(summary, asked, form)))
                exits.say_each(_note_idle_groupings(batch, output.format, form))
            if summary.total.documents or not form.for_people:
                write_out(lambda stream, style: form.write(worded_summary(summary, words), stream, style), output)
            return _exit_code(summary, asked)
    finally:
        meter.clear()


def _batch(asked: BatchAsked, form: SummaryFormat, reading: ReadingOptions, lexicon: Lexicon) -> Batch:
    groupings = _groupings(asked.group_by or ())
    scoring = ScoringOptions(asked.minimum)
    privacy = privacy_options(asked.privacy, reading)
    kinds = {by.kind for by in groupings}
    names = tuple(each.name for each in asked_names(reading))
    columns = tuple(by.argument for by in groupings if by.kind == "column")
    tables = TableOptions(
        text=tuple(asked.text_column or ()),
        identity=asked.id_column,
        date=asked.date_column,
        others=columns,
        encoding=reading.encoding,
        max_size=reading.max_size,
        no_text=privacy.no_text,
    )
    ours = tuple(filter(None, (asked.output, asked.cache)))
    cut = asked.top is not None or asked.bottom is not None
    order: Order = asked.sort.value if asked.sort else "share" if form.for_people or cut else "name"
    report = ReportOptions(
        parts=form.whole_documents,
        mentions=form.whole_documents and asked.mentions,
        passages=False,
        scoring=scoring,
        sections=True,
        speakers="speaker" in kinds or bool(names) or privacy.anonymize,
        digest=True,
    )
    return Batch(
        job=Job(lexicon, report, reading, asked.lexicons.linguistic.options()),
        search=Search(tuple(asked.paths), ((".", asked.exclude or ()),), depth=asked.max_depth, not_these=ours),
        tables=tables,
        dating=None if asked.date_regex is None else date_expression(asked.date_regex),
        recording=Recording(
            speakers="speaker" in kinds,
            sections="section" in kinds,
            document=form.whole_documents,
            privacy=privacy,
            asked=names,
        ),
        summary=SummaryOptions(scoring, RankOptions(order, asked.top, asked.bottom), groupings, privacy),
    )


def _groupings(written: Sequence[str]) -> tuple[GroupBy, ...]:
    found: list[GroupBy] = []
    problems: list[Problem] = []
    for text in written:
        try:
            found.append(group_by(text))
        except UsageError as error:
            problems += error.problems
    if problems:
        raise UsageError(problems)
    return tuple(found)


def _run_options(asked: BatchAsked, meter: Meter) -> BatchRunOptions:
    def watch(progress: Progress) -> None:
        part = progress.bytes_done / progress.bytes_total if progress.bytes_total else 0.0
        meter.show(progress.done, progress.total, part)

    patience = None if asked.timeout is None else Patience(asked.timeout, time.monotonic)
    return BatchRunOptions(processes=asked.jobs, cache=asked.cache, patience=patience, now=time.time_ns(), watch=watch)


def _check_binary(output: OutputOptions, form: SummaryFormat) -> None:
    if not form.binary:
        return
    if find_spec("pyarrow") is None:
        raise UsageError(
            Problem("Parquet needs the library pyarrow", hint="Install it: pip install 'cxfocus[parquet]'")
        )
    if output.path is None and sys.stdout is not None and sys.stdout.isatty():
        raise UsageError(Problem("Parquet is nothing for a terminal", hint="Name a file: --output FILE"))


def _check_place(path: str | None) -> None:
    """Refuse at once a path that could not be written at the end, which may be hours later."""
    if path is None:
        return
    folder = Path(path).resolve().parent
    if Path(path).is_dir():
        reason = EISDIR
    elif not folder.is_dir():
        reason = ENOENT
    elif not os.access(folder, os.W_OK) and (Path(path).is_file() or not Path(path).exists()):
        reason = EACCES
    else:
        return
    raise WriteError(Problem(f"cannot be written: {os.strerror(reason)}", path))


def _wants_progress(asked: BatchAsked) -> bool:
    if asked.progress is not None or asked.quiet:
        return bool(asked.progress)
    return sys.stderr is not None and sys.stderr.isatty()


def _say(summary: Summary, asked: BatchAsked, form: SummaryFormat) -> None:
    """Report failures, and what was left out if the written report does not say it."""
    for number, failure in enumerate(summary.failures()):
        if number == _MESSAGES:
            exits.say(f"{and_more(summary.failed - _MESSAGES)} could not be read")
            break
        exits.say(failure.message)
    if asked.quiet:
        return
    if form.for_people and summary.total.documents:
        return
    if summary.left_out:
        exits.say(f"left out: {left_out_words(summary.left_out)}")
    exits.say_each(summary.notes)


def _note_idle_mentions(asked: BatchAsked, form: SummaryFormat) -> Iterator[str]:
    if asked.mentions and not form.whole_documents:
        yield "--mentions: only --format json and jsonl hold mentions"


def _note_idle_groupings(batch: Batch, name: str, form: SummaryFormat) -> Iterator[str]:
    """A note on groupings by parts of documents, which have no column in rows of documents."""
    parts = [by.kind for by in batch.summary.groupings if by.kind in OF_PARTS]
    if parts and not form.has_groups:
        asked, by = " ".join(f"--group-by {kind}" for kind in parts), " or ".join(parts)
        yield f"{asked}: {name} holds documents and no groups by {by}; --format json holds both"


def _note_unranked(summary: Summary, asked: BatchAsked, form: SummaryFormat) -> Iterator[str]:
    """A note on documents that are not ranked, which a file with only some documents does not show."""
    ranking = summary.ranking
    if not form.for_people and ranking.all_unranked and (asked.top is not None or asked.bottom is not None):
        few, minimum = amount(ranking.all_unranked, "document"), summary.total.focus.options.minimum_mentions
        yield f"{few} with fewer than {minimum:,} mentions not ranked by share, and not written; --sort name takes all"


def _exit_code(summary: Summary, asked: BatchAsked) -> int:
    """The exit code: it is never OK if no document was found, or if a named path is not there."""
    if not summary.total.documents:
        if not summary.failed:
            exits.say("no documents found in what was named")
        return exits.UNREADABLE
    if summary.missing or (summary.failed and not asked.keep_going):
        return exits.UNREADABLE
    return exits.OK
