"""The turns of every dialect of JSON, by cases: words, speakers and times."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.registry import recognize
from cxfocus.readers.speech.dialects import DIALECTS
from cxfocus.readers.speech.read import read_json
from cxfocus.transcript import Layout
from tests.readers.speech.dialect_cases import CASES, Said, load


def said(layout: Layout) -> Said:
    return [
        (turn.speaker, " ".join(layout.body[turn.start : turn.end].replace("\x7f", "").split()), *turn[4:])
        for turn in layout.turns
    ]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_dialect_is_told_and_read(path: Path) -> None:
    case = load(path)
    layout = read_json(case.text, ReadingOptions())
    assert said(layout) == case.said
    assert layout.recognized.startswith(f"{case.dialect} transcript, ")
    assert recognize(case.text, ".txt").name == "json"
    if case.sections:
        titles = [section.title for section in layout.sections]
        of_turns = [titles[turn.section] if turn.section is not None else None for turn in layout.turns]
        assert of_turns == case.sections


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_positions_are_those_of_the_text_shown(path: Path) -> None:
    layout = read_json(load(path).text, ReadingOptions())
    assert layout.composed_text is not None
    assert len(layout.body) == len(layout.composed_text)
    assert [layout.composed_text[turn.start : turn.end].strip() for turn in layout.turns if turn.end > turn.start]
    assert all(layout.composed_text[cue.start].strip() for cue in layout.cues)


def test_every_dialect_has_a_case() -> None:
    assert {load(path).dialect for path in CASES} == {*(dialect.name for dialect in DIALECTS), "JSON"}


def test_words_that_are_all_in_brackets_are_no_sound_where_they_were_typed() -> None:
    typed = [{"type": "message", "user": "Ann", "ts": "1000000001.1", "text": "(with friends)"}]
    spoken = [{"speaker": "Ann", "start": 1, "text": "(with friends)"}, {"speaker": "Bo", "start": 2, "text": "So."}]
    assert [text for _, text, *_ in said(read_json(json.dumps(typed), ReadingOptions()))] == ["(with friends)"]
    assert [text for _, text, *_ in said(read_json(json.dumps(spoken), ReadingOptions()))] == ["So."]
