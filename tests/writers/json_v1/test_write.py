"""The values of the JSON report."""

from __future__ import annotations

from cxfocus.pipeline import Job, analyze_inputs
from cxfocus.readers.source import Source
from tests.writers.json_v1.reports import LEXICON, MISSING, REPORTS, SOURCES, written


def test_nothing_to_divide_is_null() -> None:
    document = written(REPORTS["empty"])["documents"][0]
    assert [document[key] for key in ("status", "words", "customer", "institution")] == ["no-words", 0, 0, 0]
    assert [document[key] for key in ("share", "ratio", "interval", "talk_time", "what_if")] == [None] * 5
    assert document["per_thousand"] == {"customer": None, "institution": None}
    assert document["coverage"] == {"turns": None, "sections": None, "blind_sections": []}
    assert written(REPORTS["none"])["total"]["mean_of_shares"] is None
    assert written(REPORTS["customer only"])["documents"][0]["ratio"] is None
    assert written(REPORTS["institution only"])["documents"][0]["ratio"] == 0


def test_mentions_stand_where_they_say() -> None:
    for document in written(REPORTS["all"])["documents"]:
        source = next(source for source in SOURCES.values() if source.path == document["path"])
        text = source.data.decode(document["encoding"])
        for mention in document["mentions"]:
            assert text[mention["start"] : mention["end"]] == mention["text"]
            lines = text.split("\n")
            assert lines[mention["line"] - 1][mention["column"] - 1 :].startswith(mention["text"])


def test_failures_stand_beside_documents() -> None:
    [failure] = written(REPORTS["all"])["failures"]
    assert failure["path"] == MISSING
    assert failure["message"].startswith(f"{MISSING}: no such file. ")


def test_brief_reports_have_no_mentions_and_no_parts() -> None:
    for document in written(REPORTS["brief"])["documents"]:
        assert document["mentions"] is None
        assert (document["speakers"], document["sections"], document["timeline"]) == ([], [], [])


def test_without_text_nothing_is_quoted() -> None:
    report = written(REPORTS["no text"])
    for document in report["documents"]:
        assert document["title"] is None
        assert {mention["text"] for mention in document["mentions"]} <= {None}
        assert {section["title"].split()[0] for section in document["sections"]} <= {"Section"}
        assert {(speaker["name"] or "S")[0] for speaker in document["speakers"]} <= {"S"}
    plain = written(REPORTS["all"])
    assert report["total"] == plain["total"]


def test_seconds_are_told_in_thousandths() -> None:
    cues = (
        "1.000 --> 00:02.111\n<v Ada>The patrons",
        "3.000 --> 00:04.222\n<v Ben>The board",
        "5.000 --> 00:06.333\n<v Eve>Hm",
    )
    text = "WEBVTT\n\n" + "\n\n".join(f"00:0{cue}</v>" for cue in cues)
    report = written(analyze_inputs([Source("a.vtt", text.encode())], Job(LEXICON)))
    time = report["documents"][0]["talk_time"]
    assert (time["customer"], time["institution"], time["neither"]) == (1.111, 1.222, 1.333)
