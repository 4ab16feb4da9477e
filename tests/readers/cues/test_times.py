"""Columns of times: the quick way and the long way agree."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cxfocus.readers.cues.times import read_starts

_LINES = st.lists(st.tuples(st.integers(0, 199), st.integers(0, 59), st.integers(0, 99)), min_size=1, max_size=9)


@given(_LINES)
def test_starts_written_throughout_as_usual_are_read_as_one_by_one(times: list[tuple[int, int, int]]) -> None:
    usual = [f"{minute:02}:{second:02}.{fraction:02}" for minute, second, fraction in times]
    odd = [f"{minute:02}:{second:02}:{fraction:02}0" for minute, second, fraction in times]
    expected = [(minute * 60 + second) * 1000 + 10 * fraction for minute, second, fraction in times]
    assert read_starts(usual)[0] == read_starts(odd)[0] == expected
