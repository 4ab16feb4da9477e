"""Names in web pages that only an element separates from the words."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from cxfocus.readers.documents.web.names import with_colons
from tests.readers.documents.reading import read, said

_SAID = [
    ("Ada Quill", "We begin with the lamps."),
    ("Ben", "Who asked for them?"),
    ("Ada Quill", "Readers did."),
    ("Ben", "Then yes."),
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
            [("Oak Hill", "Is a novel."), ("Elm Hill", "Is another."), ("Ash Hill", "Is the third.")],
            id="none comes again",
        ),
        pytest.param('<p class="name">{name}</p><p>{words}</p>', _SAID, id="names of members"),
        pytest.param('<p class="speaker">{name} <i>chair</i></p><p>{words}</p>', _SAID, id="the head of a line"),
        pytest.param('<p><span class="name">{name}</span></p><p>{words}</p>', _SAID, id="nothing behind"),
        pytest.param(
            '<p><span class="name">{name}</span> {words}</p>',
            [("Ada Quill", "We begin."), ("Ben", "Clerk, Oak Hill"), ("Ada Quill", "Yes."), ("Ben", "Chair, Elm Hill")],
            id="half of it is not said",
        ),
        pytest.param('<div class="loudspeaker">{name}</div><p>{words}</p>', _SAID, id="things that are called so"),
        pytest.param(
            '<p><span class="name">{name}</span> {words}</p>',
            [("Ada Quill", "moved to open."), ("Ben", "seconded it."), ("Ada Quill", "put it to the vote.")],
            id="told of in the third person",
        ),
        pytest.param(
            '<li><span class="name">{name}</span> {words}</li>',
            [("Ada Quill", "Director, Main"), ("Ben", "Clerk, Oak Hill"), ("Ada Quill", "Chair, Elm Hill")],
            id="what they are",
        ),
        pytest.param(
            "<p><b>MAYOR:</b> one</p><p><b>CLERK:</b> two</p><p><b>MAYOR:</b> three</p><p><b>CLERK:</b> four</p>"
            "<p><cite>{name}</cite> {words}</p>",
            [("The Gazette", "Wrote so."), ("The Gazette", "Wrote more."), ("The Gazette", "Wrote less.")],
            id="papers where labels have colons",
        ),
    ],
)
def test_other_elements(turn: str, turns: list[tuple[str, str]]) -> None:
    """The text of the page stays, even where the reader of text would take a colon for the end of a label."""
    page = LexborHTMLParser("".join(turn.format(name=name, words=words, at="0:01") for name, words in turns))
    before = page.html
    with_colons(page)
    assert page.html == before


def test_a_name_with_nothing_behind_says_nothing() -> None:
    turns = "".join(f'<p><span class="name">{name}</span> {words}</p>' for name, words in _SAID)
    page = LexborHTMLParser(f'{turns}<p><span class="name">Ben</span></p>')
    with_colons(page)
    assert page.html is not None
    assert page.html.count("</span>: ") == len(_SAID)


def test_a_colon_that_is_there_is_enough() -> None:
    assert _page('<p><span class="speaker">{name}</span>: {words}</p>') == _SAID
    assert _page('<p><span class="speaker">{name}:</span> {words}</p>') == _SAID
