"""Explanations as text: long ones are cut, wrapped and counted."""

from __future__ import annotations

import io

from cxfocus.cli.words import words
from cxfocus.readers.explain.explain import explain
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.source import Source
from cxfocus.writers.inspect.registry import Explanations
from cxfocus.writers.inspect.text import write_text
from cxfocus.writers.style import Style


def explained(text: str, width: int = 80) -> list[str]:
    stream = io.StringIO()
    write_text(
        Explanations([explain(Source("a.md", text.encode()), ReadingOptions())], []), stream, Style(width, words=words)
    )
    return stream.getvalue().splitlines()


def headings(count: int) -> str:
    return "".join(f"## Shelf {number}\n\nThe patrons ask.\n\n" for number in range(1, count + 1))


def test_a_table_has_so_many_rows_and_says_how_many_more() -> None:
    assert [line for line in explained(headings(25)) if "all of them" in line] == []
    lines = explained(headings(26))
    assert "and 1 more (all of them: --format json)" in lines
    assert sum("  Shelf " in line for line in lines) == 25


def test_a_cell_is_cut_only_where_it_does_not_fit() -> None:
    title = "Shelves " + "x" * (80 - len("begins  ") - len("Shelves "))
    [line] = [line for line in explained(f"# {title}\n\nThe patrons ask.\n") if line.startswith("line 1")]
    assert line == f"line 1  {title}"
    [line] = [line for line in explained(f"# {title}x\n\nThe patrons ask.\n") if line.startswith("line 1")]
    assert line == f"line 1  {title[:-1]}…"


def test_a_reason_that_most_speakers_share_is_said_once() -> None:
    lines = explained("".join(f"10:0{nth} <{name}> one two\n" for nth, name in enumerate(["ann", "bo", "cy", "ann"])))
    assert "Speakers (why: written as in the log of a channel)" in lines
    assert sum("channel" in line for line in lines) == 1
    two = explained("".join(f"10:0{nth} <{name}> one two\n" for nth, name in enumerate(["ann", "bo", "bo", "ann"])))
    assert "Speakers" in two
    assert sum("channel" in line for line in two) == 2


def test_other_reasons_stand_in_their_rows() -> None:
    listed = "Present: Ann Lee, Bo Oak, Cy Fir\n\n" + "Ann Lee: one\n\nBo Oak: two\n\nCy Fir: three\n\n" * 2
    lines = explained(f"{listed}Di Elm: four\n\nDi Elm: five\n")
    assert "Speakers (why, where no other reason stands: named in the list of who was there)" in lines
    [row] = [line for line in lines if line.startswith("Di Elm")]
    assert row.endswith("looks like a full name; begins 2 lines")


def test_times_without_an_end_are_told_by_their_beginning() -> None:
    found = explain(Source("a.txt", b"The patrons ask.\n"), ReadingOptions())
    stream = io.StringIO()
    found = found._replace(times=found.times._replace(timing="start", first=61.0))
    write_text(Explanations([found], []), stream, Style(200, words=words))
    assert [line for line in stream.getvalue().splitlines() if line.endswith(", from 1:01")]
