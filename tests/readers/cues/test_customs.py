"""How captions name speakers (`customs.yaml`), and texts with ranges of time (`ranges.yaml`)."""

from __future__ import annotations

from typing import Any

import pytest

from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.registry import PROSE, recognize
from tests.readers.cues.reading import cases_of, check, read_subrip, said, times


@pytest.mark.parametrize("case", cases_of("customs.yaml"))
def test_customs(case: dict[str, Any]) -> None:
    heads = (f"{row}\n00:00:{row:02},000 --> 00:00:{row + 1:02},000\n" for row in range(len(case["cues"])))
    text = "\n".join(f"{head}{words}\n" for head, words in zip(heads, case["cues"], strict=True))
    layout = read_subrip(text)
    assert [list(each) for each in said(layout)] == case["said"]
    custom = f" ({case['custom']})" if "custom" in case else ", no speakers"
    assert layout.recognized.endswith(custom)
    check(text, layout)


@pytest.mark.parametrize("case", cases_of("ranges.yaml"))
def test_ranges(case: dict[str, Any]) -> None:
    row = recognize(case["text"], ".txt")
    if case.get("prose"):
        assert row.name in PROSE
        return
    assert row.name == "range"
    layout = row.read(case["text"], ReadingOptions())
    turns = [[*each, *when] for each, when in zip(said(layout), times(layout), strict=True)]
    assert turns == case["said"]
    assert layout.title == case.get("title")
    check(case["text"], layout)
