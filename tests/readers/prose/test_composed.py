"""Text that another reader took out of a document: its headings, if they hold names."""

from __future__ import annotations

import pytest

from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.prose.headings.document_outline import DocumentOutline
from cxfocus.readers.prose.read import read_composed
from cxfocus.transcript import Layout, Section

SAID = (
    ("Ada Quill", "0:05", "We begin with the boats."),
    ("Ben Oakes", "0:20", "They are old."),
    ("Ada Quill", "1:02", "They float."),
    ("Ben Oakes", "1:30", "One of them sank."),
)


def read(blocks: list[tuple[str, str]]) -> Layout:
    """Return the layout of a text of headings, with words below each."""
    text, given = "", []
    for heading, words in blocks:
        given.append(Section(heading, len(text), 2))
        text += f"{heading}\n\n{words}\n\n"
    return read_composed(text, "docx", DocumentOutline(given), ReadingOptions())


@pytest.mark.parametrize("timed", [True, False])
def test_headings_that_hold_names_are_those_of_turns(timed: bool) -> None:
    layout = read([(f"{name} {time}" if timed else name, words) for name, time, words in SAID])
    said = [(turn.speaker, layout.body[turn.start : turn.end]) for turn in layout.turns]
    assert said == [(name, words) for name, _, words in SAID]
    assert [turn.start_time for turn in layout.turns] == ([5, 20, 62, 90] if timed else [None] * 4)
    assert layout.sections == ()


def test_a_name_at_the_end_is_a_label_without_words() -> None:
    written = "\n\n".join(f"{name}\n\n{words}" for name, _, words in SAID) + "\n\nAda Quill"
    given = [Section(name, written.index(words) - len(name) - 2, 2) for name, _, words in SAID]
    last = len(written) - len("Ada Quill")
    layout = read_composed(written, "docx", DocumentOutline([*given, Section("Ada Quill", last, 2)]), ReadingOptions())
    assert layout.left_out[-1].spans[-1] == (last, len(written))


def test_headings_that_hold_names_of_things_stay() -> None:
    names = ["Oak Hall", "Elm Hall", "Ash Hall", "Fir Hall"]
    layout = read([(name, "It was built in May.") for name in names])
    assert [section.title for section in layout.sections] == names
    assert {turn.speaker for turn in layout.turns} == {None}


def test_what_is_left_out_is_no_heading() -> None:
    layout = read([("The pier", "It was sold."), ("[END OF INTERVIEW]", "We went home."), ("[Songs]", "We sang.")])
    assert [section.title for section in layout.sections] == ["The pier", "[Songs]"]


def test_the_name_that_a_recording_was_given_is_the_title_of_a_document() -> None:
    text = "Lamps & nets-20260615_133555-Meeting Recording\n\nwords\n"
    assert read_composed(text, "docx", DocumentOutline(), ReadingOptions()).title == "Lamps & nets"
    assert read_composed("Lamps & nets-Meeting\n\nwords\n", "docx", DocumentOutline(), ReadingOptions()).title is None


def test_items_below_the_last_heading_stand_as_deep_as_it() -> None:
    items = "".join(f"{item}\n\nwe sang\n\n" for item in ("1. Welcome", "2. Old Business", "3. New Business"))
    text = f"Reports\n\n{items}"
    layout = read_composed(text, "docx", DocumentOutline([Section("Reports", 0, 4)]), ReadingOptions())
    assert [section.level for section in layout.sections] == [4, 4, 4, 4]


def test_lines_above_numbered_items_are_the_title() -> None:
    items = "".join(
        f"{item}\n\nwe sang in small letters\n\n" for item in ("1. Welcome", "2. Reports", "3. Adjournment")
    )
    text = f"HARBOR CHOIR\n\nSPRING ON THE PIER\n\n{items}"
    layout = read_composed(text, "docx", DocumentOutline(), ReadingOptions())
    assert layout.title == "HARBOR CHOIR: SPRING ON THE PIER"
    assert [section.title for section in layout.sections] == ["1. Welcome", "2. Reports", "3. Adjournment"]
