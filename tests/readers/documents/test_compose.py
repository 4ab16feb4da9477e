"""Blocks as text, whatever they contain."""

from __future__ import annotations

import pytest

from cxfocus.readers.documents.blocks import Block, Document
from cxfocus.readers.documents.compose import layout_of_document
from cxfocus.readers.options import ReadingOptions
from cxfocus.transcript import Layout


def _layout(*blocks: Block) -> Layout:
    return layout_of_document(Document(blocks), "docx", ReadingOptions())


@pytest.mark.parametrize(
    ("block", "text"),
    [
        (Block("paragraph", " We open \n\n \n at nine."), "We open\n at nine."),
        (Block("heading", "Hours of\nthe desk", 1), "Hours of the desk"),
        (Block("title", "Hours of\r\nthe desk"), "Hours of the desk"),
        (Block("row", "Desk\nhours | nine", alone=True), "Desk hours | nine"),
        (Block("item", "1. We open\nat nine.", 1), "  1. We open\n    at nine."),
        (Block("paragraph", "We\xa0open\u2028at\u2003nine\x00."), "We open\nat nine."),
    ],
)
def test_what_a_block_is_written_as(block: Block, text: str) -> None:
    layout = _layout(Block("paragraph", "Good day."), block, Block("paragraph", "So."))
    assert layout.composed_text == f"Good day.\n\n{text}\n\nSo."


def test_blocks_of_one_kind_stand_below_each_other() -> None:
    kinds = [Block("item", "- one"), Block("item", "- two"), Block("paragraph", "three"), Block("paragraph", "four")]
    assert _layout(*kinds).composed_text == "- one\n- two\n\nthree\n\nfour"
    rows = [Block("row", "a | b", alone=True), Block("row", "c | d", alone=True), Block("paragraph", " \n ")]
    assert _layout(*rows, Block("item", "- one")).composed_text == "a | b\nc | d\n\n- one"


def test_a_timetable_keeps_its_topics_and_is_nobodys() -> None:
    rows = ("Time | Topic | Who", "9:00 | Customer Service | Ann Lee", "9:15 | Patron Survey | Bob Ray",
            "9:30 | Staff Training | Bob Ray")  # fmt: skip
    layout = _layout(*(Block("row", row, alone=True) for row in rows))
    assert layout.body == layout.composed_text == "\n".join(rows)
    assert [turn.speaker for turn in layout.turns] == [None]
    assert layout.timing == "none"
    assert not layout.left_out
