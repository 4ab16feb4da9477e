"""Who said what, in every layout: precision and recall of turns are 99 % or more."""

from __future__ import annotations

import pytest

from cxfocus.readers.prose.read import read_markdown, read_text
from tests.readers.prose.dialogues import LAYOUTS, meeting

_ENOUGH = 0.99


@pytest.mark.parametrize("read", [read_text, read_markdown])
@pytest.mark.parametrize("name", LAYOUTS)
def test_turns(name: str, read: object) -> None:
    layout = LAYOUTS[name]
    right = found = there = 0
    for seed in range(4):
        said = meeting(seed)
        expected = {(layout.name(each.speaker), " ".join(each.words.split())) for each in said}
        result = read(layout.write(said))  # type: ignore[operator]
        turns = {
            (t.speaker, " ".join(result.body[t.start : t.end].split())) for t in result.turns if t.speaker is not None
        }
        right += len(expected & turns)
        found += len(turns)
        there += len(expected)
    assert right >= _ENOUGH * there
    assert right >= _ENOUGH * found


@pytest.mark.parametrize("name", [name for name in LAYOUTS if "time" in name or name in ("chat", "three spaces")])
def test_times(name: str) -> None:
    said = meeting(7)
    result = read_text(LAYOUTS[name].write(said))
    assert result.timing == "start"
    assert [turn.start_time for turn in result.turns] == [each.start for each in said]
    for turn, following in zip(result.turns, result.turns[1:], strict=False):
        assert turn.start_time is not None
        assert turn.end_time is not None
        assert following.start_time is not None
        assert turn.start_time < turn.end_time <= following.start_time


@pytest.mark.parametrize("turns", [1, 2])
def test_too_little_evidence_is_no_dialogue(turns: int) -> None:
    result = read_text(LAYOUTS["colon"].write(meeting(1, turns)))
    assert {turn.speaker for turn in result.turns} == {None}
