"""Roll-up captions: each word once; and nothing taken from files that only repeat themselves."""

from __future__ import annotations

from cxfocus.readers.cues.reader import read_webvtt
from tests.readers.cues.reading import fixture, left_out, said, words


def cues(*texts: str) -> str:
    return "WEBVTT\n\n" + "\n\n".join(
        f"00:{row // 30:02}:{row % 30 * 2:02}.000 --> 00:{row // 30:02}:{row % 30 * 2 + 2:02}.000\n{text}"
        for row, text in enumerate(texts)
    )


def test_youtube() -> None:
    text, layout = fixture("rolling.vtt")
    assert words(layout) == ["good evening patrons of the library welcome to all"]
    assert layout.warnings == ("roll-up captions: 12 repeated words removed",)
    assert layout.recognized == "WebVTT, 5 cues, no speakers (rolling captions)"
    assert left_out(text, layout)["rolling captions"] == ["good evening patrons"] * 2 + ["of the library"] * 2


def test_growing_captions_with_a_name() -> None:
    layout = read_webvtt(cues(">> Mayor Alder: WE", ">> Mayor Alder: WE WILL", ">> Mayor Alder: WE WILL GET", "THERE."))
    assert said(layout) == [("Mayor Alder", "WE WILL GET THERE.")]


def test_growing_captions_without_a_name_stay_one_turn() -> None:
    layout = read_webvtt(cues(">> WE", ">> WE WILL", ">> WE WILL GET", ">> WE WILL GET THERE"))
    assert said(layout) == [(None, "WE WILL GET THERE")]


def test_real_change_of_speaker_in_rolling_captions() -> None:
    layout = read_webvtt(
        cues(">> one two three", "one two three\n>> four five six", ">> four five six\nseven", "seven\neight")
    )
    assert said(layout) == [(None, "one two three"), (None, "four five six seven eight")]


def test_people_who_repeat_themselves_are_counted_in_full() -> None:
    texts = [
        "Yeah.",
        "Yeah.",
        "Thank you all.",
        "We thank the staff.",
        "And the users.",
        "Of the library.",
        "Bye.",
        "Bye.",
    ]
    layout = read_webvtt(cues(*texts))
    assert words(layout) == [" ".join(texts)]
    assert layout.warnings == ()
