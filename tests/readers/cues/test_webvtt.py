"""The WebVTT standard, and files beyond it that are read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.registry import recognize
from cxfocus.transcript import Layout
from tests.readers.cues.reading import left_out, read_subrip, read_webvtt, said, times, words


def vtt(*blocks: str) -> Layout:
    return read_webvtt("WEBVTT\n\n" + "\n\n".join(blocks) + "\n")


def texts(layout: Layout) -> str:
    return " ".join(words(layout))


@pytest.mark.parametrize(
    ("timing", "start", "end"),
    [
        ("00:00:01.000 --> 00:00:02.500", 1.0, 2.5),
        ("00:01.000 --> 01:02.500", 1.0, 62.5),  # hours may be left out
        ("100:00:01.000 --> 100:00:02.001", 360001.0, 360002.001),
        ("  00:00:01.000 \t-->\f00:00:02.000 align:start", 1.0, 2.0),
        ("00:00:01.000-->00:00:02.000", 1.0, 2.0),
        ("0:00:01.000 --> 0:00:02.000", 1.0, 2.0),  # beyond the standard from here on
        ("00:00:01,000 --> 00:00:02,000", 1.0, 2.0),
        ("00:00:01 --> 00:00:02", 1.0, 2.0),
        ("00:00:01.5 --> 00:00:02.25", 1.5, 2.25),
        ("09:59:59.999 --> 10:00:00.001", 35999.999, 36000.001),
    ],
)
def test_times(timing: str, start: float, end: float) -> None:
    layout = vtt(f"{timing}\nhello")
    assert times(layout) == [(start, end)]
    assert words(layout) == ["hello"]
    assert layout.warnings == ()


@pytest.mark.parametrize(
    "timing",
    [
        "00:00:60.000 --> 00:01:01.000",
        "00:60:00.000 --> 01:00:01.000",
        "-00:00:01.000 --> 00:00:02.000",
        "201:00:00.000 --> 201:00:01.000",
        "00:00:0x.000 --> 00:00:02.000",
        "00:00:01.000 -->",
        "--> 00:00:02.000",
        "-->",
    ],
)
def test_unreadable_times_lose_the_time_and_keep_the_words(timing: str) -> None:
    layout = vtt(
        "1\n00:00:01.000 --> 00:00:02.000\nbefore", f"2\n{timing}\nhello", "3\n00:00:02.000 --> 00:00:03.000\nafter"
    )
    assert said(layout) == [(None, "before"), (None, "hello"), (None, "after")]
    assert times(layout) == [(1.0, 2.0), (None, None), (2.0, 3.0)]
    assert len(layout.cues) == 2
    assert tuple(map(str, layout.warnings)) == ("1 of 3 cues had unreadable times and was kept without time",)
    assert layout.recognized == "WebVTT, 2 cues with times, 1 without, no speakers"


def test_an_end_before_the_start_is_warned_of_once() -> None:
    layout = vtt("00:05.000 --> 00:04.000\nhello", "00:05.000 --> 00:04.500\nagain")
    assert times(layout) == [(5.0, 5.0)]
    assert tuple(map(str, layout.warnings)) == ("2 of 2 cues ended before the start and were taken to last no time",)


def test_a_timing_line_ends_the_cue_before_it() -> None:
    layout = vtt("00:01.000 --> 00:02.000\none\n00:02.000 --> 00:03.000\ntwo\n2\n00:03.000 --> 00:04.000\nthree")
    assert texts(layout) == "one two three"
    assert len(layout.cues) == 3


def test_arrows_that_are_no_times() -> None:
    # From the block collection tests of the web platform: six cues, whatever stands between them.
    lines = ["-->", "TEXT1", "foo-->", "TEXT2", "-->foo", "TEXT3", "--->", "TEXT4", "-->-->", "TEXT5", "", "TEXT6"]
    timing = "00:00:00.000 --> 00:00:01.000"
    layout = read_webvtt("WEBVTT\n\n" + "\n".join(f"{timing}\n{line}" if "TEXT" in line else line for line in lines))
    assert [word for word in texts(layout).split() if "TEXT" in word] == [f"TEXT{row}" for row in range(1, 7)]
    assert len(layout.cues) == 6


def test_speech_with_an_arrow_stays() -> None:
    assert texts(vtt("00:01.000 --> 00:02.000\ngo from step one --> step two\nthen rest")) == (
        "go from step one --> step two then rest"
    )


def test_identifiers_are_not_spoken() -> None:
    layout = vtt(
        " leading space\n00:01.000 --> 00:02.000\none",
        "-> \n00:02.000 --> 00:03.000\ntwo",
        " \n00:03.000 --> 00:04.000\nthree",
    )
    assert texts(layout) == "one two three"


def test_header_notes_styles_and_regions_are_left_out() -> None:
    text = (
        "WEBVTT - Board meeting\nKind: captions\n\nSTYLE\n::cue { color: lime }\n\nREGION\nid:fred\n\n"
        "NOTE first customer\nmore\n\n1\n00:01.000 --> 00:02.000\none\n\n"
        "NOTE\ncustomer\ncustomer\n\n2\n00:02.000 --> 00:03.000\nNOTE that\n"
    )
    layout = read_webvtt(text)
    assert texts(layout) == "one NOTE that"
    assert layout.title == "Board meeting"
    assert left_out(text, layout)["notes and styles"] == [
        "STYLE\n::cue { color: lime }",
        "REGION\nid:fred",
        "NOTE first customer\nmore",
        "NOTE\ncustomer\ncustomer",
    ]
    assert left_out(text, layout)["cue timings"][0] == "WEBVTT - Board meeting\nKind: captions"


def test_a_note_right_under_a_timing_is_no_speech() -> None:
    assert texts(vtt("00:01.000 --> 00:02.000\n\nNOTE secret", "00:02.000 --> 00:03.000\nspoken")) == "spoken"


def test_a_note_inside_a_cue_is_cut_out_of_it() -> None:
    layout = vtt("00:01.000 --> 00:02.000\none", "NOTE secret\nmore", "stray", "00:02.000 --> 00:03.000\ntwo")
    assert texts(layout) == "one stray two"


def test_an_identifier_may_look_like_a_note() -> None:
    assert texts(vtt("NOTE\n00:01.000 --> 00:02.000\none", "STYLE\n00:02.000 --> 00:03.000\ntwo")) == "one two"


@pytest.mark.parametrize(
    "first",
    [
        *["WEBVTT", "WEBVTT FILE", "WEBVTT Kind: captions; Language: en", "WEBVTT \t ", "WEBVTT -"],
        *["WEBVTT 00:01.000 --> 00:02.000", "WEBVTT - Created with a shelf"],
        *["WEBVTT - generated by a shelf", "WEBVTT - This file was automatically generated by SHELF"],
    ],
)
def test_no_title(first: str) -> None:
    assert read_webvtt(f"{first}\n\n00:01.000 --> 00:02.000\nhello").title is None


@pytest.mark.parametrize(
    "text",
    [
        "WEBVTT\n00:01.000 --> 00:02.000\nhello",
        "00:01.000 --> 00:02.000\nhello",
        "1\n00:01.000 --> 00:02.000\nhello",
        "\n\n1\n00:01.000 --> 00:02.000\nhello\n\n",
        "WEBVTT\r\r1\r00:01.000 --> 00:02.000\rhello\r",
        "WEBVTT\r\n\r\n1\r\n00:01.000 --> 00:02.000\r\nhello\r\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\nhello\n\n7\n00:0",
        "WEBVTT\n\n00:01.000 --> 00:02.000\nhello\n\n7\n00:00:03.000 -->",
        "WEBVTT\n\n00:01.000 --> 00:02.000\nhello\n\n00:00:03.000 --> 00:0",
        "WEBVTT\n\n00:01.000 --> 00:02.000\nhello\n\n8\n",
    ],
)
def test_headers_line_ends_and_cut_off_files(text: str) -> None:
    layout = read_webvtt(text)
    assert words(layout) == ["hello"]
    assert times(layout) == [(1.0, 2.0)]


CUT_OFF = "the file ends in the middle of a cue. Export it again if more was said"


@pytest.mark.parametrize(
    ("end", "line"),
    [
        ("7\n00:0", 7),
        ("7\n00:00:03.000 -->", 7),
        ("00:00:03.000 --> 00:0", 6),
        ("00:00:03.000 --> 00:00:04.000", 6),
        ("7\n00:00:03.000 --> 00:00:04.000\n", 7),
        ("8\n", 6),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("read", [read_webvtt, read_subrip])
def test_a_file_that_is_cut_off_says_at_which_line(
    read: Callable[[str], Layout], line_end: str, end: str, line: int
) -> None:
    text = f"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nhello\n\n{end}".replace("\n", line_end)
    layout = read(text)
    assert words(layout) == ["hello"]
    assert tuple(map(str, layout.warnings)) == (f"line {line}: {CUT_OFF}",)


@pytest.mark.parametrize("end", ["", "\n", "\n\n", "\n\n00:03.000 --> 00:04.000\n\n", "\n\nNOTE the end\n", " at 10:3"])
def test_a_file_that_may_be_whole_is_not_called_cut_off(end: str) -> None:
    assert read_webvtt(f"WEBVTT\n\n00:01.000 --> 00:02.000\nhello{end}").warnings == ()


def test_words_after_a_blank_line_are_kept() -> None:
    layout = vtt("00:01.000 --> 00:02.000\none\n\ntwo customers", "00:02.000 --> 00:03.000\nthree")
    assert texts(layout) == "one two customers three"
    assert "\n\n" not in layout.body[layout.turns[0].start : layout.turns[0].end]


@pytest.mark.parametrize("text", ["", "WEBVTT", "WEBVTT\n\n", "no cues here", "WEBVTT\n\n00:01.000 --> 00:02.000\n\n"])
def test_nothing_said(text: str) -> None:
    layout = read_webvtt(text)
    assert layout.turns == ()
    assert layout.body == text
    assert layout.recognized == "WebVTT, no cues, no speakers"


@pytest.mark.parametrize(
    ("payload", "expected"),
    [
        ("<b>bold</b> <i.x.y>it</i> <lang en>en</lang> <ruby>r<rt>t</rt></ruby>", "bold it en rt"),
        ("cus<i>tom</i>er", "customer"),
        ("</c><c>a</c><00:00:01.500><c> b</c>", "a b"),
        ("un<i>closed", "unclosed"),
        ("cut off <c", "cut off"),
        ("if x < y and y > 2", "if x < y and y > 2"),
        ("a &amp; b &lt;i&gt; c", "a & b <i> c"),
        ("caf&#233;s r&#xe9;sum&eacute;", "cafés résumé"),
        ("caf&#233;<i>s</i>", "cafés"),
        ("no&nbsp;break", "no break"),
        ("&amp &unknown; &; AT&T", "& &unknown; &; AT&T"),
        ("line&#10;&#10;end", "line end"),
        ("[APPLAUSE] so (laughter) we ♪ sing ♪", "so we sing"),
        ("the (new) plan [sic] at 5 [the library]", "the (new) plan [sic] at 5 [the library]"),
        ("(FDA) and (music department)", "(FDA) and (music department)"),
        ("[door opens]\nhello", "hello"),
        ("[Mayor laughing softly] yes", "yes"),
        ("a\n \nb", "a b"),
    ],
)
def test_markup(payload: str, expected: str) -> None:
    layout = vtt(f"00:01.000 --> 00:02.000\n{payload}")
    assert words(layout) == [expected]


@pytest.mark.parametrize(
    "payload", ["(deep rumbling)", "[BLANK_AUDIO]", "♪ ♪", "<c> </c>", "&nbsp;", "- [dog barking]"]
)
def test_cues_without_words_are_no_cues(payload: str) -> None:
    layout = vtt("00:01.000 --> 00:02.000\nhello", f"00:02.000 --> 00:03.000\n{payload}")
    assert [text.strip(" -") for text in words(layout)] == ["hello"]


def test_long_speech_of_nobody_is_cut_where_sentences_end() -> None:
    cues = [
        f"{row // 6:02}:{row % 6 * 10:02}.000 --> {row // 6:02}:{row % 6 * 10 + 9:02}.500\n{row}" for row in range(30)
    ]
    sentences = vtt(*(f"{cue} words." if row % 4 == 3 else f"{cue} words" for row, cue in enumerate(cues)))
    assert [turn.start_time for turn in sentences.turns] == [0.0, 80.0, 160.0, 240.0]
    run_on = vtt(*(f"{cue} words" for cue in cues))
    assert [turn.start_time for turn in run_on.turns] == [0.0, 90.0, 180.0, 270.0]


@pytest.mark.parametrize("arrow", [" -> ", " --&gt; ", " -&gt; ", " \u2013> ", " -- > ", " \u2192 ", " => "])
def test_a_spoiled_arrow_is_read_and_told(arrow: str) -> None:
    layout = read_webvtt(f"WEBVTT\n\n1\n00:01.000{arrow}00:02.000\none\n\n2\n00:02.000 --> 00:03.000\ntwo\n")
    assert [(cue.start_time, cue.end_time) for cue in layout.cues] == [(1.0, 2.0), (2.0, 3.0)]
    assert words(layout) == ["one two"]
    assert tuple(map(str, layout.warnings)) == ("1 line of times had a spoiled arrow, and was read as if it were -->",)


@pytest.mark.parametrize("arrow", [" -> ", " --&gt; ", " \u2013> ", " \u2192 "])
@pytest.mark.parametrize("suffix", [".srt", ".vtt"])
def test_a_file_all_of_whose_arrows_are_spoiled_is_told_by_its_name(arrow: str, suffix: str) -> None:
    text = f"1\n00:00:01,000{arrow}00:00:02,000\none\n\n2\n00:00:02,000{arrow}00:00:03,000\ntwo\n"
    layout = recognize(text, suffix).read(text, ReadingOptions())
    assert [(cue.start_time, cue.end_time) for cue in layout.cues] == [(1.0, 2.0), (2.0, 3.0)]
    assert words(layout) == ["one two"]
    assert recognize(text, ".md").name == "markdown"


@pytest.mark.parametrize("said", ["one -> two", "00:01.000 becomes -> 00:02.000", "from 00:01 => 00:02"])
def test_other_arrows_are_words(said: str) -> None:
    layout = read_webvtt(f"WEBVTT\n\n00:01.000 --> 00:02.000\n{said}\n")
    assert words(layout) == [said]
    assert layout.warnings == ()


def test_words_without_any_time_are_not_lost_in_silence() -> None:
    layout = read_webvtt("WEBVTT\n\nplain words\n")
    assert layout.turns == ()
    assert tuple(map(str, layout.warnings)) == (
        "no line of times, so no words are counted. To count them as text: ⟨format_hint=text⟩",
    )
    assert read_webvtt("WEBVTT\n\n").warnings == ()


@pytest.mark.parametrize("sign", ["<br>", "<br/>", "<BR />", r"\N"])
def test_the_ends_of_lines_in_other_formats_part_words(sign: str) -> None:
    assert words(read_webvtt(f"WEBVTT\n\n00:01.000 --> 00:02.000\none{sign}two\n")) == ["one two"]


def test_a_reference_of_thousands_of_digits_in_a_name_stops_nothing() -> None:
    layout = read_webvtt(f"WEBVTT\n\n00:01.000 --> 00:02.000\n<v &#{'1' * 5_000};>one</v>\n")
    assert words(layout) == ["one"]


def test_who_speaks_of_webvtt_says_a_word() -> None:
    assert texts(vtt("00:01.000 --> 00:02.000\nWEBVTT is a format\nof captions")) == "WEBVTT is a format of captions"
