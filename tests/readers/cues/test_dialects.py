"""Customs of naming speakers, a file for each."""

from __future__ import annotations

import pytest

from tests.readers.cues.reading import fixture, left_out, read_subrip, read_webvtt, said, times


def test_zoom_names_are_taken_as_they_are() -> None:
    text, layout = fixture("zoom.vtt")
    assert said(layout) == [
        ("Wren Alder", "Hello, everyone. Shall we start with the patrons?"),
        ("dan (tinker) 🚗", "Fine by me: go on."),
        ("dan (tinker) 🚗", "The budget, though."),  # after more than three seconds of silence
    ]
    assert times(layout) == [(241.68, 246.509), (246.75, 248.13), (252.0, 253.0)]
    assert [(cue.start_time, cue.end_time) for cue in layout.cues][:2] == [(241.68, 242.77), (243.43, 246.509)]
    assert [text[cue.start :].split()[0] for cue in layout.cues] == ["Hello,", "Shall", "Fine", "The"]
    assert left_out(text, layout)["speaker labels"][1:3] == ["Wren Alder:", "dan (tinker) 🚗:"]
    assert layout.recognized == "WebVTT, 4 cues, 2 speakers (name before the text)"
    assert layout.format == "vtt"
    assert layout.timing == "exact"


def test_a_phrase_may_cross_from_cue_to_cue_of_a_turn() -> None:
    _, layout = fixture("zoom.vtt")
    assert "\n" not in layout.body[layout.turns[0].start : layout.turns[0].end]


def test_teams_voices_with_entities_in_name_and_word() -> None:
    text, layout = fixture("teams.vtt")
    assert said(layout) == [
        ("Inés Farías", "Claro, the library café & its users come first."),
        ("Jo Birch", "Agreed."),
    ]
    assert "caf\u00e9" + "\x7f" * 5 + " " in layout.body
    assert layout.recognized == "WebVTT, 3 cues, 2 speakers (Teams: voice tags)"
    assert left_out(text, layout)["markup"][-2:] == ["<v Jo Birch>", "</v>"]


def test_webex_names_stand_in_the_identifier() -> None:
    _, layout = fixture("webex.vtt")
    assert said(layout) == [(None, "Is this on?"), ("Jo Birch", "Go. The customers wait.")]
    assert layout.recognized == "WebVTT, 3 cues, 1 speaker (Webex: name in the cue identifier)"


def test_diarised_labels_count_from_the_first() -> None:
    _, layout = fixture("whisperx.srt")
    assert said(layout) == [
        ("SPEAKER_00", "The patrons asked for longer hours."),
        ("SPEAKER_01", "And the board said no."),
    ]
    bare = read_subrip(
        "1\n00:00:01,000 --> 00:00:02,000\n(speaker 0) Hello.\n\n2\n00:00:02,000 --> 00:00:03,000\nYes.\n"
    )
    assert said(bare) == [("speaker 0", "Hello. Yes.")]


def test_live_captions_change_speakers_inside_cues() -> None:
    text, layout = fixture("live.vtt")
    assert said(layout) == [
        ("Mayor Alder", "Call the roll. Thank you."),
        ("councilmember birch", "Here."),
        (None, "Present."),
        (None, "Now the residents."),
        ("CITY CLERK", "Noted."),
    ]
    assert left_out(text, layout)["sound marks"] == ["[GAVEL]"]
    assert layout.turns[1].start_time is not None
    assert 3.0 < layout.turns[1].start_time < 5.0


def test_first_lines_that_come_again_and_again_are_names() -> None:
    _, layout = fixture("first_line.vtt")
    assert said(layout)[:4] == [
        ("Wren Alder", "The users wrote to us."),
        ("Jo Birch", "What did they want?"),
        ("Wren Alder", "More chairs."),
        (None, "And tables."),
    ]


def test_several_voices_in_a_cue_share_its_time() -> None:
    layout = read_webvtt("WEBVTT\n\n00:00.000 --> 00:10.000\n<v.loud Ann Lee>Yes!</v> <v Bo>No, never at all.</v>\n")
    assert said(layout) == [("Ann Lee", "Yes!"), ("Bo", "No, never at all.")]
    (first_start, first_end), (second_start, second_end) = times(layout)
    assert (first_start, second_end) == (0.0, 10.0)
    assert first_end == second_start
    assert len(layout.cues) == 2


