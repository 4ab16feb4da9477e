"""Transcripts of courts: line numbers in the margin."""

from __future__ import annotations

import pytest

from tests.readers.prose.cases import words
from tests.readers.prose.reading import read_text


@pytest.mark.parametrize("indent", ["", " " * 4, " " * 12])
@pytest.mark.parametrize("gap", ["  ", "\t", " "])
def test_numbers_at_the_margin_are_not_counted(indent: str, gap: str) -> None:
    said = ["MR. QUILL: one" if number % 2 else "MS. OAKES: two" if number % 4 else "" for number in range(1, 29)]
    text = "".join(f"{indent}{number}{gap if words else ''}{words}\n" for number, words in enumerate(said, 1))
    layout = read_text(text)
    assert [turn.speaker for turn in layout.turns[:3]] == ["MR. QUILL", "MS. OAKES", "MR. QUILL"]
    assert words(" ".join(layout.body[turn.start : turn.end] for turn in layout.turns)).split() == [
        "one" if number % 2 else "two" for number in range(1, 29) if number % 4
    ]


def test_a_list_with_numbers_and_no_empty_lines_is_counted() -> None:
    text = "".join(f"{number} Oak Street\n" for number in range(1, 29))
    assert "28 Oak Street" in words(" ".join(read_text(text).body.split("\n")))
    assert not any(rule.rule == "line numbers" for rule in read_text(text).left_out)


@pytest.mark.parametrize(("above", "last"), [(28, 28), (0, 60)])
def test_a_list_with_wide_numbers_is_counted_in_a_longer_text_and_if_it_is_long(above: int, last: int) -> None:
    text = "we met\n" * above + "".join(f"{number}  Oak Street\n" for number in range(1, last + 1))
    assert not any(rule.rule == "line numbers" for rule in read_text(text).left_out)
