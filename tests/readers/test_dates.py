"""The date of a document."""

from __future__ import annotations

import pytest

from cxfocus.readers.dates import date_in_name, date_in_text, date_in_title
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import Source


@pytest.mark.parametrize(
    ("stem", "title", "text", "date"),
    [
        ("2024-03-04", None, "", "2024-03-04"),
        ("minutes_2024.3.4_final", None, "", "2024-03-04"),
        ("board_March 4, 2024_draft", None, "", "2024-03-04"),
        ("board_4_March_2024_draft", None, "", "2024-03-04"),
        ("x", "Board, the 4th day of March, 2024", "", "2024-03-04"),
        ("x", "Board, March 4-5, 2024", "", "2024-03-04"),
        ("x", "Board, 4\u20135 March 2024", "", "2024-03-04"),
        ("x", "Board, September 29th - 30th, 2024", "", "2024-09-29"),
        ("x", "Board of 2024, March 4, 2023", "", "2023-03-04"),
        ("GMT20240304-140000_Recording", None, "", "2024-03-04"),
        ("x", "Board, March 4, 2024", "", "2024-03-04"),
        ("x", "Board, 4th March 2024", "", "2024-03-04"),
        ("x", "Mar. 4, 2024", "", "2024-03-04"),
        ("x", "Sept. 4, 2024", "", "2024-09-04"),
        ("x", "1 May 2024", "", "2024-05-01"),
        ("x", None, "Date: 4 March 2024\n", "2024-03-04"),
        ("x", None, "---\ndate: 2024-03-04\n---\n", "2024-03-04"),
        ("x", None, "---\ndate: 2024-03-09\n---\n\nMinutes of the meeting held on 4 March 2024\n", "2024-03-04"),
        ("x", None, "---\ndate: 2024-03-09\n---\n# Friends of the Pier\n**Monday 4 March 2024**\n", "2024-03-04"),
        ("x", None, "---\ndate: 2024-03-09\n---\nThe bridge of 4 March 2020 is mended.\n", "2024-03-09"),
        ("x", None, "---\ndate: 2024-03-09\n---\n1. Approval of the minutes of 4 March 2024\n", "2024-03-09"),
        ("x", None, "Title: Pier\nDate: 2024-03-09\nCategory: Lamps\n\nMinutes of March 4 2024\n", "2024-03-04"),
        ("x", None, "Title: Pier\nDate: 2024-03-09\n\nMinutes of March 4 2024\n", "2024-03-09"),
        ("x", None, "**Date:** March 4th, 2024\n", "2024-03-04"),
        ("x", None, "Regular meeting, March 4, 2024\n", "2024-03-04"),
        ("x", None, "Event Date/Time: Mar. 04. 2024 / 1:30PM ET\n", "2024-03-04"),
        ("2023-01-02", "March 4, 2024", "Date: 5 May 2025", "2023-01-02"),
        ("x", "March 4, 2024", "Date: 5 May 2025", "2024-03-04"),
        ("x", None, "On 1 May 2020 we met.\nDate: 4 March 2024\n", "2024-03-04"),
        ("x", None, "MINUTES\n\n4. DATE OF NEXT MEETING\n4.1 9 April 2024.\n", None),
        ("x", None, "Next regular meeting: 9 April 2024\nThe choir met on 5 March 2024.\n", "2024-03-05"),
        ("x", None, "Date of next meeting: 9 April 2024\n", None),
        ("x", None, "1. Approval of March 5, 2024 minutes.\n", None),
        ("x", None, "[2. MINUTES. March 5, 2024]\n", None),
        ("x", None, "Minutes. March 5, 2024\n2. Minutes of 6 February 2024\n", "2024-03-05"),
        ("x", None, "3. Approval of the Minutes from 5 March 2024 meeting.\n9 April 2024\n", "2024-04-09"),
        ("x", None, "The minutes of March 5, 2024 were approved.\n", None),
        ("x", None, "- March 5, 2024 Meeting Minutes Adopted\n", None),
        ("x", None, "March 5, 2024 Meeting Minutes Approved\n", "2024-03-05"),
        ("x", None, "APPROVED MINUTES of March 5, 2024\n", "2024-03-05"),
        ("x", None, "Date approved: April 9, 2024\n\nMinutes of March 5, 2024\n", "2024-03-05"),
        ("x", None, "Approval of the agenda for March 5, 2024\n", "2024-03-05"),
        ("x", "Quarter One (Qtr End 3/31/24)", "April 9, 2024 4:15 pm ET\n", "2024-04-09"),
        ("x", "Results of the three months ended March 31, 2024", "April 9, 2024\n", "2024-04-09"),
        ("x", None, "--- Log opened Mon Mar  4 10:02:47 2024\n", "2024-03-04"),
        ("x", None, "Meeting started Mon Mar  4 10:02:47 2024 UTC.\n", "2024-03-04"),
        ("x", None, "Mon Mar  4 10:02:47 AM CEST 2024\n", "2024-03-04"),
        ("x", None, "Date: Mon, 4 Mar 2024 10:02:47 +0000\n", "2024-03-04"),
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
        ("x", "Board 10/17/23 in person", "", "2023-10-17"),
        ("x", "Board minutes 11.23.21", "", "2021-11-23"),
        ("x", "Board minutes 05.05.15", "", "2015-05-05"),
        ("x", "Board minutes 19/03/85", "", "1985-03-19"),
        ("x", "Board minutes 11.03.21", "", None),
        ("x", "Board minutes 19-03-24", "", None),
        ("x", "Board minutes 05-05-15", "", None),
        ("x", "Board minutes 03-19-24", "", "2024-03-19"),
        ("x", "Board minutes 13/13/24", "", None),
        ("x", "Board 1.10.30.20 and 10.30.20.1", "", None),
        ("x", None, "Board meeting -10/17/23\n", "2023-10-17"),
        ("x", None, "Board meeting\nfunds of 10/17/23\n", None),
        ("x", None, "Board\n| Date:        | 19/03/24 |\n", "2024-03-19"),
        ("x", None, "Next meeting: 10/17/23\n", None),
        ("12132024 board", None, "5 March 2024", "2024-12-13"),
        ("31.12.2024", None, "5 March 2024", "2024-12-31"),
        ("12032024", None, "5 March 2024", "2024-03-05"),
        ("2024-13-45", None, "", None),
        ("Ord 1905 2024-01-09", None, "", "2024-01-09"),
        ("Res. 2011 2023-05-09", None, "", "2023-05-09"),
        ("FY 2010 2011 2024-03-12", None, "", "2024-03-12"),
        ("Ord 1905 2011", None, "5 March 2024", "2024-03-05"),
        ("2024-02-30", "4 March 2024", "", "2024-03-04"),
        ("call-15551234567", None, "", None),
        ("x", None, "a" * 700 + " March 4, 2024", None),
        ("x", None, "version 1.2.3, 1899-01-01", None),
        ("x", "marching 4, 2024", "", None),
        ("x", None, "Posted: April 9, 2024\nMeeting date: March 5, 2024\n", "2024-03-05"),
        ("x", None, "Date: April 9, 2024\nDate of the meeting: March 5, 2024\n", "2024-03-05"),
        ("x", None, "Date: April 9, 2024\nDate of the next meeting: May 7, 2024\n", "2024-04-09"),
        ("x", None, "Date posted: April 9, 2024\n\nWe met on March 5, 2024.\n", "2024-03-05"),
        ("x", None, "Last updated by Ann Lee on April 9, 2024\nMinutes of March 5, 2024\n", "2024-03-05"),
        ("x", None, "We posted the minutes of March 5, 2024\non April 9, 2024\n", "2024-03-05"),
        ("x", None, "Posted: April 9, 2024\n\nlamps\n", "2024-04-09"),
        ("x", None, "---\ncreated: 2024-04-09\n---\n" + "a" * 700 + "\n\nMarch 5, 2024, 7:04PM\n", "2024-03-05"),
        ("x", None, "---\ncreated_at: 2024-04-09\n---\n" + "a" * 700 + "\n\non March 5, 2024\n", "2024-04-09"),
        ("x", None, "Feb 09/2024\n", "2024-02-09"),
        ("x", None, "lamps of Feb 9/10 2024\n", "2024-02-09"),
        ("x", "Board, 04/05 March 2024", "", "2024-03-04"),
        ("x", None, "Regular Meeting, 12 March\nMs. Weiss, born on 4 July 1951, thanked all.\n", None),
        ("x", None, "The lease ends June 30, 2031.\n", None),
        ("x", None, "The grant runs until Friday, December 31, 2027.\nMet on March 4, 2024.\n", "2024-03-04"),
        ("x", None, "Comments are due by March 4, 2024\n", None),
        ("x", None, "Mile End, March 4, 2024\n", "2024-03-04"),
        ("x", None, "Held from 3 until 5 March 2024\n", "2024-03-05"),
        ("x", None, "June 3 through June 5, 2024\n", "2024-06-05"),
        ("x", None, "Start date: 9/3/2024-11:00 AM\n", "2024-09-03"),
        ("x", None, "Start date: 9/3/2024-11:00\n", None),
        (
            "x",
            None,
            "Lamps\nMay 1, 2024\nThis meeting has been rescheduled to be held on Monday, May 6, 2024.\n",
            "2024-05-06",
        ),
        ("x", None, "Lamps\nMay 6, 2024\nThis meeting was moved from May 1, 2024 to May 6, 2024.\n", "2024-05-06"),
        ("x", None, "Lamps\nMay 6, 2024\nThis meeting was postponed for want of lamps on May 1, 2023.\n", "2024-05-06"),
        ("x", None, "Lamps\nMay 6, 2024\nThe next meeting has been rescheduled to June 3, 2024.\n", "2024-05-06"),
    ],
)
def test_date(stem: str, title: str | None, text: str, date: str | None) -> None:
    assert (date_in_name(stem) or date_in_title(title or "") or date_in_text(text, title)) == date


