"""Captions of old players; the turns read from them are in `ranges.yaml`."""

from __future__ import annotations

import pytest

from cxfocus.readers.cues.formats.players import PLAYERS, player_of
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.registry import recognize
from tests.readers.cues.reading import cases_of

TEXTS = [case.values[0]["text"] for case in cases_of("ranges.yaml")]


def test_every_player_has_a_case() -> None:
    assert {found.grammar.name for found in map(player_of, TEXTS) if found} == {row.grammar.name for row in PLAYERS}


@pytest.mark.parametrize(
    ("first", "warned"),
    [
        ("{1}{1}25.000\n", False),
        ("{0}{0}29.97\n", False),
        ("{1}{1}25|\n", False),
        ("{1}{1}25 people\n", True),
        ("", True),
    ],
)
def test_frames_that_a_file_does_not_explain_are_told(first: str, warned: bool) -> None:
    text = f"{first}{{24}}{{48}}We open.\n"
    warnings = recognize(text, ".sub").read(text, ReadingOptions()).warnings
    told = "frames are taken as 23.976 a second, since the file does not say how long they last"
    assert list(map(str, warnings)) == [told] * warned
