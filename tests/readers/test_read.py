"""From a source to a transcript, by its name and its content."""

from __future__ import annotations

import pytest

from cxfocus.errors import NoTranscriptError
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import Source

_BUDGET = "name,dept,budget\nA,library,100\n"


@pytest.mark.parametrize(
    ("path", "text", "warned"),
    [
        ("notes.csv", "We open at nine.\nWho, when, and why? Nobody, alas.\n", "its name ends in .csv"),
        ("notes.tsv", _BUDGET, "its name ends in .tsv"),
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


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("budget.csv", _BUDGET),
        ("budget.csv", _BUDGET.replace(",", ";") + "\n"),
        ("budget.tsv", _BUDGET.replace(",", "\t")),
        ("talks.csv", 'code,abstract\nA,"We open,\nand close."\nB,Why?\nC,"""Who"", then?"\nD\n'),
    ],
)
def test_a_table_whose_rows_are_documents_is_refused(path: str, text: str) -> None:
    with pytest.raises(NoTranscriptError, match=r"holds no transcript\. A table of texts: cxfocus batch"):
        read_transcript(Source(path, text.encode()))


def test_a_hint_needs_no_warning() -> None:
    read = read_transcript(Source("budget.csv", _BUDGET.encode()), ReadingOptions(format="text"))
    assert not read.warnings


@pytest.mark.parametrize(
    ("text", "date", "warned"),
    [
        ("# Meeting dates\n\n- May 9, 2018\n- June 8, 2018\n- July 9, 2018\n", None, True),
        ("# Meeting dates\n\nMay 9, 2018\n\nWe talked about the dates.\n", "2018-05-09", False),
    ],
)
def test_a_list_of_meetings_has_no_date_of_its_own(text: str, date: str | None, warned: bool) -> None:
    transcript = read_transcript(Source("x.md", text.encode()))
    assert transcript.date == date
    assert any("a list of meetings" in str(each) for each in transcript.warnings) == warned
