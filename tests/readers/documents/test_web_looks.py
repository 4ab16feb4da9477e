"""Headings that are no `h1` to `h6`, and links side by side: recognized by the looks of a page."""

from __future__ import annotations

import pytest

from tests.readers.documents.reading import read, said, sections

_SPOKEN = "<p>The board met the patrons.</p>"


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("<div class='h2 blue'><img> Lamps <img></div>", (2, "Lamps")),
        ("<p class=h4>Lamps</p>", (4, "Lamps")),
        ("<div class=H3>Lamps</div>", (3, "Lamps")),
        ("<div class=h2><p class=h4>Lamps</p></div>", (4, "Lamps")),
        ("<div role=heading aria-level=1>Lamps</div>", (1, "Lamps")),
        ("<span role=heading>Lamps</span>", (2, "Lamps")),
        ("<p><span role=heading>Lamps</span><br>sold</p>", (2, "Lamps")),
        ("<div><span role=heading>Lamps</span><span>sold</span></div>", (2, "Lamps")),
        ("<div class=h2><div><p>Lamps</p></div></div>", (2, "Lamps")),
        ("<p role=heading aria-level=9>Lamps and chairs:</p>", (2, "Lamps and chairs:")),
        ("<h3 class=h1>Lamps</h3>", (3, "Lamps")),
    ],
)
def test_headings_that_are_called_so(heading: str, section: tuple[int, str]) -> None:
    transcript = read(f"<h1>Pier Council</h1>{heading}{_SPOKEN}".encode(), "x.html")
    assert sections(transcript) == [(1, "Pier Council"), section]
    assert said(transcript)[-1] == (None, "The board met the patrons.")


@pytest.mark.parametrize(
    "large",
    [
        "<p class=h3>We thank all who came.</p>",
        "<p class=h5>Place:</p>",
        f"<div class=h2>{'Lamps and chairs ' * 12}</div>",
        "<p class=h3>More</p><p>We wait.</p><p class=h4>More</p>",
        "<p>A <span class=h2>lamp</span></p>",
        "<p class=h7>Lamps</p>",
        "<div class=h1><p>Our lamps</p><p>shine, and so do we</p></div>",
        "<p>We saw <span role=heading>Lamps</span> there</p>",
        "<p><b>We saw</b> <span role=heading>Lamps</span> <i>there</i></p>",
        "<p>We saw <b><span role=heading>Lamps</span></b></p>",
    ],
)
def test_large_letters_that_are_no_heading(large: str) -> None:
    assert sections(read(f"<h1>Pier Council</h1>{large}{_SPOKEN}".encode(), "x.html")) == [(1, "Pier Council")]


def test_the_title_of_a_page_by_its_role() -> None:
    page = f"<div><div role=heading aria-level=1>Pier Council</div><div>May 4, 2024</div>{_SPOKEN}</div>"
    assert read(page.encode(), "x.html").title == "Pier Council"


def test_people_who_speak_in_large_letters() -> None:
    turn = "<p class=h5>{}</p><p>{}</p>"
    told = [
        ("Ada Quill", "We begin."),
        ("Ben Oakes", "Who asked?"),
        ("Ada Quill", "I did."),
        ("Ben Oakes", "So be it."),
    ]
    page = "".join(turn.format(*each) for each in told)
    assert sections(read(f"<h1>Pier Council</h1>{page}".encode(), "x.html")) == [(1, "Pier Council")]


@pytest.mark.parametrize(
    ("links", "text"),
    [
        ("<a href=x>Home</a><a href=y>Boards</a><a href=z>Fees</a>", "Home Boards Fees"),
        ("<span><a href=x>Notice</a></span><span><a href=y>Agenda</a></span>", "Notice Agenda"),
        ("<a href=x>Home</a><a href=x>coming</a>", "Homecoming"),
        ("<a href=x>customer</a><a href=y>s</a>", "customers"),
        ("<span><a href=x>custo</a></span><span><a href=y>mers</a></span>", "customers"),
        ("<a href=x>May</a><a href=y>9</a>", "May 9"),
        ("<a href=x>Home</a>-<a href=y>made</a>", "Home-made"),
        ("cus<a name=x></a><a href=y>tomer</a>", "customer"),
        ("cus<a href=y>tomer</a>", "customer"),
        ("<span>cus</span><span><a href=y>tomer</a></span>", "customer"),
        ("<span>a <a href=x>cus</a></span><span>t<a href=y>omer</a></span>", "a customer"),
    ],
)
def test_links_side_by_side(links: str, text: str) -> None:
    assert read(f"<p>{links}</p>".encode(), "x.html").text == text
