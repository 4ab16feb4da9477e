"""The origins of the title and the date."""

from __future__ import annotations

import pytest

from cxfocus.readers.explain.origins import date_from, title_from
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import Source


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("---\ntitle: Chairs\n---\n\n# Lamps\n\nwords\n", "the front matter"),
        ("# Lamps\n\nwords\n", "the first heading"),
        ("# Transcript\n\n## Lamp call - Transcript\n\nwords\n", "the second heading"),
        ("Lamp Board Minutes\n\nwords\n", "the first lines"),
        ("words\n", None),
    ],
)
def test_where_a_title_stands(text: str, place: str | None) -> None:
    assert title_from(read_transcript(Source("x.md", text.encode()))) == place


def test_the_title_of_a_page() -> None:
    page = read_transcript(Source("x.html", b"<html><title>Lamps</title><p>words</p></html>"))
    assert title_from(page) == "the document itself"


_PAGE = "<html><main><h1>Lamp Board Minutes</h1><p>{}</p><p>Patrons wait.</p></main><aside>{}</aside></html>"


@pytest.mark.parametrize(
    ("said", "around", "day", "place"),
    [
        ("We met on March 5, 2024.", "Date: May 7, 2024", "2024-03-05", "the text"),
        ("We met.", "Meeting date: May 7, 2024", "2024-05-07", "the page around the text"),
        ("We met.", "May 7, 2024, and June 4, 2024", None, None),
    ],
)
def test_where_the_date_of_a_page_stands(said: str, around: str, day: str | None, place: str | None) -> None:
    page = read_transcript(Source("x.html", _PAGE.format(said, around).encode()))
    assert (page.date, date_from(page, "x")) == (day, place)


@pytest.mark.parametrize(
    ("stem", "text", "place"),
    [
        ("2024-03-05 lamps", "# Lamps\n\nDate: March 5, 2024\n", "the file name"),
        ("lamps", "# Lamps on March 5, 2024\n\nDate: March 5, 2024\n", "the title"),
        ("lamps", "# Lamps\n\nDate: March 5, 2024\n", "the text"),
    ],
)
def test_the_first_place_of_a_date_is_named(stem: str, text: str, place: str) -> None:
    assert date_from(read_transcript(Source(f"{stem}.md", text.encode())), stem) == place
