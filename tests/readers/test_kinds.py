"""The kind of a document, and the evidence for it."""

from __future__ import annotations

import pytest

from cxfocus.readers.kinds import kind_and_reason
from cxfocus.transcript import Kind
from tests.readers.prose.reading import read_markdown

DIALOGUE = "Ada: one\n\nBen: two\n\nAda: three\n\nBen: four\n\nAda: five\n\nBen: six\n"
NOTES = "- Ada: one\n- Ben: two\n- Cy: three\n- Ada: four\n- Ben: five\n- Cy: six\n"
NOTED = (
    "# Hall\n\n## Present\n\n- Ada Quill, Maple Library\n- Ben Oakes, Maple Library\n- Cy Day, Friends of the Library\n"
    f"\n## Hours\n\n{NOTES}\n## Lamps\n\n{NOTES}"
)
TIMED = "Ada Quill  0:01\none\n\nBen Oakes  0:09\ntwo\n\nAda Quill  0:20\nthree\n"
MEMBERS = "## Commission Members\n\nAda Quill, Chair\nBen Oakes\nCarla Wold\n\n"


DAYS = (
    "# Lamp Board\n\n## May 9, 2018 - Board\n\n- Minutes\n\n"
    "## Friday, June 8, 2018\n\n- Board Minutes\n\n## 7 July 2018\n\n- Minutes (pdf)\n"
)


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
        (
            "Maple Library\n\nREGULAR MEETING AGENDA\n\n2. Consent\n\na. Minutes of the September 15 meeting\n",
            "x",
            "agenda",
        ),
        ("Maple Library\n\nMeeting agenda\n\n- Minutes of the September meeting\n", "x", "agenda"),
        ("Maple Library\n\nMinutes of the September meeting\n\n1. Agenda\n", "x", "minutes"),
        ("the chair spoke for a couple of minutes\n", "x", "transcript"),
        ("the chair spoke for 45 minutes\n", "x", "transcript"),
        (
            "Good day. We have a long agenda today, and many of you to hear from, so let us begin at once.\n",
            "x",
            "transcript",
        ),
        ("what was said, from the board's August 2015 minutes\n", "x", "minutes"),
        (DIALOGUE, "notes-and-transcript", "transcript"),
        ("---\ntitle: Lamps\n---\n\n# Lamps \u2014 Minutes\n\n" + DIALOGUE, "x", "minutes"),
        ("Council \u2013 minutes for May 5\n\n" + DIALOGUE, "x", "minutes"),
        ("Council \u2013 minutes\n\nTranscript for May 5\n\n" + DIALOGUE, "x", "transcript"),
        (DIALOGUE + "\nAda: the minutes of May\n", "x", "transcript"),
        ("Speakers have three (3) minutes each.\n\n" + DIALOGUE, "x", "transcript"),
        ("Town hall Q&A (90 minutes)\n\n" + DIALOGUE, "x", "transcript"),
        ("Transcript - Minutes 0 to 30\n\n" + DIALOGUE, "x", "transcript"),
        ("Minutes and seconds: a podcast\n\n" + DIALOGUE, "x", "transcript"),
        ("Minutes of the board\n\n" + DIALOGUE, "x", "minutes"),
        ("Full transcript\n\nSend notes to Ann\n\n" + DIALOGUE, "x", "transcript"),
        (NOTED, "x", "minutes"),
        (NOTED, "transcript", "transcript"),
        (NOTED.replace("Present", "Hello"), "x", "transcript"),
        (NOTED.replace("\n## Lamps\n", ""), "x", "transcript"),
        (NOTED.replace("two\n", "two " * 500 + "\n"), "x", "transcript"),
        (NOTED.replace(NOTES, NOTES * 5), "x", "transcript"),
        ("# Title\n\nwords\n", "x", "minutes"),
        ("# Title\n\n" + "GOOD DAY. " * 8, "x", "transcript"),
        ("# Title\n\n" + "GOOD DAY. " * 7, "x", "minutes"),
        ("# Title\n\n" + "GOOD DAY. So it was. " * 8, "x", "minutes"),
        ("0:00:01\tAda:\tMinutes of May\n0:00:09\tBen:\tagenda\n", "x", "transcript"),
        ("Oak Call\n\nPrepared Remarks\n\nOperator\n\nGood day.\n", "x", "transcript"),
        ("Minutes of Oak\n\nPrepared Remarks\n\nOperator\n\nGood day.\n", "x", "minutes"),
        ("# Oak\n\n## Prepared Remarks\n\nAda spoke.\n\nMotion carried 5-0.\n", "x", "minutes"),
        ("# Oak\n\n## Opening Remarks\n\nAda spoke.\n\nBen moved it, seconded by Cy.\n", "x", "minutes"),
        ("# Lamps\n\n## Questions and Answers\n\nWe have two.\n", "x", "minutes"),
        ("# Oak\n\n## Call to order\n\n## Roll call\n\n## Opening Remarks\n\n## Adjournment\n", "x", "agenda"),
        (
            f"# Oak\n\n{MEMBERS}## Call to order\n\n## Public comment\n\n## Adjournment\n",
            "x",
            "agenda",
        ),
        (
            f"# Minutes\n\n{NOTES}\n# Chat\n\n10:00:01\t From Ada : one\n10:02:01\t From Ben : two\n\nBye.\n",
            "x",
            "minutes",
        ),
        ("words\n", "x", "transcript"),
        ("", "x", "transcript"),
    ],
)
def test_kind(text: str, stem: str, kind: Kind) -> None:
    assert kind_and_reason(read_markdown(text), stem)[0] == kind