POSTED = (
    "captured", "created", "edited", "exported", "generated", "modified", "posted", "printed", "published", "revised",
    "saved", "updated", "uploaded",
)  # fmt: skip


@pytest.mark.parametrize("word", POSTED)
@pytest.mark.parametrize("form", ["{}: April 9, 2024", "{} on April 9, 2024", "Date {}: April 9, 2024"])
def test_the_day_of_a_file_is_not_that_of_the_meeting(form: str, word: str) -> None:
    line = form.format(word if "Date" in form else word.title())
    assert date_in_text(f"{line}\n\nWe met on March 5, 2024.\n") == "2024-03-05"


def test_a_transcript_knows_its_kind_and_date() -> None:
    read = read_transcript(Source("minutes/2024-03-04 minutes.md", b"# Board\n\nThe board met.\n"))
    assert (read.kind, read.date, read.title, read.encoding) == ("minutes", "2024-03-04", "Board", "utf-8")


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("so today's paper is an old one, March 5th 2024", None),
        ("the choir sang on March 5th 2024 to us", None),
        (f"the choir sang on March 5th 2024 {'to us ' * 20} at the meeting", None),
        ("today is Tuesday, March 5th 2024", "2024-03-05"),
        ("welcome to the March 5th 2024 show", "2024-03-05"),
        ("so it's an old one, March 5th 2024", None),
        ("it was on March 5, 2024 that the council met", None),
        ("it's March 5, 2024. It was on May 5, 2019 that the council met", "2024-03-05"),
        ("The date is March 5, 2024. We go on.", "2024-03-05"),
        ("I'm Ada Quill. It's Tuesday, March 5, 2024.", "2024-03-05"),
        ("Good evening. Tuesday, 5 March 2024.", "2024-03-05"),
        ("This is lecture five, March 5, 2024.", "2024-03-05"),
    ],
)
def test_a_recording_says_that_a_day_is_its_own(said: str, date: str | None) -> None:
    cue = f"00:01.000 --> 00:04.000\n{said}\n"
    assert read_transcript(Source("x.vtt", f"WEBVTT\n\n{cue}".encode())).date == date
    made = f"WEBVTT\n\nNOTE Date: 2020/01/02 15:44:03\n\n{cue}"
    assert read_transcript(Source("x.vtt", made.encode())).date == date


