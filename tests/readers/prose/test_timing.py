"""Times of the day: which hours are the last ones of a day, and which the first ones of the next."""

from __future__ import annotations

import pytest

from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.prose.read import read_text


@pytest.mark.parametrize(
    ("evening", "morning", "later"),
    [
        ("18:00:00", "05:59:59", [43_199, 43_209]),
        ("17:59:59", "05:59:59", []),
        ("18:00:00", "06:00:00", []),
    ],
)
def test_logs_go_on_behind_midnight_from_the_evening_to_the_morning(
    evening: str, morning: str, later: list[int]
) -> None:
    next_one = f"{morning[:-2]}09" if morning.endswith("00") else "06:00:09"
    log = f"[{evening}] <ada> Good night.\n[{evening}] <ben> Sleep well.\n[{morning}] <ada> Hello.\n[{next_one}] <ben> Hi.\n"
    turns = read_text(log, ReadingOptions(chat=True)).turns
    assert [turn.start_time for turn in turns] == [0, 0, *(later or [None, None])]
