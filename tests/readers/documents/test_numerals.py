"""The marks of list items: `1`, `a`, `A`, `i`, `I`, as word processors count them."""

from __future__ import annotations

import pytest

from cxfocus.readers.documents.blocks import Block
from cxfocus.readers.documents.numerals import BULLET, numeral, with_list_mark


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "i"), (3, "iii"), (4, "iv"), (5, "v"), (9, "ix"), (10, "x"), (14, "xiv"), (19, "xix"), (40, "xl"),
        (49, "xlix"), (50, "l"), (90, "xc"), (100, "c"), (400, "cd"), (500, "d"), (900, "cm"), (1994, "mcmxciv"),
        (3999, "mmmcmxcix"), (4000, "4000"),
    ],
)  # fmt: skip
def test_roman_numerals(number: int, written: str) -> None:
    assert numeral(number, "i") == written
    assert numeral(number, "I") == written.upper()


@pytest.mark.parametrize(
    ("number", "written"), [(1, "a"), (26, "z"), (27, "aa"), (52, "az"), (53, "ba"), (702, "zz"), (703, "aaa")]
)
def test_letters(number: int, written: str) -> None:
    assert numeral(number, "a") == written
    assert numeral(number, "A") == written.upper()


@pytest.mark.parametrize("style", ["1", "a", "I", "\u2460"])
def test_what_cannot_be_said_so_is_decimal(style: str) -> None:
    assert [numeral(number, style) for number in (0, -1)] == ["0", "-1"]
    assert style in "aI" or numeral(7, style) == "7"


_HEADING = Block("heading", "Hours", 2)


@pytest.mark.parametrize(
    ("block", "mark", "shown"),
    [
        (Block("paragraph", " We open."), "2.", Block("item", "2. We open.", 1)),
        (Block("paragraph", "At nine."), "", Block("item", "At nine.", 2)),
        (_HEADING, "2.", Block("heading", "2. Hours", 2)),
        (_HEADING, BULLET, _HEADING),
        (Block("title", "Minutes"), "I.", Block("title", "I. Minutes")),
        (Block("row", "a | b"), "2.", Block("row", "a | b")),
    ],
)
def test_blocks_in_a_list(block: Block, mark: str, shown: Block) -> None:
    assert with_list_mark(block, mark, 1) == shown