def test_a_voice_may_be_the_last_of_the_classes() -> None:
    layout = read_webvtt(
        "WEBVTT\n\n00:00.000 --> 00:10.000\n<v.Male.spk1.Speaker1>Yes\n\n00:10.000 --> 00:11.000\n<v.loud>So"
    )
    assert said(layout) == [("Speaker1", "Yes"), (None, "So")]


def _webvtt(*texts: str) -> str:
    heads = (f"00:{row:02}.000 --> 00:{row + 1:02}.000\n{text}\n" for row, text in enumerate(texts))
    return "\n".join(["WEBVTT\n", *heads])


#: Voice tags at each change of speaker, and one speaker who has labels instead.
CHANGES = [
    *("<v Ann>We open", "at nine.", "They wait.", "<v Bo Li>Why", "so", "early?"),
    *("Cy: They like", "the desk.", "<v Ann>Ah.", "Good.", "Cy: And us.", "Yes.", "<v Ann>Do", "they?", "Cy: Oh."),
]


def test_voices_only_where_the_speaker_changes_and_labels_among_them() -> None:
    layout = read_webvtt(_webvtt(*CHANGES))
    assert said(layout) == [
        ("Ann", "We open at nine. They wait."),
        ("Bo Li", "Why so early?"),
        ("Cy", "They like the desk."),
        ("Ann", "Ah. Good."),
        ("Cy", "And us. Yes."),
        ("Ann", "Do they?"),
        ("Cy", "Oh."),
    ]
    assert layout.recognized == "WebVTT, 15 cues, 3 speakers (voice tags where the speaker changes)"
    assert said(read_webvtt(_webvtt(*CHANGES, "<v Bo Li>and")))[-1] == ("Bo Li", "and")


def test_a_voice_where_the_speaker_changes_ends_where_it_is_closed() -> None:
    closed = CHANGES.copy()
    closed[1], closed[4], closed[8] = "at</v> nine.", "so</v>", "<v Ann>Ah.</v>"
    assert said(read_webvtt(_webvtt(*closed))) == [
        ("Ann", "We open at"),
        (None, "nine. They wait."),
        ("Bo Li", "Why so"),
        (None, "early?"),
        ("Cy", "They like the desk."),
        ("Ann", "Ah."),
        (None, "Good."),
        ("Cy", "And us. Yes."),
        ("Ann", "Do they?"),
        ("Cy", "Oh."),
    ]


def test_a_label_that_comes_less_often_than_voices_names_nobody() -> None:
    layout = read_webvtt(_webvtt(*CHANGES[:-1]))
    assert said(layout)[1:] == [
        ("Bo Li", "Why so early? Cy: They like the desk."),
        ("Ann", "Ah. Good. Cy: And us. Yes. Do they?"),
    ]


@pytest.mark.parametrize(
    "texts",
    [
        ["<v Ann>We open.", "At nine.", "<v Ann>Ah.", "So.", "<v Ann>Yes.", "Good.", "<v Bo>Why?", "Oh."],  # each anew
        [
            "We open.",
            "At nine.",
            "<v Ann>Ah",
            "so.",
            "<v Bo>Why",
            "so?",
            "<v Ann>Yes",
            "good.",
        ],  # not from the start
        ["<v Ann>We open", "<v Bo>ah", "so.", "<v Ann>Why", "<v Bo>oh", "<v Ann>yes."],  # most cues have one
        ["<v Ann>We open", "at nine.", "So.", "<v Bo>Ah", "good."],  # too few to tell
        ["<v Ann>We open.", "At nine.", "So.", "<v Bo>Ah.", "Good.", "<v Cy>No", "Ah."],  # no sentence goes on
    ],
)
def test_a_cue_without_a_voice_is_nobodys_where_voices_are_no_marks_of_changes(texts: list[str]) -> None:
    last = read_webvtt(_webvtt(*texts, "And Users wait."))
    assert [speaker for speaker, words in said(last) if "Users" in words] == [None]


def test_teams_metadata_holds_its_words_in_json() -> None:
    line = '{"startDateTime":"x","speakerName":"Jo \\u00c9","spokenText":"The \\"users\\" caf\\u00e9","language":"en"}'
    layout = read_webvtt(f"WEBVTT\n\n00:00.000 --> 00:01.000\n{line}\n")
    assert said(layout) == [("Jo É", 'The "users" café')]


