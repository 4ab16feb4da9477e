"""The kind and the date of a document."""

from __future__ import annotations

import pytest

from cxfocus.readers.describe import date_of, kind_and_reason, kind_of
from cxfocus.readers.prose.read import read_markdown
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import Source
from cxfocus.transcript import Kind

DIALOGUE = "Ada: one\n\nBen: two\n\nAda: three\n\nBen: four\n\nAda: five\n\nBen: six\n"
TIMED = "Ada Quill  0:01\none\n\nBen Oakes  0:09\ntwo\n\nAda Quill  0:20\nthree\n"


@pytest.mark.parametrize(
    ("text", "stem", "kind"),
    [
        (DIALOGUE, "talk", "transcript"),
        (DIALOGUE, "board-minutes", "minutes"),
        (DIALOGUE, "meeting_notes", "minutes"),
        (TIMED, "board-minutes", "transcript"),
        ("# Agenda\n\nfirst\n\n## Budget\n", "x", "agenda"),
        ("words\n", "2024-03-agenda", "agenda"),
        ("words\n", "agenda-and-minutes", "minutes"),
        ("# Minutes of the board\n\nwords\n", "x", "minutes"),
        ("words, then minutes of the last meeting\n", "x", "minutes"),
        ("# Title\n\nwords\n", "x", "minutes"),
        ("words\n", "x", "transcript"),
        ("", "x", "transcript"),
    ],
)
def test_kind(text: str, stem: str, kind: Kind) -> None:
    assert kind_of(read_markdown(text), stem) == kind


@pytest.mark.parametrize(
    ("text", "stem", "reason"),
    [
        (TIMED, "board-minutes", "times are written"),
        (DIALOGUE, "transcript of a call", "most turns have a speaker"),
        (DIALOGUE, "meeting_notes", "its name or title says so"),
        ("# Title\n\nwords\n", "keynotes-2024", "it has sections, and few speakers"),
        ("# Title\n\nAgenda\n", "x", "its first lines say so"),
        ("words\n", "transcript", "it has neither sections nor a name that says otherwise"),
    ],
)
def test_the_reason_is_the_one_that_told(text: str, stem: str, reason: str) -> None:
    assert kind_and_reason(read_markdown(text), stem)[1] == reason


@pytest.mark.parametrize(
    ("stem", "title", "text", "date"),
    [
        ("2024-03-04", None, "", "2024-03-04"),
        ("minutes_2024.3.4_final", None, "", "2024-03-04"),
        ("GMT20240304-140000_Recording", None, "", "2024-03-04"),
        ("x", "Board, March 4, 2024", "", "2024-03-04"),
        ("x", "Board, 4th March 2024", "", "2024-03-04"),
        ("x", "Mar. 4, 2024", "", "2024-03-04"),
        ("x", "Sept. 4, 2024", "", "2024-09-04"),
        ("x", "1 May 2024", "", "2024-05-01"),
        ("x", None, "Date: 4 March 2024\n", "2024-03-04"),
        ("x", None, "---\ndate: 2024-03-04\n---\n", "2024-03-04"),
        ("x", None, "**Date:** March 4th, 2024\n", "2024-03-04"),
        ("x", None, "Regular meeting, March 4, 2024\n", "2024-03-04"),
        ("2023-01-02", "March 4, 2024", "Date: 5 May 2025", "2023-01-02"),
        ("x", "March 4, 2024", "Date: 5 May 2025", "2024-03-04"),
        ("x", None, "On 1 May 2020 we met.\nDate: 4 March 2024\n", "2024-03-04"),
        ("x", None, "MINUTES\n\n4. DATE OF NEXT MEETING\n4.1 9 April 2024.\n", None),
        ("x", None, "Next regular meeting: 9 April 2024\nThe choir met on 5 March 2024.\n", "2024-03-05"),
        ("x", None, "Date of next meeting: 9 April 2024\n", None),
        ("x", None, "Next meeting: not known\nMinutes of 5 March 2024\n", "2024-03-05"),
        ("x", None, "Minutes of the last meeting, 6 February 2024, were read on 5 March 2024.\n", "2024-03-05"),
        ("2024-13-45", None, "", None),
        ("2024-02-30", "4 March 2024", "", "2024-03-04"),
        ("call-15551234567", None, "", None),
        ("x", None, "a" * 700 + " March 4, 2024", None),
        ("x", None, "version 1.2.3, 1899-01-01", None),
        ("x", "marching 4, 2024", "", None),
    ],
)
def test_date(stem: str, title: str | None, text: str, date: str | None) -> None:
    assert date_of(stem, title, text) == date


def test_a_transcript_knows_its_kind_and_date() -> None:
    read = read_transcript(Source("minutes/2024-03-04 minutes.md", b"# Board\n\nThe board met.\n"))
    assert (read.kind, read.date, read.title, read.encoding) == ("minutes", "2024-03-04", "Board", "utf-8")
