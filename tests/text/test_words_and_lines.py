"""Words, lines and addresses."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxfocus.text.address import find_addresses
from cxfocus.text.fold import fold
from cxfocus.text.lines import BLANK_ABOVE, LineIndex, count_lines_like, count_parts, even_line_ends, lines_like
from cxfocus.text.words import WORD, count_words, is_word_byte, level


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("one", 1),
        ("don't stop", 2),
        ("'quoted words'", 2),
        ("patron_id _patron_", 2),
        ("well-known either/or", 4),
        ("a\u2014b", 2),
        ("3.14 and 1,000", 5),
        ("caf\u00e9 cafe\u0301", 2),
        ("pat\u00adron", 1),
        ("議題 は", 2),
        ("--- *** ...", 0),
        ("  spaced \n\n out\t", 2),
        ("\U0001f697", 0),
    ],
)
def test_count_words(text: str, words: int) -> None:
    assert count_words(text) == words


@given(st.text(max_size=60))
def test_words_are_what_the_expression_finds(text: str) -> None:
    assert count_words(text) == len(re.findall(WORD, fold(text)))


@given(st.text(max_size=60))
def test_levelled_text_has_the_length_of_folded(text: str) -> None:
    folded = fold(text)
    levelled = level(folded)
    assert len(levelled) == len(folded)
    assert all((byte == 32) != is_word_byte(byte) for byte in levelled)


@given(st.text(st.sampled_from("ab\r\n\x0b\x0c\x1c\x85\u2028 "), max_size=40))
def test_places_are_those_of_an_editor(text: str) -> None:
    body = even_line_ends(text)
    assert len(body) == len(text)
    lines = re.split("\r\n|\r|\n", text)
    assert len(lines) == body.count("\n") + 1
    index = LineIndex(body)
    position = 0
    for number, line in enumerate(lines, start=1):
        for column in range(1, len(line) + 1):
            assert index.place(position) == (number, column)
            position += 1
        position += 2 if text[position : position + 2] == "\r\n" else 1


def test_line_ends() -> None:
    assert even_line_ends("a\r\nb\rc\nd\x0ce") == "a \nb\nc\nd\x0ce"
    assert even_line_ends("\r\r\n\n") == "\n \n\n"
    index = LineIndex("\x0ca\n\nb")
    assert [index.place(at) for at in range(5)] == [(1, 1), (1, 2), (1, 3), (2, 1), (3, 1)]


ADDRESSES = [
    "https://www.example.org/patrons?user=1#top", "http://patron.org", "ftp://x.net/patron", "www.patron.net",
    "patron@library.org", "mailto:patron@x.org", "first.last+patron@mail.x.co", "@patron", "library.org",
    "catalog.library.gov/user",
    "/home/patron", "./patron/list", "../user/x", "~/patron", "C:\\users\\patron", "\\\\server\\patron",
    "patron.pdf", "minutes/patron.docx",
]  # fmt: skip
NOT_ADDRESSES = [
    "and/or",
    "patron/user",
    "he said.com on",
    "9/11",
    "a @ b",
    "and / or",
    "users.The board",
    "1/2/3 patrons",
]


def found(text: str) -> list[str]:
    folded = fold(text)
    return [folded[start:end].decode() for start, end in find_addresses(folded, range(len(folded)))]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("around", ["{}", "see {} now", "({})", "<{}>", "see {}, or", "\n{}\n"])
def test_addresses(address: str, around: str) -> None:
    assert [each.rstrip(",") for each in found(around.format(address))] == [address]


@pytest.mark.parametrize("text", NOT_ADDRESSES)
def test_no_addresses(text: str) -> None:
    assert [each for each in found(text) if "." not in each] == []


@given(st.text(st.sampled_from("ab./@:\\~ \n-www.org"), max_size=40))
def test_addresses_are_apart_and_in_order(text: str) -> None:
    folded = fold(text)
    spans = find_addresses(folded, range(len(folded)))
    assert all(start < end for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 1),
        ("a", 1),
        ("a\nb\n", 2),
        ("a\n\nb\n\nc", 3),
        ("a\nb\n\nc\nd\n\ne\n", 5),  # with fewer paragraphs, each line is one
        ("a\nb\n\nc\nd\n\ne\n\nf\ng", 4),
        ("a\n\nb\n\nc\n\nd\n", 4),
    ],
)
def test_parts_are_lines_or_paragraphs(text: str, count: int) -> None:
    assert count_parts(text) == count


@pytest.mark.parametrize("text", ["", "a: 1", "a: 1\nb: 2", "\na: 1\n", "x\na: 1\n\nb:\nc: 3\n"])
def test_lines_are_found_in_their_places(text: str) -> None:
    expression = re.compile(r"\n(?P<name>\w):(?P<rest>[^\n]*)(?=\n)")
    found = list(lines_like(expression, text))
    assert [text[match.start() : match.end()] for match in found] == re.findall(r"(?m)^\w:.*$", text)
    assert [text[match.start("rest") : match.end("rest")] for match in found] == [match["rest"] for match in found]
    assert all(match.start("name") == match.start() for match in found)
    assert count_lines_like(expression, text) == len(found)


def test_lines_are_found_between_two_places() -> None:
    text = "a\nb\nc\nd"
    line = re.compile(r"\n\w(?=\n)")
    assert [match.start() for match in lines_like(line, text, 2)] == [2, 4, 6]
    assert [match.start() for match in lines_like(line, text, 2, 6)] == [2, 4]
    assert [match.start() for match in lines_like(line, text, 2, 5)] == [2]  # the next line is cut


@pytest.mark.parametrize(("text", "starts"), [("a\nb", [0]), ("\na\nb", [1]), ("a\n \nb\nc", [0, 4])])
def test_the_first_line_has_nothing_above(text: str, starts: list[int]) -> None:
    expression = re.compile(BLANK_ABOVE + r"(?P<line>\w)")
    assert [match.start("line") for match in lines_like(expression, text)] == starts
