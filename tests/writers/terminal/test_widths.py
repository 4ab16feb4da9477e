"""Terminals that are just wide enough, and those that are not."""

from __future__ import annotations

import io

import pytest

from cxfocus.report.model import CategoryCount, Part
from cxfocus.writers.style import Style
from cxfocus.writers.terminal.grid import Column, table
from cxfocus.writers.terminal.look import look_of
from cxfocus.writers.terminal.spans import line, line_cells, wrap_text
from tests.writers.terminal.meetings import BOARD, SEVERAL, document, focus, mention, printed, report

SMALL = document(
    "a.txt",
    focus(1, 1, 40),
    categories=(CategoryCount("customer", "people", 1, 1), CategoryCount("institution", "rules", 1, 1)),
)


def lines(width: int) -> list[str]:
    return printed(report(SMALL), Style(width)).splitlines()


def test_sides_stand_beside_each_other_from_sixty_cells() -> None:
    assert [line for line in lines(60) if "Customer (C)" in line and "Institution (I)" in line]
    assert not [line for line in lines(59) if "Customer (C)" in line and "Institution (I)" in line]


def test_labels_stand_beside_their_texts_from_sixty_cells() -> None:
    assert [line for line in lines(60) if line.startswith("Formula      share")]
    assert "Formula" in lines(59)


def test_the_label_of_the_share_is_short_below_sixty_cells() -> None:
    assert [line for line in lines(60) if line.startswith("Share of customer mentions: ")]
    assert [line for line in lines(59) if line.startswith("Share: ")]


def test_sides_are_named_in_full_from_sixty_six_cells() -> None:
    spoke = report(SMALL._replace(speakers=(Part("Ada", focus(9, 9, 90)),)))
    heads = [
        next(line for line in printed(spoke, Style(width)).splitlines() if line.startswith("Speakers"))
        for width in (65, 66)
    ]
    assert [head.split()[2:4] for head in heads] == [["C", "I"], ["customer", "institution"]]


def test_nothing_is_drawn_narrower_than_twenty_cells() -> None:
    assert len(printed(SEVERAL, Style(5)).partition("\n")[0]) == 20


def test_of_all_documents_the_verdict_goes_first_and_then_the_words() -> None:
    texts = [printed(SEVERAL, Style(width)).splitlines() for width in (56, 36)]
    heads = [line.split()[2:] for lines in texts for line in lines if line.startswith("4 documents")]
    assert heads == [["words", "C", "I", "share"], ["C", "I", "share"]]


def test_a_table_that_just_fits_keeps_its_columns() -> None:
    columns = [Column("Name"), Column("verdict", rank=1)]
    for width, kept in ((31, 2), (30, 1)):
        rows = table(columns, [[line("n" * 22), line("")]], look_of(Style(width), io.StringIO()))
        assert {line_cells(row) for row in rows} == {31 if kept == 2 else 22}


@pytest.mark.parametrize("mark", list(",.;:!?)]"))
def test_a_closing_mark_stands_at_its_keyword(mark: str) -> None:
    mentions = (mention("C", "patrons", (1, 5), ("The", f"{mark} So")), mention("C", "patrons", (2, 5), ("The", "(so")))
    shown = printed(report(SMALL._replace(mentions=mentions)), Style(80))
    assert f"patrons{mark} So\n" in shown
    assert "patrons  (so\n" in shown


def test_a_section_without_a_title_is_told_by_its_line() -> None:
    nameless = SMALL._replace(sections=(Part(None, focus(0, 3, 40), None, 7),))
    assert "Blind (no customer mention): (no title) (line 7)" in printed(report(nameless), Style(80))


def test_a_word_longer_than_a_line_begins_one_of_its_own() -> None:
    assert wrap_text("ab abcdefghij k", 4) == ["ab", "abcd", "efgh", "ij k"]


def test_of_several_documents_without_a_mention_no_share_is_told() -> None:
    silent = document("a.txt", focus(0, 0, 9))
    text = printed(report(silent, silent, total=focus(0, 0, 18)), Style(80))
    assert "2 documents" in text
    assert "share weighs the same" not in text
    assert "share weighs the same" in printed(report(BOARD, silent), Style(80))
