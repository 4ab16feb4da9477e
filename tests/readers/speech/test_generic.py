"""Lists of no known service: names of fields, and lists that are no speech."""

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
#: Segments, to be wrapped in other JSON.
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
    " speaker_name speaker_tag spk attendee actor character display_name user_name identity fullName sprecher"
    " locuteur".split(),
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


HOUR = 3_723.5


@pytest.mark.parametrize(
    "time",
    [
        "PT1H2M3.5S", "PT62M3.5S", "1:02:03.5", "01:02:03,500", "[1:02:03.5]", "1h02m03.5s", "62:03.5", "3723.5s",
        "3723500ms", "3723,5", {"seconds": "3723", "nanos": 500_000_000}, {"relative": HOUR},
    ],
    ids=str,
)  # fmt: skip
def test_forms_of_times(time: object) -> None:
    layout = read([{"speaker": "Ann", "start": time, "end": time, "text": "Patrons first."}])
    assert layout.turns[0].start_time == HOUR


def test_nought_seconds_may_be_left_out() -> None:
    rows = [{"speaker": "Ann", "start": {"nanos": 500_000_000}, "end": {"seconds": 2}, "text": "Patrons first."}]
    assert [turn[4:] for turn in read(rows).turns] == [(0.5, 2.0)]


def test_an_end_beyond_any_recording_is_none() -> None:
    rows = [{"speaker": "Ann", "start": 0.5, "end": 10**9, "text": "Patrons first."}]
    rows += [{"speaker": "Bo", "start": 2.5, "end": 3.5, "text": "Yes."}]
    assert [turn[4:] for turn in read(rows).turns] == [(0.5, 2.5), (2.5, 3.5)]


@pytest.mark.parametrize(
    ("number", "name", "listed"),
    [
        ("id", "name", "speakers"), ("spkid", "speaker_name", "speakers"), ("speaker_id", "name", "speaker_list"),
        ("speakerId", "speakerName", "speakers"), ("key", "display_name", "speaker_list"),
        ("label", "displayName", "speakers"),
    ],
)  # fmt: skip
def test_names_in_a_list_of_their_own(number: str, name: str, listed: str) -> None:
    rows = [{"speaker": "s1", "text": "Patrons first."}, {"speaker": "s2", "text": "Yes."}]
    assert speakers({listed: [{number: "s1", name: "Ann Lee"}], "turns": rows}) == ["Ann Lee", "s2"]


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
GAPS = [*({"name": "Ann", "start": row, "text": "We open."} for row in range(3)), {"name": "Ann"}, {"name": "Ann"}]
PAGE = {"blocks": [{"text": "A page of Draft.js", "type": "unstyled", "data": {}}], "entityMap": {}}


@pytest.mark.parametrize(
    "value",
    [
        {"messages": [{"role": "system", "content": "You help."}, *ANSWERS]}, ANSWERS[:1] * 2,
        [{"messages": ANSWERS}, {"messages": ANSWERS}], COMMITS, POSTS, SERIES, PAGE, PROPERTIES,
        {"episodes": EPISODES},
        [{"start": 1.5, "duration": 2.0}] * 3, {"messages": [{"topic": "lamps", "payload": "on at nine"}] * 3},
        {"words": [{"name": "patron", "value": "one of ours"}] * 3}, {"callTranscripts": [{"callId": "7"}]}, GAPS,
        {"channel": {"alternatives": [{"transcript": "We open at nine."}]}},
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
        ({"started_at": "2024-05-01T15:00:00Z"}, "2024-05-01"),
        ({"meeting_date": "2024-05-01"}, "2024-05-01"),
        ({"created_at": "2025-03-04T17:01:30Z"}, None),
        ({"start_time": 12.5}, None),
        ({"date": "01/02/2024"}, None),
        ({"dateString": "2024-01-15T10:00:00.000Z", "date": 1705399200000}, "2024-01-15"),
        ({"date": 1705312800000}, "2024-01-15"),
        ({"start_time": 1705312800.5}, "2024-01-15"),
        ({"start_time": 720000000}, None),
        ({"date": True}, None),
        ({"date": 1e308}, None),
        ({"metadata": {"recordedAt": "2024-01-15"}}, "2024-01-15"),
        ({"meeting": {"meeting_start_time": "2024-01-15T10:00:00Z"}}, "2024-01-15"),
        ({"host": {"date": "2024-01-15"}}, None),
    ],
)
def test_the_day_of_a_recording(fields: dict[str, object], date: str | None) -> None:
    assert read({**fields, "transcript": ROWS}).date == date


