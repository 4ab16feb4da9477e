"""Where the title comes from."""

from __future__ import annotations

import pytest

from cxfocus.readers.explain.origins import title_from
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
