"""`cxfocus analyze`: the focus report of one document, or of several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cxfocus.cli import exits
from cxfocus.cli.inputs import sources
from cxfocus.cli.output import OutputOptions, write_report
from cxfocus.errors import Problem, UsageError
from cxfocus.lexicon.load import DEFAULT, combine, load_lexicon, with_organisations
from cxfocus.lexicon.model import Lexicon
from cxfocus.pipeline import analyze_sources
from cxfocus.report.build import ReportOptions
from cxfocus.report.model import Report
from cxfocus.report.redact import PrivacyOptions, redacted


class LexiconOptions(NamedTuple):
    """Names or files of lexicons, none for the default; and the institution's own names."""

    references: Sequence[str] = ()
    organisations: Sequence[str] = ()


def run_analyze(
    paths: Sequence[str],
    lexicons: LexiconOptions,
    report_options: ReportOptions,
    privacy: PrivacyOptions,
    output: OutputOptions,
    *,
    encoding: str | None = None,
) -> int:
    """Analyze, write, and give the exit code: 3 when an input could not be read, else 0."""
    _check_encoding(encoding)
    lexicon = chosen_lexicon(lexicons)
    report = analyze_sources(sources(paths), lexicon, report_options, encoding)
    for failure in report.failures:
        exits.say(failure.message)
    if not output.brief:
        _warn(report)
    if report.documents or output.format != "text":
        write_report(redacted(report, privacy), output)
    return exits.UNREADABLE if report.failures else exits.OK


def chosen_lexicon(options: LexiconOptions) -> Lexicon:
    """The lexicons asked for as one, with the institution's names; raises `LexiconError`."""
    lexicon = combine([load_lexicon(reference) for reference in options.references or (DEFAULT,)])
    return with_organisations(lexicon, options.organisations) if options.organisations else lexicon


def _check_encoding(name: str | None) -> None:
    try:
        b"  ".decode(name or "utf-8", "ignore")  # not empty: that would ask no codec
    except LookupError as error:
        hint = "Try utf-8, cp1252 or utf-16, or leave it out to have it recognised"
        raise UsageError(Problem(f"--encoding: no encoding is called {name!r}", hint=hint)) from error


def _warn(report: Report) -> None:
    for document in report.documents:
        for warning in document.warnings:
            exits.say(f"{document.path}: {warning}")
