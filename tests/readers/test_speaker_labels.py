"""The name in a label, and names of machines."""

from __future__ import annotations

import pytest

from cxfocus.readers.speaker_labels import bare, is_machine_voice


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("**Ann Lee**", "Ann Lee"), ("Ann_Lee", "Ann Lee"), ("@ann", "ann"), ("@ann:example.org", "@ann:example.org"),
        ("Ann Lee (Board)", "Ann Lee"), ("Ann Lee's Presentation", "Ann Lee"), ('"Ann Lee"', "Ann Lee"),
        ('Ann "Nan" Lee', 'Ann "Nan" Lee'), ("(guest)", "(guest)"),
        ("Ann Lee She/Her", "Ann Lee"), ("Ann they/them/theirs", "Ann"), ("He/Him", "He/Him"),
        ("Ann and/or", "Ann and/or"),
    ],
)  # fmt: skip
def test_what_of_a_label_is_the_name(label: str, name: str) -> None:
    assert bare(label) == name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Speaker 1", True), ("spk_0", True), ("SPEAKER_00", True), ("Unknown", True), ("New Speaker", True),
        ("Unidentified Male", True), ("Ann Lee", False), ("Speaker Lee", False), ("Chair", False), ("", False),
    ],
)  # fmt: skip
def test_a_machine_calls_voices_by_number(name: str, expected: bool) -> None:
    assert is_machine_voice(name) is expected
