"""Pages for a browser: they hold the numbers of the report, no markup of a document, and nothing from elsewhere."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser, LexborNode

from cxfocus.errors import Problem, Remark
from cxfocus.lexicon.load import load_lexicon
from cxfocus.pipeline import Job, analyze_inputs
from cxfocus.readers.source import Source
from cxfocus.report.model import (
    CategoryCount,
    DocumentReport,
    EntryCount,
    Failure,
    Mention,
    Part,
    Passage,
    Report,
    TimeSlice,
)
from cxfocus.report.redact import PrivacyOptions, redact_report
from cxfocus.report.summary import BlindTitle, Grouping, Summary
from cxfocus.writers.batch.registry import SUMMARY_WRITERS
from cxfocus.writers.registry import WRITERS
from cxfocus.writers.style import Style
from tests.batch.batches import LEXICON
from tests.writers.batch.summaries import FULL
from tests.writers.terminal.meetings import SEVERAL, document, focus, report

EXAMPLES = Path(__file__).parents[2] / "examples"
#: Text that would be markup in Markdown or HTML, or would break a table.
HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)> <b>bold</b>",
    "</main></table></style><style>body{display:none}</style>",
    "[a](javascript:alert(1)) ![b](http://example.org/x.png)",
    "](http://example.org) [c]: http://example.org <http://example.org>",
    "https://example.org www.example.org a@example.org @octocat",
    "a | b || c \\| d",
    "`code` ``more`` ``` ~~~",
    "**bold** __bold__ *em* _em_ ~~gone~~ ==mark==",
    "# heading ## #",
    "1. item",
    "12) item",
    "- item",
    "+ item",
    "---",
    "> quoted",
    "| --- | --: |",
    "    code",
    "one\ntwo\n\n# three\r\n\tfour",
    "&lt;b&gt; &#60; &amp; &copy;",
    "\\*a\\* \\",
    "$x$ $$y$$ {{ z }} {% raw %}",
    "<!-- comment --> <![CDATA[x]]> <?php ?>",
    "● ████ ○────│─────",
    "\u202eabc \x1b[31m \x00",
]


def page_of(what: Report, name: str = "html") -> str:
    stream = io.StringIO()
    WRITERS[name](what, stream, Style())
    return stream.getvalue()


def batch_page_of(summary: Summary, name: str = "html") -> str:
    stream = io.StringIO()
    SUMMARY_WRITERS[name].write(summary, stream, Style())
    return stream.getvalue()


def words(text: str) -> str:
    return " ".join(text.split())


def first(parsed: LexborHTMLParser, selector: str) -> LexborNode:
    """Return the first element that the selector finds; fails if there is none."""
    found = parsed.css_first(selector)
    assert found is not None, selector
    return found


def table_below(parsed: LexborHTMLParser, title: str) -> list[list[str]]:
    """Return the cells of the table whose first column has this title."""
    for table in parsed.css("table"):
        rows = [[words(cell.text()) for cell in row.css("th, td")] for row in table.css("tr")]
        if rows[0][0].startswith(title):
            return rows[1:]
    raise AssertionError(title)


EXAMPLE = analyze_inputs([str(EXAMPLES / "customer-experience-weekly.vtt")], Job(load_lexicon("government")))


def test_the_numbers_are_those_of_the_json() -> None:
    parsed = LexborHTMLParser(page_of(EXAMPLE))
    [found] = json.loads(page_of(EXAMPLE, "json"))["documents"]
    low, high = found["interval"]["low"], found["interval"]["high"]
    text = words(first(parsed, "main").text())
    assert f"Share of customer mentions: {found['share']:.2f} ({low:.2f} to {high:.2f})" in text
    assert f"share = {found['customer']} / ({found['customer']} + {found['institution']})" in text
    assert f"{found['words']:,} words" in text
    speakers = [[each["name"], f"{each['words']:,}", str(each["customer"])] for each in found["speakers"]]
    assert [row[:3] for row in table_below(parsed, "speaker")] == speakers
    sides = [
        (entry["entry"].removeprefix("="), str(entry["mentions"]))
        for entry in found["entries"]
        if entry["side"] == "institution"
    ]
    rows = [tuple(row[:2]) for row in table_below(parsed, "Institution (I), " + str(len(sides)))]
    assert rows == sides[:8]
    slices = [[str(each["customer"]), str(each["institution"])] for each in found["timeline"]]
    assert [row[1:3] for row in table_below(parsed, "timeline")] == slices
    mark = first(parsed, "svg.scale circle")
    assert mark.attributes["cx"] == f"{found['share'] * 100:.2f}%"


def test_the_numbers_of_a_batch_are_those_of_the_summary() -> None:
    parsed = LexborHTMLParser(batch_page_of(FULL))
    rows = table_below(parsed, "document")
    assert [f"minutes/{row[0]}" for row in rows] == [row.path for row in FULL.ranking.first]
    assert "All of these are in minutes/." in first(parsed, "main").text()
    assert [row[3:5] for row in rows] == [[str(r.focus.customer), str(r.focus.institution)] for r in FULL.ranking.first]
    groups = [[group.name, str(group.documents)] for group in FULL.groupings[0].groups]
    assert [[f"minutes/{name}", documents] for name, documents, *_ in table_below(parsed, "group")] == groups
    assert [bool(row.css("svg.bar")) for row in first(parsed, "table").css("tbody tr")] == [True] * 10


@pytest.mark.parametrize("page", [page_of(EXAMPLE), page_of(SEVERAL), page_of(report()), batch_page_of(FULL)])
def test_a_page_is_one_file_that_asks_for_nothing(page: str) -> None:
    parsed = LexborHTMLParser(page)
    assert parsed.css("script, link, img, a, iframe, object, embed, form, input, base, audio, video") == []
    assert re.search(r"https?:|url\(|@import|src=|href=|\son\w+=", page) is None
    policy = first(parsed, "meta[http-equiv]").attributes
    assert policy["content"] == "default-src 'none'; style-src 'unsafe-inline'"


@pytest.mark.parametrize("page", [page_of(EXAMPLE), page_of(SEVERAL), batch_page_of(FULL)])
def test_a_page_can_be_read_by_everybody(page: str) -> None:
    parsed = LexborHTMLParser(page)
    assert page.startswith("<!doctype html>\n")
    assert first(parsed, "html").attributes["lang"] == "en"
    assert first(parsed, "title").text() == first(parsed, "h1").text()
    assert "width=device-width" in (first(parsed, "meta[name=viewport]").attributes["content"] or "")
    assert (first(parsed, "meta[name=generator]").attributes["content"] or "").startswith("cxfocus ")
    assert len(parsed.css("h1")) == 1
    levels = [int(str(node.tag)[1]) for node in parsed.css("h1, h2, h3, h4")]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    for table in parsed.css("table"):
        assert {node.attributes.get("scope") for node in table.css("thead th")} == {"col"}
        for row in table.css("tbody tr"):
            assert [node.attributes.get("scope") for node in row.css("th, td")][:1] == ["row"]
            assert len(row.css("th, td")) == len(table.css("thead th"))
    for drawing in parsed.css("svg"):
        assert drawing.attributes.get("aria-hidden") == "true" or drawing.attributes.get("aria-label")


def everywhere(text: str) -> DocumentReport:
    """Return a document that has the text wherever a document, a lexicon or a user can put some."""
    return document(
        text,
        focus(10, 20, 500, (0.2, 0.6)),
        title=text,
        recognized=text,
        encoding=text,
        warnings=(Remark("odd{names}", names=(text,)),),
        skipped={text: 3},
        categories=(CategoryCount("customer", text, 10, 1), CategoryCount("institution", text, 20, 1)),
        entries=(EntryCount("customer", text, text, 10), EntryCount("institution", text, text, 20)),
        speakers=(Part(text, focus(1, 2), 3.0),),
        sections=(Part(text, focus(0, 2, 40), None, 3),),
        timeline=(TimeSlice(0.0, 9.0, "words", focus(1, 2)),),
        passages=(Passage("customer", text, 1, text, 3.0, 1, 0),),
        mentions=(Mention("customer", "x", text, text, 0, 1, 1, 1, text, text, None, f"{text} ", f" {text}"),),
    )


def reported(text: str) -> Report:
    plain = report(everywhere(text), failures=(Failure("b", (Problem(text),)),))
    lexicon = plain.lexicon._replace(name=text, version=text, organizations=(text,))
    return plain._replace(notes=(text,), lexicon=lexicon)


def summed_up(text: str) -> Summary:
    rows = tuple(row._replace(path=text) for row in FULL.ranking.first)
    groups = tuple(group._replace(name=text) for group in FULL.groupings[0].groups)
    return FULL._replace(
        ranking=FULL.ranking._replace(first=rows, last=rows),
        groupings=(Grouping("column:" + text, groups, FULL.groupings[0].spread),),
        blind=FULL.blind._replace(titles=(BlindTitle(text, 9, 9),)),
        failures=lambda: iter([Failure(text, (Problem(text),))]),
        left_out=((text, 3),),
        notes=(text,),
    )


PAGES: dict[str, Callable[[str, str], str]] = {
    "report": lambda text, name: page_of(reported(text), name),
    "several": lambda text, name: page_of(report(everywhere(text), everywhere(text))._replace(notes=(text,)), name),
    "batch": lambda text, name: batch_page_of(summed_up(text), name),
}


def tags(node: LexborNode | None) -> list[str]:
    return [each.tag or "" for each in node.traverse(include_text=False)] if node else []


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_markup(text: str, kind: str) -> None:
    hostile, plain = (LexborHTMLParser(PAGES[kind](each, "html")) for each in (text, "words"))
    assert tags(hostile.root) == tags(plain.root)
    assert [node.attributes for node in hostile.css("main *")] == [node.attributes for node in plain.css("main *")]


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_markup_of_markdown(text: str, kind: str) -> None:
    """To a reader of Markdown that knows HTML, tables and links of addresses alike."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    hostile, plain = (
        [
            (token.type, [child.type for child in token.children or () if child.type != "text"])
            for token in parser.parse(PAGES[kind](each, "markdown"))
        ]
        for each in (text, "words")
    )
    assert hostile == plain


