"""`cxfocus inspect`: what was recognized in documents, and why; or with `--text` the text of one."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import PurePath

from cxfocus.batch.dates import month_in_name
from cxfocus.cli import exits
from cxfocus.cli.arguments.inspect import InspectArguments
from cxfocus.cli.output.overwriting import refuse_over
from cxfocus.cli.output.write import OutputOptions, choose_output, write_out, write_text
from cxfocus.cli.parse.options import reading_options
from cxfocus.cli.parse.paths import open_path, refuse_divided
from cxfocus.cli.words import words
from cxfocus.errors import Problem, ReadError, UsageError
from cxfocus.readers.explain.explain import explain
from cxfocus.readers.explain.model import Explanation
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.read import read_transcript
from cxfocus.report.asked import note_missing_speakers
from cxfocus.report.model import Failure
from cxfocus.report.worded import worded_failure
from cxfocus.text.lines import lone_returns_as_feeds
from cxfocus.writers.inspect.registry import EXPLANATION_WRITERS, Explanations
from cxfocus.writers.plain import plain_lines


def run(arguments: InspectArguments) -> int:
    """Explain each document that can be read, or print its text; return 3 when one cannot be read, else 0."""
    reading = reading_options(arguments.reading, [arguments.output])
    formats = ("text",) if arguments.text and arguments.format is None else EXPLANATION_WRITERS
    output = choose_output(arguments.format, arguments.output, formats)
    refuse_over(output.path, files={"document": arguments.files})
    refuse_divided(arguments.files)
    if arguments.text:
        return print_text(arguments.files, reading, output)
    found: list[Explanation] = []
    failures: list[Failure] = []
    for path in arguments.files:
        try:
            found.append(_worded(_with_month(explain(open_path(path), reading))))
        except ReadError as error:
            failures.append(worded_failure(Failure(path, error.problems), words))
            exits.say(str(error))

    if found:
        speakers = [each.name for explained in found for each in explained.speakers]
        exits.say_each(note_missing_speakers(reading, speakers))
    if found or output.format == "json":
        write_out(partial(EXPLANATION_WRITERS[output.format], Explanations(found, failures)), output)
    return exits.UNREADABLE if failures else exits.OK


def _with_month(found: Explanation) -> Explanation:
    """Add the date that a batch takes for a name with a month and no day."""
    return found if found.date else found._replace(batch_date=month_in_name(PurePath(found.path).stem))


def _worded(found: Explanation) -> Explanation:
    return found._replace(
        format_from=words(found.format_from),
        speakers=tuple(each._replace(why=words(each.why)) for each in found.speakers),
        warnings=tuple(map(words, found.warnings)),
    )


def print_text(paths: Sequence[str], reading: ReadingOptions, output: OutputOptions) -> int:
    """Write the text of one document, every character in its place; raises `ReadError` if it holds none."""
    _refuse_format_and_many(paths, output.format)
    transcript = read_transcript(open_path(paths[0]), reading)
    for warning in transcript.warnings:
        exits.say(f"{transcript.path}: {warning}")
    text = lone_returns_as_feeds(transcript.text)  # a line end to reports and editors, though not to `sed`
    if output.path is None and sys.stdout is not None and sys.stdout.isatty():
        text = plain_lines(text)  # a document must not move the cursor
    write_text(text, output.path)
    return exits.OK


def _refuse_format_and_many(paths: Sequence[str], written_as: str) -> None:
    """Refuse `--format` and several documents, both in one error."""
    problems = []
    if written_as != "text":
        hint = "Leave one of them out"
        problems.append(Problem(f"--text and --format {written_as} contradict each other", hint=hint))
    if len(paths) > 1:
        hint = "Name one: lines and columns are those of one document"
        problems.append(Problem(f"--text writes the text of one document, and {len(paths):,} are named", hint=hint))
    if problems:
        raise UsageError(problems)
