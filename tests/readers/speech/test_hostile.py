"""JSON that is no transcript, and hostile JSON: an error in one sentence, never a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxfocus.errors import ReadError
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.read import read_transcript
from cxfocus.readers.registry import recognize
from cxfocus.readers.source import Source
from cxfocus.readers.speech.read import read_json
from tests.readers.cues.reading import check
from tests.readers.speech.dialect_cases import CASES, load

PACKAGE = {"name": "x", "version": "1.0.0", "scripts": {"test": "echo"}, "dependencies": {"a": "^1"}}
SCHEMA = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "properties": {"recognizedPhrases": {"items": {"properties": {"nBest": {"items": {}}}}}},
}
ISSUES = [{"title": "t", "body": "words here", "user": {"name": "ann"}, "created_at": "2026-01-01T00:00:00Z"}] * 3
LOG = [{"timestamp": "2026-01-01T00:00:00Z", "level": "info", "message": "server started"}] * 3
PLACES = {"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": {"coordinates": [1, 2]}}]}
RECIPES = [{"name": f"Soup {row}", "text": "Boil it."} for row in range(5)]
NOTEBOOK = {"cells": [{"cell_type": "markdown", "source": ["# Title", "words"]}], "nbformat": 4}
ENTITIES = [{"start": 0, "end": 5, "text": "Alice", "label": "PERSON"}] * 3
LONG_TEXT = "We show how our patrons use the new reading room."
FOREIGN = [{}, [], PACKAGE, SCHEMA, ISSUES, LOG, PLACES, RECIPES, NOTEBOOK, ENTITIES, [[1, 2], [3]], {"text": 1}]


@pytest.mark.parametrize("value", FOREIGN, ids=lambda value: str(value)[:40])
def test_other_json_is_refused_with_what_is_known(value: object) -> None:
    with pytest.raises(ReadError) as raised:
        read_transcript(Source("data.json", json.dumps(value).encode()))
    [problem] = raised.value.problems
    assert problem.path == "data.json"
    assert problem.message == "JSON, but no transcript that cxfocus knows"
    assert "Whisper, AWS, Deepgram, AssemblyAI, Speechmatics, Trint" in str(problem.hint)


@pytest.mark.parametrize(
    ("value", "is_table"),
    [
        ({"count": 1, "results": [{"code": "A", "abstract": LONG_TEXT}]}, True),
        ({"schedule": {"conference": {"days": [{"rooms": {"Hall": [{"id": 1, "abstract": LONG_TEXT}]}}]}}}, True),
        ({"name": "x", "description": LONG_TEXT, "authors": [{"name": "Ann Lee"}]}, False),
    ],
)
def test_a_table_of_texts_is_told_as_one(value: object, is_table: bool) -> None:
    with pytest.raises(ReadError) as raised:
        read_transcript(Source("data.json", json.dumps(value).encode()))
    assert ("cxfocus batch FILE --text-column NAME" in str(raised.value)) is is_table


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"segments": [{"text": "cut', "data.json:1:24: damaged JSON, or not whole: unterminated string"),
        ('{"a": 1,\n "b": }', "data.json:2:7: damaged JSON, or not whole: expecting value"),
        ('{"a": ' * 100_000, "data.json: JSON nested too deeply"),
        ('[{"a": ' * 100_000, "data.json: JSON nested too deeply"),
        ('{"a": 1}\n{"b": ', "data.json:2:7: damaged JSON on 1 of 2 lines: expecting value"),
        ('{"a": 1\n{"b": 2\n{"c": 3}', "data.json:1:8: damaged JSON on 2 of 3 lines: expecting ',' delimiter"),
        ('[\n{"a": 1},\n{"a": 2}\n{"a": 3}\n]', "data.json:4:1: damaged JSON, or not whole: expecting ',' delimiter"),
        ('{"a": [\n{"a": 1},\n{"a": },\n{"a": 3}\n]}', "data.json:3:7: damaged JSON, or not whole: expecting value"),
        ("[[[[", "data.json:1:5: damaged JSON, or not whole: expecting value"),
        ("[", "data.json:1:2: damaged JSON, or not whole: expecting value"),
        ("{", "data.json:1:2: damaged JSON, or not whole: expecting property name"),
    ],
)
def test_damaged_json_says_where(text: str, message: str) -> None:
    with pytest.raises(ReadError) as raised:
        read_transcript(Source("data.json", text.encode()))
    assert str(raised.value).startswith(message)


ANN, BO = '{"speaker": "Ann", "text": "Patrons."}', '{"speaker": "Bo", "text": "Budget."}'


@pytest.mark.parametrize(
    ("lines", "warning"),
    [
        ([ANN, BO[:20], BO], "1 of 3 lines, line 2"),
        ([ANN[:20], ANN, BO], "1 of 3 lines, line 1"),
        ([ANN, BO, "", BO[:-1]], "1 of 3 lines, line 4"),
        ([ANN, '{"speaker" "Bo"}', BO, "x", ANN], "2 of 5 lines, lines 2, 4"),
        ([ANN, BO] * 7 + [BO[:-1]] * 6, "6 of 20 lines, lines 15, 16, 17, 18, 19, …"),
    ],
)
def test_some_damaged_lines_are_left_out_and_told(lines: list[str], warning: str) -> None:
    layout = read_json("\n".join(lines), ReadingOptions())
    assert str(layout.warnings[0]) == f"damaged JSON, left out: {warning}"
    assert {turn.speaker for turn in layout.turns} == {"Ann", "Bo"}


def test_lines_have_whole_numbers() -> None:
    said = ((f"{row} {'patrons ' * 30}", row * 9_000) for row in range(3))
    lines = (json.dumps({"text": text, "start": start, "end": start + 8_000}) for text, start in said)
    layout = read_json("\n".join(lines), ReadingOptions())
    assert [(cue.start_time, cue.end_time) for cue in layout.cues] == [(0, 8), (9, 17), (18, 26)]


@pytest.mark.parametrize("text", ["", " \n"])
def test_an_empty_file_says_nothing(text: str) -> None:
    transcript = read_transcript(Source("data.json", text.encode()))
    assert (transcript.layout.turns, transcript.layout.recognized) == ((), "JSON, empty")


@pytest.mark.parametrize("text", ["[[Home]] is a page", "[[[Home]]] is one too", "[Ann] 10:02\nHello."])
def test_text_in_brackets_is_no_json(text: str) -> None:
    assert recognize(text, ".txt").name == "text"


def test_text_that_is_called_json_is_read_as_text() -> None:
    assert read_transcript(Source("data.json", b"Dear all,")).layout.format == "text"


def test_large_json_is_refused_unless_allowed() -> None:
    text = '[{"speaker": "Ann", "text": "Hi."}]'
    with pytest.raises(ReadError, match=r"is 0\.0 MiB \(limit 0\.0 MiB\); refused\. Raise with ⟨max_size⟩"):
        read_json(text, ReadingOptions(max_size=10))
    assert read_json(text, ReadingOptions(max_size=1000)).turns


ODD_TIMES = [
    "9" * 5000, "-1", "1e400", "NaN", "Infinity", "true", '"x"', '"1:2:3:4:5"', '{"seconds": []}', "[]", "null",
    '"9999-99-99T00:00:00"', '"0001-01-01T00:00:00"', '"' + "1" * 500 + '"', '{"seconds": {"seconds": {}}}',
    '"PT"', "{}",
]  # fmt: skip


@pytest.mark.parametrize("time", ODD_TIMES)
def test_times_that_are_none_leave_the_words(time: str) -> None:
    layout = read_json(f'{{"segments": [{{"text": "patrons", "start": {time}, "end": {time}}}]}}', ReadingOptions())
    assert [layout.body[turn.start : turn.end] for turn in layout.turns] == ["patrons"]
    assert layout.turns[0].start_time is None
    assert layout.cues == ()


def test_a_speaker_that_is_not_a_number_is_none() -> None:
    text = '[{"speaker": NaN, "text": "Hi.", "start": 1}, {"speaker": 2.0, "text": "Ho.", "start": 2}]'
    layout = read_json(text, ReadingOptions())
    assert [turn.speaker for turn in layout.turns] == [None, "Speaker 2"]


def test_no_times_are_not_unreadable_ones() -> None:
    layout = read_json('[{"speaker": "Ann", "text": "Hi."}, {"speaker": "Bo", "text": "Ho."}]', ReadingOptions())
    assert layout.recognized == "JSON transcript, 2 segments, 2 speakers"
    assert layout.warnings == ()
    times = ["1", "2", "3", "4", "null"]
    some = ", ".join(f'{{"speaker": "Ann", "text": "Hi.", "start": {time}}}' for time in times)
    warning = "1 of 5 segments had unreadable times and was kept without time"
    assert tuple(map(str, read_json(f"[{some}]", ReadingOptions()).warnings)) == (warning,)


def test_of_several_calls_none_is_read() -> None:
    call = '{"transcript": [{"speakerId": "1", "sentences": [{"start": 0, "end": 900, "text": "We open."}]}]}'
    assert read_json(f'{{"callTranscripts": [{call}]}}', ReadingOptions()).turns
    with pytest.raises(ReadError, match="no transcript that cxfocus knows"):
        read_json(f'{{"callTranscripts": [{call}, {call}]}}', ReadingOptions())


def test_a_batch_of_several_recordings_says_what_to_do() -> None:
    row = {"transcript": {"results": [{"alternatives": [{"transcript": "the patrons came"}]}]}}
    with pytest.raises(ReadError, match=r"holds the transcripts of 2 recordings\. Save what stands below each address"):
        read_json(json.dumps({"results": {"gs://oak/1.wav": row, "gs://oak/2.wav": row}}), ReadingOptions())


def test_words_and_names_of_any_kind() -> None:
    text = '[{"speaker": "\\ud83d", "text": "a\\ud83d\\ude97b \\udc00 \\u0000c\x07 d\\u007f"},'
    text += '{"speaker": 3, "text": "e"}]'
    layout = read_json(text, ReadingOptions())
    assert layout.composed_text == "a🚗b � c d\ne\n"
    assert [turn.speaker for turn in layout.turns] == [None, "Speaker 3"]
    layout.composed_text.encode("utf-8")


def test_the_last_of_two_equal_keys_holds() -> None:
    assert read_json('[{"speaker": "A", "text": "x", "text": "y"}]', ReadingOptions()).composed_text == "y\n"


ATOMS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=4)
    | st.sampled_from(["1.5s", "00:01", "PT1S", "2026-01-01T00:00:00", "A", "patrons wait.", 10**25, {}, []])
)


def _changed(value: object, draw: st.DrawFn) -> object:
    """Return the same JSON with some values exchanged, removed or wrapped."""
    if draw(st.integers(0, 9)) == 0:
        odd = draw(ATOMS)
        return draw(st.sampled_from([odd, [odd], [value], {"": value}, [value, value]]))
    if isinstance(value, dict):
        return {key: _changed(inner, draw) for key, inner in value.items() if draw(st.integers(0, 19))}
    if isinstance(value, list):
        return [_changed(inner, draw) for inner in value]
    return value


@st.composite
def damaged_cases(draw: st.DrawFn) -> str:
    path: Path = draw(st.sampled_from(CASES))
    return "\n".join(json.dumps(_changed(json.loads(line), draw)) for line in load(path).text.splitlines())


@given(damaged_cases())
def test_nothing_breaks_on_damaged_transcripts(text: str) -> None:
    try:
        layout = read_json(text, ReadingOptions())
    except ReadError:
        return
    assert layout.composed_text is not None
    check(layout.composed_text, layout)
