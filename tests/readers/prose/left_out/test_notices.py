"""Notices of programs at both ends of a text."""

from __future__ import annotations

import pytest

from tests.readers.prose.cases import said
from tests.readers.prose.reading import read_text

_NOTICE = "This transcript was created by voice-to-text and may hold errors of many kinds."


@pytest.mark.parametrize("above", [3_900, 3_960, 4_000])
def test_a_notice_is_left_out_whole_wherever_the_first_part_of_a_text_ends(above: int) -> None:
    text = "Ada Quill: one\n" * (above // 15) + f"{_NOTICE}\n" + "Ada Quill: two\n" * 60
    assert {words for _, words in said(read_text(text))} == {"one", "two"}


def test_it_may_be_in_capitals() -> None:
    text = f"{_NOTICE.upper()}\nAda Quill: one\nAda Quill: two\n"
    assert said(read_text(text)) == [("Ada Quill", "one"), ("Ada Quill", "two")]
