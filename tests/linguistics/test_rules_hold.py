"""Linguistic rules that need no trained pipeline, case by case."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from cxfocus.lexicon.load import parse_lexicon
from cxfocus.linguistics.matcher import RuleOptions, matcher_for
from cxfocus.matching.locate import locate

_SIGNS = {"shy": "\u00ad", "zw": "\u200b", "nfd": "\u0301", "long": "so on and on " * 60}
_CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", _CASES, ids=[case["why"] for case in _CASES])
def test_rule(case: dict[str, Any]) -> None:
    lists = {"customer": case["entries"], "institution": ["wombat"], "ignore": case.get("ignore", ["dingo"])}
    lexicon = parse_lexicon(yaml.safe_dump({"cxfocus": 1, "name": "case", **lists}, allow_unicode=True))
    text = _signed(case["text"])
    found = locate(matcher_for(lexicon, RuleOptions()).scan([text]), [text])
    assert [text[each.span.start : each.span.end] for each in found] == list(map(_signed, case["found"]))


def _signed(text: str) -> str:
    for name, sign in _SIGNS.items():
        text = text.replace("{" + name + "}", sign)
    return text
