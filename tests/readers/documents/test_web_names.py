"""Names in web pages that only an element parts from the words."""

from __future__ import annotations

import pytest

from tests.readers.documents.reading import read, said

_SAID = [
    ("Ada Quill", "we begin with the lamps"),
    ("Ben", "who asked for them"),
    ("Ada Quill", "readers did"),
    ("Ben", "then yes"),
]


def _page(turn: str, turns: list[tuple[str, str]] = _SAID) -> list[tuple[str | None, str]]:
    body = "\n".join(turn.format(name=name, words=words, at=f"0:0{at}") for at, (name, words) in enumerate(turns))
    page = f"<html><body><h1>Lamps</h1>{body}</body></html>"
    return [each for each in said(read(page.encode(), "x.html")) if each[0] is not None]


@pytest.mark.parametrize(
    "turn",
    [
        '<p><span class="speaker">{name}</span> {words}</p>',
        '<p><span class="Transcript-SpeakerName">{name}</span> {words}</p>',
        '<div><span class="name">{name}</span><span class="text">{words}</span></div>',
        '<p><time>{at}</time> <b class="who">{name}</b> {words}</p>',
        "<p><cite>{name}</cite> {words}</p>",
        '<div class="speaker">{name}</div><div>{words}</div>',
        '<p class="speaker">{name}</p><p>{words}</p>',
    ],
)
def test_an_element_of_names(turn: str) -> None:
    assert _page(turn) == _SAID


@pytest.mark.parametrize(
    ("turn", "turns"),
    [
        pytest.param("<p>As <cite>{name}</cite> {words}</p>", _SAID, id="behind other words"),
        pytest.param('<p><span class="tag">{name}</span> {words}</p>', _SAID, id="another class"),
        pytest.param("<p><cite>{name}</cite> {words}</p>", _SAID[:2], id="too few"),
        pytest.param(
            "<li><cite>{name}</cite> {words}</li>",
            [("Oak Hill", "is a novel"), ("Elm Hill", "is another"), ("Ash Hill", "is the third")],
            id="none comes again",
        ),
        pytest.param('<p class="name">{name}</p><p>{words}</p>', _SAID[:2], id="names of members"),
    ],
)
def test_other_elements(turn: str, turns: list[tuple[str, str]]) -> None:
    assert _page(turn, turns) == []


def test_a_colon_that_is_there_is_enough() -> None:
    assert _page('<p><span class="speaker">{name}</span>: {words}</p>') == _SAID
    assert _page('<p><span class="speaker">{name}:</span> {words}</p>') == _SAID
