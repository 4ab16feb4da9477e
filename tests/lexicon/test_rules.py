"""The rules of the lexicon language: matches of entries, and entries that do not load."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from cxfocus.errors import LexiconError
from cxfocus.lexicon.bundled import bundled_names
from cxfocus.lexicon.load import load_lexicon, parse_lexicon
from cxfocus.lexicon.model import LexiconTest
from cxfocus.lexicon_tools.inline_tests import failures_of
from cxfocus.linguistics.matcher import RuleOptions, matcher_for
from cxfocus.matching.locate import locate
from cxfocus.matching.matcher import Matcher

_FOLDER = Path(__file__).parent
_SIGNS = {"shy": "\u00ad", "zw": "\u200b", "nfd": "\u0301", "rsq": "\u2019"}


def _cases(name: str) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = yaml.safe_load((_FOLDER / name).read_text(encoding="utf-8"))
    return cases


def _named(cases: list[dict[str, Any]]) -> list[Any]:
    return [pytest.param(case, id=f"{case.get('rule', '')} {case['why']}".strip()) for case in cases]


@cache
def bundled(name: str) -> Matcher:
    return matcher_for(load_lexicon(name), RuleOptions())


def mentions(matcher: Matcher, text: str) -> list[tuple[str, str]]:
    """Return the side and the words of every mention."""
    found = locate(matcher.scan([text]), [text])
    lexicon = matcher.lexicon
    return [(lexicon.entries[each.entry].role, text[each.span.start : each.span.end]) for each in found]


@pytest.mark.parametrize("case", _named(_cases("rules.yaml")))
def test_rule(case: dict[str, Any]) -> None:
    lists = {
        side: case.get(side, ["wombat"] if side == "institution" else [])
        for side in ("customer", "institution", "ignore")
    }
    kept = {side: entries for side, entries in lists.items() if entries}
    lexicon = parse_lexicon(yaml.safe_dump({"cxfocus": 1, "name": "case", **kept}, allow_unicode=True))
    text = _signed(case["text"])
    found = mentions(Matcher(lexicon), text)
    assert [words for _, words in found] == list(map(_signed, case["found"]))
    if "sides" in case:
        assert [side for side, _ in found] == case["sides"]


def _signed(text: str) -> str:
    for name, sign in _SIGNS.items():
        text = text.replace("{" + name + "}", sign)
    return text


def test_every_rule_has_a_case() -> None:
    assert {case["rule"] for case in _cases("rules.yaml")} >= {1, 2, 3, 4, 5, 6}


@pytest.mark.parametrize("case", _named(_cases("refused.yaml")))
def test_refused(case: dict[str, Any]) -> None:
    with pytest.raises(LexiconError) as raised:
        parse_lexicon(case["yaml"], "lexicon.yaml")
    problems = raised.value.problems
    assert [f"{problem.line}:{problem.column}" for problem in problems] == [mistake[0] for mistake in case["mistakes"]]
    for problem, (_, message, hint) in zip(problems, case["mistakes"], strict=True):
        assert problem.path == "lexicon.yaml"
        assert message in problem.message
        assert hint in (problem.hint or "")
        assert str(problem).startswith(f"lexicon.yaml:{problem.line}:{problem.column}: ")


@pytest.mark.parametrize("case", _named(_cases("refused_rules.yaml")))
def test_refused_linguistic_rule(case: dict[str, Any]) -> None:
    before = "cxfocus: 1\nname: x\ninstitution: [board]\ncustomer: [{entry: patron, "
    with pytest.raises(LexiconError) as raised:
        parse_lexicon(f"{before}{case['rule']}}}]\n", "lexicon.yaml")
    problems = raised.value.problems
    assert [(problem.line, problem.column) for problem in problems] == sorted((4, row[0]) for row in case["mistakes"])
    for problem, (_, message, hint) in zip(problems, sorted(case["mistakes"]), strict=True):
        assert message in problem.message
        assert hint in (problem.hint or "")


def _inline_tests() -> list[Any]:
    return [
        pytest.param(name, test, id=f"{name}:{test.origin.line}")
        for name in bundled_names()
        for test in bundled(name).lexicon.tests
    ]


@pytest.mark.parametrize(("name", "test"), _inline_tests())
def test_inline_test_of_a_bundled_lexicon(name: str, test: LexiconTest) -> None:
    assert failures_of(bundled(name), test) == []


@pytest.mark.parametrize("name", bundled_names())
def test_bundled_lexicons_have_tests_for_every_category(name: str) -> None:
    matcher = bundled(name)
    lexicon = matcher.lexicon
    own = {(entry.role, entry.category) for entry in lexicon.entries if entry.origin.path == lexicon.path}
    scan = matcher.scan([test.text for test in lexicon.tests])
    tested = {(lexicon.entries[entry].role, lexicon.entries[entry].category) for entry in scan.entries}
    assert {pair for pair in own if pair[0] != "ignore"} <= tested
    assert any(not test.customer and not test.institution for test in lexicon.tests)
