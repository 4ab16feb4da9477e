"""Plain text and markdown: promises that hold for any text, and tests that fit no case file."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.prose.headings.document_outline import DocumentOutline
from cxfocus.readers.prose.read import read_composed
from cxfocus.transcript import Section
from tests.readers.prose.cases import said
from tests.readers.prose.reading import read_markdown, read_text

CHAT = ReadingOptions(chat=True)


@pytest.mark.parametrize("text", ["Video file not found for Desk 2024\n", "\n Recording was not available."])
def test_a_file_that_only_says_what_is_missing_holds_no_transcript(text: str) -> None:
    layout = read_markdown(text)
    assert not layout.turns
    assert [rule.rule for rule in layout.left_out] == ["boilerplate"]
    assert str(layout.warnings[0]).startswith("holds no transcript")


@pytest.mark.parametrize("text", ["Video file not found. The patrons wait.\n", "Desk not found\n"])
def test_what_else_is_said_of_a_missing_file_is_counted(text: str) -> None:
    layout = read_markdown(text)
    assert layout.turns
    assert not layout.warnings


def test_entities_are_read_as_their_character() -> None:
    layout = read_markdown("Tom &amp; Jerry&#39;s caf&eacute; &nosuch; &lt;b&gt;\n")
    assert said(layout)[0][1] == "Tom & Jerry's café &nosuch; <b>"


PIECES = st.sampled_from(
    ["Ada: ", "Ada Quill: ", "**Ben:** ", "words ", "# H\n", "\n", "\n\n", "\r\n", "\r", "0:03",
    "[00:01:02] Ada: ", "Ada  0:03\n", "- ", "> ",
     ">> ", "```\n", "---\n", "===\n", "| a |\n", "[", "](", ")", "<!--", "-->", "<b>", "&amp;", "Present: ",
     "ALL CAPS LINE\n", "1. One\n", "\t",
     "\u00ad", "é", "議", "\x0c", "\u2028", "\x1e", "\x7f", "<ada> "]
)  # fmt: skip


@settings(max_examples=400)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_layouts_hold_together(text: str) -> None:
    layout = read_markdown(text)
    assert len(layout.body) == len(text)
    assert layout.body.count("\n") == len(re.findall("\r\n|\r|\n", text))
    last = 0
    for turn in layout.turns:
        assert last <= turn.start < turn.end <= len(text)
        assert layout.body[turn.start : turn.end].strip() == layout.body[turn.start : turn.end]
        assert turn.section is None or layout.sections[turn.section].start <= turn.start
        last = turn.end
    starts = [section.start for section in layout.sections]
    assert starts == sorted(set(starts))
    for rule in layout.left_out:
        for span in rule.spans:
            assert 0 <= span.start < span.end <= len(text)
    hidden = [
        span
        for rule in layout.left_out
        for span in rule.spans
        if rule.rule in ("attendance", "timestamps", "speaker labels")
    ]
    for turn in layout.turns:
        inside = [span for span in hidden if turn.start < span.end and span.start < turn.end]
        assert not any(layout.body[span.start : span.end].strip() for span in inside)


@settings(max_examples=200)
@given(
    st.lists(st.sampled_from(["one ", "two. ", "three\n", "\n", "Ada Quill: ", "Ben Oakes: "]), max_size=30).map(
        "".join
    )
)
def test_no_word_is_lost(text: str) -> None:
    layout = read_text(text)
    covered = [False] * len(text)
    for start, end in [(turn.start, turn.end) for turn in layout.turns] + [
        tuple(s) for rule in layout.left_out for s in rule.spans
    ]:
        for at in range(start, end):
            assert not covered[at]
            covered[at] = True
    assert [text[at] for at in range(len(text)) if not covered[at] and not text[at].isspace()] == []


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        ("Alice: Hi.\nBob: Hello.\n", [("Alice", "Hi."), ("Bob", "Hello.")]),
        ("Mr. Bob. Hello.\nMs. Alice. Hi.\n", [(None, "Mr. Bob. Hello. Ms. Alice. Hi.")]),
        ("one\n- Bob: two\n", [(None, "one"), ("Bob", "two")]),
        ("Alice\nHi there.\n\n**Bob** - Hello.\n", [("Alice", "Hi there."), ("Bob", "Hello.")]),
        ("the Bobs: we met Alice\n", [(None, "the Bobs: we met Alice")]),
    ],
)
def test_labels_that_are_asked_for_begin_turns(text: str, turns: list[tuple[str | None, str]]) -> None:
    assert said(read_text(text, ReadingOptions(speakers=("alice", "Alice", "Bob")))) == turns


HEADS = "Minutes of May\n\nBudget: today\n# of patrons <b>x</b> | a &amp; **b**\n\n"


def test_composed_text_has_the_headings_it_is_given_and_no_markup() -> None:
    text = HEADS + "Ada: one (laughter) two\n\nBen: three\n\nAda: four\n\nBen: five\n\nAda: six\n\nBen: seven\n"
    given = [Section("Minutes of May", 0, 1), Section("Budget: today", text.index("Budget"), 2)]
    layout = read_composed(text, "docx", DocumentOutline(given), ReadingOptions())
    assert (layout.format, layout.title, layout.sections) == ("docx", "Minutes of May", tuple(given))
    assert said(layout)[:4] == [
        (None, "Minutes of May"),
        (None, "Budget: today"),
        (None, "# of patrons <b>x</b> | a &amp; **b**"),
        ("Ada", "one two"),
    ]


def test_composed_text_without_headings_has_those_of_plain_text() -> None:
    layout = read_composed("OPENING HOURS\n\nwords\n\n4. Money\n\nmore\n", "rtf", DocumentOutline(), ReadingOptions())
    assert [section.title for section in layout.sections] == ["OPENING HOURS", "4. Money"]


@pytest.mark.parametrize("items", [["Old Business", "Welcome"], ["Welcome", "Old Business", "New Business"]])
def test_composed_text_has_the_items_that_stand_below_one_of_its_headings(items: list[str]) -> None:
    numbered = [f"{number}. {item}" for number, item in enumerate(items, 1)]
    text = "\n\nwe sang\n\n".join(["Choir", *numbered, "Next Year", ""])
    given = [Section("Choir", 0, 1), Section("Next Year", text.index("Next"), 1)]
    layout = read_composed(text, "docx", DocumentOutline(given), ReadingOptions())
    shown = numbered if len(items) > 2 else []
    assert [section.title for section in layout.sections] == ["Choir", *shown, "Next Year"]


def test_a_turn_as_long_as_a_recording_is_cut_between_words() -> None:
    layout = read_text("patrons " * 300_000)
    assert len(layout.turns) > 1
    assert {word for _, text in said(layout) for word in text.split()} == {"patrons"}
    assert sum(len(text.split()) for _, text in said(layout)) == 300_000


@pytest.mark.usefixtures("ends_soon")
def test_many_blanks_after_a_number_end_soon() -> None:
    read_text(f"1. {' ' * 300_000}x\ny\n")


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("one\n\n<!-- two\n\nthree four five six\n", "comments", 3),
        ("one\n<script>two three four five\n", "scripts", 2),
        ("one\n\n```\ntwo three four five six\n```\n", "code", 3),
    ],
)
def test_a_text_most_of_which_is_left_out_says_so(text: str, rule: str, line: int) -> None:
    warning = f"most of the text is left out as {rule}, from line {line} on. If it was said, take its marks away"
    assert tuple(map(str, read_markdown(text).warnings)) == (warning,)
    assert read_markdown(f"{'seven ' * 20}\n\n{text}").warnings == ()
