"""The title of a document."""

from __future__ import annotations

import pytest

from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import Source
from tests.readers.prose.reading import read_markdown, read_text

_PLACE = f"https://x.org/{'lamps' * 40}\n"


def front(*lines: str) -> str:
    return "\n".join(["---", *lines, "---", "", "# Lamps", "", "words", ""])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (front("layout: post", "title: Board of Lamps (2020-01-21)"), "Board of Lamps (2020-01-21)"),
        (front('title: "33: \\U0001F438 lamps"'), "33: \U0001f438 lamps"),
        (front("title: 'The clerk''s lamps'"), "The clerk's lamps"),
        (front("Title:   Lamps for all  # a comment"), "Lamps for all"),
        (front("title: >-", "  Lamps", "  for all", "date: 2020-01-21"), "Lamps for all"),
        (front("title: >-", "  Lamps", "", "  for all"), "Lamps for all"),
        (front("title: Lamps", "  for all"), "Lamps for all"),
        (front("title: Board: lamps"), "Board: lamps"),
        (front('title: "Lamps'), "Lamps"),
        (front("title:"), "Lamps"),
        (front("title: [a, b]"), "Lamps"),
        (front("title: &a [*a]"), "Lamps"),
        (front("title: " + "[" * 300), "Lamps"),
        (front('title: "\U0001f3af"'), "Lamps"),
        (front("subtitle: Chairs"), "Lamps"),
        (front("title: 2020-01-21"), "Lamps"),
        (front("title: \u2014 21 January 2020"), "Lamps"),
        (front("title: Transcript"), "Lamps"),
        ("---\ntitle: Transcript\n---\n\nwords\n", "Transcript"),
        ("---\r\ntitle: Chairs\r\n---\r\n\r\nwords\r\n", "Chairs"),
        ('+++\ntitle = "Chairs \\u2014 lamps"\ndate = 2020-01-21\n+++\n\nwords\n', "Chairs \u2014 lamps"),
        ("+++\ntitle = Chairs\n+++\n\nwords\n", None),
        ("+++\ntitle = 5\n+++\n\nwords\n", None),
        ("words\n\ntitle: Chairs\n", None),
        ("Title: Chairs\nDate: 2020-01-21\nCategory: Minutes\n\n# Lamps\n\nwords\n", "Chairs"),
        ("title: Chairs\nslug: chairs\nhidetitle: True\n\n# Lamps\n\nwords\n", "Lamps"),
    ],
)
def test_the_title_of_front_matter_comes_first(text: str, title: str | None) -> None:
    assert read_markdown(text).title == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Lamps\n\n# Chairs\n\nwords\n", "Lamps"),
        ("Lamp Group Meeting\n\n# Attendees\n\nAda Quill\n\n# Lamps\n\nwords\n", "Lamp Group Meeting"),
        ("Ada was there.\n\n# Present\n\nBen Oakes\n\n# Lamps\n\nwords\n", None),
        ("# Present and past\n\nwords\n", "Present and past"),
        ("# 1. Lamps\n\n# 2. Chairs\n\nwords\n", None),
        ("# 1. Lamps\n\n## Chairs\n\nwords\n", "1. Lamps"),
        ("## Lamps\n\n### Chairs\n\nwords\n", "Lamps"),
        ("## Lamps\n\n## Chairs\n\nwords\n", None),
        ("## Lamp Group Meeting - 15th March 2023\n\n## Chairs\n\nwords\n", "Lamp Group Meeting - 15th March 2023"),
        ("## Lamp Call (2023-04-20) - Transcript\n\n# Transcript\n\nwords\n", "Lamp Call (2023-04-20) - Transcript"),
        ("## Meeting Agenda - May 18 2023\n\n1. one\n", "Meeting Agenda - May 18 2023"),
        ("**\n\nJun 11, 2026\n\n## Lamps - Hold - Transcript\n\nwords\n", "Lamps - Hold - Transcript"),
        ("**Lamp Group - 12 July, 2023**\n\n## Chairs\n\nwords\n", "Lamp Group - 12 July, 2023"),
        ("[Meeting Transcript: The Lamps]\n\nwords\n", "Meeting Transcript: The Lamps"),
        ("[Ann] said that the meeting of the Lamps was long\n\nwords\n", None),
        (
            "REGULAR BOARD MEETING\n\nMonday, May 20\n\nLAMPS AND CHAIRS\n\nthe lamps are lit and more are bought\n",
            "REGULAR BOARD MEETING",
        ),
        (
            "## Lamp Group Meeting - 15 March 2023\n\n## Chairs\n\n### Letter of 8 March 2023\n\nwords\n",
            "Lamp Group Meeting - 15 March 2023",
        ),
        ("## Meeting Notes\n\n## Chairs\n\nwords\n", None),
        ("## Meeting Minutes\n\n## Chairs\n\nwords\n", None),
        ("## Part 1 - Lamp Group Meeting\n\n## Chairs\n\nwords\n", None),
        ("## Item 1 - Lamp Group Meeting\n\n## Chairs\n\nwords\n", None),
        ("## 2023-03-15\n\n## Chairs\n\nwords\n", None),
        ("## Lamp call 2023-03-15\n\none\n\n## Lamp call 2023-03-08\n\ntwo\n", None),
        ("## Call to order\n\n## Chairs\n\nwords\n", None),
        ("## Approval of the minutes of May 18, 2023\n\n## Chairs\n\nwords\n", None),
        ("## Agenda: lamps\n\n## Chairs\n\nwords\n", None),
        ("2. Meeting of the lamp group\n\nwords\n\n3. Chairs\n\nwords\n", None),
        (f"{'words ' * 20}\n\n## Lamp Group Meeting\n\n## Chairs\n\nwords\n", None),
        ("Ada: one\n\n## Lamp Group Meeting\n\n## Chairs\n\nBen: two\n\nAda: three\n\nBen: four\n", None),
        ("## Town Meetings\n\n# Lamp Group Meeting\n\nwords\n", "Lamp Group Meeting"),
        ("## Lamp Group Meeting\n\n# Chairs\n\nwords\n", "Lamp Group Meeting"),
        (f"## Town Meetings\n\n{'words ' * 200}\n\n# Lamp Group Meeting\n\nwords\n", "Town Meetings"),
        ("## Town Meetings\n\n## Lamps\n\n## Chairs\n\n# Lamp Group Meeting\n\nwords\n", "Town Meetings"),
    ],
)
def test_the_first_heading_stands_above_or_names_the_meeting(text: str, title: str | None) -> None:
    assert read_markdown(text).title == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# \U0001f4d6 Transcript\n\nMar 16, 2026\n\n## \\[Lamps\\] Sync \\- Transcript\n\nwords\n", "[Lamps] Sync"),
        ("# \U0001f4dd Notizen\n\nMar 16, 2026\n\n## Lampen\n\nwords\n", "Lampen"),
        ("# Transcript\n\n## Lamp call \u2013 Transcript\n\nwords\n", "Lamp call"),
        ("# Notes\n\n## Meeting of the lamp group\n\nwords\n", "Meeting of the lamp group"),
        ("# Notes\n\n## Attendees\n\nwords\n", "Notes"),
        ("# Transcript\n\nwords\n", "Transcript"),
        ("# Transcript of the lamp call\n\n## Lamp call\n\nwords\n", "Transcript of the lamp call"),
    ],
)
def test_the_title_of_a_part_gives_way(text: str, title: str) -> None:
    assert read_markdown(text).title == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Lamp Board Minutes\n\nThe board met.\n", "Lamp Board Minutes"),
        ("Minutes of the board\n\nThe board met.\n", "Minutes of the board"),
        ("Lamp Board Minutes\nPresent: Ada Quill, Ben Oakes\n\nThe board met.\n", "Lamp Board Minutes"),
        ("Lamp call - Transcript\n00:00:00\n\nAda: one\nBen: two\nAda: three\nBen: four\n", "Lamp call - Transcript"),
        ("W9 Teleconference of 22 March 2012\n\n22 Mar 2012\n\nwords\n", "W9 Teleconference of 22 March 2012"),
        ("June 2019\n\nMeeting of the Lamp Library\n\nJune 10, 2019 at 5:00 pm\n", "Meeting of the Lamp Library"),
        (
            "TOWN OF LAMPTON\nTOWN COUNCIL\nREGULAR MEETING\nTuesday, March 5\n\n1. LAMPS\n",
            "TOWN OF LAMPTON TOWN COUNCIL REGULAR MEETING",
        ),
        ("Lamps Corp. Q1 2020 Earnings Call\n\nwords\n", "Lamps Corp. Q1 2020 Earnings Call"),
        ("Lamps (LMP)\n\nQ2 2020 Earnings Call\n\nMay 6, 2020\n\nwords\n", "Lamps (LMP) Q2 2020 Earnings Call"),
        (
            "8-K: lamps\nof May\n99.1\n\na\n\nb\n\nLMP - Q2 2020 Lamps Results Call\nwords\n",
            "LMP - Q2 2020 Lamps Results Call",
        ),
        (
            "Lamps of the Old Pier and of the New Harbor (NYSE: LMP) Q2 2020 Earnings Call May 6\n\nwords\n",
            "Lamps of the Old Pier and of the New Harbor (NYSE: LMP) Q2 2020 Earnings Call May 6",
        ),
        ("Welcome to the Lamps Q2 2020 Earnings Call\n\nwords\n", None),
        ("Ada heard the Q2 2020 Earnings Call and was not amused by it at all, so she left us\n\nwords\n", None),
        (f"{'Lamplighters ' * 8}Board Meeting\n\nwords\n", f"{'Lamplighters ' * 8}Board Meeting"),
        ("Lamps - May-20200506_133555-Meeting Transcript\n\nwords\n", "Lamps - May"),
        ("Lamps, Inc.\n\nQ3 Earnings Call\n\n10/30/2020\n\nwords\n", "Lamps, Inc. Q3 Earnings Call"),
        ("=== PAGE 1 ===\n1\n\nLamps Co (LA)\nResults Call\nMay 6, 2022\n\nwords\n", "Lamps Co (LA) Results Call"),
        ("14 May 2024 | Lamp Group Face-to-Face\n\n### Chairs\n\nwords\n", "14 May 2024 | Lamp Group Face-to-Face"),
        ("LAMP TOWN COUNCIL\n\nThe council met and spoke.\n", "LAMP TOWN COUNCIL"),
        (
            "lamp 8(green).tif\n\nOral evidence: The lamps of all, LC 5\n\n4 May 2024\n",
            "Oral evidence: The lamps of all, LC 5",
        ),
        (
            "Image source: The Pier.\n\nLamps Limited (NYSE: LL)\n\nQ2 Earnings Call\n",
            "Lamps Limited (NYSE: LL) Q2 Earnings Call",
        ),
        ("Lamps Limited (NYSE: LL)\n\nIt sells lamps.\n", None),
        ("The lamps\n\nWe went on.\n\nwords\n\nwords\n\nwords\n\nOral evidence: The lamps\n", None),
        ("LAMP BOARD\nREGULAR MEETING\n\nThe board met and spoke of lamps.\n", "LAMP BOARD REGULAR MEETING"),
        ("BOARD OF DIRECTORS\n\nThe board met and spoke.\n", None),
        ("Lamp Board Minutes\n\n1) the lamps\n\nwords\n\n2) the chairs\n\nwords\n", "Lamp Board Minutes"),
        ("Good morning, and welcome to the board meeting.\n\nThe lamps are lit.\n", None),
        ("okay so this is the call of the board\n\nlamps\n", None),
        ("Ada: Board Meeting\n\nBen: one\n\nAda: two\n\nBen: three\n", None),
        ("\n\nAda: Lamp Board Meeting\n\nBen: one\n\nAda: two\n\nBen: three\n", None),
        ("GOOD MORNING TO THE BOARD MEETING\n\nTHE LAMPS ARE ALL LIT TONIGHT AND WE BEGIN\n", None),
        ("Minutes of the lamp board held on\nMonday 27th April 2020\n\nwords\n", "Minutes of the lamp board"),
        (
            "Minutes\nMinutes of the Full Lamp Meeting held on Monday 24th August 2020 at 7pm\nIt was held so.\n",
            "Minutes of the Full Lamp Meeting",
        ),
        (
            "Lampton Trust\nLT2013.22\nLamp Board\nMinutes of the lamp meeting held in public on 9 January.\n",
            "Lampton Trust Lamp Board Minutes of the lamp meeting",
        ),
        ("Minutes of the Lamp Council meeting on\nMonday 27th April\nWords.\n", "Minutes of the Lamp Council meeting"),
        ("Meeting Title: Lamp Annual Meeting\nDate: May 5\n\nwords\n", "Lamp Annual Meeting"),
        (
            "   Lampton Lamp Group (LLG)\n   Monday at 7pm\n\nMinutes of the Meeting\n\nwords\n",
            "Lampton Lamp Group (LLG) Minutes of the Meeting",
        ),
        (
            "VILLAGE OF LAMPTON\nMEETING MINUTES\nMAY 6\nAT: THE HALL\n\nwords go here\n",
            "VILLAGE OF LAMPTON MEETING MINUTES",
        ),
        ("Lamp minutes - January 16, 2014 meeting\nWords of it.\n", "Lamp minutes - January 16, 2014 meeting"),
        ("Lamp Board Minutes, 6:30 p.m.\n\nwords\n", "Lamp Board Minutes, 6:30 p.m."),
        ("Page 69 - Week 11 - Thursday, 19 September 2013\n\nwords\n", None),
        ("A Meeting of the Lamp Council was held at the Hall\n\nwords\n", None),
        ("Minute 1: Reading of the Minutes\nwords\n\nMinute 2: Lamps\nwords\n", None),
        ("Lamp Board Meeting\nwords that go on with it\n", None),
        ("Welcome to the Meeting!\n\nwords\n", None),
        ("Good Morning Lamp Board Meeting\n\nwords\n", None),
        ("Welcome to Our Board Meeting\n\nwords\n", None),
        ("Okay. Council Meeting\n\nwords\n", None),
        ("Lamps Everyone\n\nBoard Meeting\n\nwords\n", None),
        ("Ada Quill\n\nLamps\n\nBoard Meeting\n\nwords\n", None),
        ("Meeting minutes\n\nwords\n", None),
        ("1. Meeting of the Board\n\nwords\n", None),
        ("[LAMPS] Minutes and Resolutions 2011-04-20\n\nwords\n", "LAMPS Minutes and Resolutions 2011-04-20"),
        ("W3C\n\n- DRAFT -\n\nLamp Group Teleconference\n\n02 Oct 2013\n", "Lamp Group Teleconference"),
        ("10:00 <ada> Board Meeting\n10:01 <ben> two\n10:02 <ada> three\n", None),
        (
            f"Thanks to Ada for scribing!\n{_PLACE * 5}{'-' * 30}\nLamp Call Minutes for 2024\n\nx\n",
            "Lamp Call Minutes for 2024",
        ),
        (f"Thanks to Ada for her words!\n{_PLACE * 5}{'-' * 30}\nLamp Call Minutes for 2024\n\nx\n", None),
        ("ADA QUILL\n\nwords\n", None),
        ("Written evidence: none was given\n\nwords\n", None),
        ("Oral evidence: none was given\n\nwords\n", None),
        ("words\n", None),
        ("\n \n", None),
        ("", None),
    ],
)
def test_the_first_line_where_it_plainly_is_a_title(text: str, title: str | None) -> None:
    assert read_text(text).title == title


def test_a_page_that_names_the_meeting_only_in_a_lower_heading() -> None:
    page = "<html><title>Site</title><h2>Lamp Board Meeting</h2><p>one</p><h2>Chairs</h2><p>two</p></html>"
    assert read_transcript(Source("x.html", page.encode())).title == "Lamp Board Meeting"


def test_front_matter_of_toml_is_not_counted() -> None:
    layout = read_markdown('+++\ntitle = "Chairs"\n+++\n\nwords\n')
    assert [layout.body[turn.start : turn.end] for turn in layout.turns] == ["words"]
