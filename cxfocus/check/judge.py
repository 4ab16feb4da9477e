"""One document under all rules: what is found, and what of it stands in the baseline already."""

from __future__ import annotations

from collections.abc import Sequence

from cxfocus.check import wording
from cxfocus.check.history import Past
from cxfocus.check.lines import heavy_lines
from cxfocus.check.model import Finding, Judged, Ruling
from cxfocus.check.rules import RULES, Case, Rule
from cxfocus.check.titles import Headed, blind
from cxfocus.report.model import DocumentReport
from cxfocus.settings.bars import Bars


def judge(
    document: DocumentReport, sections: Sequence[Headed], bars: Bars, past: Past, *, strict: bool = False
) -> Judged:
    """Ask every rule that is on, of a document as it may be shown."""
    case = Case(document, sections, bars, past.before, heavy_lines(document), strict)
    rulings, unasked = [], []
    for rule in RULES:
        if not rule.is_on(case):
            continue
        if rule.is_said(case):
            unasked.append(rule.name)
            continue
        found = [_marked(finding, rule, case, past) for finding in rule.findings(case)]
        rulings.append(Ruling(rule.name, tuple(found)))
    said, without = tuple(unasked), tuple(part for part, _ in blind(sections))
    return Judged(document, document.path, bars, tuple(rulings), case.lines, past.before, without, said)


def _marked(finding: Finding, rule: Rule, case: Case, past: Past) -> Finding:
    """A finding that stands in the baseline fails nobody."""
    before, entry = past.before, past.entry
    if before is None or entry is None:
        return finding
    if before.same_text:
        return finding._replace(known=wording.KNOWN if before.comparable else wording.UNCHANGED)
    return finding._replace(known=rule.known(finding, case, entry)) if before.comparable else finding
