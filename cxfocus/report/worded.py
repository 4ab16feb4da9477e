"""Reports with the marks of parameters (`⟨encoding⟩`) in their messages replaced by options or keywords."""

from __future__ import annotations

from collections.abc import Callable

from cxfocus.report.model import DocumentReport, Failure, Report
from cxfocus.report.summary import Row, Summary

Words = Callable[[str], str]


def worded_report(report: Report, words: Words) -> Report:
    """Return the report with `words` applied to its warnings, failures and notes."""
    return report._replace(
        documents=tuple(worded_document(each, words) for each in report.documents),
        failures=tuple(worded_failure(each, words) for each in report.failures),
        notes=tuple(map(words, report.notes)),
    )


def worded_document(document: DocumentReport, words: Words) -> DocumentReport:
    """Return the document with `words` applied to its warnings."""
    return document._replace(warnings=tuple(each.worded(words) for each in document.warnings))


def worded_failure(failure: Failure, words: Words) -> Failure:
    """Return the failure with `words` applied to its problems."""
    return failure._replace(problems=tuple(each.worded(words) for each in failure.problems))


def worded_summary(summary: Summary, words: Words) -> Summary:
    """Return the summary with `words` applied to its warnings, failures and notes."""
    return summary._replace(
        documents=lambda: (_worded_row(row, words) for row in summary.documents()),
        failures=lambda: (worded_failure(each, words) for each in summary.failures()),
        warnings=tuple(kind._replace(first=kind.first.worded(words)) for kind in summary.warnings),
        notes=tuple(map(words, summary.notes)),
    )


def _worded_row(row: Row, words: Words) -> Row:
    return row._replace(warnings=tuple(each.worded(words) for each in row.warnings))
