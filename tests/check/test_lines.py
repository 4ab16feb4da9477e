"""Which lines of a document are to be looked at first."""

from __future__ import annotations

import pytest

from cxfocus.check.lines import heavy_lines, new_lines
from cxfocus.check.titles import titled_sections
from cxfocus.lexicon.load import parse_lexicon
from cxfocus.pipeline import Job, analyze_inputs
from cxfocus.readers.source import Source
from tests.check.repository import WORDS, Repository

_LEXICON = parse_lexicon(WORDS)


def _lines(text: str, first: frozenset[int] = frozenset()) -> list[int]:
    [document] = analyze_inputs([Source("a.md", text.encode())], Job(_LEXICON)).documents
    return [line.place.line for line in heavy_lines(document, titled_sections(document), first)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("# Library Board Budget\n\nThe board met.\n\n## Policy Committee\n\nThe library has a budget.\n", [7, 3]),
        ("# Library Board Budget\n\n## Policy\n\nResidents came.\n", [1, 3]),
        (
            "# Notes\n\n1. The board and its committee met.\n2. The library has a policy.\n\nThe board left.\n",
            [3, 4, 6],
        ),
    ],
    ids=["no heading", "headings where there is nothing else", "items that are sentences"],
)
def test_headings_are_no_lines_to_look_at(text: str, lines: list[int]) -> None:
    assert _lines(text) == lines


def test_new_lines_come_first_and_the_heaviest_of_them_before_all() -> None:
    text = "The board, the library and the committee met.\n\nThe board left.\n\nA policy and a budget.\n"
    assert _lines(text) == [1, 5, 3]
    assert _lines(text, frozenset({3, 5})) == [5, 3, 1]


@pytest.mark.parametrize(
    ("before", "now", "lines"),
    [
        ("a\nb\n", "a\nb\nc\n", {3}),
        ("a\nb\n", "b\na\n", set()),
        ("a\n", "a\na\n", {2}),
        ("a\r\nb\r\n", "a\nc\nb", {2}),
        ("a\nb", "a\nbb", {2}),
    ],
)
def test_new_lines_are_those_that_the_earlier_text_does_not_hold(before: str, now: str, lines: set[int]) -> None:
    assert new_lines(before, now) - {now.count("\n") + 1 if now.endswith("\n") else 0} == lines


_OLD = "# Agenda\n\n" + "The board and its committee set the budget policy.\n\n" * 8


def test_a_finding_is_placed_on_a_line_that_the_branch_wrote(repository: Repository) -> None:
    repository.write("agendas/a.md", _OLD + "A resident asks.\n")
    repository.commit("one")
    repository.write("agendas/a.md", _OLD + "A resident asks.\n\nThe board has a policy.\n")
    written = repository.check("agendas", "--min-share", "0.3", "--diff-base", "HEAD", "--format", "github").stdout
    assert "::error file=agendas/a.md,line=21," in written
    written = repository.check("agendas", "--min-share", "0.3", "--format", "github").stdout
    assert "::error file=agendas/a.md,line=3," in written


def test_a_new_name_without_a_new_line_leaves_a_finding_on_the_heaviest_line(repository: Repository) -> None:
    repository.write("agendas/a.md", _OLD)
    repository.commit("one")
    repository.git("mv", "agendas/a.md", "agendas/b.txt")
    written = repository.check("agendas", "--diff-base", "HEAD", "--format", "github").stdout
    assert "::error file=agendas/b.txt,line=3," in written
