"""One document under all rules: its findings, and which of them stand in the baseline already."""

from __future__ import annotations

from cxfocus.check import wording
from cxfocus.check.baseline import BaselineEntry
from cxfocus.check.model import Finding, Judged, Ruling
from cxfocus.check.rules import RULES, Case, Rule
from cxfocus.check.titles import blind_sections


def judge(case: Case, uri: str, entry: BaselineEntry | None) -> Judged:
    """Ask every rule that is on about a document and its entry in the baseline; `uri` as that of `Judged`."""
    rulings, unasked = [], []
    for rule in RULES:
        if not rule.is_on(case):
            continue
        if rule.is_said(case):
            unasked.append(rule.name)
            continue
        found = [_marked(finding, rule, case, entry) for finding in rule.findings(case)]
        rulings.append(Ruling(rule.name, tuple(found)))
    return Judged(
        document=case.document,
        uri=uri,
        bars=case.bars,
        rulings=tuple(rulings),
        lines=case.lines,
        before=case.before,
        blind=tuple(part for part, _ in blind_sections(case.sections)),
        unasked=tuple(unasked),
    )


def _marked(finding: Finding, rule: Rule, case: Case, entry: BaselineEntry | None) -> Finding:
    """Mark a finding that stands in the baseline, which fails no document."""
    before = case.before
    if before is None or entry is None:
        return finding
    if before.same_text:
        return finding._replace(known=wording.KNOWN if before.comparable else wording.UNCHANGED)
    return finding._replace(known=rule.known(finding, case, entry)) if before.comparable else finding
