"""A document of which guesses leave out more than is counted has a warning."""

from __future__ import annotations

import pytest

from cxfocus.report.left_out import note_much_left_out
from cxfocus.transcript import Layout, LeftOut, LeftOutRule, Span, Transcript

_TEXT = "word " * 400


def _notes(words: int, **left_out: int) -> list[str]:
    """Return the warnings on a text of which each rule (`_` for spaces) leaves out some words."""
    rules: list[LeftOut] = []
    at = 0
    for name, count in left_out.items():
        rule: LeftOutRule = name.replace("_", " ")  # type: ignore[assignment]
        rules.append(LeftOut(rule, (Span(at, at + 5 * count),)))
        at += 5 * count
    transcript = Transcript("x.txt", _TEXT, Layout("text", _TEXT, (), left_out=tuple(rules)))
    return [str(each) for each in note_much_left_out(transcript, words)]


def test_the_warning_says_how_much_by_which_rule_and_what_to_do() -> None:
    counts, what_to_do = "114 of page headers and footers, 3 of attendance", "`cxfocus inspect` shows which"
    assert _notes(51, attendance=3, page_headers_and_footers=114, markup=9) == [
        f"more words are left out as no part of the talk ({counts}) than are counted (51). {what_to_do}"
    ]


@pytest.mark.parametrize(
    ("words", "left_out"),
    [
        (117, {"attendance": 100, "footnotes": 17}),
        (10, {"speaker_labels": 100, "code": 100, "chat": 100}),
        (3, {"attendance": 12}),
        (150, {"navigation": 300}),
    ],
    ids=["as many", "rules that are sure", "a few words", "the navigation of a whole page"],
)
def test_no_warning(words: int, left_out: dict[str, int]) -> None:
    assert _notes(words, **left_out) == []


@pytest.mark.parametrize(
    ("words", "left_out"),
    [
        (116, {"attendance": 100, "footnotes": 17}),
        (19, {"attendance": 20}),
        (0, {"boilerplate": 20}),
        (99, {"navigation": 100}),
    ],
)
def test_a_warning(words: int, left_out: dict[str, int]) -> None:
    assert len(_notes(words, **left_out)) == 1


def test_documents_that_differ_in_their_numbers_have_warnings_of_one_kind() -> None:
    layout = Layout("text", _TEXT, (), left_out=(LeftOut("attendance", (Span(0, 500),)),))
    of_100 = next(note_much_left_out(Transcript("x.txt", _TEXT, layout), 30))
    longer = layout._replace(left_out=(LeftOut("attendance", (Span(0, 700),)),))
    of_140 = next(note_much_left_out(Transcript("y.txt", _TEXT, longer), 60))
    assert of_100 != of_140
    assert of_100.kind == of_140.kind
