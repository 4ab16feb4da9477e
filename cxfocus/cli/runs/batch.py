"""`cxfocus batch`: many documents summed up."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Sequence
from errno import EACCES, EISDIR
from importlib.util import find_spec
from pathlib import Path

from cxfocus.batch.dates import date_expression
from cxfocus.batch.groups import OF_PARTS, GroupBy, group_by
from cxfocus.batch.rank import RankOptions
from cxfocus.batch.record import RecordOptions
from cxfocus.batch.run import Batch, BatchRunOptions, Progress, summarize_batch
from cxfocus.batch.summarize import SummaryOptions
from cxfocus.batch.tables.model import TableOptions
from cxfocus.cli import exits
from cxfocus.cli.arguments.batch import BatchArguments
from cxfocus.cli.output.overwriting import refuse_over
from cxfocus.cli.output.progress import Meter
from cxfocus.cli.output.write import OutputOptions, choose_output, no_folder, write_out
from cxfocus.cli.parse.lexicons import choose_lexicon, rule_options
from cxfocus.cli.parse.options import privacy_options, reading_options
from cxfocus.cli.words import words
from cxfocus.errors import Problem, UsageError, WriteError
from cxfocus.finding.advice import no_document_in
from cxfocus.finding.discover import Search
from cxfocus.finding.walk import EXCLUDED
from cxfocus.lexicon.model import Lexicon
from cxfocus.pipeline import Job
from cxfocus.readers.options import ReadingOptions
from cxfocus.report.asked import asked_names, note_missing_speakers
from cxfocus.report.build import ReportOptions
from cxfocus.report.summary import Order, Summary
from cxfocus.report.summary_wording import left_out_words
from cxfocus.report.worded import worded_summary
from cxfocus.text.amounts import amount, and_more
from cxfocus.workers import Patience
from cxfocus.writers.batch.registry import SUMMARY_WRITERS, SummaryFormat

#: Failures reported on standard error: more would hide the rest.
_MESSAGES = 20


def run(arguments: BatchArguments) -> int:
    """Find, score, sum up, write, and give the exit code."""
    reading = reading_options(arguments.reading, [arguments.output])
    output = choose_output(arguments.format, arguments.output, SUMMARY_WRITERS, no_color=arguments.no_color)
    form = SUMMARY_WRITERS[output.format]
    _check_binary(output, form)
    lexicon = choose_lexicon(arguments.lexicons)
    refuse_over(output.path, [lexicon], arguments.paths, {"cache": [arguments.cache]})
    _check_place(output.path)
    batch = _batch(arguments, form, reading, lexicon)
    meter = Meter(wanted=_wants_progress(arguments))
    try:
        with summarize_batch(batch, _run_options(arguments, meter)) as summary:
            meter.clear()
            _say(summary, arguments, form)
            if summary.total.documents and not arguments.quiet:
                exits.say_each(
                    note_missing_speakers(reading, summary.found_names) if batch.summary.privacy.hides_names else ()
                )
                exits.say_each((*_note_idle_mentions(arguments, form), *_note_unranked(summary, arguments, form)))
                exits.say_each(_note_idle_groupings(batch, output.format, form))
            if summary.total.documents or not form.for_people:
                write_out(lambda stream, style: form.write(worded_summary(summary, words), stream, style), output)
            return _exit_code(summary, arguments)
    finally:
        meter.clear()


def _batch(arguments: BatchArguments, form: SummaryFormat, reading: ReadingOptions, lexicon: Lexicon) -> Batch:
    groupings = _groupings(arguments.group_by or ())
    privacy = privacy_options(arguments.privacy, reading)
    kinds = {by.kind for by in groupings}
    names = tuple(each.name for each in asked_names(reading))
    columns = tuple(by.argument for by in groupings if by.kind == "column")
    tables = TableOptions(
        text=tuple(arguments.text_column or ()),
        identity=arguments.id_column,
        date=arguments.date_column,
        others=columns,
        encoding=reading.encoding,
        max_size=reading.max_size,
        no_text=privacy.no_text,
    )
    ours = tuple(filter(None, (arguments.output, arguments.cache)))
    cut = arguments.top is not None or arguments.bottom is not None
    order: Order = arguments.sort.value if arguments.sort else "share" if form.for_people or cut else "name"
    report = ReportOptions(
        parts=form.whole_documents,
        mentions=form.whole_documents and arguments.mentions,
        passages=False,
        minimum_mentions=arguments.minimum,
        sections=True,
        speakers="speaker" in kinds or bool(names) or privacy.anonymize,
        digest=True,
    )
    return Batch(
        job=Job(lexicon, report, reading, rule_options(*arguments.lexicons.linguistic)),
        search=Search(
            tuple(arguments.paths), ((".", arguments.exclude or ()),), depth=arguments.max_depth, not_these=ours
        ),
        tables=tables,
        dating=None if arguments.date_regex is None else date_expression(arguments.date_regex),
        record=RecordOptions(
            speakers="speaker" in kinds,
            sections="section" in kinds,
            document=form.whole_documents,
            privacy=privacy,
            asked=names,
        ),
        summary=SummaryOptions(
            arguments.minimum, RankOptions(order, arguments.top, arguments.bottom), groupings, privacy
        ),
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


def _run_options(arguments: BatchArguments, meter: Meter) -> BatchRunOptions:
    def watch(progress: Progress) -> None:
        part = progress.bytes_done / progress.bytes_total if progress.bytes_total else 0.0
        meter.show(progress.done, progress.total, part)

    patience = None if arguments.timeout is None else Patience(arguments.timeout, time.monotonic)
    return BatchRunOptions(
        processes=arguments.jobs, cache=arguments.cache, patience=patience, now=time.time_ns(), watch=watch
    )


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
        reason = os.strerror(EISDIR)
    elif not folder.is_dir():
        reason = no_folder(path)
    elif not os.access(folder, os.W_OK) and (Path(path).is_file() or not Path(path).exists()):
        reason = os.strerror(EACCES)
    else:
        return
    raise WriteError(Problem(f"cannot be written: {reason}", path))


def _wants_progress(arguments: BatchArguments) -> bool:
    if arguments.progress is not None or arguments.quiet:
        return bool(arguments.progress)
    return sys.stderr is not None and sys.stderr.isatty()


def _say(summary: Summary, arguments: BatchArguments, form: SummaryFormat) -> None:
    """Report failures, and what was left out if the written report does not say it."""
    for number, failure in enumerate(summary.failures()):
        if number == _MESSAGES:
            exits.say(f"{and_more(summary.failed - _MESSAGES)} could not be read")
            break
        exits.say(failure.message)
    if arguments.quiet:
        return
    if form.for_people and summary.total.documents:
        return
    if summary.left_out:
        exits.say(f"left out: {left_out_words(summary.left_out)}")
    exits.say_each(summary.notes)


def _note_idle_mentions(arguments: BatchArguments, form: SummaryFormat) -> Iterator[str]:
    if arguments.mentions and not form.whole_documents:
        yield "--mentions: only --format json and jsonl hold mentions"


def _note_idle_groupings(batch: Batch, name: str, form: SummaryFormat) -> Iterator[str]:
    """A note on groupings by parts of documents, which have no column in rows of documents."""
    parts = [by.kind for by in batch.summary.groupings if by.kind in OF_PARTS]
    if parts and not form.has_groups:
        options, by = " ".join(f"--group-by {kind}" for kind in parts), " or ".join(parts)
        yield f"{options}: {name} holds documents and no groups by {by}; --format json holds both"


def _note_unranked(summary: Summary, arguments: BatchArguments, form: SummaryFormat) -> Iterator[str]:
    """A note on documents that are not ranked, which a file with only some documents does not show."""
    ranking = summary.ranking
    if not form.for_people and ranking.all_unranked and (arguments.top is not None or arguments.bottom is not None):
        few, minimum = amount(ranking.all_unranked, "document"), summary.total.focus.minimum_mentions
        yield f"{few} with fewer than {minimum:,} mentions not ranked by share, and not written; --sort name takes all"


def _nothing_found(summary: Summary, paths: Sequence[str]) -> Iterator[str]:
    """Say which folders hold no document; of other paths, and where the user left documents out, only that."""
    folders = [path for path in paths if os.path.isdir(path)]  # noqa: PTH112  a `Path` raises where it may not look
    if len(folders) < len(paths) or EXCLUDED in dict(summary.left_out):
        yield "no documents found in what was named"
    else:
        yield from (str(no_document_in(path)) for path in folders)


def _exit_code(summary: Summary, arguments: BatchArguments) -> int:
    """The exit code: it is never OK if no document was found, or if a named path is not there."""
    if not summary.total.documents:
        if not summary.failed:
            exits.say_each(_nothing_found(summary, arguments.paths))
        return exits.UNREADABLE
    if summary.missing or (summary.failed and not arguments.keep_going):
        return exits.UNREADABLE
    return exits.OK
