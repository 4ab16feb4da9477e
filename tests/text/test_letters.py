"""The share of a text that is in capitals."""

from __future__ import annotations

import pytest

from cxfocus.text.letters import share_of_capitals


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("ROLL CALL", 1.0),
        ("Roll call", 1 / 8),
        ("ROLL call", 0.5),
        ("\u201cROLL\u201d \u2013 \u00e9 1:30", 1.0),
        ("\u0421\u041e\u0412\u0415\u0422 \u0434\u0430", 5 / 7),
        ("10:30 - 11:00", 0.0),
        ("\u56f3\u66f8\u9928\u306e\u4f1a\u8b70\u3002", 0.0),
        ("", 0.0),
    ],
)
def test_the_share_of_capitals_is_of_letters_that_have_a_case(text: str, share: float) -> None:
    assert share_of_capitals(text) == pytest.approx(share)
