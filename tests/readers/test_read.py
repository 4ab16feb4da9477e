"""From a source to a transcript: what its name says, and what it holds."""

from __future__ import annotations

import pytest

from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import Source

_BUDGET = "name,dept,budget\nA,library,100\n"


@pytest.mark.parametrize(
    ("path", "text", "warned"),
    [
        ("budget.csv", _BUDGET, "For a table, cxfocus batch has --text-column"),
        ("budget.tsv", _BUDGET.replace(",", "\t"), "For a table"),
        ("notes.VTT", "Ann: We open at nine.\n", "its name ends in .VTT"),
        ("notes.vtt", "\n", None),
        ("notes.txt", _BUDGET, None),
        ("notes.md", _BUDGET, None),
        ("notes", _BUDGET, None),
        ("talk.csv", "speaker,text\nAnn,We open at nine.\nBo,Why?\n", None),
        ("talk.txt", "WEBVTT\n\n00:00.000 --> 00:01.000\nWe open.\n", None),
    ],
)
def test_a_name_that_says_what_the_text_is_not_is_warned_of(path: str, text: str, warned: str | None) -> None:
    said = [str(warning) for warning in read_transcript(Source(path, text.encode())).warnings]
    assert [warned in each for each in said if warned] == ([True] if warned else [])
    assert bool(said) == (warned is not None)


def test_a_hint_needs_no_warning() -> None:
    read = read_transcript(Source("budget.csv", _BUDGET.encode()), ReadingOptions(format="text"))
    assert not read.warnings
