"""Buttons of a page, which are left out, and forms, which may hold the whole text."""

from __future__ import annotations

import pytest

from tests.readers.documents.reading import left_out, read, said

_PAGE = "<body><h1>Pier Council</h1><p>Patrons wait.</p>{}</body>"
_SPOKEN = "The board met the patrons and heard what they had to say."


def _only(text: str) -> list[tuple[str | None, str]]:
    return [(None, "Pier Council"), (None, "Patrons wait."), *([(None, text)] if text else [])]


@pytest.mark.parametrize(
    "form",
    [
        f"<form><input type=hidden><p>{_SPOKEN}</p><input type=submit></form>",
        f"<form><p>{_SPOKEN * 2}</p><input type=search></form>",
        "<form><h2>Lamps</h2><p>We wait.</p><input></form>",
        "<form><p><input type=checkbox> Order lamps</p></form>",
        f"<div class=feedback><p>{_SPOKEN}</p></div>",
    ],
)
def test_what_a_form_holds_of_the_page(form: str) -> None:
    assert left_out(read(_PAGE.format(form).encode(), "x.html")) == {}


def test_a_page_all_in_a_form() -> None:
    page = _PAGE.format("<p>Find: <input></p>").replace("<body>", "<body><form>")
    assert left_out(read(page.encode(), "x.html")) == {}


_TYPED = "<input><input type=password>" * 6


@pytest.mark.parametrize(
    "text",
    [
        "<p>Patrons asked for longer hours</p>",
        "<p>How often do patrons come here</p><input><p>What the members want</p>",
        "<table><tr><td>Call to order<td><input><tr><td>Customers of the cafe<td><input></table>",
    ],
)
def test_a_form_that_holds_most_of_a_page(text: str) -> None:
    page = f"<body>{'<a href=x>Lamps and piers</a> ' * 9}<h1>Pier</h1><form>{_TYPED}{text}</form>"
    assert left_out(read(page.encode(), "x.html")) == {}


def test_a_page_with_a_form_for_each_item() -> None:
    items = "".join(f"<form><p>{item}</p><input></form>" for item in ("Call to order", "Lamps for patrons", "The pier"))
    assert left_out(read(f"<body><h1>Pier</h1>{items}".encode(), "x.html")) == {}


@pytest.mark.parametrize(
    "text",
    [
        "<p>Patrons asked for lamps. We heard what they said.</p>",
        "<ol style='list-style:none'><li>1. Call to order<li>2. Patrons</ol>",
        f"<p>{'Patrons, lamps, ' * 50}</p>",
    ],
)
def test_a_form_with_text_of_its_own(text: str) -> None:
    page = _PAGE.format(f"<p>{_SPOKEN * 40}</p><form>{_TYPED * 3}{text}</form>")
    assert left_out(read(page.encode(), "x.html")) == {}


@pytest.mark.parametrize(
    ("box", "text"),
    [
        ("<p class=more-button><a href=x>Continue reading</a></p>", "Continue reading"),
        ("<div class=board-buttons><ul><li><a href='#'>Get the<br>Agenda as PDF</a><li><a>Print</a></ul></div>", "Get the Agenda as PDF Print"),
        ("<div id=x class='btn-group'><a href=x>Next</a> <a href=y>Back to all meetings</a></div>", "Next Back to all meetings"),
        ("<div class=w-Toolbar-top><a><i>&nbsp;</i>Export</a></div>", "Export"),
    ],
)  # fmt: skip
def test_boxes_of_buttons(box: str, text: str) -> None:
    transcript = read(_PAGE.format(box).encode(), "x.html")
    assert left_out(transcript) == {"navigation": text}
    assert said(transcript) == _only("")


@pytest.mark.parametrize(
    ("box", "text"),
    [
        ("<p class=button>We asked for <a href=x>lamps</a></p>", "We asked for lamps"),
        ("<div class=button><a href=x>Minutes of May 4</a></div>", "Minutes of May 4"),
        ("<div class=button><a href=x>How the patrons wait for lamps</a></div>", "How the patrons wait for lamps"),
        ("<div class=buttons><a href='#a'>How the patrons wait</a></div>", "How the patrons wait"),
        ("<div class=buttons><a href=x>Who waits?</a></div>", "Who waits?"),
        ("<div class=button-row><a href=x aria-expanded=false>Lamps</a></div>", "Lamps"),
        ("<div class=unbuttered><a href=x>Lamps</a></div>", "Lamps"),
    ],
)
def test_boxes_of_something_else(box: str, text: str) -> None:
    transcript = read(_PAGE.format(box).encode(), "x.html")
    assert left_out(transcript) == {}
    assert said(transcript) == _only(text)


@pytest.mark.parametrize("inside", ["<input>" * 40_000, "<a>b</a>" * 20_000])
def test_forms_in_forms_are_not_each_read_to_the_end(inside: str) -> None:
    # Without a limit this takes a minute.
    deep = "<div class='feedback button'>" * 900 + inside + "</div>" * 900
    assert "We open at nine." in read(_PAGE.format(f"{deep}<p>We open at nine.</p>").encode(), "x.html").layout.body
