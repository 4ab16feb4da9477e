"""Times of the day, which may go on after midnight, and the length of the last turn."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxfocus.readers.options import ReadingOptions
from tests.readers.prose.reading import read_text

LOG = "[{evening}] <ada> Good night.\n[{evening}] <ben> Sleep well.\n[{morning}] <ada> Hello.\n[{morning}] <ben> Hi.\n"


@pytest.mark.parametrize(
    ("evening", "morning", "later"),
    [("18:00:00", "05:59:59", 43_199), ("17:59:59", "05:59:59", None), ("18:00:00", "06:00:00", None)],
)
def test_logs_go_on_behind_midnight_from_the_evening_to_the_morning(
    evening: str, morning: str, later: int | None
) -> None:
    turns = read_text(LOG.format(evening=evening, morning=morning), ReadingOptions(chat=True)).turns
    assert [turn.start_time for turn in turns] == [0, 0, later, later]


def test_a_message_that_is_a_little_late_begins_no_day_of_its_own() -> None:
    times = ["20:05:00", "00:01:00", "23:59:00", "00:02:00"]
    log = "".join(f"[{time}] <{name}> Hello, {name}.\n" for time, name in zip(times, ["ada", "ben"] * 2, strict=True))
    turns = read_text(log, ReadingOptions(chat=True)).turns
    assert [turn.start_time for turn in turns] == [0, 14_160, 14_040, 14_220]


@pytest.mark.parametrize(
    ("time", "lines", "given"), [("Fri 00:00:00", 10, False), ("Fri 00:00:00", 9, True), ("12:00", 12, True)]
)
def test_a_clock_that_stands_still_at_midnight_tells_no_times(time: str, lines: int, given: bool) -> None:
    log = "".join(f"[{time}] <{name}> Hello.\n" for name in (["ada", "ben"] * lines)[:lines])
    layout = read_text(log, ReadingOptions(chat=True))
    assert [turn.start_time for turn in layout.turns] == [0.0 if given else None] * lines
    assert layout.timing == ("start" if given else "none")


def test_a_clock_that_goes_on_at_the_end_tells_times() -> None:
    log = "".join(f"[00:00:0{second}] <{name}> Hello.\n" for second in (0, 1) for name in ["ada", "ben"] * 5)
    assert read_text(log, ReadingOptions(chat=True)).timing == "start"


@given(
    st.lists(
        st.sampled_from(
            "Ada Quill/Ben Oakes/AQ/Ada Quill 0 minutes 3 seconds/Ben Oakes 0 minutes 3 seconds/"
            "0 minutes 3 seconds0:03/0 minutes 9 seconds0:09/0 minutes 3 seconds/0:03/we sing/".split("/")
        ),
        min_size=2,
        max_size=12,
    )
)
@settings(deadline=None, derandomize=True)
def test_turns_never_overlap_however_the_lines_of_heads_stand(lines: list[str]) -> None:
    read_text("\n".join(lines))


def test_end_times_are_capped_by_the_words() -> None:
    layout = read_text("Ada Quill  0:00\none two three\n\nBen Oakes  60:00\nfour\n\nAda Quill  60:01\nfive six\n")
    assert [(turn.start_time, turn.end_time) for turn in layout.turns] == [
        (0, 4),
        (3600, 3601),
        (3601, pytest.approx(3604.333)),
    ]
