"""One document under all rules: what is found, and what of it stands in the baseline already."""

from __future__ import annotations

from collections.abc import Sequence

from cxfocus.check import wording
from cxfocus.check.history import Past
from cxfocus.check.lines import heavy_lines
from cxfocus.check.model import Finding, Judged, Ruling
from cxfocus.check.rules import RULES, Case
from cxfocus.report.model import DocumentReport
from cxfocus.settings.bars import Bars


def judge(document: DocumentReport, titles: Sequence[str], bars: Bars, past: Past) -> Judged:
    """Ask every rule that is on; `titles` are those of the sections, also where the document may not show them."""
    case = Case(document, titles, bars, past.before, heavy_lines(document))
    rulings = []
    for rule in RULES:
        if rule.is_on(case):
            found = [_marked(finding, document, past) for finding in rule.findings(case)]
            rulings.append(Ruling(rule.name, tuple(found)))
    return Judged(document, document.path, bars, tuple(rulings), case.lines, past.before)


def _marked(finding: Finding, document: DocumentReport, past: Past) -> Finding:
    """A finding that the baseline knows fails nobody, so long as it has become no worse."""
    if past.entry is None or past.before is None or finding.rule == "max-drop":
        return finding
    known = past.before.same_text or (past.before.comparable and _is_no_worse(finding, document, past))
    return finding._replace(known=wording.KNOWN) if known else finding


def _is_no_worse(finding: Finding, document: DocumentReport, past: Past) -> bool:
    """Whether the baseline has it as bad; of the share, `max-drop` speaks."""
    if past.entry is None:
        return False
    if finding.rule == "not-blind":
        return finding.subject in past.entry.blind
    if finding.rule == "min-customer-rate":
        return document.focus.customer * past.entry.counts.words >= past.entry.counts.customer * document.focus.words
    return True
