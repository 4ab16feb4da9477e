"""`cxfocus analyze`: the focus report of one document, or of several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from cxfocus.cli import exits
from cxfocus.cli.arguments.analyze import AnalyzeArguments
from cxfocus.cli.arguments.shared import TextOrJson
from cxfocus.cli.output.overwriting import refuse_over
from cxfocus.cli.output.write import OutputOptions, is_beside_messages, write_out
from cxfocus.cli.parse.lexicons import choose_lexicon, rule_options
from cxfocus.cli.parse.options import privacy_options, reading_options
from cxfocus.cli.parse.paths import path_or_input, refuse_divided
from cxfocus.cli.words import words
from cxfocus.counting import count_documents
from cxfocus.finding.twins import OnDisk, place_of
from cxfocus.lexicon.model import Lexicon
from cxfocus.pipeline import Job
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.source import STANDARD_INPUT
from cxfocus.report.asked import note_missing_speakers_of, note_unmentioned_names, unmentioned_names
from cxfocus.report.build import ReportOptions
from cxfocus.report.model import Report
from cxfocus.report.redact import redact_report
from cxfocus.report.worded import worded_report
from cxfocus.report.wording import BALANCED
from cxfocus.writers.registry import WRITERS


def run(arguments: AnalyzeArguments) -> int:
    """Analyze, write, and return the exit code: 3 when an input could not be read, else 0."""
    reading = reading_options(arguments.reading, [arguments.output])
    privacy = privacy_options(arguments.privacy, reading)
    output = OutputOptions(arguments.format, arguments.output, arguments.no_color)
    refuse_divided(arguments.files)
    lexicon = choose_lexicon(arguments.lexicons)
    refuse_over(output.path, [lexicon], files={"document": arguments.files})
    inputs = [path_or_input(path) for path in _once(arguments.files)]
    report = count_documents(inputs, _job(arguments, lexicon, reading), arguments.jobs)
    for failure in report.failures:
        exits.say(failure.message)
    nobody = note_missing_speakers_of(report, reading)
    shown = redact_report(report, privacy)
    warnings = () if privacy.hides_names else nobody
    notes = (*shown.notes, *warnings, *note_unmentioned_names(unmentioned_names(report)))
    shown = worded_report(shown._replace(notes=notes), words)
    is_text = arguments.format is TextOrJson.TEXT
    if not is_text and not arguments.quiet:
        _warn(shown)  # the text report says them itself
    if privacy.hides_names and not arguments.quiet:
        exits.say_each(nobody)
    if report.documents or not is_text:
        write_out(partial(WRITERS["brief" if is_text and arguments.quiet else output.format], shown), output)
    if is_text and arguments.quiet:
        _explain_balanced(shown, output)
    return exits.UNREADABLE if report.failures else exits.OK


def _job(arguments: AnalyzeArguments, lexicon: Lexicon, reading: ReadingOptions) -> Job:
    """Return what to work out: the parts of a report that its format shows."""
    as_json = arguments.format is TextOrJson.JSON
    is_full = as_json or not arguments.quiet
    report = ReportOptions(
        parts=is_full,
        mentions=as_json or arguments.mentions,
        passages=not (as_json or arguments.quiet),
        minimum_mentions=arguments.minimum,
    )
    suggest = is_full and not arguments.lexicons.lexicon
    return Job(lexicon, report, reading, rule_options(*arguments.lexicons.linguistic), suggest=suggest)


def _explain_balanced(report: Report, output: OutputOptions) -> None:
    """Say what that verdict means to people who read it without its sentence; programs get the lines alone."""
    focuses = [report.total.focus, *(document.focus for document in report.documents)]
    if is_beside_messages(output) and any(focus.verdict == "balanced" for focus in focuses):
        exits.say(BALANCED)


def _once(paths: Sequence[str]) -> Iterator[str]:
    """Yield each file by its first name: a file named again is no further evidence."""
    first: dict[OnDisk, str] = {}
    for path in paths:
        place = path if path in ("", STANDARD_INPUT) else place_of(path)
        if place in first:
            again = "named again" if path == first[place] else f"the same file as {first[place]}"
            exits.say(f"{path}: {again}; read once")
        else:
            first[place] = path
            yield path


def _warn(report: Report) -> None:
    for note in report.notes:
        exits.say(note)
    for document in report.documents:
        for warning in document.warnings:
            exits.say(f"{document.path}: {warning}")
