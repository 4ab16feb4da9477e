"""The whole way of a document: read, match, score, report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cxfocus.better_fit import better_fit, better_fit_notes
from cxfocus.errors import ReadError
from cxfocus.lexicon.model import Lexicon, organizations
from cxfocus.linguistics.matcher import RuleOptions, keep_usable, matcher_for
from cxfocus.matching.matcher import Matcher
from cxfocus.matching.silence import silence_scan
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import Source, open_source
from cxfocus.report.build import ReportOptions, report_document, total_of
from cxfocus.report.model import DocumentReport, Failure, LexiconInfo, Report
from cxfocus.scoring.focus import FORMULA
from cxfocus.transcript import Transcript
from cxfocus.version import VERSION

#: The path of a file; a source that is open already (standard input); or a transcript, where the file had to be read
#: to see whether it is a document.
Input = str | Source | Transcript


class Job(NamedTuple):
    """Everything that is the same for all documents of a run.

    With `suggest`, reports name a bundled lexicon that would find far more in a document.
    """

    lexicon: Lexicon
    options: ReportOptions = ReportOptions()
    reading: ReadingOptions = ReadingOptions()
    rules: RuleOptions = RuleOptions()
    suggest: bool = False


def matcher_of(job: Job) -> Matcher:
    """Return the compiled lexicon of a job; raises `LexiconError` if its linguistic rules cannot be judged here."""
    return matcher_for(job.lexicon, job.rules)


def analyze_source(source: Source, matcher: Matcher, job: Job) -> DocumentReport:
    """Return the report of a source; raises `ReadError`."""
    transcript = read_transcript(source, job.reading)
    del source  # the bytes of a huge file are not needed once it is read
    return analyze_transcript(transcript, matcher, job)


def analyze_transcript(transcript: Transcript, matcher: Matcher, job: Job) -> DocumentReport:
    """Return the report of a transcript."""
    lexicon = matcher.lexicon
    scanned = silence_scan(transcript, lexicon, matcher.scan(transcript.layout.turn_texts()))
    fit = better_fit(transcript, lexicon, len(scanned[0].entries)) if job.suggest else None
    return report_document(transcript, lexicon, scanned, fit, job.options)


def outcome(given: Input, matcher: Matcher, job: Job) -> DocumentReport | Failure:
    """Return the report of an input, or its failure if it cannot be read."""
    path = given if isinstance(given, str) else given.path
    try:
        if isinstance(given, Transcript):
            return analyze_transcript(given, matcher, job)
        return analyze_source(open_source(given) if isinstance(given, str) else given, matcher, job)
    except ReadError as error:
        return Failure(path, error.problems)


def analyze_inputs(inputs: Iterable[Input], job: Job) -> Report:
    """Return the report of all inputs, in the order given; it lists those that cannot be read as failures."""
    matcher = matcher_of(job)
    return make_report((outcome(given, matcher, job) for given in inputs), job)


def make_report(outcomes: Iterable[DocumentReport | Failure], job: Job) -> Report:
    """Return one report of the documents and failures."""
    lexicon, notes = keep_usable(job.lexicon, job.rules)
    documents: list[DocumentReport] = []
    failures: list[Failure] = []
    for each in outcomes:
        if isinstance(each, Failure):
            failures.append(each)
        else:
            documents.append(each)
    total = total_of(documents, job.options.minimum_mentions)
    notes += better_fit_notes(documents, lexicon)
    return Report(
        documents=tuple(documents),
        failures=tuple(failures),
        total=total,
        lexicon=lexicon_info(lexicon),
        tool_version=VERSION,
        formula=FORMULA,
        notes=notes,
    )


def lexicon_info(lexicon: Lexicon) -> LexiconInfo:
    """Return the facts of a lexicon that reports hold."""
    return LexiconInfo(
        name=lexicon.name,
        title=lexicon.title,
        version=lexicon.version,
        sha256=lexicon.sha256,
        entries=len(lexicon.entries),
        organizations=tuple(organizations(lexicon).values()),
    )
