"""WebVTT's parsing algorithm, step by step: the blocks that are cues, and their milliseconds."""

from __future__ import annotations

import pytest

from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import Source
from tests.readers.cues.reading import read_webvtt, said, webvtt_of, words

GOOD = "00:00:00.000 --> 00:00:01.000"
#: Each stands once in a file, so its meaning is unknown: its words stay, without a time.
BROKEN = [
    *["00:0:00.000", "00:00:0.000", "00:00:00.00", "00:00:00.0", "00:00:00.", "00:00:00", "0:00.000", "00:00.00"],
    *["000:00.000", "00:000:00.000", "00::00:00.000", "00:00:00..000", "00:00:00.0000", "00:00:00,000", "0000:00.000"],
    *[
        "x00:00:00.000",
        "00:00:00.000x",
        "00:00:0x0.000",
        "00\0:00:00.000",
        "0 0:00:00.000",
        "00.00.00.000",
        "-00:01.000",
    ],
]


def times(text: str) -> list[tuple[float, float]]:
    return [(cue.start_time, cue.end_time) for cue in read_webvtt(text).cues]


@pytest.mark.parametrize("position", ["start", "end"])
def test_broken_times_are_no_times(position: str) -> None:
    broken = [stamp for stamp in BROKEN if position == "start" or not stamp.startswith("00:00:00.000")]
    lines = [f"{stamp} --> 00:00:01.000" if position == "start" else f"00:00:00.000 --> {stamp}" for stamp in broken]
    layout = read_webvtt("WEBVTT\n\n" + "\n\n".join(f"{line}\nword{row}" for row, line in enumerate([*lines, GOOD])))
    assert [(cue.start_time, cue.end_time) for cue in layout.cues] == [(0.0, 1.0)]
    assert " ".join(words(layout)).split() == [f"word{row}" for row in range(len(lines) + 1)]
    assert tuple(map(str, layout.warnings)) == (
        f"{len(lines)} of {len(lines) + 1} cues had unreadable times and were kept without time",
    )


@pytest.mark.parametrize("shape", ["0:{:02}.500", "00:00:{:02},500", "00:00:{:02}.5", "00:{:02}.5000"])
def test_what_a_file_does_again_and_again_is_its_custom(shape: str) -> None:
    odd = "".join(f"{shape.format(row)} --> {shape.format(row + 1)}\nx{row}\n\n" for row in range(10, 12))
    text = "WEBVTT\n\n" + odd + "".join(f"{GOOD}\ny{row}\n\n" for row in range(20))
    assert times(text)[:2] == [(10.5, 11.5), (11.5, 12.5)]
    assert read_webvtt(text).warnings == ()


@pytest.mark.parametrize(
    ("timing", "start", "end"),
    [
        ("00:00:00.000 --> 60:00:01.000", 0.0, 216001.0),
        ("60:00:00.000 --> 60:00:01.000", 216000.0, 216001.0),
        ("000:00:00.001 --> 00:00.999", 0.001, 0.999),
        ("0:00:00.000 --> 0:00:01.000", 0.0, 1.0),
        ("\f\t 00:00.000\f-->\t00:01.000 align:end line:1% garbage:x", 0.0, 1.0),
        ("00:00.000 --> 00:01.000\tregion:a", 0.0, 1.0),
    ],
)
def test_times_of_the_standard(timing: str, start: float, end: float) -> None:
    assert times(f"WEBVTT\n\n{timing}\nx\n\n{GOOD}\ny") == [(start, end), (0.0, 1.0)]


def test_a_vertical_tab_is_no_white_space_of_a_timing() -> None:
    assert times(f"WEBVTT\n\n{GOOD}\nx\n\nid\n\v{GOOD}\ny") == [(0.0, 1.0)]


def test_every_line_end_ends_a_line() -> None:
    blocks = f"cr\r{GOOD}\rone\r\rlf\n{GOOD}\ntwo\n\ncrlf\r\n{GOOD}\r\nthree\r\n\r\nmixed\n{GOOD}\r\nfour\n\r"
    layout = read_webvtt(f"WEBVTT\n\n{blocks}")
    assert words(layout) == ["one two three four"]
    assert len(layout.cues) == 4