@pytest.mark.parametrize("text", [text for text in HOSTILE if text.isprintable()])
def test_text_is_shown_as_it_is_written(text: str) -> None:
    parsed = LexborHTMLParser(PAGES["report"](text, "html"))
    assert words(first(parsed, "h1").text()) == words(text)
    assert words(first(parsed, "title").text()) == words(text)
    assert words(table_below(parsed, "speaker")[0][0]) == words(text)
    assert words(f"{text} {text} {text}") == words(table_below(parsed, "line:column")[0][2])


TALK = b"Ada Quill: The patrons told Jo Oakes.\nJo Oakes: I told Ada Quill and the board.\n" * 12


@pytest.mark.parametrize("name", ["html", "markdown"])
@pytest.mark.parametrize("options", [PrivacyOptions(anonymize=True), PrivacyOptions(no_text=True)])
def test_no_name_that_is_hidden_stands_on_a_page(name: str, options: PrivacyOptions) -> None:
    made = analyze_inputs([Source("talk.txt", b"# A talk with Ada Quill\n\n" + TALK)], Job(LEXICON))
    assert "Quill" in page_of(made, name)
    page = page_of(redact_report(made, options), name)
    for hidden in ("Ada", "Quill", "Oakes"):
        assert hidden not in page
    assert "S1" in page
    assert ("The patrons told" in page) is options.anonymize


def test_how_to_read_it_stands_at_the_top_of_every_page() -> None:
    for page in (page_of(EXAMPLE), page_of(SEVERAL), batch_page_of(FULL)):
        top = words(first(LexborHTMLParser(page), "main").text())[:1_500]
        assert "This counts words, not meaning" in top
        assert "A low share is usual for boards" in top
    top = words(first(LexborHTMLParser(page_of(SEVERAL)), "main").text())
    assert "for the customer patron (41), folks (3), story time (1); for the institution policy 0 (12)" in top