@pytest.mark.parametrize(
    ("value", "title"),
    [
        ({"title": "Hours", "meeting": {"title": "Rooms"}, "turns": ROWS}, "Hours"),
        ({"data": {"transcript": {"title": "Hours", "turns": ROWS}}}, "Hours"),
        ([{"meeting_title": "Hours", "turns": ROWS}], "Hours"),
        ({"meeting": {"meetingName": "Hours"}, "turns": ROWS}, "Hours"),
        ({"user": {"title": "Director"}, "turns": ROWS}, None),
        ({"title": 7, "turns": ROWS}, None),
    ],
)
def test_the_title_of_a_recording(value: object, title: str | None) -> None:
    assert read(value).title == title


@pytest.mark.parametrize("key", ["terms", "tokens", "elements", "alignment", "words"])
def test_names_of_lists_of_words(key: str) -> None:
    rows = [{**row, key: [{"text": word} for word in str(row["text"]).split()]} for row in ROWS]
    for found in (rows, [{name: row[name] for name in row if name != "text"} for row in rows]):
        layout = read({"segments": found})
        assert [layout.body[turn.start : turn.end] for turn in layout.turns] == TEXTS
        assert [turn.speaker for turn in layout.turns] == NAMES


def test_a_text_under_the_name_of_a_list_of_words_is_none() -> None:
    rows = [{"speaker": "Ann Lee", "alignment": "left", "tokens": 7, "start": row} for row in range(3)]
    with pytest.raises(NoTranscriptError):
        read(rows)


@pytest.mark.parametrize("channels", [("general", "random"), ("agent", "general"), ("agent", "agent"), (1, 2)])
def test_channels_that_are_no_sides_of_a_call(channels: tuple[object, object]) -> None:
    rows = [{"channel": channel, "text": "The patrons wait."} for channel in channels]
    with pytest.raises(NoTranscriptError):
        read(rows)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ([{"title": "Hours", "abstract": "The patrons wait."}] * 2, True),
        ({"A1": {"abstract": "The patrons wait."}, "B2": {"abstract": "We open."}}, True),
        ({"name": "hours", "scripts": {"build": "make"}}, False),
        ([1, 2], False),
        ([{"id": "x"}], False),
    ],
)
def test_a_table_of_texts_is_told_how_it_is_read(value: object, told: bool) -> None:
    with pytest.raises(NoTranscriptError) as error:
        read(value)
    assert ("cxfocus batch FILE --text-column NAME" in str(error.value)) is told


VTT = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Patrons first.</v>\n\n00:03.000 --> 00:04.000\n<v Bo>Yes.</v>\n"
PART = "1\n00:00:01,000 --> 00:00:02,000\nAnn: Patrons first.\n\n2\n00:00:03,000 --> 00:00:04,000\nBo: Yes.\n\n"
SRT = PART + PART.replace("00:00:0", "00:00:1")


@pytest.mark.parametrize(
    ("captions", "recognized"),
    [
        (VTT, "WebVTT, 2 cues, 2 speakers (voice tags)"),
        (VTT.replace("\n", "\r\n"), "WebVTT, 2 cues, 2 speakers (voice tags)"),
        (SRT, "SubRip, 4 cues, 2 speakers (name before the text)"),
    ],
)
def test_captions_as_one_text(captions: str, recognized: str) -> None:
    layout = read({"title": "Hours", "result": {"transcript": captions}})
    assert layout.composed_text == captions.replace("\r", "")
    assert [turn[2:] for turn in layout.turns[:2]] == [("Ann", None, 1.0, 2.0), ("Bo", None, 3.0, 4.0)]
    assert (layout.format, layout.title, layout.recognized) == ("json", "Hours", recognized)


def test_lines_of_the_text() -> None:
    said = [("Ann", 0, "we open"), ("Ann", 2, "at nine"), ("Ann", 6, "and close"), ("Bo", 7, "Ah."), ("Bo", 8, "So")]
    rows = [{"speaker": who, "start": start + 0.5, "end": start + 1.5, "text": text} for who, start, text in said]
    assert read(rows).composed_text == "we open at nine\nand close\nAh.\nSo\n"
    sections = {"callTranscripts": [{"transcript": [{"speakerId": "1", "topic": topic, "sentences": [{"text": text}]}
                for topic, text in (("Hours", "we open"), ("Hours", "at nine"), ("Rules", "no food"))]}]}  # fmt: skip
    assert read(sections).composed_text == "we open at nine\nno food\n"
