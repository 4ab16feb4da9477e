"""Lists of who was there: a case for each way to write them, and for what looks like one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from cxfocus.readers.prose.read import read_markdown

_CASES = yaml.safe_load((Path(__file__).parent / "attendance.yaml").read_text(encoding="utf-8"))


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("case", [pytest.param(case, id=case["form"]) for case in _CASES])
def test_attendance(case: dict[str, Any]) -> None:
    text = case["text"]
    layout = read_markdown(text)
    spans = next((rule.spans for rule in layout.left_out if rule.rule == "attendance"), ())
    assert [words(text[start:end]) for start, end in spans] == case["takes"]
    said = [(turn.speaker, words(layout.body[turn.start : turn.end])) for turn in layout.turns]
    assert said == [(None if speaker == "none" else speaker, text) for speaker, text in case["turns"]]
