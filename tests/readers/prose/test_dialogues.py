"""Turns in every layout: precision and recall are 99 % or more."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.registry import recognize
from cxfocus.transcript import Layout
from tests.readers.prose.dialogues import EIGHTEEN, LAYOUTS, meeting

CHAT = ReadingOptions(chat=True)
_ENOUGH = 0.99


def read(text: str, suffix: str = ".txt") -> Layout:
    return recognize(text, suffix).read(text, CHAT)


class Bar(NamedTuple):
    """Numbers of turns: read correctly, read, and written."""

    right: int
    found: int
    there: int


def measured(name: str, suffix: str, seeds: int = 4) -> Bar:
    layout = LAYOUTS[name]
    right = found = there = 0
    for seed in range(seeds):
        said = meeting(seed)
        expected = {(layout.name(each.speaker), spoken(name, each.words)) for each in said}
        result = read(layout.write(said), suffix)
        turns = {
            (t.speaker, " ".join(result.body[t.start : t.end].split())) for t in result.turns if t.speaker is not None
        }
        right += len(expected & turns)
        found += len(turns)
        there += len(expected)
    return Bar(right, found, there)


def spoken(name: str, words: str) -> str:
    return " ".join((words.upper() if name == "all capitals" else words).split())


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@pytest.mark.parametrize("name", LAYOUTS)
def test_turns(name: str, suffix: str) -> None:
    bar = measured(name, suffix)
    assert bar.right >= _ENOUGH * bar.there
    assert bar.right >= _ENOUGH * bar.found


def test_the_eighteen_layouts_are_there() -> None:
    assert len(EIGHTEEN) == 18
    assert set(EIGHTEEN.values()) <= set(LAYOUTS)


def test_times_between_marks_rise() -> None:
    result = read(LAYOUTS["meet"].write(meeting(2)))
    assert result.timing == "anchor"
    starts = [turn.start_time for turn in result.turns if turn.start_time is not None]
    assert len(starts) == 60
    assert starts == sorted(starts)


def test_words_share_the_time_between_marks() -> None:
    text = "0:00\nAda Quill: one two three four\nBen Oakes: five\n0:10\nAda Quill: six\n0:20\nseven\nBen Oakes: eight\n"
    said = [(turn.speaker, turn.start_time, turn.end_time) for turn in read(text).turns]
    assert said == [("Ada Quill", 0, 8), ("Ben Oakes", 8, 10), ("Ada Quill", 10, 20.4), ("Ben Oakes", 20.4, 20.8)]


def test_marks_of_the_day_begin_with_zero() -> None:
    text = "Ada Quill: one\n[10:00:03]\nBen Oakes: two\n[10:02:03]\nAda Quill: three\nBen Oakes: four\n"
    turns = read(text).turns
    assert [turn.start_time for turn in turns] == sorted(turn.start_time or 0.0 for turn in turns)
    assert (turns[1].start_time, turns[2].start_time) == (0, 120)


@pytest.mark.parametrize("name", [name for name in LAYOUTS if "time" in name or name in ("chat", "three spaces")])
def test_times(name: str) -> None:
    said = meeting(7)
    result = read(LAYOUTS[name].write(said))
    assert result.timing == "start"
    assert [turn.start_time for turn in result.turns] == [each.start for each in said]
    for turn, following in zip(result.turns, result.turns[1:], strict=False):
        assert turn.start_time is not None
        assert turn.end_time is not None
        assert following.start_time is not None
        assert turn.start_time < turn.end_time <= following.start_time


@pytest.mark.parametrize("turns", [1, 2])
def test_too_little_evidence_is_no_dialogue(turns: int) -> None:
    result = read(LAYOUTS["colon"].write(meeting(1, turns)))
    assert {turn.speaker for turn in result.turns} == {None}
