"""Lines of pages: repeated ones, those that belong together, and hyphens."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cxfocus.readers.documents.pdf.pages import HYPHEN, PageLine, paragraphs


def _page(*lines: str, pitch: float = 14.0, height: float = 12.0) -> list[PageLine]:
    """Return a page of lines; `>` makes one short, `#` makes one large, an empty one leaves a gap."""
    made = []
    for row, text in enumerate(lines):
        if text:
            right = 150.0 if text.startswith(">") else 500.0
            size = height * 1.5 if text.startswith("#") else height
            made.append(PageLine(text.lstrip(">#"), 72.0, right, 740 - row * pitch, size))
    return made


def _texts(*pages: Sequence[PageLine]) -> list[str]:
    return [block.text for block in paragraphs(pages, [_WIDTH] * len(pages))[0]]


_WIDTH = 572.0


@pytest.mark.parametrize(
    ("lines", "texts"),
    [
        (("one", "two"), ["one\ntwo"]),
        (("one", "two", "", "three", "four"), ["one\ntwo", "three\nfour"]),
        ((">one", "Two"), ["one", "Two"]),
        ((">one", "two"), ["one\ntwo"]),
        (("#Title", "words", "words"), ["Title", "words\nwords"]),
        (("one", "\u2022 Two", "\uf0b7 Three"), ["one", "- Two", "- Three"]),
        (("cus" + HYPHEN, "tomer"), ["customer"]),
        (("Smith" + HYPHEN, "Jones"), ["Smith-Jones"]),
        (("2023" + HYPHEN, "24 plans"), ["2023-24 plans"]),
        (("a well" + HYPHEN, "known man and a well-known woman"), ["a well-known man and a well-known woman"]),
        (("a well-known and wellknown well" + HYPHEN, "known, wellknown"), ["a well-known and wellknown wellknown, wellknown"]),
        (("the end" + HYPHEN,), ["the end-"]),
        (("\ufb01ne",), ["\ufb01ne"]),
        (("We met at noon.", "2. Shelves", "", "words"), ["We met at noon.", "2. Shelves", "words"]),
        (("We met at noon.", "IV. Shelves", "", "words"), ["We met at noon.", "IV. Shelves", "words"]),
        (("Our room is no.", "2. We like it."), ["Our room is no.\n2. We like it."]),
        (("We like plan", "B. Shelves"), ["We like plan\nB. Shelves"]),
        (("3. Comment (of three minutes, on what we", "lend)"), ["3. Comment (of three minutes, on what we lend)"]),
        (("3. Comment (of three minutes) and what", "we lend (so)"), ["3. Comment (of three minutes) and what\nwe lend (so)"]),
        (("3. Comment (" + "of three " * 7 + "minutes on", "what)"), ["3. Comment (" + "of three " * 7 + "minutes on\nwhat)"]),
        (("We met (for an hour, on what we", "lend)"), ["We met (for an hour, on what we\nlend)"]),
        (("3. Comment (of three", "minutes) and more", "of it"), ["3. Comment (of three\nminutes) and more\nof it"]),
    ],
)  # fmt: skip
def test_paragraphs(lines: Sequence[str], texts: list[str]) -> None:
    assert _texts(_page(*lines)) == texts


def test_wide_line_spacing() -> None:
    assert _texts(_page("one", "two", "three", "four", pitch=28)) == ["one\ntwo\nthree\nfour"]


@pytest.mark.parametrize(
    ("last", "first", "texts"),
    [
        ("and so", "it goes", ["and so\nit goes"]),
        ("and so.", "it goes", ["and so.", "it goes"]),
        ("and so", "It goes", ["and so", "It goes"]),
        ("cus" + HYPHEN, "tomer", ["customer"]),
    ],
)
def test_a_paragraph_goes_on_over_a_page(last: str, first: str, texts: list[str]) -> None:
    assert _texts(_page(last), _page(first)) == texts


def test_headers_footers_and_page_numbers_are_left_out() -> None:
    pages = [
        _page("Harbor Library Board, meeting 12", f"Words of page {name}.", "More.", "}", f"Page {number} of 4")
        for number, name in enumerate(["one", "two", "three", "four"], 1)
    ]
    blocks, edges = paragraphs(pages, [_WIDTH] * 4)
    assert [block.text for block in blocks] == [
        f"Words of page {name}.\nMore.\n}}" for name in "one two three four".split()
    ]
    assert edges.split("\n")[:3] == [
        "Harbor Library Board, meeting 12",
        "Page 1 of 4",
        "Harbor Library Board, meeting 12",
    ]
    assert len(edges.split("\n")) == 8


@pytest.mark.parametrize("number", ["7", "- 7 -", "Page 7", "page 7 of 12", "7/12", "| 7"])
def test_page_numbers_need_not_repeat(number: str) -> None:
    assert paragraphs([_page("Words here.", number)], [_WIDTH])[1] == number


def test_a_number_between_lines_is_no_page_number() -> None:
    assert _texts(_page("Those in favor were", "12", "and those against were", "7 or")) == [
        "Those in favor were\n12\nand those against were\n7 or"
    ]


def test_lines_without_a_height_are_read() -> None:
    lines = [PageLine(text, 72.0, 500.0, 700.0 - 14 * row, 0.0) for row, text in enumerate(["One", "Two"])]
    assert " ".join(_texts(lines)) == "One Two"


@pytest.mark.parametrize("line", ["Page seven", "7 patrons", "2024-03-04-05", "12345"])
def test_what_is_no_page_number(line: str) -> None:
    assert paragraphs([_page("Words here.", line)], [_WIDTH])[1] == ""


def test_what_repeats_on_two_pages_only_is_kept() -> None:
    assert paragraphs([_page("The same line", f"and {word}") for word in ("one", "two")], [_WIDTH] * 2)[1] == ""


def test_the_first_and_last_line_of_two_pages_with_a_number() -> None:
    pages = [_page("Choir, 4 March 2024", "The same line", "and 7", f"and {word}") for word in ("one", "two")]
    assert paragraphs(pages, [_WIDTH] * 2)[1] == "Choir, 4 March 2024\nChoir, 4 March 2024"
    pages = [_page(f"Choir, {day} March 2024", "words", "more words", "and more") for day in (4, 5)]
    assert paragraphs(pages, [_WIDTH] * 2)[1] == ""


def test_large_letters_are_strong() -> None:
    blocks, _ = paragraphs([_page("#Minutes", "words", "words", "", "#Reports", "words")], [_WIDTH])
    assert [(block.kind, block.text) for block in blocks] == [
        ("strong", "Minutes"), ("paragraph", "words\nwords"), ("strong", "Reports"), ("paragraph", "words"),
    ]  # fmt: skip


def test_larger_letters_are_of_a_higher_level_and_there_are_six() -> None:
    heights = (40.0, 36.0, 35.5, 32.0, 28.0, 24.0, 20.0, 17.0)
    large = [PageLine("Title", 72.0, 300.0, 900.0 - 60 * row, height) for row, height in enumerate(heights)]
    words = [PageLine("words " * 9, 72.0, 500.0, 400.0 - 12 * row, 10.0) for row in range(9)]
    blocks, _ = paragraphs([[*large, *words]], [_WIDTH])
    assert [block.level for block in blocks if block.kind == "strong"] == [1, 2, 2, 3, 4, 5, 6, 6]


def test_no_pages() -> None:
    assert paragraphs([], []) == ([], "")
    assert paragraphs([[], []], [_WIDTH, 0.0]) == ([], "")


def test_lines_that_end_at_a_column_are_not_short() -> None:
    column = [
        PageLine(text, 72.0, 250.0 + number % 3, 700 - 14.0 * number, 12.0)
        for number, text in enumerate(["The Board"] * 8)
    ]
    assert [block.text for block in paragraphs([column], [_WIDTH])[0]] == ["\n".join(["The Board"] * 8)]
