"""Loops of programs that transcribe: the first of equal captions counts; words that people repeat stay."""

from __future__ import annotations

import json

import pytest

from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.speech.read import read_json
from tests.readers.cues.reading import check, left_out, read_cue_table, read_subrip, read_webvtt, said, webvtt_of, words

_SENTENCE = "We water the plants."
_THANKS = "Thank you."
_OTHERS = [f"{number} readers came" for number in range(300)]


def table(*texts: str, speakers: tuple[str, ...] = ("",)) -> str:
    rows = (
        f"| 0:{row // 60:02}:{row % 60:02} | {speakers[row % len(speakers)]} | {text} |"
        for row, text in enumerate(texts)
    )
    return "\n".join(["| Time | Speaker | Text |", "|---|---|---|", *rows, ""])


@pytest.mark.parametrize(("text", "fewest"), [(_SENTENCE, 40), ("Aye.", 40)])
def test_all_but_the_first_of_so_many_rows_are_left_out(text: str, fewest: int) -> None:
    few = read_cue_table(table("one", *[text] * (fewest - 1), "two"))
    assert " ".join(words(few)).count(text) == fewest - 1
    many = table("one", *[text] * fewest, "two")
    layout = read_cue_table(many)
    assert words(layout) == [f"one {text}", "two"] or words(layout) == [f"one {text} two"]
    assert left_out(many, layout)["transcription loops"] == [text] * (fewest - 1)


def test_a_loop_is_told() -> None:
    layout = read_cue_table(table("one", *[_SENTENCE] * 42, "two"))
    assert list(map(str, layout.warnings)) == [
        "captions in a loop, as programs write them where nobody speaks: 164 words left out"
    ]
    assert layout.recognized == "markdown table of cues, 44 rows, no speakers"


@pytest.mark.parametrize(
    "text",
    [
        table(*[_SENTENCE, "one"] * 20),
        table(*[_SENTENCE] * 39, "one", *[_SENTENCE] * 39),
        table(*["Aye."] * 60, speakers=("Ann", "Ben", "Cy")),
        table(*["..."] * 30),
    ],
    ids=["others between", "one between", "several people", "no words"],
)
def test_what_people_repeat_stays(text: str) -> None:
    layout = read_cue_table(text)
    assert [rule.rule for rule in layout.left_out] == ["table frame"]
    assert not layout.warnings


def test_loops_in_captions_and_between_other_words() -> None:
    written = webvtt_of(*_OTHERS, *[_SENTENCE] * 40, "four five six", *[_THANKS] * 24, "seven", *[_SENTENCE] * 41)
    layout = read_webvtt(written)
    left = " ".join(words(layout))
    assert left.count(_SENTENCE) == 2
    assert left.count(_THANKS) == 24
    assert left.endswith(f"seven {_SENTENCE}")
    assert len(left_out(written, layout)["transcription loops"]) == 39 + 40
    check(written, layout)
    subrip = written.removeprefix("WEBVTT\n\n").replace(".000", ",000")
    assert " ".join(words(read_subrip(subrip))) == left


def test_loops_are_kept_on_demand() -> None:
    options = ReadingOptions(dedupe=False)
    assert " ".join(words(read_webvtt(webvtt_of(*_OTHERS, *[_SENTENCE] * 42), options))).count(_SENTENCE) == 42
    assert " ".join(words(read_cue_table(table(*[_SENTENCE] * 42), options))).count(_SENTENCE) == 42


def test_a_loop_lasts_no_time() -> None:
    layout = read_cue_table(table("one", *[_SENTENCE] * 40, "two"))
    assert sum((turn.end_time or 0) - (turn.start_time or 0) for turn in layout.turns) < 10


@pytest.mark.parametrize(("key", "count"), [("speaker", 12), ("id", 1)], ids=["several people", "nobody's"])
def test_loops_in_json(key: str, count: int) -> None:
    segments = [
        {"start": row * 2.0, "end": row * 2.0 + 1.5, "text": _SENTENCE, key: f"Voice {row}"} for row in range(12)
    ]
    layout = read_json(json.dumps({"text": "", "language": "en", "segments": segments}), ReadingOptions())
    assert " ".join(text for _, text in said(layout)).count(_SENTENCE) == count
