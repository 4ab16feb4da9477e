"""The line of progress: its text, and that it is shown only on a terminal."""

from __future__ import annotations

import pytest

from cxfocus.cli.output import progress
from cxfocus.cli.output.progress import Meter


def at(patch: pytest.MonkeyPatch, seconds: float) -> None:
    patch.setattr("time.monotonic", lambda: seconds)


def test_count_rate_and_time_left(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, 100.0)
    meter = Meter(wanted=True)
    at(monkeypatch, 100.1)
    meter.show(1, 2_000, 0.0005)  # too soon for the next line
    at(monkeypatch, 104.0)
    meter.show(1_000, 2_000, 0.5)
    at(monkeypatch, 110.0)
    meter.show(1_500, 2_000, 0.02)
    meter.clear()
    first, second, gone = capsys.readouterr().err.split("\r")[1:4]
    assert first == "1,000 of 2,000 documents, 250 a second, 4 s left"
    assert second.rstrip() == "1,500 of 2,000 documents, 150 a second, 8 min left"
    assert gone.strip() == ""


@pytest.mark.parametrize("seconds", [0, 59, 60, 3_599, 3_600, 90_000])
def test_time_in_words(seconds: int) -> None:
    words = {0: "0 s", 59: "59 s", 60: "1 min", 3_599: "59 min", 3_600: "1 h 0 min", 90_000: "25 h 0 min"}
    assert progress._duration(seconds) == words[seconds]


def test_nothing_where_it_is_not_wanted(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, 0.0)
    meter = Meter(wanted=False)
    at(monkeypatch, 9.0)
    meter.show(1, 2, 0.5)
    meter.clear()
    assert capsys.readouterr().err == ""
