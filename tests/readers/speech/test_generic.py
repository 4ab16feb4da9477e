"""Lists that no service wrote: the names of their fields, and what such lists look like that are no speech."""

from __future__ import annotations

import json

import pytest

from cxfocus.errors import NoTranscriptError
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.speech.read import read_json
from cxfocus.transcript import Layout

TEXTS = ["Patrons first.", "Yes, of course.", "We agree."]
NAMES = ["Ann Lee", "Bo", "Ann Lee"]
TIMES = [(0.0, 2.5), (3.0, 5.5), (6.0, 8.5)]
#: Of a wrapped list of things said.
ROWS = [
    {"speaker": name, "start": start, "end": end, "text": text}
    for name, (start, end), text in zip(NAMES, TIMES, TEXTS, strict=True)
]


def read(value: object) -> Layout:
    return read_json(json.dumps(value), ReadingOptions())


def speakers(value: object) -> list[str | None]:
    return [turn.speaker for turn in read(value).turns]


def renamed(row: dict[str, object], **names: str) -> dict[str, object]:
    return {names.get(key, key): value for key, value in row.items()}


@pytest.mark.parametrize(
    "key",
    "transcript transcription content sentence utterance message body line dialogue caption words speech value phrase"
    " quote response spokenText subtitle texte".split(),
)
def test_names_of_texts(key: str) -> None:
    layout = read([renamed(row, text=key) for row in ROWS])
    assert [layout.body[turn.start : turn.end] for turn in layout.turns] == TEXTS
    assert [turn.speaker for turn in layout.turns] == NAMES


@pytest.mark.parametrize(
    "key",
    "name participant user author role speakerName speaker_label who person from sender username participant_name"
    " speaker_name speaker_tag spk actor character display_name user_name identity fullName sprecher locuteur".split(),
)
@pytest.mark.parametrize("wrapped", [True, False])
def test_names_of_speakers(key: str, wrapped: bool) -> None:
    found = [renamed(row, speaker=key) for row in ROWS]
    assert speakers({"segments": found} if wrapped else found) == NAMES


@pytest.mark.parametrize(
    "who",
    [
        {"speaker": {"name": "Ann Lee", "id": 1}},
        {"speaker": {"first_name": "Ann", "last_name": "Lee"}},
        {"user": {"displayName": "Ann Lee"}},
        {"speakers": ["Ann Lee"]},
        {"speaker": None, "name": "Ann Lee"},
        {"speaker": 1, "speaker_name": "Ann Lee"},
        {"speaker": "Ann Lee", "speaker_name": ""},
    ],
)
def test_forms_of_speakers(who: dict[str, object]) -> None:
    assert speakers({"segments": [{**who, "start": 0.5, "end": 1.5, "text": "Patrons first."}]}) == ["Ann Lee"]


@pytest.mark.parametrize(
    ("start", "end", "unit"),
    [
        ("start", "end", 1), ("startSeconds", "endSeconds", 1), ("start_seconds", "end_seconds", 1),
        ("startTimeSeconds", "endTimeSeconds", 1), ("startMillis", "endMillis", 1000), ("audio_start", "audio_end", 1),
        ("in", "out", 1), ("from", "to", 1), ("start_ms", "end_ms", 1000), ("data_start", "data_end", 1),
        ("startTimecode", "endTimecode", 1), ("timecode_in", "timecode_out", 1),
    ],
)  # fmt: skip
def test_names_of_times(start: str, end: str, unit: int) -> None:
    rows = [
        {**renamed(row, start=start, end=end), start: first * unit, end: last * unit}
        for row, (first, last) in zip(ROWS, TIMES, strict=True)
    ]
    assert [turn[4:] for turn in read(rows).turns] == TIMES


@pytest.mark.parametrize("number", [10_000_001, 10_000_001.0, 10**400, 1.5])
def test_numbers_of_speakers_are_written_out(number: float) -> None:
    name = f"Speaker {int(number) if number % 1 == 0 else number}"
    other = {"speaker": 10_000_002, "text": "We close."}
    assert speakers([{"speaker": number, "text": "We open."}, other]) == [name, "Speaker 10000002"]


