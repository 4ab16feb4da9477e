"""Tests inside lexicons; those of the bundled lexicons are run by `tests/lexicon/test_rules.py`."""

from __future__ import annotations

from cxfocus.lexicon.load import parse_lexicon
from cxfocus.lexicon_tools.inline_tests import Run, run_tests
from cxfocus.linguistics.matcher import RuleOptions, keep_usable, matcher_for
from tests.lexicon_tools.lexicons import matcher


def _run_small(body: str) -> Run:
    small = matcher(body)
    return run_tests(small, small.lexicon)


def test_a_failure_names_its_line_and_what_was_found() -> None:
    run = _run_small(
        "customer: [patron]\ninstitution: [board]\ntests:\n"
        "  - {text: The board met., institution: [board]}\n"
        '  - {text: "Patrons and the board.", customer: [guest, Patrons]}\n'
    )
    assert [str(problem) for problem in run.failures] == [
        "small.yaml:7:5: customer: expected [guest, Patrons], found [Patrons]",
        "small.yaml:7:5: institution: expected nothing, found [board]",
    ]
    assert run.summary == "small: 2 tests, 1 failed"


def test_what_holds_an_entry_that_nobody_can_judge_is_skipped() -> None:
    body = (
        "cxfocus: 1\nname: small\ncustomer: [patron, {entry: reader, pos: NOUN}]\ninstitution: [board]\ntests:\n"
        "  - {text: A reader of the board., customer: [reader], institution: [board]}\n"
        "  - {text: The board met., institution: [board]}\n"
        "  - {text: The board met.}\n"
    )
    lexicon = parse_lexicon(body, "small.yaml")
    less = keep_usable(lexicon, RuleOptions(optional=True)).lexicon
    run = run_tests(matcher_for(less, RuleOptions()), lexicon)
    assert [str(problem) for problem in run.skipped] == [
        "small.yaml:6:5: skipped, as nobody here can judge the rule of 'reader'"
    ]
    assert [problem.line for problem in run.failures] == [8]
    assert run.summary == "small: 3 tests, 1 failed, 1 skipped"


def test_a_lexicon_without_tests() -> None:
    assert _run_small("customer: [patron]\ninstitution: [board]\n").summary == "small: 0 tests, none failed"
