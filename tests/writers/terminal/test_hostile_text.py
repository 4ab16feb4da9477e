"""Text that would move the cursor, change colors, break columns or crash the stream."""

from __future__ import annotations

import io
import re

import pytest

from cxfocus.errors import Problem, Remark
from cxfocus.report.model import CategoryCount, DocumentReport, EntryCount, Failure, Part, Passage
from cxfocus.writers.plain import plain_text
from cxfocus.writers.style import Style
from cxfocus.writers.terminal.spans import cells, cut_end, cut_start, fit, fit_path, wrap_text
from cxfocus.writers.terminal.write import write_terminal
from tests.writers.terminal.meetings import SEVERAL, WITH_MENTIONS, document, focus, mention, printed, report

_TEXTS = {
    "ansi": "\x1b[31mred\x1b]0;title\x07 \x9b2J",
    "markup": "[bold]not bold[/bold] :smile: [link=x]y[/]",
    "rtl": "\u202eevil\u2066 שלום עולם",
    "emoji": "👩‍👩‍👧 ❤️ 🏛️ patrons 👍🏽",
    "cjk": "図書館の利用者は開館時間の延長を求めています" * 4,
    "surrogate": "caf\udce9 \ud83d",
    "controls": "a\x00b\rc\nd\te\x7f\u2028f\u0085g\x0c",
    "invisible": "pa\u00adtr\u200bon\ufeff",
    "long": "x" * 300,
}
_SEVERAL = SEVERAL._replace(documents=(WITH_MENTIONS, *SEVERAL.documents[1:]))


def _everywhere(text: str) -> DocumentReport:
    """Return a document that has the text wherever a user can put some."""
    return document(
        text,
        focus(10, 20, 500, (0.2, 0.6)),
        title=text,
        recognized=text,
        warnings=(Remark("odd{names}", names=(text,)),),
        skipped={text: 3},
        categories=(CategoryCount("customer", text, 10, 1),),
        entries=(EntryCount("customer", text, text, 10),),
        speakers=(Part(text, focus(1, 2), 3.0),),
        sections=(Part(text, focus(0, 2), None, 3),),
        passages=(Passage("customer", text, 1, text, 3.0, 1, 0),),
        mentions=(mention("C", text, (3, 14), (text, text)), mention("I", "budget", (10, 2), (text * 3, text * 3))),
    )


@pytest.mark.parametrize("width", [20, 40, 80, 140])
@pytest.mark.parametrize("name", _TEXTS)
def test_is_harmless_everywhere(name: str, width: int) -> None:
    text = _TEXTS[name]
    what = report(_everywhere(text), _everywhere("b"), failures=(Failure(text, (Problem(text),)),))
    output = printed(what, Style(width))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u2028\u202a-\u202e\u2066-\u2069\ud800-\udfff]", output)
    assert all(line == line.rstrip() for line in output.split("\n"))
    assert output.encode()
    if width >= 40:
        assert max(map(cells, output.split("\n"))) <= width


def test_markup_is_printed_as_it_is_written() -> None:
    assert "[bold]not bold[/bold] :smile:" in printed(report(_everywhere(_TEXTS["markup"])), Style(80))


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "koi8-r", "utf-8", "utf-16"])
def test_no_encoding_crashes(encoding: str) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding)
    write_terminal(report(*map(_everywhere, _TEXTS.values()), WITH_MENTIONS), stream, Style(80, color=True))
    stream.seek(0)
    drawn = "█" in stream.read()
    assert drawn == encoding.startswith("utf")


@pytest.mark.parametrize("width", [*range(40, 141, 7), *range(58, 72)])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    counts = focus(1_500, 12_345, 900_000, (0.1, 0.2))
    categories = (CategoryCount("customer", "people", 1_500, 1), CategoryCount("institution", "people", 12_345, 1))
    entries = tuple(EntryCount(each.side, "people", each.side, each.mentions) for each in categories)
    large = document("large.txt", counts, categories=categories, entries=entries)
    output = printed(_SEVERAL, Style(width)) + printed(report(large), Style(width))
    assert [line for line in output.split("\n") if cells(line) > width or line != line.rstrip()] == []


def test_color_adds_nothing_but_color() -> None:
    colored = printed(_SEVERAL, Style(80, color=True))
    assert re.sub("\x1b\\[[0-9;]*m", "", colored) == printed(_SEVERAL, Style(80))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("\x1b[1mx\x1b[0m", "\ufffd[1mx\ufffd[0m"),
        ("a\r\nb\tc\xa0d", "a  b c d"),
        ("\u202eabc\u202c", "abc"),
        ("👩‍👧", "👩‍👧"),
        ("caf\udce9 \ud83d", "caf%E9 \ufffd"),
    ],
)
def test_plain_text(text: str, plain: str) -> None:
    assert plain_text(text) == plain


def test_cells_are_cut_between_characters() -> None:
    assert cut_end("図書館", 5) == "図書"
    assert cut_start("図書館", 5) == "書館"
    assert cut_end("e\u0301e\u0301", 1) == "e\u0301"
    assert fit("図書館の利用者", 8, "…") == "図書館…"
    assert fit_path("one/two/three.md", 12, "…") == "…/three.md"
    assert fit_path("one/a-very-long-name.md", 12, "…") == "…ong-name.md"
    assert fit_path("all/branch north/minutes.md", 24, "…") == "…/branch nor…/minutes.md"
    assert fit_path("branch north/minutes.md", 20, "…") == "branch n…/minutes.md"
    assert fit_path("all/branch/minutes.md", 19, "…") == "…/branch/minutes.md"
    assert wrap_text("図書館の 利用者", 6) == ["図書館", "の", "利用者"]
    assert wrap_text("", 5) == [""]