def test_nul_is_a_replacement_character() -> None:
    layout = read_webvtt(f"WEBVTT\n\0\nheader\n{GOOD}\none\n\n\0 id\n{GOOD}\n\ufffdtwo\0\n\n{GOOD}\0align:end\nthree")
    assert words(layout) == ["one \ufffdtwo\ufffd three"]
    assert len(layout.cues) == 3


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("WEBVTT", 0),
        ("WEBVTT ", 0),
        ("WEBVTT\t", 0),
        ("\ufeffWEBVTT\n", 0),
        (f"WEBVTT\n{GOOD}\nx", 1),
        (f"WEBVTT garbage\ngarbage\n\n{GOOD}\nx", 1),
        (f"WEBVTT\nRegion: id=a\n\nREGION: id=b\n\n{GOOD} region:a\nx", 1),
        ("WEBVTT\n\nSTYLE\n::cue(b) {}\n\n", 0),
        ("WEBVTT\n\nNOTE\ntext\n", 0),
        (f"WEBVTT\n\nSTYLE\n.a {{}}\n{GOOD}\nx", 1),
        ("WEBVTT\n\n00:00:00.000 -->", 0),
    ],
)
def test_blocks(text: str, count: int) -> None:
    layout = read_transcript(Source("x.vtt", text.encode())).layout
    assert layout.format == "vtt"
    assert len(layout.cues) == count
    assert " ".join(words(layout)) == " ".join("x" * count)


@pytest.mark.parametrize(
    ("payload", "expected"),
    [
        ("<ruby>test<rt>test", "testtest"),
        ("<ruby>a<rt>b</rt></ruby>c", "abc"),
        ("<v.loud.x Ann>a</v>", "a"),
        ("<v Ann>a<i>b</i></v>", "ab"),
        ("<lang en-GB>colour</lang>", "colour"),
        ("<00:00:00.500>a <00:00:00.700>b", "a b"),
        ("&lt;&gt;&amp;&nbsp;&lrm;&rlm;x", "<>& \u200e\u200fx"),
        ("&copy; &quot;a&quot; &#32;&#x41;", '© "a" A'),
        ("&eacute;t&eacute &NotEqualTilde; &hearts;", "été ≂̸ ♥"),
        ("& && &1 &1; &;", "& && &1 &1; &;"),
    ],
)
def test_cue_text(payload: str, expected: str) -> None:
    assert words(read_webvtt(f"WEBVTT\n\n{GOOD}\n{payload}\n"))[0].split() == expected.split()


@pytest.mark.parametrize(
    ("payload", "expected"),
    [
        ("<v Ann>one <v Bo>two</v> three</v> four", [("Ann", "one"), ("Bo", "two"), ("Ann", "three"), (None, "four")]),
        ("<v Ann>one <v>two</v> three", [("Ann", "one"), (None, "two"), ("Ann", "three")]),
        ("one <v Ann>two <v Bo>three</v></v> four", [(None, "one"), ("Ann", "two"), ("Bo", "three"), (None, "four")]),
        ("one</v> two <v Ann>three</v></v> four", [(None, "one two"), ("Ann", "three"), (None, "four")]),
    ],
)
def test_where_a_voice_inside_another_ends_the_other_goes_on(
    payload: str, expected: list[tuple[str | None, str]]
) -> None:
    assert said(read_webvtt(f"WEBVTT\n\n{GOOD}\n{payload}\n")) == expected


def test_rolling_captions_are_kept_where_that_is_asked_for() -> None:
    text = webvtt_of("one two three", "one two three\nfour five", "four five\nsix")
    assert words(read_webvtt(text)) == ["one two three four five six"]
    kept = read_webvtt(text, ReadingOptions(dedupe=False))
    assert words(kept) == ["one two three one two three four five four five six"]
    assert kept.warnings == ()


def test_speakers_the_user_names_need_no_evidence() -> None:
    text = f"WEBVTT\n\n{GOOD}\nWe open.\n\n{GOOD}\nann: Do we?\n\n{GOOD}\nWe do.\n\n{GOOD}\nNever.\n"
    assert said(read_webvtt(text)) == [(None, "We open. ann: Do we? We do. Never.")]
    assert ("ann", "Do we? We do. Never.") in said(read_webvtt(text, ReadingOptions(speakers=("Ann",))))
