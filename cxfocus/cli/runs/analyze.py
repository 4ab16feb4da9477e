"""`cxfocus analyze`: the focus report of one document, or of several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from cxfocus.cli import exits
from cxfocus.cli.arguments.analyze import AnalyzeArguments
from cxfocus.cli.output.overwriting import refuse_over
from cxfocus.cli.output.write import OutputOptions, choose_output, is_beside_messages, write_out
from cxfocus.cli.parse.lexicons import choose_lexicon, rule_options
from cxfocus.cli.parse.options import privacy_options, reading_options
from cxfocus.cli.parse.paths import path_or_input, refuse_divided
from cxfocus.cli.words import words
from cxfocus.counting import count_documents
from cxfocus.errors import Remark
from cxfocus.finding.ours import is_ours_at
from cxfocus.finding.twins import OnDisk, place_of
from cxfocus.lexicon.model import Lexicon
from cxfocus.pipeline import Job
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.source import STANDARD_INPUT
from cxfocus.report.asked import note_missing_speakers_of, note_unmentioned_names, unmentioned_names
from cxfocus.report.build import ReportOptions
from cxfocus.report.model import DocumentReport, Report
from cxfocus.report.redact import redact_report
from cxfocus.report.worded import worded_report
from cxfocus.report.wording import BALANCED
from cxfocus.writers.registry import WRITERS

_OURS = Remark("this file was written by cxfocus: its own words are counted, not those of a meeting")


def run(arguments: AnalyzeArguments) -> int:
    """Analyze, write, and return the exit code: 3 when an input could not be read, else 0."""
    reading = reading_options(arguments.reading, [arguments.output])
    privacy = privacy_options(arguments.privacy, reading)
    output = choose_output(arguments.format, arguments.output, WRITERS, no_color=arguments.no_color)
    refuse_divided(arguments.files)
    lexicon = choose_lexicon(arguments.lexicons)
    refuse_over(output.path, [lexicon], files={"document": arguments.files})
    inputs = [path_or_input(path) for path in _once(arguments.files)]
    counted = count_documents(inputs, _job(arguments, output, lexicon, reading), arguments.jobs)
    report = counted._replace(documents=tuple(map(_warn_of_ours, counted.documents)))
    for failure in report.failures:
        exits.say(failure.message)
    nobody = note_missing_speakers_of(report, reading)
    shown = redact_report(report, privacy)
    warnings = () if privacy.hides_names else nobody
    notes = (*shown.notes, *warnings, *note_unmentioned_names(unmentioned_names(report)))
    shown = worded_report(shown._replace(notes=notes), words)
    is_brief = output.format == "text" and arguments.quiet
    for_people = output.format != "json"
    if not for_people and not arguments.quiet:
        _warn(shown)  # reports for people say them themselves
    if privacy.hides_names and not arguments.quiet:
        exits.say_each(nobody)
    if report.documents or not for_people:
        write_out(partial(WRITERS["brief" if is_brief else output.format], shown), output)
    if is_brief:
        _explain_balanced(shown, output)
    return exits.UNREADABLE if report.failures else exits.OK


def _job(arguments: AnalyzeArguments, output: OutputOptions, lexicon: Lexicon, reading: ReadingOptions) -> Job:
    """Return what to work out: the parts of a report that its format shows."""
    as_json = output.format == "json"
    is_full = output.format != "text" or not arguments.quiet
    report = ReportOptions(
        parts=is_full,
        mentions=as_json or arguments.mentions,
        passages=is_full and not as_json,
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


def _warn_of_ours(document: DocumentReport) -> DocumentReport:
    """Return the document with a warning if it is a report of cxfocus, which `batch` would leave out."""
    if document.path == STANDARD_INPUT or not is_ours_at(document.path):
        return document
    return document._replace(warnings=(*document.warnings, _OURS))


def _warn(report: Report) -> None:
    for note in report.notes:
        exits.say(note)
    for document in report.documents:
        for warning in document.warnings:
            exits.say(f"{document.path}: {warning}")
