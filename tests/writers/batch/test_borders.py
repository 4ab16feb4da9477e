"""Summaries where a table is just long enough to be drawn, cut or counted."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from cxfocus.cli.words import words
from cxfocus.errors import Remark
from cxfocus.report.summary import Distribution, Group, Grouping, WarningKind
from cxfocus.report.summary_wording import talk_times_words
from cxfocus.report.wording import talk_time_words
from cxfocus.scoring.trend import TrendLine
from cxfocus.writers.batch.registry import SUMMARY_WRITERS
from cxfocus.writers.style import Style
from cxfocus.writers.terminal.grid import Column, table
from cxfocus.writers.terminal.look import look_of
from cxfocus.writers.terminal.spans import line
from tests.writers.batch.summaries import FULL, NOTHING, ROWS, focus, written


@pytest.mark.parametrize(("documents", "drawn"), [(4, False), (5, True)])
def test_fewer_than_five_documents_are_not_drawn(documents: int, drawn: bool) -> None:
    of = FULL._replace(distribution=Distribution((documents, *(0,) * 9), (0.01, 0.02, 0.03), {}))
    assert ("0.0 to 0.1" in written(of)) is drawn


@pytest.mark.parametrize(("name", "shown"), [("text", 8), ("markdown", 20)])
def test_only_warnings_that_are_not_shown_are_counted(name: str, shown: int) -> None:
    kinds = tuple(WarningKind(f"{number}.txt", Remark(f"odd {'x' * number}"), 1) for number in range(shown + 1))
    assert "more kinds" not in written(FULL._replace(warnings=kinds[:shown]), name)
    assert "and 1 more kinds" in written(FULL._replace(warnings=kinds), name)


@pytest.mark.parametrize(("by", "own_line"), [("regex:ab", False), ("regex:abc", True)])
def test_a_long_title_of_groups_has_its_own_line(by: str, own_line: bool) -> None:
    text = written(FULL._replace(groupings=(Grouping(by, FULL.groupings[0].groups, None),)))
    assert (f"Groups by {by}" in text.splitlines()) is own_line


def test_in_a_narrow_terminal_the_span_of_a_drift_goes_first() -> None:
    [head] = [line for line in written(FULL, width=60).splitlines() if line.startswith("Drift ")]
    assert head.split() == ["Drift", "dated", "change", "interval", "towards"]


def moving(number: int, mentions: int, slope: float, error: float = 0.01, *, years: float = 2.0) -> Group:
    line = TrendLine(9, years, slope, slope - error, slope + error)
    return Group(f"group {number:02}", 9, focus(mentions, mentions), line)


@pytest.mark.parametrize("name", ["text", "markdown"])
def test_groups_that_drift_stand_before_all_others(name: str) -> None:
    still = [moving(number, 100 - number, 0.001) for number in range(30)]
    groups = (*still, moving(30, 1, 0.5), moving(31, 2, -0.5), Group("undated", 9, focus(1, 1)))
    text = written(FULL._replace(groupings=(Grouping("speaker", groups, None),), trend=None), name)
    lines = [line for line in text.splitlines() if "a year" in line and "group" in line]
    assert [int(line.partition("group ")[2][:2]) for line in lines][:4] == [31, 30, 0, 1]
    assert len(lines) == (20 if name == "text" else 32)
    assert ("and 12 more, not clear (--format json has all)" in text) is (name == "text")
    assert "2 of 32 speakers with enough dated documents have clearly gone up or down" in " ".join(text.split())


def test_groups_that_drift_may_be_more_than_are_shown() -> None:
    groups = tuple(moving(number, 100 - number, 0.5) for number in range(21))
    text = written(FULL._replace(groupings=(Grouping("speaker", groups, None),), trend=None))
    assert "and 1 more (--format json has all)" in text


@pytest.mark.parametrize(
    ("years", "interval"), [(0.5, "-1.000 to +1.000"), (4.0, "-0.250 to +0.250"), (1.0, "-1.000 to +1.000")]
)
def test_no_share_goes_further_than_from_none_to_all(years: float, interval: str) -> None:
    groups = (moving(1, 100, 0.1, 9.0, years=years),)
    assert interval in written(FULL._replace(groupings=(Grouping("speaker", groups, None),)))


def test_names_are_cut_at_their_end_and_folders_at_their_start() -> None:
    name = "somebody with a name that is longer than there is room"
    groups = (Group(name, 9, focus(300, 200)),)
    for by, cut in (("speaker", "somebody with"), ("section", "somebody with"), ("folder", "there is room")):
        text = written(FULL._replace(groupings=(Grouping(by, groups, None),)), width=72)
        assert f"Groups by {by}" in text
        assert cut in text, by
        assert name not in text


def test_a_heading_without_room_has_its_own_line() -> None:
    rows = [[line("Ann"), line("x" * 50)]]
    columns = [Column("Groups by speaker", flexible=True), Column("what", right=True)]
    lines = [
        "".join(span.text for span in each).rstrip()
        for each in table(columns, rows, look_of(Style(60, words=words), io.StringIO()))
    ]
    assert lines == ["Groups by speaker", f"{'what':>60}", f"Ann{'x' * 50:>57}"]


@pytest.mark.parametrize(("documents", "said"), [(31, ""), (32, "; 31 of 32 documents have times")])
def test_where_only_some_have_times_it_is_told(documents: int, said: str) -> None:
    assert FULL.talk_time is not None
    assert talk_times_words(FULL.talk_time, documents) == f"{talk_time_words(FULL.talk_time.time)}{said}"


def test_parquet_holds_names_that_are_no_text(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    from pyarrow import parquet

    path = tmp_path / "t.parquet"
    with path.open("w", encoding="utf-8") as stream:
        rows = (ROWS[0]._replace(path="caf\udce9.txt"),)
        SUMMARY_WRITERS["parquet"].write(FULL._replace(documents=lambda: iter(rows)), stream, Style(words=words))
    assert parquet.read_table(path).column("path").to_pylist() == ["caf%E9.txt"]


def test_json_has_six_digits() -> None:
    quartiles = json.loads(written(NOTHING._replace(distribution=Distribution((0,) * 10, (1 / 3,) * 3, {})), "json"))
    assert quartiles["distribution"]["quartiles"] == [0.333333] * 3
