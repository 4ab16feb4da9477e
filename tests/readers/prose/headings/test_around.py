"""The lines around a line are the same, whichever place in the line is asked about."""

from __future__ import annotations

import pytest

from cxfocus.readers.prose.headings.around import (
    goes_on_below,
    has_words_below,
    indent_below,
    is_blank_above,
    is_blank_below,
    line_above,
)

_LINE = "4. State of the lamps"


@pytest.mark.parametrize("at", [0, 5, len(_LINE)])
@pytest.mark.parametrize(
    ("below", "goes_on"),
    [
        ("and of the nets", True),
        ("   a small one", True),
        ("a) Payments", False),
        ("draft-lee-lamps-03", False),
        ("They burn.", False),
        ("\nand of the nets", False),
        ("", False),
    ],
)
def test_a_sentence_goes_on_right_below_in_small_letters(at: int, below: str, goes_on: bool) -> None:
    assert goes_on_below(at, f"{_LINE}\n{below}") is goes_on


@pytest.mark.parametrize("at", [0, 5, len(_LINE)])
@pytest.mark.parametrize(("end", "is_last"), [("", True), ("\n", True), (" \n \n", True), ("\n\n  5. Nets", False)])
def test_the_last_line_has_nothing_below(at: int, end: str, is_last: bool) -> None:
    text = _LINE + end
    assert is_blank_below(at, text)
    assert has_words_below(at, (), text) is not is_last
    assert not has_words_below(at, (text.find("  5."),), text)
    assert indent_below(at, text) == (-1 if is_last else 2)


@pytest.mark.parametrize("inside", [0, 5, len(_LINE)])
@pytest.mark.parametrize(("above", "line"), [("", ""), ("words\n", "words"), ("words\n \n", " "), ("\n", "")])
def test_the_line_above(inside: int, above: str, line: str) -> None:
    at = len(above) + inside
    assert line_above(at, above + _LINE) == line
    assert is_blank_above(at, above + _LINE) is not line.strip().isalpha()
