"""The whole story: read, match, score, report."""

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

#: A file to open, what has been opened already (standard input), or has been read to see whether it is a document.
Input = str | Source | Transcript


class Job(NamedTuple):
    """What is the same for every document of a run; `suggest` looks out for a bundled lexicon that finds far more."""

    lexicon: Lexicon
    options: ReportOptions = ReportOptions()
    reading: ReadingOptions = ReadingOptions()
    rules: RuleOptions = RuleOptions()
    suggest: bool = False


def matcher_of(job: Job) -> Matcher:
    """Its lexicon, compiled; raises `LexiconError` for linguistic rules that cannot be judged here."""
    return matcher_for(job.lexicon, job.rules)


def analyze_source(source: Source, matcher: Matcher, job: Job) -> DocumentReport:
    """One source, from bytes to its report; raises `ReadError`."""
    transcript = read_transcript(source, job.reading)
    del source  # a huge file is in memory often enough
    return analyze_transcript(transcript, matcher, job)


def analyze_transcript(transcript: Transcript, matcher: Matcher, job: Job) -> DocumentReport:
    """The same of what has been read."""
    lexicon = matcher.lexicon
    scanned = silence_scan(transcript, lexicon, matcher.scan(transcript.layout.texts()))
    fit = better_fit(transcript, lexicon, len(scanned[0].entries)) if job.suggest else None
    return report_document(transcript, lexicon, scanned, fit, job.options)


def outcome(given: Input, matcher: Matcher, job: Job) -> DocumentReport | Failure:
    """One input, opened if need be; what cannot be read is a failure."""
    path = given if isinstance(given, str) else given.path
    try:
        if isinstance(given, Transcript):
            return analyze_transcript(given, matcher, job)
        return analyze_source(open_source(given) if isinstance(given, str) else given, matcher, job)
    except ReadError as error:
        return Failure(path, error.problems)


def analyze_inputs(inputs: Iterable[Input], job: Job) -> Report:
    """Every input that can be read, in the order given; those that cannot are the report's failures."""
    matcher = matcher_of(job)
    return make_report((outcome(given, matcher, job) for given in inputs), job)


def make_report(outcomes: Iterable[DocumentReport | Failure], job: Job) -> Report:
    """What became of every input, as one report."""
    lexicon, notes = keep_usable(job.lexicon, job.rules)
    documents: list[DocumentReport] = []
    failures: list[Failure] = []
    for each in outcomes:
        if isinstance(each, Failure):
            failures.append(each)
        else:
            documents.append(each)
    total = total_of(documents, job.options.scoring)
    notes += better_fit_notes(documents, lexicon)
    return Report(tuple(documents), tuple(failures), total, lexicon_info(lexicon), VERSION, FORMULA, notes)


def lexicon_info(lexicon: Lexicon) -> LexiconInfo:
    """What reports tell of a lexicon."""
    names = tuple(organizations(lexicon).values())
    return LexiconInfo(lexicon.name, lexicon.title, lexicon.version, lexicon.sha256, len(lexicon.entries), names)
