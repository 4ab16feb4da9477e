"""Cues that are JSON, and say nothing."""

from __future__ import annotations

from tests.readers.cues.reading import check, read_webvtt, said


def test_cues_that_hold_data_are_not_speech() -> None:
    text = (
        'WEBVTT\n\n00:01.000 --> 00:02.000\n{"title": "Hours", "at": {"desk": [1, 2]}}\n\n'
        '00:03.000 --> 00:04.000\n{"title": "Patrons",\n "synopsis": "They wait."}\n\n'
        '00:05.000 --> 00:06.000\n{"not: closed"\n\n00:07.000 --> 00:08.000\n{"we": open} at nine: yes\n'
    )
    layout = read_webvtt(text)
    assert said(layout) == [(None, '{"not: closed" {"we": open} at nine: yes')]
    assert "2 cues held JSON without words that were spoken, not counted" in map(str, layout.warnings)
    assert [rule for rule, _ in layout.left_out] == ["cue timings", "data in cues"]
    check(text, layout)


def test_data_nested_without_end_is_no_data() -> None:
    text = 'WEBVTT\n\n00:01.000 --> 00:02.000\n{"a": ' + "[" * 100_000 + " patrons }\n"
    assert "patrons" in said(read_webvtt(text))[0][1]


def test_data_that_hold_what_was_said_stay() -> None:
    text = 'WEBVTT\n\n00:01.000 --> 00:02.000\n{"caption": "Our patrons wait"}\n'
    assert said(read_webvtt(text)) == [(None, '{"caption": "Our patrons wait"}')]
