"""Tables as lines: items of an agenda, turns, and rows that nobody said."""

from __future__ import annotations

import pytest

from cxfocus.readers.documents.blocks import Block
from cxfocus.readers.documents.tables import Cell, table_blocks


def _cell(text: str) -> Cell:
    """Return a paragraph; words between asterisks are bold."""
    kind = "strong" if text.startswith("*") else "paragraph"
    return [Block(kind, text.strip("*"))] if text else []  # type: ignore[arg-type]


def _shown(*rows: str) -> list[tuple[str, str]]:
    """Return kinds and texts of the blocks, with bars between the cells of a row."""
    cells = [[_cell(cell.strip()) for cell in row.split("|")] for row in rows]
    return [(block.kind, block.text) for block in table_blocks(cells)]


@pytest.mark.parametrize(
    ("first", "second", "are_items"),
    [
        ("1. | *Hours*", "2. | *Rules*", True),
        ("1 | HOURS | ", "2.1.3 | RULES | ", True),
        ("IV. | *Hours*", "B) | *Rules*", True),
        ("1. | *Hours*", "123. | *Rules*", False),
        ("1. | *Hours*", "2. | Rules", False),
        ("1. | *Hours*", "2. | *Rules* | nine", False),
        (f"1. | *{'Hours ' * 30}*", "2. | *Rules*", False),
    ],
)
def test_rows_with_a_number_and_a_title_are_items(first: str, second: str, are_items: bool) -> None:
    kinds = [kind for kind, _ in _shown(first, "We open | at nine", second)]
    assert kinds == (["heading", "row", "heading"] if are_items else ["row", "row", "row"])


def test_items_have_number_and_title() -> None:
    assert _shown("1. | *Hours*", "2. | *Rules*") == [("heading", "1. Hours"), ("heading", "2. Rules")]


def test_empty_cells_are_not_shown() -> None:
    assert _shown("Desk: | | nine", " | | ") == [("row", "Desk | nine")]
    assert _shown(" | We open. | ") == [("paragraph", "We open.")]


def test_times_and_words_below_a_header_that_says_so_are_rows_without_it() -> None:
    rows = _shown("Time | Transcript", "0h00m04s | We open.", "0h01m44s | At nine.", "1h2m3s | They wait.")
    assert rows == [("row", "0:00:04 | We open."), ("row", "0:01:44 | At nine."), ("row", "1:02:03 | They wait.")]
    assert _shown("Timestamp: | Text", "[0:04] | We open.", "1:44 | At nine.")[0] == ("row", "[0:04] | We open.")
    assert _shown("Time | Transcript") == [("row", "Time | Transcript")]


@pytest.mark.parametrize(
    ("header", "time"),
    [("Time | Transcript", "noon"), ("Time | Event", "0h01m44s"), ("Time | Transcript | Room", "0h01m44s")],
)
def test_other_tables_with_a_time_keep_their_header(header: str, time: str) -> None:
    rows = _shown(header, "0h00m04s | We open.", f"{time} | At nine.")
    assert rows[0] == ("row", header)
    assert rows[2] == ("row", f"{time} | At nine.")


def test_times_in_letters_stand_before_turns_as_clocks() -> None:
    assert _shown("Time | Speaker | Text", "0h00m04s | Ann | We open.") == [("paragraph", "[0:00:04] Ann: We open.")]


@pytest.mark.parametrize(
    ("header", "turns"),
    [
        ("Speaker | Transcript", ["Ann: We open.", "Bo: Why?"]),
        ("Participant: | Spoken text", ["Ann: We open.", "Bo: Why?"]),
        ("NAME | Utterance", ["Ann: We open.", "Bo: Why?"]),
        ("Speaker name | Transcription", ["Ann: We open.", "Bo: Why?"]),
        ("Participant name | Dialogue", ["Ann: We open.", "Bo: Why?"]),
    ],
)
def test_a_header_tells_turns(header: str, turns: list[str]) -> None:
    assert _shown(header, "Ann: | We open.", "Bo | Why?") == [("paragraph", turn) for turn in turns]


@pytest.mark.parametrize("header", ["Name | Caption", "Attendee | Response", "Item | Text", "Speaker | Words"])
def test_other_headers_tell_no_turns(header: str) -> None:
    assert {kind for kind, _ in _shown(header, "Ann | We open.", "Bo | Why?")} == {"row"}


@pytest.mark.parametrize(
    "header",
    ["Start | Speaker | Text", "start time | Name | Text", "Time | Speaker | Text", "Timestamp | Speaker | Text",
     "Timecode | Participant name | Dialogue", "Start time | Attendee | Caption"],
)  # fmt: skip
def test_a_header_tells_times(header: str) -> None:
    rows = (header, "[0:03] | Ann | We open.", " | Bo | Why?", "0:09 | | So.", "0:12 | Ann")
    assert _shown(*rows) == [
        ("paragraph", "[0:03] Ann: We open."), ("paragraph", "Bo: Why?"), ("paragraph", "[0:09] So."),
        ("row", "0:12 | Ann"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "are_turns"),
    [
        (("0:03 | Ann Lee | Yes.", "0:05 | Bo Chen | No.", "0:07 | Ann Lee | So.", "0:09 | Bo Chen | Ah."), True),
        (("Ann Lee | 0:03 | Yes.", "Bo Chen | 0:05 | No.", "Ann Lee | 0:07 | So.", "Bo Chen | 0:09 | Ah."), True),
        (("0:03 | Ann Lee | Yes.", "0:05 | Bo Chen | No.", "0:07 | Ann Lee | So."), False),
        (("0:03 | Ann Lee | Yes.", "0:05 | Bo Chen | No.", "0:07 | Ann Lee | So.", "0:09 | Cy Moss | Ah."), False),
        (("0:03 | Ann Lee | Yes.", "0:05 | Bo Chen | No.", "later | Ann Lee | So.", "0:09 | Bo Chen | Ah."), False),
        (("Ann Lee | We open at nine today.", "Bo Chen | Why do you not open later?") * 2, True),
        (("Ann Lee | We open.", "Bo Chen | Why?") * 2, False),
        (("Ann | We open at nine today.", "Bo | Why do you not open later?") * 2, False),
        (("0:03 | Ann | We open at nine today.", "0:05 | Bo | Why do you not open later?") * 2, True),
        (("9:00 | Talk | Reading rooms", "9:30 | Break | Coffee", "9:45 | Talk | Loans", "10:15 | Break | Tea"), False),
        (
            ("9:00 | Welcome | Ann Lee", "9:15 | Loans | Bo Chen", "9:30 | Fees | Bo Chen", "9:45 | End | Ann Lee"),
            False,
        ),
    ],
)
def test_names_that_come_again_tell_turns(rows: tuple[str, ...], are_turns: bool) -> None:
    assert {kind for kind, _ in _shown(*rows)} == {"paragraph" if are_turns else "row"}


