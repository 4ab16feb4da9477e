"""Labels that begin an attendance list."""

from __future__ import annotations

import pytest

from cxfocus.readers.prose.attendance.words import BESIDE_LABELS, OFFICE_LABELS, PLAIN_LABELS, STATES
from tests.readers.prose.cases import words
from tests.readers.prose.reading import read_text

#: Labels with words before or after a state such as `present`.
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


@pytest.mark.parametrize("form", ["{}", "**{}**", "- {}"])
def test_a_sentence_is_no_attendance_list(form: str) -> None:
    text = form.format("Present: we talked about the patrons and their needs") + "\n"
    assert [rule.rule for rule in read_text(text).left_out if rule.rule == "attendance"] == []


def _taken(text: str) -> list[str]:
    """Return the texts left out as attendance, if nothing else is left out."""
    layout = read_text(text)
    assert {rule.rule for rule in layout.left_out} <= {"attendance"}
    assert [words(layout.body[turn.start : turn.end]) for turn in layout.turns][-1] == "Some words follow here."
    return [text[start:end] for rule in layout.left_out for start, end in rule.spans]
