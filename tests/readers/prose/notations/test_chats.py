"""Chats: messages are no speech, and are counted only on request."""

from __future__ import annotations

import pytest

from cxfocus.readers.options import ReadingOptions
from tests.readers.prose.cases import said
from tests.readers.prose.reading import read_markdown, read_text

CHAT = ReadingOptions(chat=True)


def test_a_chat_is_left_out_as_a_whole() -> None:
    layout = read_text("00:00:01\tAda:\tone\n00:00:09\tBen:\ttwo\n")
    assert (layout.turns, [rule.rule for rule in layout.left_out]) == ((), ["chat"])
    assert tuple(map(str, layout.warnings)) == (
        "a chat, not speech: 2 messages left out. To count them: ⟨include_chat⟩",
    )


def test_programs_that_take_notes_are_no_people_of_a_chat() -> None:
    text = "00:00:01\tread.ai meeting notes:\tAda added us.\n00:00:09\tNotetaker:\tone\n00:00:12\tAda:\ttwo\n"
    assert said(read_text(text, CHAT)) == [("Notetaker", "one"), ("Ada", "two")]
    assert str(read_text(text).warnings[0]).startswith("a chat, not speech: 2 messages left out.")


@pytest.mark.parametrize(
    "program",
    [
        "Ada's Otter.ai",
        "Ada's OtterPilot",
        "AI Notetaker",
        "Read AI",
        "MeetGeek",
        "Fathom Notetaker",
        "Notetaker (Fathom)",
    ],
)
@pytest.mark.parametrize("person", ["Ada Notetaker", "Ada - notetaker", "Ada (Notetaker)", "Fathom"])
def test_who_takes_notes_for_others_is_a_person(program: str, person: str) -> None:
    text = f"00:00:01\t{program}:\tone\n00:00:09\t{person}:\ttwo\n00:00:12\tBen:\t3\n"
    assert [words for _, words in said(read_text(text, CHAT))] == ["two", "3"]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("ada quill (Oak); Ada Quill; Ada Quill (she/her); Ada Quill (Host, me)", {"Ada Quill"}),
        ("Ada (Oak); ada (Elm); Ada (Oak) (she/her); Ben (Host)", {"Ada (Oak)", "ada (Elm)", "Ben"}),
        ("Ada Quill (Oak); Ada Quill (Elm); Ben (she/her)", {"Ada Quill", "Ben (she/her)"}),
        ("Ada (Oak); Ada (Oak) (she/her); Ben (Co-host); Ben", {"Ada (Oak)", "Ben"}),
    ],
)
def test_who_writes_with_several_brackets(written: str, shown: set[str]) -> None:
    text = "".join(f"00:00:0{second}\t{name}:\tone\n" for second, name in enumerate(written.split("; ")))
    assert {speaker for speaker, _ in said(read_text(text, CHAT))} == shown


def test_what_a_program_writes_of_a_message_is_no_part_of_a_name() -> None:
    text = (
        "[02-Mar-21 04:01 PM] ada (Oak)\none\n\n[02-Mar-21 04:02 PM] ben (edited)\ntwo\n\n[02-Mar-21 04:03 PM] ben\n3\n"
    )
    assert [speaker for speaker, _ in said(read_text(text, CHAT))] == ["ada (Oak)", "ben", "ben"]


def test_messages_of_a_phone_are_a_chat_whatever_comes_first_in_their_dates() -> None:
    messages = [f"2024-03-04, 10:0{minute} - {name}: words\n" for minute, name in enumerate(["Ada", "Ben"] * 3)]
    assert [rule.rule for rule in read_text("".join(messages)).left_out] == ["chat"]


PASTED = (
    "# Council\n\n- Ada: one\n- Ben: two\n- Ada: three\n- Ben: four\n- Ada: five\n\n# Zoom chat\n\n"
    "10:00:01\t From Ada Quill : six\n10:02:01\t From Ben Oakes : seven\neight\n\nnine\n"
)


def test_a_chat_pasted_into_minutes_is_left_out() -> None:
    layout = read_markdown(PASTED)
    assert said(layout)[-3:] == [("Ada", "five"), (None, "# Zoom chat"), (None, "nine")]
    assert tuple(map(str, layout.warnings)) == (
        "a chat, not speech: 2 messages left out. To count them: ⟨include_chat⟩",
    )
    assert ("Ben Oakes", "seven eight nine") in said(read_markdown(PASTED, CHAT))


def test_a_chat_pasted_below_the_first_title_is_left_out() -> None:
    layout = read_markdown(PASTED.removeprefix("# Council\n\n"))
    assert said(layout)[-3:] == [("Ada", "five"), (None, "# Zoom chat"), (None, "nine")]


def test_words_said_about_a_chat_are_none_of_it() -> None:
    layout = read_markdown(f"{PASTED}\nAda: ten\n\nBen: eleven\n")
    assert said(layout)[-2:] == [("Ada", "ten"), ("Ben", "eleven")]
    assert tuple(map(str, layout.warnings)) == (
        "a chat, not speech: 2 messages left out. To count them: ⟨include_chat⟩",
    )


def test_a_line_of_blanks_ends_a_chat_that_was_pasted() -> None:
    layout = read_markdown(PASTED.replace("\n\nnine", "\n \nnine"))
    assert said(layout)[-1] == (None, "nine")


def test_talk_about_a_chat_is_no_chat() -> None:
    layout = read_markdown("# Chat\n\n- Ada: one\n- Ben: two\n- Ada: three\n- Ben: four\n")
    assert (len(layout.turns), layout.warnings) == (5, ())


def test_a_chat_into_which_fields_were_pasted_is_left_out() -> None:
    pasted = "Note: one\nStatus: two\nResult: three\n"
    layout = read_text(f"00:00:01\tAda:\tfour\n{pasted}00:00:09\tBen:\tfive\n")
    assert (layout.turns, [rule.rule for rule in layout.left_out]) == ((), ["chat"])


@pytest.mark.parametrize("time", ["10:02:01 ", "10:02 ", "10:02 AM ", "10:02:01\t", "2024-03-04 10:02:01 "])
def test_a_chat_is_told_however_its_times_are_written(time: str) -> None:
    said = "Ada Quill to Everyone: one\n", "Ben Oakes to Everyone: two\n"
    layout = read_text("".join(f"{time}{each}" for each in said * 3))
    assert (layout.turns, [rule.rule for rule in layout.left_out]) == ((), ["chat"])


@pytest.mark.parametrize("recipient", ["Alle:", "Alle Teilnehmer:"])
def test_a_message_saved_in_another_language_is_left_out(recipient: str) -> None:
    layout = read_text(f"18:55:19 Von Ada Quill an {recipient}\n\tone\n")
    assert (layout.turns, [rule.rule for rule in layout.left_out]) == ((), ["chat"])


def test_words_to_all_at_a_time_are_no_chat() -> None:
    layout = read_text("00:00:10 Von hier an alle: one\n00:00:20 Wir two\n00:00:30 und three\n")
    assert "chat" not in [rule.rule for rule in layout.left_out]


def test_names_with_brackets_are_no_recipients_where_nothing_is_for_everyone() -> None:
    lines = ["De Oakes a Bond (Elm): one", "Ada Quill: two"]
    text = "".join(f"10:00:{second}0 {lines[second % 2]}\n" for second in range(4))
    assert [speaker for speaker, _ in said(read_text(text))] == ["De Oakes a Bond", "Ada Quill"] * 2
