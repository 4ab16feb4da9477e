"""Printed hearings with long speeches."""

from __future__ import annotations

from itertools import cycle, islice

import pytest

from tests.readers.prose.cases import said
from tests.readers.prose.reading import read_text

_NAMES = ("The Chairman", "Mr. Quill", "Ms. Oakes", "The Chairman", "Senator Wold")
_MORE = "The boats are old, as Mr. Quill said, and the nets are torn."


def _hearing(turns: int, paragraphs: int, between: str, indent: str = "") -> str:
    said = [
        f"{indent}{name}. We have seen it.{between}" + f"{indent}{_MORE}{between}" * (paragraphs - 1)
        for name in islice(cycle(_NAMES), turns)
    ]
    return "".join(said)


def _speaking(text: str) -> list[str]:
    return [speaker for speaker, _ in said(read_text(text)) if speaker is not None]


@pytest.mark.parametrize(("between", "indent"), [("\n\n", ""), ("\n", ""), ("\n", "    ")])
@pytest.mark.parametrize("paragraphs", [1, 3, 5, 20])
def test_the_speakers_of_a_hearing_are_found_however_long_they_speak(
    paragraphs: int, between: str, indent: str
) -> None:
    assert len(_speaking(_hearing(20, paragraphs, between, indent))) == 20


def test_long_statements_hide_no_short_questions() -> None:
    statement = f"Mr. Quill. We have seen it.\n\n{_MORE}\n\n" + f"{_MORE}\n\n" * 90
    assert len(_speaking(statement + _hearing(20, 1, "\n\n"))) == 21


def test_papers_behind_a_long_hearing_hide_nobody() -> None:
    assert len(_speaking(_hearing(40, 1, "\n\n") + f"{_MORE}\n\n" * 150)) == 40


def test_the_head_of_a_hearing_line_below_line_hides_nobody() -> None:
    head = "Committee on Boats\nA hearing\nOn the pier\nIn the old hall\nWith a view\nOf the sea\nAll were there.\n"
    turns = (f"{name}. We have seen it, and it was old then.\n" for name in (*_NAMES, "Mr. Quill"))
    assert len(_speaking(head + "".join(turns))) == 6


@pytest.mark.parametrize(("above", "below"), [(10, 10), (1, 20), (20, 1)])
def test_an_article_that_quotes_a_hearing_is_none(above: int, below: int) -> None:
    assert not _speaking(f"{_MORE}\n\n" * above + _hearing(10, 1, "\n\n") + f"{_MORE}\n\n" * below)


def test_an_article_that_quotes_a_hearing_here_and_there_is_none() -> None:
    quoted = _hearing(6, 1, "\n\n")
    assert not _speaking(quoted + f"{_MORE}\n\n" * 20 + quoted)


def test_people_that_a_long_list_names_are_no_speakers() -> None:
    people = [f"Mr. {chr(65 + number)}oakes. He mends the nets." for number in range(24)]
    assert not _speaking("\n\n".join([*people, people[0]] + [_MORE] * 40))


def test_a_title_at_the_end_of_a_sentence_that_was_wrapped_begins_no_turn() -> None:
    told = "".join(f"    {_MORE}\n" * 6 + f"    We met the wife of\n    {name}. It rained.\n" for name in _NAMES * 5)
    assert not _speaking(told)


def test_hardly_any_titles_in_a_long_text_are_no_hearing() -> None:
    assert not _speaking(_hearing(20, 100, "\n\n"))
