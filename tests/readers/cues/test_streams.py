"""Segments of a stream put together, and files that only look like them."""

from __future__ import annotations

import pytest

from cxfocus.readers.options import ReadingOptions
from tests.readers.cues.reading import check, left_out, read_subrip, read_webvtt, said, words

#: Two segments of one stream; words said across their border stand in both.
HEAD = "WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000\n\n"
ONE = "00:01.000 --> 00:02.000\none\n\n00:02.000 --> 00:03.000\ntwo\n"
TWO = "00:02.000 --> 00:03.000\ntwo\n\n00:03.000 --> 00:04.000\nthree\n"


@pytest.mark.parametrize("head", [HEAD, "WEBVTT\n\n", "WEBVTT\n", "WEBVTT\n1\n"])
@pytest.mark.parametrize("above", ["", "\n", "\n\n", "\nWEBVTT - Part 2\nKind: captions\n\n"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_segments_of_a_stream_put_together(head: str, above: str, line_end: str) -> None:
    text = (HEAD + ONE + above + head + TWO).replace("\n", line_end)
    layout = read_webvtt(text)
    check(text, layout)
    assert words(layout) == ["one two three"]
    assert left_out(text, layout)["cues written twice"] == ["two"]


@pytest.mark.parametrize("clock", ["LOCAL:00:00:00.000,MPEGTS:900000", "MPEGTS:1800000,LOCAL:00:00:10.000"])
def test_segments_by_one_clock_repeat_a_cue(clock: str) -> None:
    text = f"{HEAD}{ONE}\nWEBVTT\nX-TIMESTAMP-MAP={clock}\n\n{TWO}"
    assert words(read_webvtt(text)) == ["one two three"]


def test_segments_by_other_clocks_repeat_nothing() -> None:
    text = f"{HEAD}{ONE}\n{HEAD.replace('900000', '1080000')}{TWO}"
    check(text, read_webvtt(text))
    assert words(read_webvtt(text)) == ["one two two three"]


def test_a_cue_that_is_shown_no_more_is_said_again() -> None:
    text = HEAD + ONE + "\n" + HEAD + ONE
    assert words(read_webvtt(text)) == ["one two one two"]


def test_who_is_named_above_the_times_may_say_what_another_says() -> None:
    cues = (f'{row} "{name}" ({row})\n00:01.000 --> 00:02.000\nAye.' for row, name in enumerate(["Ann", "Bo"], 7))
    assert said(read_webvtt("\n\n".join(["WEBVTT", *cues]))) == [("Ann", "Aye."), ("Bo", "Aye.")]


def test_times_that_nobody_wrote_show_nothing_twice() -> None:
    cues = ["Yes.", "We open.", "Yes."]
    text = "\n".join(f"{row}\n00:00:00,000 --> 00:00:00,000\n{cue}\n" for row, cue in enumerate(cues, 1))
    assert words(read_subrip(text)) == ["Yes. We open. Yes."]


def test_the_last_segment_may_say_nothing_new() -> None:
    text = HEAD + ONE + "WEBVTT\n\n" + TWO.partition("\n\n")[0]
    layout = read_webvtt(text)
    check(text, layout)
    assert words(layout) == ["one two"]
    assert layout.warnings == ()


@pytest.mark.parametrize("times", ["00:00:04,000 --> 00:00:06,000", "00:00:00,000 --> 00:01:00,000"])
def test_outside_of_streams_what_is_said_again_at_the_same_time_is_said_again(times: str) -> None:
    text = "".join(f"{row}\n{times}\n{cue}\n\n" for row, cue in enumerate(["Aye.", "We open.", "Aye."], 1))
    for layout in (read_subrip(text), read_webvtt("WEBVTT\n\n" + text.replace(",", "."))):
        assert " ".join(words(layout)) == "Aye. We open. Aye."


def test_who_speaks_of_the_format_is_heard() -> None:
    cue = "00:01.000 --> 00:02.000\nWe write\nWEBVTT\nfor our users.\n\nWEBVTT is what they use.\n"
    assert words(read_webvtt(f"WEBVTT\n\n{cue}")) == ["We write WEBVTT for our users. WEBVTT is what they use."]


def test_who_keeps_what_is_repeated_keeps_cues_written_twice() -> None:
    assert words(read_webvtt(HEAD + ONE + "\n" + HEAD + TWO, ReadingOptions(dedupe=False))) == ["one two two three"]


@pytest.mark.parametrize("again", ["00:02.000 --> 00:03.100\ntwo", "00:02.000 --> 00:03.000\nand us"])
def test_other_words_or_another_time_are_another_cue(again: str) -> None:
    assert words(read_webvtt(f"{HEAD}{ONE}\n{HEAD}{again}\n")) == [f"one two {again.split(chr(10))[1]}"]
