"""A report of `check` in the words of its reader: the marks of parameters in its texts are replaced."""

from __future__ import annotations

from cxfocus.check.model import CheckReport, JudgedDocument, Ruling
from cxfocus.report.worded import Words, worded_document, worded_failure


def worded_check(report: CheckReport, words: Words) -> CheckReport:
    """Return the report with its findings, warnings, failures and notes as `words` has them."""
    return report._replace(
        documents=tuple(_worded_judged(each, words) for each in report.documents),
        failures=tuple(each._replace(failure=worded_failure(each.failure, words)) for each in report.failures),
        notes=tuple(map(words, report.notes)),
        warnings=tuple(map(words, report.warnings)),
    )


def _worded_judged(judged: JudgedDocument, words: Words) -> JudgedDocument:
    rulings = tuple(_worded_ruling(each, words) for each in judged.rulings)
    return judged._replace(document=worded_document(judged.document, words), rulings=rulings)


def _worded_ruling(ruling: Ruling, words: Words) -> Ruling:
    return ruling._replace(findings=tuple(each._replace(advice=words(each.advice)) for each in ruling.findings))
