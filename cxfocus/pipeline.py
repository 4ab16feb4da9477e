"""The whole story: read, match, score, report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cxfocus.errors import ReadError
from cxfocus.lexicon.model import Lexicon
from cxfocus.matching.matcher import Matcher
from cxfocus.readers.read import Source, read_transcript
from cxfocus.report.build import ReportOptions, report_document, total_of
from cxfocus.report.model import DocumentReport, Failure, LexiconInfo, Report
from cxfocus.scoring.focus import FORMULA, ScoringOptions
from cxfocus.version import VERSION


def analyze_source(
    source: Source, matcher: Matcher, options: ReportOptions, encoding: str | None = None
) -> DocumentReport:
    """One source, from bytes to its report; raises `ReadError`."""
    transcript = read_transcript(source, encoding)
    body = transcript.layout.body
    scan = matcher.scan([body[turn.start : turn.end] for turn in transcript.layout.turns])
    return report_document(transcript, matcher.lexicon, scan, options)


def analyze_sources(
    sources: Iterable[Source | Failure], lexicon: Lexicon, options: ReportOptions, encoding: str | None = None
) -> Report:
    """Every source that can be read; those that cannot are the report's failures."""
    matcher = Matcher(lexicon)
    documents: list[DocumentReport] = []
    failures: list[Failure] = []
    for source in sources:
        if isinstance(source, Failure):
            failures.append(source)
            continue
        try:
            documents.append(analyze_source(source, matcher, options, encoding))
        except ReadError as error:
            failures.append(Failure(source.path, str(error)))
    return make_report(documents, failures, lexicon, options.scoring)


def make_report(
    documents: Sequence[DocumentReport], failures: Sequence[Failure], lexicon: Lexicon, scoring: ScoringOptions
) -> Report:
    """Documents that are scored already, as one report."""
    info = LexiconInfo(lexicon.name, lexicon.title, lexicon.version, lexicon.sha256, len(lexicon.entries))
    return Report(tuple(documents), tuple(failures), total_of(documents, scoring), info, VERSION, FORMULA)
