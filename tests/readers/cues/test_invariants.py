"""Promises that hold for any text."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import example, given
from hypothesis import strategies as st

from tests.corpus import real_documents
from tests.readers.cues.reading import check, read_subrip, read_webvtt, words

FRAGMENTS = st.sampled_from(
    [
        *["WEBVTT\n\n", "\n", "\r\n", "\r", "\n\n", " ", "-->", " --> ", "00:00:01.000 --> 00:00:02.000\n", "1\n"],
        *["00:00:02,000 --> 00:00:0", "61:99", "NOTE ", "STYLE\n", "Ann: ", "Bo Lee: ", "[SPEAKER_01]: ", ">> ", ">>"],
        *[
            "<v Ann>",
            "</v>",
            "<i>",
            "</",
            "<",
            ">",
            "&amp;",
            "&#10;",
            "&nbsp;",
            "&",
            "[music]",
            "[app",
            "*",
            "<00:00:01.100>",
            "(",
            "♪",
            "{\\an8}",
            '{"',
        ],
        *[
            '"spokenText": "',
            '\\u00e9"',
            "patrons",
            "users of",
            "a b c",
            "é",
            "\u2028",
            "\x7f",
            "🚗",
            '2 "Jo"\n',
            "-\n",
        ],
    ]
)
TEXTS = st.lists(FRAGMENTS | st.text(max_size=3), max_size=60).map("".join)


@given(TEXTS)
@example("00:00:02,000 --> 00:00:0\u2028-->")
@example("-->WEBVTT\n\nAnn: &#10;")
@example("00:00:02,000 --> 00:00:03,000\n[SPEAKER_00]: \nANN: we go")
def test_layouts_hold_together(text: str) -> None:
    for read in (read_webvtt, read_subrip):
        check(text, read(text))


WORDS = st.lists(st.sampled_from(["patron", "library", "users", "budget", "we", "serve"]), min_size=1, max_size=6)


@given(st.lists(st.tuples(st.sampled_from(["Ann", "Bo Lee", "dan (tinker)"]), WORDS), min_size=3, max_size=20))
def test_every_word_of_a_labeled_file_survives(drawn: list[tuple[str, list[str]]]) -> None:
    turns = [(who, [f"{row}th", *text]) for row, (who, text) in enumerate(drawn)]
    cues = (
        f"{row}\r\n00:{row:02}:00.000 --> 00:{row:02}:04.000\r\n{who}: {' '.join(text)}\r\n"
        for row, (who, text) in enumerate(turns)
    )
    layout = read_webvtt("WEBVTT\r\n\r\n" + "\r\n".join(cues))
    assert [(turn.speaker, text.split()) for turn, text in zip(layout.turns, words(layout), strict=True)] == turns


def test_zoom_files_are_kept_to_the_word() -> None:
    for path in real_documents("zoom-vtt"):
        text = path.read_bytes().decode("utf-8-sig")
        layout = read_webvtt(text)
        check(text, layout)
        payloads = re.findall(r"-->[^\n]*\r?\n([^\n]*)", text)
        spoken = Counter(" ".join(re.sub(r"^[^:]{1,60}: ", "", line) for line in payloads).split())
        speakers = {line.partition(": ")[0].strip() for line in payloads}
        assert not [rule for rule in layout.left_out if rule.rule == "rolling captions"], path.name
        assert Counter(" ".join(words(layout)).split()) == spoken, path.name
        assert {turn.speaker for turn in layout.turns if turn.speaker} <= speakers, path.name
