"""Lists of who was there: a case for each way to write them, and for what looks like one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from cxfocus.readers.prose.rolls.words import BESIDE_LABELS, OFFICE_LABELS, PLAIN_LABELS, STATES
from tests.readers.prose.reading import read_markdown, read_text

_CASES = yaml.safe_load((Path(__file__).parent / "attendance.yaml").read_text(encoding="utf-8"))


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("case", [pytest.param(case, id=case["form"]) for case in _CASES])
def test_attendance(case: dict[str, Any]) -> None:
    text = case["text"]
    layout = read_markdown(text)
    spans = next((rule.spans for rule in layout.left_out if rule.rule == case.get("rule", "attendance")), ())
    assert [words(text[start:end]) for start, end in spans] == case["takes"]
    said = [(turn.speaker, words(layout.body[turn.start : turn.end])) for turn in layout.turns]
    assert said == [(None if speaker == "none" else speaker, text) for speaker, text in case["turns"]]
    if "sections" in case:
        assert [section.title for section in layout.sections] == case["sections"]


#: Labels with words before a state, or behind it.
_WITH_STATES = """
also present, members present, members absent, staff present, trustees present, trustees absent, board members present,
commissioners present, commissioners absent, councilmembers present, others present, present remotely, scribe(s),
minute-taker, note-taker, members absent with notice, guests of the senate, those present were, present via zoom
""".replace("\n", " ").split(",")


@pytest.mark.parametrize("label", [*sorted(PLAIN_LABELS | OFFICE_LABELS), *STATES, *map(str.strip, _WITH_STATES)])
def test_labels_of_lists(label: str) -> None:
    written = f"{label.title()}: Ada Quill, Ben Oakes"
    assert _taken(f"{written}\n\nSome words follow here.\n") == [written]


@pytest.mark.parametrize("label", sorted(BESIDE_LABELS))
def test_labels_beside_a_list(label: str) -> None:
    beside = f"{label.title()}: Ada Quill, Ben Oakes"
    assert _taken(f"Present: Carla Wold\n{beside}\n\nSome words follow here.\n") == ["Present: Carla Wold", beside]
    assert _taken(f"{beside}\n\nSome words follow here.\n") == []


def _taken(text: str) -> list[str]:
    """What is left out as attendance, where it is all that is left out."""
    layout = read_text(text)
    assert {rule.rule for rule in layout.left_out} <= {"attendance"}
    assert [words(layout.body[turn.start : turn.end]) for turn in layout.turns][-1] == "Some words follow here."
    return [text[start:end] for rule in layout.left_out for start, end in rule.spans]
