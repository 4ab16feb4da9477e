"""Numbers of lines that go on from page to page, in draft minutes."""

from __future__ import annotations

import pytest

from tests.readers.prose.cases import words
from tests.readers.prose.reading import read_text

_LINES = [
    "Call to Order",
    "",
    "The nets and the ropes were shown to all who",
    "came to see them on the day.",
    "",
    "ADA QUILL: Nets and ropes of the old pier",
    "are old.",
]


def _lines(first: int, last: int) -> list[tuple[int, str]]:
    return [(number, _LINES[number % len(_LINES)]) for number in range(first, last + 1)]


@pytest.mark.parametrize("above", ["", "Draft minutes\n"])
@pytest.mark.parametrize("form", ["{} {}\n", "{}  {} \n", "{:>5}  {}\n", "{}\n{}\n", "{} \n {} \n"])
@pytest.mark.parametrize(("first", "last"), [(1, 40), (1, 130), (46, 81), (990, 1030)])
def test_numbers_of_lines_are_not_counted(above: str, form: str, first: int, last: int) -> None:
    layout = read_text(above + "".join(form.format(*line) for line in _lines(first, last)))
    assert not any(character.isdigit() for character in layout.body)
    assert "The nets and the ropes were shown to all who came to see them on the day." in words(layout.body)
    assert "ADA QUILL" in {turn.speaker for turn in layout.turns}


@pytest.mark.parametrize(
    ("first", "line"),
    [
        pytest.param(1, "{} Oak Street\n", id="a list"),
        pytest.param(1, "{}\nOak Street\n", id="a list with its numbers in lines of their own"),
        pytest.param(1951, "{} went to sea\n", id="years"),
        pytest.param(1, "{:03} oak/nets\n", id="numbers of things"),
        pytest.param(1, "{} lamps of brass with a long cable\n", id="a list of long items in small letters"),
        pytest.param(1, "{} we went to sea\nand we came back\n\n", id="numbers of paragraphs"),
    ],
)
def test_other_numbers_are_counted(first: int, line: str) -> None:
    text = "".join(line.format(number) for number in range(first, first + 40))
    assert not any(rule.rule == "line numbers" for rule in read_text(text).left_out)


@pytest.mark.parametrize("items", [["egg"], ["Lamp", "desk"], ["Lamp of brass with a cable", "desk", "Oak chair"]])
@pytest.mark.parametrize("first", [None, 1])
def test_numbers_in_a_list_are_counted(items: list[str], first: int | None) -> None:
    text = "".join(f"{first or number} {items[number % len(items)]}\n" for number in range(1, 41))
    assert not any(rule.rule == "line numbers" for rule in read_text(text).left_out)