def test_who_types_a_date_above_the_words_means_the_day_of_the_recording() -> None:
    text = "WEBVTT\n\nNOTE Date: 2024-03-05\n\n00:01.000 --> 00:04.000\nWe begin.\n"
    assert read_transcript(Source("x.vtt", text.encode())).date == "2024-03-05"


def test_the_date_above_the_words_of_a_recording_is_its_own() -> None:
    text = "WEBVTT\n\nNOTE\nLamp Board, March 5, 2024\n\n00:01.000 --> 00:04.000\nnone of 1 May 2020\n"
    assert read_transcript(Source("x.vtt", text.encode())).date == "2024-03-05"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Lamp Board\n\n- May 9, 2024\n- June 1, 2024 - Special\n\n- June 6, 2024\n\nBylaws of July 4, 2023\n", None),
        ("Lamp Board, May 1, 2024\n\nMay 9, 2024\nJune 1, 2024\nJune 6, 2024\n", "2024-05-01"),
        ("Lamp Board\n\nMay 9, 2024\n\nJune 1, 2024\n", "2024-05-09"),
        ("May 9, 2024\nJune 1, 2024\nJune 6, 2024\n\nMinutes\nDate: June 1, 2024\n", "2024-06-01"),
        ("May 9, 2024\nJune 1, 2024\nJune 6, 2024\n\nOf July 4, 2023\n**Meeting date**: June 1, 2024\n", "2024-06-01"),
        ("Lamp Board\n\nMay 9, 2024\n\nMay 9, 2024\n\nThursday, May 9, 2024\n", "2024-05-09"),
        ("Lamp Board\n\nMay 9, 2024\n\nlamps\n\nJune 1, 2024\n\nchairs\n\nJune 6, 2024\n", "2024-05-09"),
        ("Lamp Board\nMay 9, 2024\n" + "".join(f"Ada, May {day}, 2024\nlamps\nnets\n" for day in "3456"), "2024-05-09"),
    ],
)
def test_a_list_of_days_has_those_of_other_meetings(text: str, date: str | None) -> None:
    assert read_transcript(Source("x.txt", text.encode())).date == date


