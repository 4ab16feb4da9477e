"""Roll-up captions: each word counts once, and files that only repeat themselves lose nothing."""

from __future__ import annotations

from itertools import pairwise

from tests.readers.cues.reading import check, fixture, left_out, read_webvtt, said, webvtt_of, words


def test_youtube() -> None:
    text, layout = fixture("rolling.vtt")
    assert words(layout) == ["good evening patrons of the library welcome to all"]
    assert tuple(map(str, layout.warnings)) == ("roll-up captions: 12 repeated words removed",)
    assert layout.recognized == "WebVTT, 5 cues, no speakers (rolling captions)"
    assert left_out(text, layout)["rolling captions"] == ["good evening patrons"] * 2 + ["of the library"] * 2


def test_growing_captions_with_a_name() -> None:
    layout = read_webvtt(
        webvtt_of(">> Mayor Alder: WE", ">> Mayor Alder: WE WILL", ">> Mayor Alder: WE WILL GET", "THERE.")
    )
    assert said(layout) == [("Mayor Alder", "WE WILL GET THERE.")]


def test_growing_captions_without_a_name_stay_one_turn() -> None:
    layout = read_webvtt(webvtt_of(">> WE", ">> WE WILL", ">> WE WILL GET", ">> WE WILL GET THERE"))
    assert said(layout) == [(None, "WE WILL GET THERE")]


def test_real_change_of_speaker_in_rolling_captions() -> None:
    layout = read_webvtt(
        webvtt_of(">> one two three", "one two three\n>> four five six", ">> four five six\nseven", "seven\neight")
    )
    assert said(layout) == [(None, "one two three"), (None, "four five six seven eight")]


def test_repeats_with_markup_are_left_out_once() -> None:
    first = "we <i>open</i> <b>the</b> doors"
    text = webvtt_of(first, f"{first}\nfor readers at nine", "for readers at nine\nand close", "and close\nat ten")
    layout = read_webvtt(text)
    check(text, layout)
    assert words(layout) == ["we open the doors for readers at nine and close at ten"]
    assert left_out(text, layout)["markup"] == ["<i>", "</i>", "<b>", "</b>"] * 2


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
    layout = read_webvtt(webvtt_of(*texts))
    assert words(layout) == [" ".join(texts)]
    assert layout.warnings == ()


def live(text: str) -> str:
    """Return a cue as live captions have it: every bar becomes a time inside the text."""
    begun, *later = text.split("|")
    return begun + "".join(f"<00:00:01.{row}00><c>{part}</c>" for row, part in enumerate(later, 1))


LIVE = (
    "Go|od",
    "Good| e|ve|ni|ng|, ",
    "Good evening,\n ",
    "Good evening,\nre|ad|er|s|. |W",
    "Good evening,\nreaders. We'|ll| o|pe|n",
    "Good evening,\nreaders. We'll open\n ",
    "Good evening,\nreaders. We'll open\nsh|el|ve|s|.",
    "readers. We'll open\nshelves.\n ",
)


def test_live_captions_with_times_inside_words() -> None:
    assert words(read_webvtt(webvtt_of(*map(live, LIVE)))) == ["Good evening, readers. We'll open shelves."]


def test_live_captions_without_times() -> None:
    plain = (text.replace("|", "") for text in LIVE)
    assert words(read_webvtt(webvtt_of(*plain))) == ["Good evening, readers. We'll open shelves."]


def test_a_name_in_live_captions() -> None:
    texts = (
        "&gt;|&gt; |CL|ER",
        "&gt;&gt; CLERK A|SH|: |He|llo",
        "&gt;&gt; CLERK ASH: Hello\n ",
        "&gt;&gt; CLERK ASH: Hello\nre|ad|er|s.",
    )
    assert said(read_webvtt(webvtt_of(*map(live, texts)))) == [("CLERK ASH", "Hello readers.")]


def test_a_torn_word_is_taken_where_it_was_shown_first() -> None:
    layout = read_webvtt(webvtt_of("we open at n", "we open at n\n ", "we open at nine for all", "nine for all of us"))
    assert words(layout) == ["we open at nine for all of us"]


def test_a_torn_sound_is_one() -> None:
    texts = (
        "good evening to all\n[app",
        "good evening to all\n[applau",
        "good evening to all\n[applause]",
        "[applause]\nwe open",
        "we open\nat nine",
    )
    layout = read_webvtt(webvtt_of(*texts))
    assert words(layout) == ["good evening to all", "we open at nine"]


def test_a_word_that_begins_another_is_not_torn() -> None:
    layout = read_webvtt(
        webvtt_of("one two the", "one two the\nlast of a", "last of a\nand so on", "and so on\nthey said")
    )
    assert words(layout) == ["one two the last of a and so on they said"]


def test_rows_that_are_cues_of_their_own() -> None:
    rows = [f"row {number} says {number}" for number in range(40)]
    layout = read_webvtt(webvtt_of(*(text for pair in pairwise(rows) for text in pair)))
    assert " ".join(words(layout)) == " ".join(rows)
