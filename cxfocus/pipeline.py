"""The whole story: read, match, score, report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cxfocus.errors import ReadError
from cxfocus.lexicon.model import Lexicon
from cxfocus.matching.matcher import Matcher
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import Source, open_source
from cxfocus.report.build import ReportOptions, report_document, total_of
from cxfocus.report.model import DocumentReport, Failure, LexiconInfo, Report
from cxfocus.scoring.focus import FORMULA
from cxfocus.version import VERSION

#: A file to open, or what has been opened already (standard input).
Input = str | Source


class Job(NamedTuple):
    """What is the same for every document of a run."""

    lexicon: Lexicon
    options: ReportOptions = ReportOptions()
    reading: ReadingOptions = ReadingOptions()


def analyze_source(source: Source, matcher: Matcher, job: Job) -> DocumentReport:
    """One source, from bytes to its report; raises `ReadError`."""
    transcript = read_transcript(source, job.reading)
    body = transcript.layout.body
    scan = matcher.scan([body[turn.start : turn.end] for turn in transcript.layout.turns])
    return report_document(transcript, matcher.lexicon, scan, job.options)


def outcome(given: Input, matcher: Matcher, job: Job) -> DocumentReport | Failure:
    """One input, opened if need be; what cannot be read is a failure."""
    path = given if isinstance(given, str) else given.path
    try:
        return analyze_source(open_source(given) if isinstance(given, str) else given, matcher, job)
    except ReadError as error:
        return Failure(path, str(error))


def analyze_inputs(inputs: Iterable[Input], job: Job) -> Report:
    """Every input that can be read, in the order given; those that cannot are the report's failures."""
    matcher = Matcher(job.lexicon)
    return make_report((outcome(given, matcher, job) for given in inputs), job)


def make_report(outcomes: Iterable[DocumentReport | Failure], job: Job) -> Report:
    """What became of every input, as one report."""
    lexicon = job.lexicon
    documents: list[DocumentReport] = []
    failures: list[Failure] = []
    for each in outcomes:
        if isinstance(each, Failure):
            failures.append(each)
        else:
            documents.append(each)
    info = LexiconInfo(lexicon.name, lexicon.title, lexicon.version, lexicon.sha256, len(lexicon.entries))
    return Report(tuple(documents), tuple(failures), total_of(documents, job.options.scoring), info, VERSION, FORMULA)