ANSWERS = [{"role": "user", "content": "Hi there."}, {"role": "assistant", "content": "Hello, Ann."}]
COMMITS = [{"author": {"name": "ann"}, "message": "Mend the reader", "date": "2026-01-01T00:00:00Z"}] * 3
POSTS = [{"user": "ann", "text": "A post about hours", "timestamp": "2026-01-01T00:00:00Z"}] * 3
SERIES = [{"start": row, "value": "12.5"} for row in range(5)]
PROPERTIES = [{"name": "license", "value": "MIT for all"}, {"name": "license", "value": "or another"}] * 3
EPISODES = [{"title": "One", "segments": ROWS}, {"title": "Another", "segments": ROWS}]
PAGE = {"blocks": [{"text": "A page of Draft.js", "type": "unstyled", "data": {}}], "entityMap": {}}


@pytest.mark.parametrize(
    "value",
    [
        {"messages": [{"role": "system", "content": "You help."}, *ANSWERS]}, ANSWERS[:1] * 2,
        [{"messages": ANSWERS}, {"messages": ANSWERS}], COMMITS, POSTS, SERIES, PAGE, PROPERTIES,
        {"episodes": EPISODES},
        {"text": "<p>A page</p>", "id": 1}, [{"partial": "the patrons"}], [{"text": "patrons"}, {"text": "yes"}],
    ],
    ids=lambda value: str(value)[:40],
)  # fmt: skip
def test_what_was_only_written_is_no_speech(value: object) -> None:
    with pytest.raises(NoTranscriptError):
        read(value)


def test_what_another_says_again_is_no_rolling_caption() -> None:
    talk = [("Ann", "Yes, good morning"), ("Bo", "good morning"), ("Ann", "the patrons wait")]
    rows = [{"speaker": who, "text": text, "start": row, "end": row + 1} for row, (who, text) in enumerate(talk)]
    assert speakers(rows) == ["Ann", "Bo", "Ann"]
    words = [
        {"text": word, "start": row / 2, "end": row / 2 + 0.1}
        for row, word in enumerate("I said good morning. good morning. The patrons wait. the patrons wait.".split())
    ]
    assert not read({"words": words}).left_out
    rolling = ["the patrons", "the patrons wait for", "wait for us to open", "us to open at nine"]
    captions = [{"text": text, "start": row, "end": row + 1} for row, text in enumerate(rolling)]
    assert "rolling captions" in read({"segments": captions}).recognized


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        ({"recording_start_time": "2025-03-01T16:01:12Z", "created_at": "2025-03-04T17:01:30Z"}, "2025-03-01"),
        ({"start_time": "2024-05-01T15:00:00Z"}, "2024-05-01"),
        ({"created_at": "2025-03-04T17:01:30Z"}, None),
        ({"start_time": 12.5}, None),
        ({"date": "01/02/2024"}, None),
    ],
)
def test_the_day_of_a_recording(fields: dict[str, object], date: str | None) -> None:
    assert read({**fields, "transcript": ROWS}).date == date


VTT = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Patrons first.</v>\n\n00:03.000 --> 00:04.000\n<v Bo>Yes.</v>\n"
SRT = "1\n00:00:01,000 --> 00:00:02,000\nAnn: Patrons first.\n\n2\n00:00:03,000 --> 00:00:04,000\nBo: Yes.\n\n" * 2


@pytest.mark.parametrize("captions", [VTT, VTT.replace("\n", "\r\n"), SRT])
def test_captions_as_one_text(captions: str) -> None:
    layout = read({"title": "Hours", "result": {"transcript": captions}})
    assert layout.text == captions.replace("\r", "")
    assert [turn[2:] for turn in layout.turns[:2]] == [("Ann", None, 1.0, 2.0), ("Bo", None, 3.0, 4.0)]
    assert (layout.format, layout.title) == ("json", "Hours")
