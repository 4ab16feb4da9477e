"""Which documents are lists of meetings: these have no date of their own."""

from __future__ import annotations

import pytest

from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import Source
from cxfocus.transcript import Transcript

ROWS = "March 4, 2025 Agenda \u2013 Meeting Minutes\nMay 6, 2025 Agenda \u2013 Meeting Minutes\nJuly 8, 2025 Agenda\n"
TABLE = (
    "| Date | Item | Files |\n|---|---|---|\n| 9/19/2024 | Board |  |\n| 7/18/2024 | Board |  |\n| 5/16/2024 |  |  |\n"
)
DAYS = ("March 4, 2025", "April 1, 2025", "May 6, 2025")


def _headed(words: str) -> str:
    return "# Lamp board\n\n" + "\n\n".join(f"## {day}\n\n{words}" for day in DAYS) + "\n"


def _read(text: str) -> Transcript:
    return read_transcript(Source("x.md", text.encode()))


@pytest.mark.parametrize(
    "text",
    [
        f"# Lamp board\n\n2025\n{ROWS}",
        f"# Lamp board minutes\n\n{ROWS}",
        f"# Lamp board\n\n{TABLE}",
        f"# Lamp board\n\nPresent members: Ada Quill, Ben Oakes, Cy Moor, Di Fenn, Eve Hart\n\n{ROWS}",
        "# Lamp board minutes\n\n- January 2025\n- February 2025\n- March 2025\n",
        "# Lamps\n\n" + "".join(f"Tuesday | Jan. {day} | 11:00 a.m. | Agenda\n" for day in (9, 16, 23)),
        _headed("- Minutes of Regular Board Meeting"),
        _headed("- Agenda & Handouts\n- Minutes (pdf)"),
    ],
)
def test_lines_with_days_and_documents_are_a_list_of_meetings(text: str) -> None:
    read = _read(text)
    assert (read.kind, read.date) == ("agenda", None)
    assert [str(remark) for remark in read.warnings if "a list of meetings" in str(remark)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (_headed("- Agenda is set\n- Ada leads\n- Ben has the minutes"), "2025-03-04"),
        (_headed("### Agenda\n\n- lamps\n- nets\n\n### Notes\n\n- lamps are lit\n- nets are torn"), "2025-03-04"),
        (_headed("Present: Ada, Ben. Users report slow search; Ben looks into the slides."), "2025-03-04"),
        (_headed("- Slides for the board"), "2025-03-04"),
        (
            "# Lamp actions\n\n- March 4: Ada sends the agenda\n- March 5: Ben: minutes\n- March 6: Cy makes slides\n",
            None,
        ),
        (f"# Lamp board\n\nDate: March 3, 2025\n\n{ROWS}", "2025-03-03"),
        (f"# Lamps, May 1, 2025\n\n1. Call to order\n2. Approval of minutes\n{ROWS}3. Adjournment\n", "2025-05-01"),
        (f"# Lamps\n\nMet on May 1, 2025.\n\n{'We spoke of the lamps. ' * 6}\n\n{TABLE}", "2025-05-01"),
        ("# Lamps\n\nMarch 4, 2025\n\n| Version | Date |\n|---|---|\n| 1.0 | 2025-01-04 |\n", "2025-03-04"),
        ("Lamp trustees | Minutes | March 4, 2025\n\nThe trustees met. The roof leaks.\n", "2025-03-04"),
    ],
)
def test_notes_and_minutes_with_days_keep_their_date(text: str, date: str | None) -> None:
    read = _read(text)
    assert read.date == date
    assert not [str(remark) for remark in read.warnings if "a list of meetings" in str(remark)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "# Lamp board\n\nStart date: 9/3/2024-11:00 AM\n\nAddress: Oak Street 5\n\nDownloads: Minutes\nAgenda\n",
            "agenda",
        ),
        (
            "# Lamp board\n\nDate and time: May 3, 2024 3:00 PM\n\nOak Hall, 5th Floor\n\nAgenda Minutes Video\n",
            "agenda",
        ),
        ("# Lamp board\n\nMay 3\n\n2:00 PM\n\nLocation to be determined\n", "agenda"),
        ("# Lamp board\n\nThis meeting has been rescheduled to May 3.\n", "agenda"),
        ("# Lamp sync\n\nMay 3, 2024\n\n10:00 AM\n\nlamps are slow\nBen is ill\n", "minutes"),
        ("# Lamp sync\n\nDate: May 3, 2024 10:00 AM\n\nPresent: Ada, Ben\n\nlamps kept\n", "minutes"),
        ("# Lamp sync\n\nMay 3\n\n2:00 PM\n\nHall is too small. We move.\n", "minutes"),
        ("Lamps\n\nMay 3 agenda minutes\n\nWe spoke of lamps.\n", "minutes"),
        ("# Lamps\n\nWard 5\n\nMeeting Agenda Packet\n\nwords\n", "agenda"),
    ],
)
def test_a_page_that_only_says_when_and_where_announces_a_meeting(text: str, kind: str) -> None:
    assert _read(text).kind == kind
