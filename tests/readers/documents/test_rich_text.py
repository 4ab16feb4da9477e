"""RTF documents."""

from __future__ import annotations

import pytest

from cxfocus.errors import ReadError
from tests.readers.documents.reading import read, said, sections


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (rb"a\par b\par\par c", "a\n\nb\n\nc"),
        (rb"a\line b", "a\n\nb"),
        (rb"caf\'e9 \u8220?x\u8221? \emdash", "café “x” \u2014"),
        (b"{\\fonttbl{\\f0\\fcharset204 Arial;}}\\f0 \\'cf\\'f0\\'e8", "При"),
        (rb"{\header City of Harbor\par}{\footer page \chpgn}{\info{\title Minutes}}words", "words"),
        (rb"{\*\generator x}{\pict\wmetafile8 " + b"0123456789abcdef" * 100 + rb"}words", "words"),
        (rb"\trowd a\cell b\cell\row\trowd c\cell d\cell\row", "a | b\nc | d"),
        (rb"\trowd a\cell \cell b\cell\row\trowd c\cell d\cell \cell\row", "a | b\nc | d"),
        (rb"{\listtext\pard 1.\tab}one\par{\listtext\pard 2.\tab}two\par", "1. one\n2. two"),
        (rb"{\listtext\pard \u8226?\tab}one\par", "- one"),
        (rb'{\field{\*\fldinst{HYPERLINK "https://x.example"}}{\fldrslt{a link}}}', "a link"),
        (b"d\x82j\xe0", "d\u201aj\xe0"),
        (rb"\u55357?\u56832?", "\U0001f600"),
        (rb"\u55357? alone", "\ufffd alone"),
        (b"", ""),
    ],
)  # fmt: skip
def test_the_text(body: bytes, shown: str) -> None:
    assert read(b"{\\rtf1\\ansi\\ansicpg1252 " + body + b"}").text == shown


def test_headings_by_outline_level_and_by_style() -> None:
    data = (
        rb"{\rtf1{\stylesheet{\s0 Normal;}{\s3\b Heading 2;}{\s4 heading 3;}}"
        rb"\pard\outlinelevel0 Minutes\par\pard\s3\b Reports\par\pard\s0 words\par\pard\s4 More\par\pard\s30 no\par}"
    )
    transcript = read(data)
    assert sections(transcript) == [(1, "Minutes"), (2, "Reports"), (3, "More")]
    assert said(transcript)[-1] == (None, "no")


def test_title_and_date_of_the_file() -> None:
    data = rb"{\rtf1{\info{\title Harbor minutes}{\creatim\yr2023\mo5\dy6\hr7}}words}"
    transcript = read(data)
    assert (transcript.title, transcript.date) == ("Harbor minutes", "2023-05-06")


@pytest.mark.usefixtures("ends_soon")
@pytest.mark.parametrize(
    "body",
    [
        b"{" * 200_000,
        b"\\" * 200_000,
        b'{\\field{\\*\\fldinst{HYPERLINK "a' * 20_000,
        b"{\\fonttbl" + b"\\f1" * 20_000,
        b"{\\stylesheet" + b"{\\s1 heading 1" * 20_000,
        b"\\u1" * 50_000,
        b"\\'" * 50_000,
        b"}" * 50_000,
    ],
)  # fmt: skip
def test_hostile_files_end_soon(body: bytes) -> None:
    read(b"{\\rtf1 " + body)


def test_a_number_out_of_range() -> None:
    with pytest.raises(ReadError, match=r"^x: damaged \(.*\)\. Open it and save it again$"):
        read(rb"{\rtf1 \u9999999999 }")
