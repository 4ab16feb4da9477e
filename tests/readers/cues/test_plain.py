"""SBV, and the files of the Whisper family that are no captions."""

from __future__ import annotations

import pytest

from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.registry import recognize
from cxfocus.transcript import Layout
from tests.readers.cues.reading import check, said, times

SBV = "0:00:02.870,0:00:10.790\nHi, good day,\npatrons.\n\n0:00:10.790,0:00:18.050\nWe 1,2:03 open.\n"
TSV = "start\tend\ttext\n2870\t10790\tHi, good day, patrons.\n10790\t18050\tWe 1,2:03 open.\n"
CSV = 'start,end,text\n2870,10790," Hi, good day, patrons."\n10790,18050," We 1,2:03 open."\n'
AUD = "2.87\t10.79\tHi, good day, patrons.\n10.79\t18.05\tWe 1,2:03 open.\n"
TEXT = "[00:00:02.870 --> 00:00:10.790]   Hi, good day, patrons.\n[00:00:10.790 --> 00:00:18.050]   We 1,2:03 open.\n"


def _read(text: str, name: str) -> Layout:
    row = recognize(text, ".txt")
    assert row.name == name
    return row.read(text, ReadingOptions())


@pytest.mark.parametrize(
    ("name", "text"),
    [("sbv", SBV), ("tsv", TSV), ("csv", CSV), ("aud", AUD), ("whisper", TEXT)],
    ids=lambda each: each[:5],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_both_ends_are_written(name: str, text: str, line_end: str) -> None:
    text = text.replace("\n", line_end)
    layout = _read(text, name)
    assert [(who, words.replace('"', "")) for who, words in said(layout)] == [
        (None, "Hi, good day, patrons. We 1,2:03 open.")
    ]
    assert [(cue.start_time, cue.end_time) for cue in layout.cues] == [(2.87, 10.79), (10.79, 18.05)]
    assert layout.timing == "exact"
    assert layout.warnings == ()
    check(text, layout)


def test_lyrics_last_until_the_next_but_no_longer_than_their_words() -> None:
    text = "[by:whisper.cpp]\n[ti:The meeting]\n[00:02.87]Hi, patrons.\n[00:04.00]We open.\n[10:00.50]Closed.\n"
    layout = _read(text, "lrc")
    assert said(layout) == [(None, "Hi, patrons. We open."), (None, "Closed.")]
    assert times(layout) == [(2.87, 7.334), (600.5, 603.167)]
    assert (layout.title, layout.timing) == ("The meeting", "start")


def test_lyrics_at_the_same_time_last_as_long_as_their_words() -> None:
    layout = _read("[00:02.00]Hi, patrons.\n[00:02.00]We open.\n[00:01.00]So.\n", "lrc")
    assert [(cue.start_time, cue.end_time) for cue in layout.cues] == [(2.0, 5.334), (2.0, 5.334), (1.0, 3.667)]


def test_minutes_of_lyrics_go_on_past_the_hour() -> None:
    text = "[59:59.50]We\n[60:00.75]serve\n[123:04.050]patrons.\n[123:75.00]Broken.\n"
    layout = _read(text, "lrc")
    assert [cue.start_time for cue in layout.cues] == [3599.5, 3600.75, 7384.05]
    assert tuple(map(str, layout.warnings)) == ("1 of 4 cues had unreadable times and was kept without time",)


@pytest.mark.parametrize(
    ("end", "line"),
    [("0:00:1", 8), ("0:00:19.000,0:0", 8), ("0:00:19.000,0:00:20.000", 8), ("0:00:19.000,0:00:20.000\n", 8)],
)
def test_sbv_that_is_cut_off_says_at_which_line(end: str, line: int) -> None:
    layout = _read(f"{SBV}\n{end}", "sbv")
    assert tuple(map(str, layout.warnings)) == (
        f"line {line}: the file ends in the middle of a cue. Export it again if more was said",
    )
    assert _read(f"{SBV}\n\n", "sbv").warnings == ()


@pytest.mark.parametrize("other", ["0:0:05.000,0:00:06.000", "0:00:05,0:00:06", "  0:00:05.000,0:00:06.000"])
def test_one_time_written_otherwise_changes_no_other(other: str) -> None:
    layout = _read(f"{SBV}\n{other}\nLate.\n", "sbv")
    times = [(2.87, 10.79), (10.79, 18.05), (5.0, 6.0)]
    assert [(cue.start_time, cue.end_time) for cue in layout.cues] == times


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("csv", 'start,end,speaker,text\n0,1000,0," Patrons first."\n1000,2500,"1"," Yes, ""first""."\n'),
        ("aud", "0.0\t1.0\t[[SPEAKER_00]] Patrons first.\n1.0\t2.5\t[[SPEAKER_01]]Yes, first.\n"),
        (
            "whisper",
            "[00:00.000 --> 00:01.000]  (speaker 0) Patrons first.\n[00:01.000 --> 00:02.500]  (speaker 1) Yes.\n",
        ),
    ],
)
def test_speakers(name: str, text: str) -> None:
    layout = _read(text, name)
    assert len({turn.speaker for turn in layout.turns} - {None}) == 2
    assert times(layout) == [(0.0, 1.0), (1.0, 2.5)]
    assert said(layout)[0][1].rstrip('"') == "Patrons first."
    assert "2 speakers" in layout.recognized
    check(text, layout)


def test_times_beyond_any_recording_lose_the_time() -> None:
    layout = _read("start\tend\ttext\n1\t999999999999\twords\n", "tsv")
    assert said(layout) == [(None, "words")]
    assert times(layout) == [(None, None)]
    assert tuple(map(str, layout.warnings)) == ("1 of 1 row had unreadable times and was kept without time",)
