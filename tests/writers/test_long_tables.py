"""A long table of a page for a browser is written in parts, and is one table all the same."""

from __future__ import annotations

import io
import tracemalloc

from selectolax.lexbor import LexborHTMLParser

from cxfocus.writers.html_page import write_page
from cxfocus.writers.markdown_text import escape, table


def table_page(rows: int) -> str:
    """Return the page of a table of words that would be the borders of its parts."""
    cells = ((str(at), escape("</tbody>\n<tbody>| --- |"), "`████▌`") for at in range(rows))
    stream = io.StringIO()
    write_page(["# Long", table(("number", "words", "bar"), cells, {"number"}), "*and more*"], "Long", "1", stream)
    return stream.getvalue()


def test_a_long_table_is_one_table() -> None:
    row = '<tr>\n<th style="text-align:right" scope="row">{}</th>\n'
    for rows in (1, 499, 500, 501, 999, 1000, 1001, 1600):
        page = table_page(rows)
        [found] = LexborHTMLParser(page).css("table")
        assert len(found.css("thead")) == len(found.css("tbody")) == 1
        assert [" ".join(each.text().split()) for each in found.css("tbody th")] == list(map(str, range(rows)))
        assert {" ".join(each.text().split()) for each in found.css("tbody td")} == {"</tbody> <tbody>| --- |", ""}
        assert len(found.css("svg.bar")) == rows
        assert page.count(row.format(rows - 1)) == 1
        assert "\n\n" not in page.partition("<main>")[2]


def test_the_memory_of_a_page_does_not_grow_with_its_tables() -> None:
    def peak(rows: int) -> int:
        tracemalloc.start()
        try:
            table_page(rows)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    table_page(1)
    assert peak(4_000) < 2 * peak(1_000)