def test_the_day_in_a_title_comes_before_that_of_the_page() -> None:
    page = b"<html><meta name=date content=2022-08-26><h1>Lamp AGM 24/11/2014</h1><p>date: 2022-08-26</p></html>"
    assert read_transcript(Source("x.html", page)).date == "2014-11-24"


@pytest.mark.parametrize("pages", [1, 12])
def test_the_title_page_of_a_hearing_has_other_days(pages: int) -> None:
    page = "[House Hearing, 99 Congress]\n[From the U.S. Government Printing Office]\n\nHELD ON MAY 3 AND 4, 2022\n"
    contents = "May 3, 2022: The nets\nMay 4, 2022: The boats\n" * 10 * pages
    text = f"{page}\n{contents}\nTHE BOATS\n\n----------\n\nFRIDAY, MAY 6, 2022\n\nThe committee met.\n"
    assert read_transcript(Source("x.txt", text.encode())).date == "2022-05-06"


def test_a_table_of_contents_has_the_days_of_other_pages() -> None:
    text = ".. include:: /top.rst\n\n.. toctree::\n\n   boats.2022-05-03\n\nWe met on 6 May 2022.\n"
    assert read_transcript(Source("x.rst", text.encode())).date == "2022-05-06"


def test_a_short_notice_above_a_text_may_hold_its_day() -> None:
    text = "May 6, 2022, 10:02AM\n12m 5s\n\nAda: The boats are old.\n\nBen: They are.\n"
    assert read_transcript(Source("x.txt", text.encode())).date == "2022-05-06"


@pytest.mark.parametrize(
    ("stem", "date"),
    [
        ("minutes 2024 March", None),
        ("Sitzung 2022", None),
        ("minutes 2030", "2031-06-30"),
        ("minutes", "2031-06-30"),
        ("minutes 2022-2024", "2031-06-30"),
        ("Ord. 2011", "2031-06-30"),
        ("fy2026 budget", "2031-06-30"),
    ],
)
def test_the_day_of_a_text_agrees_with_the_year_in_the_name(stem: str, date: str | None) -> None:
    text = "The lamps were paid for on June 30, 2031.\n"
    assert read_transcript(Source(f"{stem}.txt", text.encode())).date == date


def test_a_day_alone_on_its_line_counts_more_than_a_year_in_the_name() -> None:
    for text in ("Date: 4 March 2024\nlamps\n", "Lamp board\nMarch 4, 2024\n"):
        assert read_transcript(Source("horizon 2030.txt", text.encode())).date == "2024-03-04"
