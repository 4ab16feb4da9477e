"""Lines at the edges of pages: numbers just below and just above each limit."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from cxfocus.readers.prose.left_out.page_edges import page_numbers
from tests.readers.prose.reading import read_text

SAID = (
    "The nets were sold.", "Ada saw the old pier.", "We sang at noon.", "Who has the keys?", "The roof leaks again.",
    "Two boats came in.", "It rained all night.", "Ben wrote to the mayor.", "They thanked the choir.", "We went home.",
)  # fmt: skip
FOOT = "Town of Oak Harbor, 12 Pier Street, open on all days but Sunday from nine in the morning until {}"


def _left_out(text: str) -> list[str]:
    return [text[start:end].strip() for rule in read_text(text).left_out for start, end in rule.spans]


def _on_pages(heads: Iterable[str]) -> str:
    """Return a text with a page of words below each head."""
    return "\x0c".join(f"{head}\n\n{said}\n" for head, said in zip(heads, SAID, strict=True))


def test_books_have_one_head_on_the_left_and_one_on_the_right() -> None:
    heads = ["The Old Pier" if page % 2 else "Ada Quill" for page in range(10)]
    assert _left_out(_on_pages(heads)) == heads[1:]


def test_a_line_at_the_top_of_a_third_of_the_pages_was_written_there() -> None:
    heads = ["News", "The Pier", "Letters", "Songs", "Letters", "The Boats", "Money", "Letters", "Thanks", "Next"]
    assert _left_out(_on_pages(heads)) == []


@pytest.mark.parametrize(("papers", "is_paged"), [((3, 2, 1), True), ((3, 2, 2, 1), False)])
def test_numbers_of_pages_rise_unless_papers_are_short(papers: tuple[int, ...], is_paged: bool) -> None:
    numbers = [f"Page {page}" for last in papers for page in range(1, last + 1)]
    text = "".join(f"{said}\n\nThe Old Pier\n{number}\n\n" for said, number in zip(SAID, numbers, strict=False))
    feet = [each for number in numbers for each in ("The Old Pier", number)]
    assert sorted(_left_out(text)) == (sorted(feet) if is_paged else [])


def test_pages_that_people_speak_of_are_none() -> None:
    review = "".join(f"Page {page}\nNo change, {said}\n\n" for page, said in enumerate(SAID, 1))
    assert _left_out(f"The handbook\n\n{review}") == []


@pytest.mark.parametrize(
    "said", ["Bo Chen: Yes", "Ann Lee  0:1{}", "A. Yes", "Motion carried.", "- Add lamps", "MR. FOX:"]
)
def test_what_may_be_said_is_no_running_head(said: str) -> None:
    assert _left_out(_on_pages([said.format(page) for page in range(10)])) == []


def test_the_day_and_time_of_a_call_are_a_running_head() -> None:
    heads = ["MAY 02, 2024 / 9:00PM, OAK - Q2 2024 Oak Boats Earnings Call"] * 10
    assert _left_out(_on_pages(heads)) == heads[1:]


def test_the_head_of_a_printed_call_is_told_by_itself() -> None:
    head = "FINAL TRANSCRIPT\n\nMay. 02. 2024 / 1:30PM ET, OAK - Q2 2024 Oak Boats Earnings Conference Call"
    text = f"FINAL TRANSCRIPT\n\nOak Boats\n\nWe sold\n7\n\n4\n\n{head}\n\nnets.\n\nMay 2. 2024 / 1:30PM came.\n"
    assert _left_out(text) == ["FINAL TRANSCRIPT", f"4\n\n{head}"]


def test_slides_and_sheets_have_no_running_heads() -> None:
    assert _left_out("\x0c".join(["Our readers\n\nwant lamps"] * 10)) == []


@pytest.mark.parametrize(("until", "is_edge"), [("one", True), ("eleven", False)])
def test_a_line_at_the_edge_is_no_longer_than_a_line(until: str, is_edge: bool) -> None:
    line = FOOT.format(until)
    assert (len(line) < 100, len(line) > 100) == (is_edge, not is_edge)
    below = "\x0c".join(f"{said}\n\n{line}\n" for said in SAID)
    assert _left_out(below) == [line] * 9 * is_edge
    assert _left_out(_on_pages([line] * 10)) == [line] * 9 * is_edge


def test_blanks_below_the_head_of_a_call_are_looked_at_once() -> None:
    blanks = " " * 200_000  # looking at each anew takes minutes
    assert len(page_numbers(f"\nFINAL TRANSCRIPT\n{blanks}\nWe open.\n")) == 1
