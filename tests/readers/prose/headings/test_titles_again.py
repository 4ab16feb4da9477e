"""Labels that come again in several meetings: in how many, and those that begin an attendance list."""

from __future__ import annotations

import pytest

from tests.readers.prose.reading import read_markdown

MONTHS = "January February March April May June July August September October".split()
AGENDA = ["Agenda:", "- sell the old nets"]
SUMMARY = ["Summary:", "- they were sold to Ben"]


def _sections(meetings: list[list[str]]) -> list[str]:
    text = "\n\n".join("\n".join(lines) for lines in meetings)
    return [section.title for section in read_markdown(f"{text}\n").sections]


def _labels(meetings: list[list[str]]) -> list[str]:
    """Return the days and labels without the lines below them."""
    return [line.rstrip(":") for lines in meetings for line in lines if not line.startswith("-")]


@pytest.mark.parametrize("dated", [6, 7])
def test_most_meetings_have_a_day(dated: int) -> None:
    heads = [f"{month} 14, 2023" if number < dated else "The same" for number, month in enumerate(MONTHS)]
    meetings = [[head, *AGENDA, *SUMMARY] for head in heads]
    assert _sections(meetings) == ([line for line in _labels(meetings) if line != "The same"] if dated == 7 else [])


@pytest.mark.parametrize("summed_up", [6, 7])
def test_most_meetings_have_each_label(summed_up: int) -> None:
    meetings = [
        [f"{month} 14, 2023", *AGENDA, *(SUMMARY if number < summed_up else [])] for number, month in enumerate(MONTHS)
    ]
    assert _sections(meetings) == (_labels(meetings) if summed_up == 7 else [])


@pytest.mark.parametrize("planned", [3, 4])
def test_words_stand_below_most_labels(planned: int) -> None:
    meetings = [
        [f"{month} 14, 2023", *AGENDA[: 2 if number < planned else 1], *SUMMARY] for number, month in enumerate(MONTHS)
    ]
    assert _sections(meetings) == (_labels(meetings) if planned == 4 else [])


@pytest.mark.parametrize(("place", "is_heading"), [("Oak Haven", True), ("Oak Harbor", False)])
def test_a_line_with_a_day_above_labels_is_no_longer_than_a_line(place: str, is_heading: bool) -> None:
    heads = [
        f"Minutes of the Boat Builders' Choir of {place}, in the old hall, {day} March 2023" for day in (14, 21, 28)
    ]
    assert {len(head) for head in heads} == {80 if is_heading else 81}
    meetings = [[*([head] if is_heading else []), *AGENDA, *SUMMARY] for head in heads]
    assert _sections([[head, *AGENDA, *SUMMARY] for head in heads]) == _labels(meetings)


@pytest.mark.parametrize(
    "label",
    ["Absent at Opening", "Apologies", "Attendance", "Guests", "Members and Quorum", "Participants and Quorum",
     "Present at Opening", "Regrets and Quorum", "Roll Call"],
)  # fmt: skip
def test_a_label_above_those_who_were_there_is_none_of_them(label: str) -> None:
    there = [f"{label}:", "- Ada Quill", "- Ben Oakes"]
    meetings = [[f"{month} 14, 2023", *AGENDA, *SUMMARY] for month in MONTHS]
    assert _sections([[day, *there, *rest] for day, *rest in meetings]) == _labels(meetings)
