"""Bytes and code units that are no Unicode, as text that any program can read."""

from __future__ import annotations

import io

import pytest

from cxfocus.text.unicode import ERRORS, as_unicode


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("café 👍", "café 👍"),
        ("caf\udce9 \udc80\udcff", "caf%E9 %80%FF"),  # bytes of a name
        ("\ud83d \ude00", "\ufffd \ufffd"),  # an emoji that was cut in two
    ],
)
def test_halves_of_characters(text: str, shown: str) -> None:
    assert as_unicode(text) == shown
    stream = io.BytesIO()
    with io.TextIOWrapper(stream, "utf-8", ERRORS) as written:
        written.write(text)
        written.flush()
        assert stream.getvalue().decode() == shown


def test_what_a_terminal_cannot_show_is_escaped() -> None:
    assert "caf\udce9 — é".encode("ascii", ERRORS) == b"caf%E9 \\u2014 \\xe9"
