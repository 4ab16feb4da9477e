"""SubRip files as they are written in practice."""

from __future__ import annotations

import pytest

from tests.readers.cues.reading import read_subrip, said, times, words

TWO = "1\n00:00:01,000 --> 00:00:02,000\none\n\n2\n00:00:02,000 --> 00:00:03,500\ntwo\n"


@pytest.mark.parametrize(
    "text",
    [
        TWO,
        TWO.replace("\n", "\r\n"),
        TWO.replace("\n", "\r"),
        TWO.replace(",", "."),
        TWO.replace(",000", ",0").replace(",500", ",5"),
        TWO.replace("1\n00", "00").replace("2\n00", "00"),
        TWO.replace("\n\n", "\n"),
        TWO.replace("\n\n", "\n \n"),
        TWO.replace(" --> ", "  -->  ").replace("1\n", " 1 \n"),
        TWO.replace("00:00:", "0:00:"),
        TWO.replace("00:00:", "000:00:"),
        TWO.replace("3,500", "3,500 X1:40 X2:600 Y1:20 Y2:50"),
        TWO + "\n3\n00:00:0",
        TWO + "\n3",
        TWO.rstrip(),
    ],
)
def test_shapes(text: str) -> None:
    layout = read_subrip(text)
    assert said(layout) == [(None, "one two")]
    assert times(layout) == [(1.0, 3.5)]
    assert layout.format == "srt"
    assert layout.recognized == "SubRip, 2 cues, no speakers"


def test_a_blank_line_inside_a_cue_belongs_to_it() -> None:
    layout = read_subrip(
        "1\n00:00:01,000 --> 00:00:02,000\none\n\nstill one\n\n2\n00:00:02,000 --> 00:00:03,000\n1984\n"
    )
    assert words(layout) == ["one still one 1984"]
    assert len(layout.cues) == 2


def test_styles_of_subrip() -> None:
    text = '1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<font color="#ff0000">patr<b>ons</b></font> {and} <u>staff</u>\n'
    assert words(read_subrip(text)) == ["patrons {and} staff"]


@pytest.mark.parametrize(
    ("behind", "first"),
    [
        ("", ""),
        (" X1:40 X2:600", ""),
        (" position:50.00%,middle align:middle", ""),
        (" 12 -", ""),
        (" We", "We "),
        (" Ann: yes", "Ann: yes "),
        ("  X1:40 We", "We "),
        ("\tWe open.", "We open. "),
    ],
)
def test_words_behind_times_are_said(behind: str, first: str) -> None:
    layout = read_subrip(TWO.replace("02,000\none", f"02,000{behind}\none", 1))
    assert said(layout) == [(None, f"{first}one two")]
    assert times(layout) == [(1.0, 3.5)]


def test_what_other_formats_write_for_blanks_line_ends_and_styles_is_no_word() -> None:
    layout = read_subrip(TWO.replace("two", r"{y:i}the\hlibrary\Nusers\nwait {Y:b,u}here {and}"))
    assert words(layout) == ["one the library users wait here {and}"]


@pytest.mark.parametrize(
    ("starts", "warned"),
    [
        ((0, 8, 16, 0, 8, 16, 0, 8), "2 times"),
        ((0, 8, 16, 2, 9), "1 time"),
        ((0, 8, 16, 24, 0), None),
        ((0, 8, 16, 0, 24, 32), None),
        ((0, 8, 0, 8), None),
        ((0, 30, 20, 40), None),
    ],
)
def test_a_clock_that_begins_again_is_told(starts: tuple[int, ...], warned: str | None) -> None:
    cues = (
        f"{number}\n00:00:{at:02},000 --> 00:00:{at + 2:02},000\nword {number}\n" for number, at in enumerate(starts)
    )
    remarks = [str(remark) for remark in read_subrip("\n".join(cues)).warnings]
    assert [remark.partition(",")[0] for remark in remarks] == ([f"the clock begins again {warned}"] if warned else [])
