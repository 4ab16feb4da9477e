"""What holds for any text at all."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cxfocus.readers.cues.reader import read_subrip, read_webvtt
from cxfocus.text.lines import even_line_ends
from cxfocus.transcript import Layout, Span
from tests.corpus import CORPUS, needs_corpus
from tests.readers.cues.reading import words

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


def check(text: str, layout: Layout) -> None:
    body = layout.body
    assert len(body) == len(text)
    before = 0
    for turn in layout.turns:
        assert before <= turn.start < turn.end <= len(text)
        said = body[turn.start : turn.end]
        assert not said[0].isspace()
        assert said[0] != "\x7f" or "\x7f" in text
        assert not said[-1].isspace()
        assert not re.search(r"\n[^\S\n]*\n", said)
        assert (turn.start_time is None) == (turn.end_time is None)
        assert turn.start_time is None or turn.end_time is None or 0 <= turn.start_time <= turn.end_time
        before = turn.end
    for number, (turn, spoken) in enumerate(zip(layout.turns, layout.texts(), strict=True)):
        assert spoken.split() == body[turn.start : turn.end].split()
        way_back = layout.way_back(number)
        for word in re.finditer(r"\S+", spoken):
            start, end = way_back.span(Span(*word.span()))
            assert body[start:end] == word[0]
    starts = [cue.start for cue in layout.cues]
    assert starts == sorted(set(starts))
    assert all(any(turn.start <= start < turn.end for turn in layout.turns) for start in starts)
    spans = sorted(span for rule in layout.left_out for span in rule.spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    lines = even_line_ends(text)
    assert all(line == body[at] for at, line in enumerate(lines) if body[at] not in " \x7f" and line == "\n")


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


@needs_corpus
@pytest.mark.parametrize("path", sorted((CORPUS / "zoom-vtt").glob("*.vtt")), ids=lambda path: path.name)
def test_zoom_files_are_kept_to_the_word(path: Path) -> None:
    text = path.read_bytes().decode("utf-8-sig")
    layout = read_webvtt(text)
    check(text, layout)
    payloads = re.findall(r"-->[^\n]*\r?\n([^\n]*)", text)
    spoken = Counter(" ".join(re.sub(r"^[^:]{1,60}: ", "", line) for line in payloads).split())
    assert not [rule for rule in layout.left_out if rule.rule == "rolling captions"]
    assert Counter(" ".join(words(layout)).split()) == spoken
    assert {turn.speaker for turn in layout.turns if turn.speaker} <= {
        line.partition(": ")[0].strip() for line in payloads
    }