@pytest.mark.parametrize(
    ("header", "row", "turn"),
    [
        ("Time | Speaker | Content", "0:03 | Ann | We open at nine today.", "[0:03] Ann: We open at nine today."),
        ("Who | When | What was said", "Ann Lee | 0:03 | Yes.", "[0:03] Ann Lee: Yes."),
    ],
)
def test_a_header_of_any_words_stands_above_rows_with_times(header: str, row: str, turn: str) -> None:
    assert _shown(header, *[row] * 4) == [("row", header), *[("paragraph", turn)] * 4]


@pytest.mark.parametrize(
    ("first", "shown"),
    [
        (" | Ann Lee | Yes.", [("paragraph", "Ann Lee: Yes.")]),
        (" | Cy Moss | Yes.", [("paragraph", "Cy Moss: Yes.")]),
        (" | | The first part", [("paragraph", "The first part")]),
        ("start | Ann Lee | So", [("row", "start"), ("paragraph", "Ann Lee: So")]),
        ("When | Who | What was said", [("row", "When | Who | What was said")]),
        ("When | Who | What was said then", [("row", "When | Who | What was said then")]),
    ],
)
def test_a_first_row_without_a_time_is_not_lost(first: str, shown: list[tuple[str, str]]) -> None:
    rows = _shown(first, "0:03 | Ann Lee | Yes.", "0:05 | Bo Chen | No.", *["0:07 | Ann Lee | So."] * 3)
    assert rows[: len(shown)] == shown
    assert {kind for kind, _ in rows[len(shown) :]} == {"paragraph"}


@pytest.mark.parametrize(
    ("times", "are_turns"),
    [
        (("0:10", "0:20", "0:30", "1:00"), True),
        (("00:00:10", "00:00:20", "00:00:30", "01:00:00"), True),
        (("10:03", "10:04", "10:06", "10:10"), True),
        (("0h0m0s", "0h0m15s", "0h0m20s", "0h1m0s"), True),
        (("10:05", "10:10", "10:12", "10:13"), False),
        (("09:00:00", "09:30:00", "10:00:00", "10:30:00"), False),
        (("0:10", "0:30", "0:10", "0:30"), False),
        (("0:30", "0:30", "0:30", "0:30"), False),
    ],
)
@pytest.mark.parametrize(("one", "other"), [("Ann", "Bo"), ("moderator", "customer")])
def test_beside_times_of_a_recording_one_word_is_a_voice(
    times: tuple[str, ...], are_turns: bool, one: str, other: str
) -> None:
    rows = [f"{time} | {name} | Yes." for time, name in zip(times, (one, other) * 2, strict=True)]
    assert {kind for kind, _ in _shown(*rows)} == {"paragraph" if are_turns else "row"}


@pytest.mark.parametrize(
    ("rows", "are_turns"),
    [
        (("Ann: | We open at nine today.", "Bo: | Why do you not open later?") * 2, True),
        (("Ann: | We open.", "Bo: | Why?") * 2, False),
        (("Ann: | We open at nine today.", "Bo | Why do you not open later?") * 2, False),
        (("Ann Lee: We open. | hours", "Bo Chen: Why? | ") * 2, True),
        (("Ann Lee: We open. | hours", "Bo Chen: Why? | why", "Ann Lee: So. | hours"), False),
        (("Ann Lee: We open. | hours", "Bo Chen: Why? | why", "Cy Moss: So. | hours"), False),
        (("Ann Lee: We open. | hours", "Bo Chen: Why? | why", "hours | nine", "why | ten", "so | one") * 2, False),
        (("Opening hours: nine. | hours", "Late fees: none. | fees", "Total of all: one. | sum") * 2, False),
    ],
)
def test_labels_in_cells_tell_turns(rows: tuple[str, ...], are_turns: bool) -> None:
    assert {kind for kind, _ in _shown(*rows)} == {"paragraph" if are_turns else "row"}


def test_what_stands_beside_labels_in_cells_is_kept() -> None:
    rows = _shown("Transcript | Codes", *["Ann Lee: We open. | hours", "Bo Chen: Why? | "] * 2)
    assert rows[:3] == [
        ("row", "Transcript | Codes"), ("paragraph", "Ann Lee: We open. | hours"), ("paragraph", "Bo Chen: Why?"),
    ]  # fmt: skip


def test_a_header_of_any_words_stands_above_no_rows_without_times() -> None:
    rows = ("Owner | Action", *["Ann Lee | Send the list of books to everybody."] * 4)
    assert _shown(*rows)[0] == ("row", "Owner | Action")
