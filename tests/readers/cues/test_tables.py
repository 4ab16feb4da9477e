"""Tables of times and words, and the text around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxfocus.readers.cues.formats.table import is_cue_table
from tests.readers.cues.reading import read_cue_table

_CUES = "| Time | Speaker | Text |\n|---|---|---|\n| 0:03 | Ann Lee | we met |\n| 0:12 | Bo Chen | patrons came |\n"
_MORE = "| Item | Discussion |\n|---|---|\n| Shelves | " + "readers asked for more of them " * 5 + "|\n"


def test_words_around_a_table_are_told() -> None:
    warning = "33 words around the table of times are not counted. To count them: ⟨format_hint=markdown⟩"
    assert tuple(map(str, read_cue_table(f"# Choir\n\n{_MORE}\n{_CUES}").warnings)) == (warning,)
    assert tuple(map(str, read_cue_table(f"# Choir\n\n{_CUES}\n\n{_MORE}").warnings)) == (warning,)


def test_a_title_on_the_first_line() -> None:
    assert read_cue_table(f"# Choir of the [library](https://example.org)\n\n{_CUES}").title == "Choir of the library"


@pytest.mark.parametrize("time", ["Time", "timestamp", "Start", "start time"])
@pytest.mark.parametrize("text", ["Transcript", "text", "Caption", "captions", "speech", "Utterance", "words"])
def test_names_of_columns(time: str, text: str) -> None:
    table = _CUES.replace("| Time |", f"| {time} |").replace("| Text |", f"| {text} |")
    assert is_cue_table(table)
    assert [turn.start_time for turn in read_cue_table(table).turns] == [3.0, 12.0]


@pytest.mark.parametrize(
    "header", ["Timecode | Participant name | Dialogue", "Start time | Attendee | Caption", "Time (s) | Who | Raw text"]
)
def test_names_of_all_columns(header: str) -> None:
    turns = read_cue_table(_CUES.replace("Time | Speaker | Text", header)).turns
    assert [(turn.speaker, turn.start_time) for turn in turns] == [("Ann Lee", 3.0), ("Bo Chen", 12.0)]


@pytest.mark.parametrize("sign", ["(", "[", "(["])
def test_brackets_that_nothing_closes_are_no_name_of_a_column(sign: str) -> None:
    assert not is_cue_table(_CUES.replace("Time", sign * 200_000))


@pytest.mark.parametrize("header", ["Time | Room | Content", "Time | Who | Topic"])
def test_an_agenda_is_no_table_of_cues(header: str) -> None:
    assert not is_cue_table(_CUES.replace("Time | Speaker | Text", header))


@pytest.mark.parametrize("who", ["Speaker", "name", "Who"])
def test_rows_with_bars_in_their_words_keep_their_speakers(who: str) -> None:
    table = _CUES.replace("| Speaker |", f"| {who} |") + "| 0:20 | Ann Lee | one | two |\n| 0:25 |\n"
    assert [turn.speaker for turn in read_cue_table(table).turns] == ["Ann Lee", "Bo Chen", "Ann Lee"]


def test_one_is_told_as_one() -> None:
    one = "| Time | Speaker | Text |\n|---|---|---|\n| 0:03 | Ann Lee | we met |\n"
    assert read_cue_table(one).recognized == "markdown table of cues, 1 row, 1 speaker"
    assert read_cue_table(_CUES.replace("Bo Chen", "Ann Lee")).recognized.endswith("2 rows, 1 speaker")


def test_a_title_above_a_table_is_no_loss() -> None:
    assert read_cue_table(f"# Choir\n\nDate: 4 March 2024\n\n{_CUES}").warnings == ()
    assert read_cue_table(_CUES).warnings == ()
    assert read_cue_table("| Time | Text |\n|---|---|\n").warnings == ()


def test_a_table_of_counts_is_none_of_cues() -> None:
    counts = "| Speaker | Start | Words |\n|---|---|---|\n| Ann Lee | 0:03 | 131 |\n| Bo Chen | 0:12 | 90 |\n"
    assert not is_cue_table(counts)
    assert read_cue_table(f"{counts}\n{_CUES}").recognized == "markdown table of cues, 2 rows, 2 speakers"
    assert is_cue_table(f"{counts}\n{_CUES}")


def test_one_row_makes_no_table_of_cues() -> None:
    assert is_cue_table(_CUES)
    assert not is_cue_table("| Time | Text |\n|---|---|\n| 0:03 | we met |\n")


def test_a_table_that_says_less_than_what_stands_around_it_is_quoted() -> None:
    assert is_cue_table(f"# Choir\n\n{_CUES}")
    assert not is_cue_table(f"# Choir\n\n{_CUES}\nReaders asked for more shelves.\n")


def test_a_row_without_a_time_is_no_cue_wherever_it_stands() -> None:
    for rows in (("", "0:00:01", "0:00:02"), ("0:00:01", "", "0:00:02"), ("0:00:01", "0:00:02", "")):
        text = "|Time|Text|\n|---|---|\n" + "".join(f"|{time}|words of this row|\n" for time in rows)
        assert [cue.start_time for cue in read_cue_table(text).cues] == [1.0, 2.0]


@given(st.lists(st.tuples(st.integers(0, 120), st.integers(0, 59), st.integers(0, 59)), min_size=2, max_size=20))
def test_times_with_hours_are_read_as_the_others_are(times: list[tuple[int, int, int]]) -> None:
    rows = [f"|{hours}:{minutes:02}:{seconds:02} |words|\n" for hours, minutes, seconds in times]
    head = "|Time|Text|\n|---|---|\n"
    starts = [float(3_600 * hours + 60 * minutes + seconds) for hours, minutes, seconds in times]
    assert [cue.start_time for cue in read_cue_table(head + "".join(rows)).cues] == starts
    # A fraction in one of them makes the reader take all one by one.
    assert [cue.start_time for cue in read_cue_table(f"{head}|0:01.5|words|\n" + "".join(rows)).cues][1:] == starts
