"""Findings that are in the baseline already, and new ones: for each rule, the document before and after."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from cxfocus.check.baseline import BaselineEntry, entry_of
from cxfocus.check.history import Past
from cxfocus.check.model import Before, JudgedDocument
from cxfocus.check.rules import RULES
from cxfocus.check.titles import titled_sections
from cxfocus.lexicon.load import parse_lexicon
from cxfocus.pipeline import Job, analyze_inputs
from cxfocus.readers.source import Source
from cxfocus.report.model import DocumentReport
from cxfocus.scoring.share import Counts
from cxfocus.settings.bars import Bars
from tests.check.judging import judge
from tests.check.repository import WORDS

_CASES = yaml.safe_load((Path(__file__).parent / "known.yaml").read_text(encoding="utf-8"))


def _counted(text: str) -> DocumentReport:
    [document] = analyze_inputs([Source("a.md", text.encode())], Job(parse_lexicon(WORDS))).documents
    return document


def _document(customer: int, institution: int, words: int) -> DocumentReport:
    said = ["patron"] * customer + ["board"] * institution
    said += ["and"] * (words - len(said))
    return _counted("\n\n".join(said))


def _judged(
    document: DocumentReport, entry: BaselineEntry, bars: Bars, *, strict: bool = False, **past: bool
) -> JudgedDocument:
    before = Before(entry.counts, "the baseline", "", in_baseline=True, **past)
    return judge(document, titled_sections(document), bars, Past(before, entry, "a.md", "a.md", "now"), strict=strict)


@pytest.mark.parametrize("case", _CASES, ids=[case["name"] for case in _CASES])
def test_what_is_known(case: dict[str, Any]) -> None:
    then, now = case["then"], case["now"]
    words_then, words_now = case.get("words", [max(100, sum(then)), max(100, sum(now))])
    past = {key: case[key] for key in ("comparable", "same_text", "strict") if key in case}
    entry = BaselineEntry("then", Counts(then[0], then[1], words_then))
    judged = _judged(_document(now[0], now[1], words_now), entry, Bars(**case.get("bars", {})), **past)
    assert {each.rule: each.outcome for each in judged.rulings if each.outcome != "pass"} == case.get("of", {})
    assert {each.rule: each.known for each in judged.findings if each.known} == case.get("known", {})


def test_every_rule_has_a_case_of_both_kinds() -> None:
    new = {rule for case in _CASES for rule in case.get("of", {})}
    known = {rule for case in _CASES for rule in case.get("known", {})}
    assert new == {rule.name for rule in RULES} - {"not-blind"}
    assert known == new - {"max-drop"}


_STUB = "## Budget\n\nThe board.\n\n"
_BLIND = "## Budget\n\n" + "The board and the budget. " * 5 + "\n\n"
_SEEN = "## Budget\n\nPatrons. " + "The board and the budget. " * 5 + "\n\n"


@pytest.mark.parametrize(
    ("then", "now", "outcome", "known"),
    [
        (_BLIND, _BLIND, "pass", 1),
        (_SEEN, _BLIND, "fail", 0),
        (_STUB, _STUB, "neutral", 1),
        (_STUB, _BLIND, "fail", 0),
        (_BLIND, _STUB, "neutral", 1),
        (_SEEN, _STUB, "neutral", 0),
        (_BLIND + _SEEN, _BLIND + _BLIND, "fail", 0),
        (_BLIND + _BLIND, _SEEN + _BLIND, "pass", 1),
        (_BLIND + _STUB, _BLIND + _BLIND, "fail", 0),
        (_BLIND + _STUB, _STUB + _BLIND, "neutral", 2),
    ],
)
def test_sections_that_were_blind(then: str, now: str, outcome: str, known: int) -> None:
    entry = entry_of(_counted("# A\n\nPatrons.\n\n" + then), "then")
    judged = _judged(_counted("# A\n\nPatrons and residents.\n\n" + now), entry, Bars(not_blind=("*",), max_drop=1.0))
    [ruling] = [each for each in judged.rulings if each.rule == "not-blind"]
    assert (ruling.outcome, sum(each.known is not None for each in ruling.findings)) == (outcome, known)
