"""`cxfocus analyze`: the focus report of one document, or of several."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from cxfocus.cli import exits
from cxfocus.cli.output import OutputOptions, write_report
from cxfocus.errors import Problem, UsageError
from cxfocus.lexicon.load import DEFAULT, combine, load_lexicon, with_organisations
from cxfocus.lexicon.model import Lexicon
from cxfocus.linguistics.matcher import RuleOptions
from cxfocus.pipeline import Input, Job, analyze_inputs
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.source import Source
from cxfocus.report.build import ReportOptions
from cxfocus.report.model import Report
from cxfocus.report.redact import PrivacyOptions, redacted


class LexiconOptions(NamedTuple):
    """Names or files of lexicons, none for the default; the institution's own names; who judges linguistic rules."""

    references: Sequence[str] = ()
    organisations: Sequence[str] = ()
    rules: RuleOptions = RuleOptions()


class RunOptions(NamedTuple):
    """What to work out, how to read, and the processes (None: as many as pay)."""

    report: ReportOptions
    reading: ReadingOptions = ReadingOptions()
    jobs: int | None = None


STANDARD_INPUT = "-"


def run_analyze(
    paths: Sequence[str],
    lexicons: LexiconOptions,
    run: RunOptions,
    privacy: PrivacyOptions,
    output: OutputOptions,
) -> int:
    """Analyze, write, and give the exit code: 3 when an input could not be read, else 0."""
    check_encoding(run.reading.encoding)
    check_output(output.path, paths)
    suggest = not lexicons.references and run.report.parts
    job = Job(chosen_lexicon(lexicons), run.report, run.reading, lexicons.rules, suggest)
    inputs = [standard_input() if path == STANDARD_INPUT else path for path in paths]
    report = _analyzed(inputs, job, run.jobs)
    for failure in report.failures:
        exits.say(failure.message)
    if output.format != "text" and not output.brief:
        _warn(report)  # the text report says them itself
    if report.documents or output.format != "text":
        write_report(redacted(report, privacy), output)
    return exits.UNREADABLE if report.failures else exits.OK


def standard_input() -> Input:
    """What stands on standard input; its path, which cannot be opened, where there is none."""
    if sys.stdin is None:  # closed by whoever started us: to be reported as any file that is not there
        return STANDARD_INPUT
    return Source(STANDARD_INPUT, sys.stdin.buffer.read())


def _analyzed(inputs: Sequence[Input], job: Job, jobs: int | None) -> Report:
    if jobs != 1 and len(inputs) > 1:
        from cxfocus.parallel import analyze_in_parallel, processes_for

        processes = processes_for(inputs, jobs)
        if processes > 1:
            return analyze_in_parallel(inputs, job, processes)
    return analyze_inputs(inputs, job)


def chosen_lexicon(options: LexiconOptions) -> Lexicon:
    """The lexicons asked for as one, with the institution's names; raises `LexiconError`."""
    lexicon = combine([load_lexicon(reference) for reference in options.references or (DEFAULT,)])
    return with_organisations(lexicon, options.organisations) if options.organisations else lexicon


def check_encoding(name: str | None) -> None:
    """Refuse a name that no encoding has."""
    try:
        b"  ".decode("utf-8" if name is None else name, "ignore")  # not empty: that would ask no codec
    except (LookupError, UnicodeError) as error:
        hint = "Try utf-8, cp1252 or utf-16, or leave it out to have it recognized"
        raise UsageError(Problem(f"--encoding: no encoding is called {name!r}", hint=hint)) from error


def check_output(path: str | None, inputs: Sequence[str]) -> None:
    """Refuse to write the report over what it reports on."""
    if path is None or not Path(path).is_file():
        return
    for given in inputs:
        if Path(given).is_file() and Path(given).samefile(path):
            raise UsageError(
                Problem("the report would overwrite this document", path, hint="Give the report another name")
            )


def _warn(report: Report) -> None:
    for note in report.notes:
        exits.say(note)
    for document in report.documents:
        for warning in document.warnings:
            exits.say(f"{document.path}: {warning}")