def test_metadata_without_words_or_without_a_name() -> None:
    empty = '{"speakerName":"Jo","spokenText":"","language":"en"}'
    nameless = '{"spokenText":"The users."}'
    layout = read_webvtt(f"WEBVTT\n\n00:00.000 --> 00:01.000\n{empty}\n\n00:01.000 --> 00:02.000\n{nameless}\n")
    assert said(layout) == [(None, "The users.")]


@pytest.mark.parametrize("silent", ["<v Bo>", "<v Bo></v>", "<i><v Bo></v></i>"])
def test_a_voice_that_says_nothing_is_none(silent: str) -> None:
    layout = read_webvtt(f"WEBVTT\n\n00:00.000 --> 00:01.000\n<v Ann>Yes.\n\n00:01.000 --> 00:02.000\n{silent}")
    assert said(layout) == [("Ann", "Yes.")]
    first = read_webvtt(f"WEBVTT\n\n00:00.000 --> 00:01.000\n{silent}\n\n00:01.000 --> 00:02.000\n<v Ann>Yes.")
    assert said(first) == [("Ann", "Yes.")]


def _cues(*texts: str) -> str:
    heads = (
        f"{row}\n00:00:{row * 2:02},000 --> 00:00:{row * 2 + 2:02},000\n{text}\n" for row, text in enumerate(texts)
    )
    return "\n".join(heads)


def test_prose_before_a_colon_is_nobody() -> None:
    texts = ["We open at nine.", "Note: bring cash.", "Chairs are stacked.", "Note: bring forms.", "We close at five."]
    layout = read_subrip(_cues(*texts))
    assert said(layout) == [(None, " ".join(texts))]


def test_names_at_changes_of_speaker_carry_on() -> None:
    layout = read_subrip(
        _cues("Ann: We open", "at nine", "each day.", "Bo: Why", "so early?", "Ann: Users asked.", "Bo: Ah.", "I see.")
    )
    assert said(layout) == [
        ("Ann", "We open at nine each day."),
        ("Bo", "Why so early?"),
        ("Ann", "Users asked."),
        ("Bo", "Ah. I see."),
    ]


def test_an_unlabeled_cue_among_labeled_ones_is_nobodys() -> None:
    layout = read_subrip(_cues("Ann: One.", "Ann: Two.", "Ann: Three.", "Hello?", "Ann: Four."))
    assert said(layout) == [("Ann", "One. Two. Three."), (None, "Hello?"), ("Ann", "Four.")]


def test_two_speakers_on_two_lines_of_one_cue() -> None:
    layout = read_subrip(_cues("Ann: Ready?", "- Ann: Go.\n- Bo: Gone.", "Bo: And back."))
    assert said(layout) == [("Ann", "Ready? Go."), ("Bo", "Gone. And back.")]


def test_metadata_that_is_broken_breaks_nothing() -> None:
    line = '{"speakerName":"J\\q","spokenText":"patrons \\q \\ud83d \\ud83d\\ude97 \\n end"}'
    layout = read_webvtt(f"WEBVTT\n\n00:00.000 --> 00:01.000\n{line}\n")
    assert said(layout) == [("J\\q", "patrons \\q \N{REPLACEMENT CHARACTER} 🚗 end")]


def test_speaker_marks_of_services_are_no_sounds() -> None:
    deepgram = read_subrip(_cues("[speaker 0]\nHi there", "and more", "[speaker 1]\nHo."))
    assert said(deepgram) == [("speaker 0", "Hi there and more"), ("speaker 1", "Ho.")]
    unknown = read_subrip(_cues("(speaker 0) Hi.", "(speaker 1) Ho.", "(speaker ?) Hm."))
    assert said(unknown) == [("speaker 0", "Hi."), ("speaker 1", "Ho."), (None, "Hm.")]


def test_whisper_marks_the_end_of_a_turn() -> None:
    layout = read_subrip(_cues("Hi there. [SPEAKER_TURN]", "Ho back. [SPEAKER_TURN]", "More", "words."))
    assert said(layout) == [(None, "Hi there."), (None, "Ho back."), (None, "More words.")]
