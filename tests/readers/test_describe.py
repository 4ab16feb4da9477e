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
        ("words, then minutes of the board meeting\n", "x", "minutes"),
        ("words, then minutes of the last meeting\n", "x", "minutes"),
        ("the chair spoke for a couple of minutes\n", "x", "transcript"),
        ("the chair spoke for 45 minutes\n", "x", "transcript"),
        ("what was said, from the board's August 2015 minutes\n", "x", "minutes"),
        (DIALOGUE, "notes-and-transcript", "transcript"),
        ("---\ntitle: Lamps\n---\n\n# Lamps \u2014 Minutes\n\n" + DIALOGUE, "x", "minutes"),
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
        ("words\n", "transcript", "its name or title says so"),
        ("words\n", "x", "it has neither sections nor a name that says otherwise"),
    ],
)
def test_the_reason_is_the_one_that_told(text: str, stem: str, reason: str) -> None:
    assert kind_and_reason(read_markdown(text), stem)[1] == reason


HELD = "Lamp Board\n\n1. Call to Order\n\nThe chair opened it at 5:05.\n\n2. Approval of Agenda\n\n"
ITEMS = (
    "LAMP BOARD\nworkshop on the first floor\n\nCALL TO ORDER\n\nPUBLIC COMMENTS\n  Lamps, for our librarian Ada\n\n"
    "APPROVAL OF MINUTES\n\nNEW BUSINESS\nReview of what is done with lamps and chairs that nobody wants\n"
)
ROLL = "Present: Ada Quill, Ben Oakes, Cy Moor, Di Fenn, Eve Hart\n\n"
NEITHER = "it has neither sections nor a name that says otherwise"
PEOPLE = " - Ada Quill, Lamps\n - Ben Oakes, Chairs\n - Cy Moor, Tables\n\n"


@pytest.mark.parametrize(
    ("text", "kind", "reason"),
    [
        ("Lamps\n\nAI-generated transcript\n\nfor ten minutes\n", "transcript", "its first lines say so"),
        (f"# Lamps\n\n## Present\n\n{PEOPLE}## Agenda\n\nwords\n", "minutes", "it lists who was there"),
        (
            f"# Lamps\n\nMeeting agenda: https://x.org/57\n\n{'words ' * 70}\n\n## Minutes\n\nwords\n",
            "minutes",
            "a heading says so",
        ),
        (HELD + "Motion by Quill, seconded by Oakes.\n", "minutes", "it says what was decided"),
        (
            f"Lamps\n\nAGENDA\n\n1 - {'lamps ' * 70}\n\nMinutes:\n\n1 - left for later\n",
            "minutes",
            "it says what was decided",
        ),
        ("# Lamps\n\nWe asked for additions to the agenda.\n", "minutes", "it has sections, and few speakers"),
        (f"Lamp meeting\n{ROLL}We spoke of the lamps, Oakes seconded.\n", "minutes", "it lists who was there"),
        (f"Lamp hearing\n{ROLL}The lamps are lit.\n", "transcript", NEITHER),
        ("We spoke. The motion was seconded.\n", "transcript", NEITHER),
        (ITEMS, "agenda", "it announces what is to come"),
        (
            "1. Call to Order: The council will hold a Workshop Meeting on May 6:\n\nLAMPS AND CHAIRS\n\nwords\n",
            "agenda",
            "it announces what is to come",
        ),
        (
            "Lamp Board Agenda December 19, 2013\n\n1. lamps\n\nIt was seconded.\n",
            "agenda",
            "its name or title says so",
        ),
        (
            "the lamp board, in town\nLamp Board Agenda, May 9, 2013\n\nIt was seconded.\n",
            "agenda",
            "its first lines say so",
        ),
        ("# Lamp Board Meeting List\n\nMay 9\n\nJune 9\n", "agenda", "it is a list of meetings"),
        ("LAMP BOARD\n2019 MONTHLY MEETING SCHEDULE\nMay 9\n", "agenda", "it is a list of meetings"),
    ],
)
def test_minutes_agendas_and_lists_are_told_by_what_they_hold(text: str, kind: Kind, reason: str) -> None:
    assert kind_and_reason(read_markdown(text), "x") == (kind, reason)


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
        ("x", None, "Q3 call\n\n10/30/2020\n\nfor the quarter ended June 30, 2020\n", "2020-10-30"),
        ("x", None, "Q3 call\n\n30/10/2020\n", "2020-10-30"),
        ("x", None, "Q3 call\n\n30.10.2020\n", "2020-10-30"),
        ("x", None, "Q3 call\n\n10-30-2020\n", "2020-10-30"),
        ("x", None, "Q3 call\n\n5/5/2020\n", "2020-05-05"),
        ("x", None, "Q3 call\n\n5/7/2020\n\nfor the quarter ended June 30, 2020\n", None),
        ("x", None, "Q3 call\n\n13/13/2020\n\nof June 30, 2020\n", "2020-06-30"),
        ("x", None, "version 10.30.2020.1 and 3.10.30.2020\n", None),
        ("x", None, "the 30th of October, 2020\n", "2020-10-30"),
        ("x", None, "27 th  August 1999\n", "1999-08-27"),
        ("x", None, "Call of 22 March 2012\n\n2012-04-02\n", "2012-03-22"),
        ("x", None, "See http://x.org/2012/04/02-agenda\nand 22 March 2012\n", "2012-03-22"),
        ("x", None, "See [the list](2012-04-02.md) and www.x.org/20120402.pdf\n", None),
        ("x", None, "Next 10 Years team meeting 2023-03-15\n", "2023-03-15"),
        ("x", "Next Lamps team Meeting 2023-03-15", "", "2023-03-15"),
        ("x", "Minutes from 22.10.2025", "date: 2026-01-02\n", "2025-10-22"),
        ("x", "Minutes from 2.10.2025", "", None),
        ("x", "Board Meeting List", "12/19/2023\none\n10/17/2023\ntwo\n", None),
        ("x", "Board Meeting List", "12/19/2023\none\n", "2023-12-19"),
        ("12132024 board", None, "5 March 2024", "2024-12-13"),
        ("31.12.2024", None, "5 March 2024", "2024-12-31"),
        ("12032024", None, "5 March 2024", "2024-03-05"),
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


def test_the_day_in_a_title_comes_before_that_of_the_page() -> None:
    page = b"<html><meta name=date content=2022-08-26><h1>Lamp AGM 24/11/2014</h1><p>date: 2022-08-26</p></html>"
    assert read_transcript(Source("x.html", page)).date == "2014-11-24"