@pytest.mark.parametrize(
    ("text", "stem", "reason"),
    [
        (TIMED, "board-minutes", "times are written"),
        (DIALOGUE, "transcript of a call", "most turns have a speaker"),
        ("0:00:01\tAda:\tMinutes of May\n0:00:09\tBen:\tagenda\n", "x", "it is a chat"),
        ("Oak Call\n\nPrepared Remarks\n\nOperator\n\nGood day.\n", "x", "a heading says so"),
        (DIALOGUE, "meeting_notes", "its name or title says so"),
        ("# Title\n\nwords\n", "keynotes-2024", "it has sections, and few speakers"),
        ("# Title\n\nAgenda\n", "x", "its first lines say so"),
        ("# Show\n\nwords [applause] words [music] words [laughter]\n", "x", "it has marks of sounds, as captions do"),
        ("# Show\n\nwords [applause] words [music]\n", "x", "it has sections, and few speakers"),
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
TITLES = "LAMP BOARD\n\nCALL TO ORDER\n\nPUBLIC COMMENTS\n\nNEW BUSINESS\n\n"
TALK = "the lamps\n\nthe chairs\n\nthe tables\n\nthe doors\n\nthe light\n\n"
SEATS = [
    f"{name} {other}, Ward 1"
    for name in ("Ada", "Ben", "Cy", "Di", "Eve")
    for other in ("Quill", "Oakes", "Moor", "Hart")
]
COUNCIL = "\n".join(["Lamp Town\n\nMembers of Council:\n", *SEATS, "\n"])
HOUR = "Monday, May 9\n\n7 p.m.\n\n"
INVITED = "All are invited to join us for the lamps. The board will speak of them.\n"
TOLD = "Patrons said that it was dark, and the board explained why.\n\n"
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
        (f"A G E N D A\n\nLAMP BOARD\n\n{'words ' * 20}\n", "agenda", "its first lines say so"),
        (f"A meeting of the lamp board was held in town.\n{ROLL}words\n", "minutes", "it lists who was there"),
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
        (
            "# Lamp Board\n\n## Date/Time\n\nMay 9, noon\n\n## Event Location\n\nthe hall, unless otherwise noted\n",
            "agenda",
            "it announces what is to come",
        ),
        (
            "# Lamp Board\n\n## Date/Time\n\nMay 9, noon\n\n## Lamps\n\nold ones\n",
            "minutes",
            "it has sections, and few speakers",
        ),
        (f"{TITLES}{'The lamps are to be sold. ' * 30}\n", "agenda", "it announces what is to come"),
        (
            f"{TITLES}{'The lamps were sold, and Ada thanked us. ' * 30}\n",
            "minutes",
            "it has sections, and few speakers",
        ),
        (
            "# Lamp Board\n\n" + "\n\n".join(f"May {day}, 2021 meeting agenda" for day in range(1, 8)) + "\n",
            "agenda",
            "it is a list of meetings",
        ),
        (
            f"# Lamp Board\n\n{TALK * 9}" + "\n\n".join(f"the agenda of May {day}, 2021" for day in range(1, 8)) + "\n",
            "minutes",
            "it has sections, and few speakers",
        ),
        ("Good day. We will conduct a question-and-answer session. Words.\n", "transcript", NEITHER),
        (
            f"{COUNCIL}Council Agenda For May 16, 2019\n\nAll members were present on May 9.\n",
            "agenda",
            "its first lines say so",
        ),
        (
            f"{COUNCIL}Council met on May 16, 2019\n\nAll members were present.\n\n# Lamps\n",
            "minutes",
            "it lists who was there",
        ),
        (
            "# Lamp Board\n\n## Details\n\nMay 9, noon\n\n## Venue\n\nthe hall\n",
            "agenda",
            "it announces what is to come",
        ),
        (f"# Lamp Board\n\n## Details\n\nMay 9\n\n{TOLD}", "minutes", "it has sections, and few speakers"),
        (f"# Lamp Board\n\n## When\n\nMay 9\n\n## Location\n\n{TOLD}", "minutes", "it has sections, and few speakers"),
        (f"# Lamp Board\n\n{TOLD}{INVITED}", "minutes", "it has sections, and few speakers"),
        (f"# Lamp Board\n\n{INVITED}", "agenda", "it announces what is to come"),
        (f"# Lamp Board\n\n{INVITED}Motion carried.\n", "minutes", "it says what was decided"),
        (INVITED, "transcript", NEITHER),
        ("# Lamp Board\n\n## Agendas and Notices\n\n- May 9\n", "agenda", "it is a list of meetings"),
        (DAYS, "agenda", "it is a list of meetings"),
        (DAYS.replace("Minutes", "They talked"), "minutes", "it has sections, and few speakers"),
        ("# Lamp Board\n\nDay | Agendas Minutes | Seats\n\nwords\n", "minutes", "it has sections, and few speakers"),
        ("# Lamp Board\n\nAgenda | Live Stream\n\nwords\n", "agenda", "its first lines say so"),
        ("# Lamp Board\n\n- Meeting transcript\n", "minutes", "it has sections, and few speakers"),
        ("# Lamp Board\n\nMeeting notice\n", "agenda", "it announces what is to come"),
        ("# Lamp Board\n\nMonday, May 9\n\n7:00 pm\n\nthe hall\n", "agenda", "it announces what is to come"),
        (f"# Lamp Board\n\n7:00 pm\n\n{TOLD}", "minutes", "it has sections, and few speakers"),
        ("# Lamp Board\n\n7:00 pm we begin\n", "minutes", "it has sections, and few speakers"),
        (f"# Lamp Board\n\n7:00 pm\n\n{'we count lamps ' * 40}\n", "minutes", "it has sections, and few speakers"),
        ("7:00 pm\n\nwords\n", "transcript", NEITHER),
        (f"# Lamp Board\n\n{HOUR}Lamps: 4-0. The motion fails.\n", "minutes", "it has sections, and few speakers"),
        (f"# Lamp Board\n\n{HOUR}- Lamps pay\n", "minutes", "it has sections, and few speakers"),
        (f"# Lamp Board\n\n{HOUR}lamps\n\n8 p.m.\n\nnets\n", "minutes", "it has sections, and few speakers"),
        ("# Lamp Board\n\n7 p.m.\n\nlamps and nets\n", "minutes", "it has sections, and few speakers"),
        ("# Lamps\n\nThe board of lamps will meet on Monday.\n", "agenda", "it announces what is to come"),
        ("# Lamps\n\nWe will meet on Monday.\n", "minutes", "it has sections, and few speakers"),
    ],
)
def test_minutes_agendas_and_lists_are_told_by_what_they_hold(text: str, kind: Kind, reason: str) -> None:
    assert kind_and_reason(read_markdown(text), "x") == (kind, reason)
