"""Plain text and markdown: a case for each form of a line, each heading and each rule of what is not counted."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.prose.headings.given import Given
from cxfocus.readers.prose.line_forms import READERS
from cxfocus.readers.prose.read import read_composed
from cxfocus.readers.prose.restructured import RESTRUCTURED
from cxfocus.readers.prose.skipped import _REGIONS
from cxfocus.transcript import Layout, Section
from tests.readers.prose.reading import read_markdown, read_text

CHAT = ReadingOptions(chat=True)
_FOLDER = Path(__file__).parent


def _cases(name: str) -> list[Any]:
    cases = yaml.safe_load((_FOLDER / name).read_text(encoding="utf-8"))
    return [pytest.param(case, id=f"{case.get('form') or case['rule']}-{number}") for number, case in enumerate(cases)]


def words(text: str) -> str:
    return " ".join(text.replace("\x7f", "").split())


def said(layout: Layout) -> list[tuple[str | None, str]]:
    return [(turn.speaker, words(layout.body[turn.start : turn.end])) for turn in layout.turns]


@pytest.mark.parametrize("case", _cases("lines.yaml"))
def test_lines(case: dict[str, Any]) -> None:
    layout = read_text(case["text"], CHAT)
    assert said(layout) == [(None if speaker == "none" else speaker, text) for speaker, text in case["turns"]]
    assert [section.title for section in layout.sections] == case.get("sections", [])
    assert [turn.start_time for turn in layout.turns if turn.start_time is not None] == case.get("starts", [])
    assert layout.timing == case.get("timing", "start" if "starts" in case else "none")


@pytest.mark.parametrize("case", _cases("channels.yaml"))
def test_channels(case: dict[str, Any]) -> None:
    test_lines(case)
    assert read_text(case["text"]).title == case.get("title")


@pytest.mark.parametrize("case", _cases("headings.yaml"))
def test_headings(case: dict[str, Any]) -> None:
    layout = read_markdown(case["text"])
    assert [[section.title, section.level] for section in layout.sections] == case["sections"]
    for section in layout.sections:
        line = case["text"][section.start :].split("\n", 1)[0]
        assert section.title.split()[-1] in line


@pytest.mark.parametrize(
    "title",
    ["Prepared Remarks", "Oral Evidence", "Oral evidence", "Examination of Witness", "Examination of witnesses",
     "Question and Answer", "Questions & Answers", "Question-and-Answer Session", "Questions and Answers Period",
     "Q&A Session"],
)  # fmt: skip
def test_a_part_of_a_call_is_told_by_its_title_alone(title: str) -> None:
    layout = read_markdown(f"Oak call\n\n{title}:\n\nAda: Good day.\n\nBen: All\n{title}\n\nAda: Yes.\n")
    assert [section.title for section in layout.sections] == [title]


@pytest.mark.parametrize("case", _cases("skipped.yaml"))
def test_skipped(case: dict[str, Any]) -> None:
    text = case["text"]
    layout = read_markdown(text, CHAT)
    taken = {rule.rule: [words(text[start:end]) for start, end in rule.spans] for rule in layout.left_out}
    assert taken.get(case["rule"], []) == case["takes"]
    assert words(" ".join(text for _, text in said(layout))) == case["left"]


def test_every_rule_has_a_case() -> None:
    cases = [case.values[0] for case in _cases("skipped.yaml") if case.values[0]["takes"]]
    told = {case["rule"] for case in cases}
    for _, sign, _, _, pattern in _REGIONS:
        assert any(sign in case["text"] and re.search(pattern, f"\n{case['text']}") for case in cases), pattern
    assert {row[0] for row in RESTRUCTURED} <= told
    assert {"front matter", "boilerplate", "attendance", "timestamps", "speaker labels", "line numbers"} <= told
    assert {"channel events", "channel robots", "channel commands", "channel marks"} <= told


def test_every_line_reader_is_used_by_a_case() -> None:
    forms = " ".join(case.values[0]["form"] for case in [*_cases("lines.yaml"), *_cases("headings.yaml")])
    named = {
        "colon": "colon", "caps": "capitals", "hash": "hash", "after_bold": "bold",
        "logged_nick": "chat with time", "nick": "chat", "rest": "time before name", "after_bracket": "bracket",
        "chevron": "chevron",
        "number": "number", "under": "underlined", "round": "round bracket", "column": "in columns",
            "by": "chat with a date", "after_italic": "stressed", "after_quoted": "quoted",
            "tight": "hash without a blank",
    }  # fmt: skip
    assert set(named) == set(READERS)
    assert [form for form in named.values() if form not in forms] == []


@pytest.mark.parametrize("form", ["{}", "**{}**", "- {}"])
def test_a_sentence_is_no_attendance_list(form: str) -> None:
    text = form.format("Present: we talked about the patrons and their needs") + "\n"
    assert [rule.rule for rule in read_text(text).left_out if rule.rule == "attendance"] == []


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


def test_end_times_are_capped_by_the_words() -> None:
    layout = read_text("Ada Quill  0:00\none two three\n\nBen Oakes  60:00\nfour\n\nAda Quill  60:01\nfive six\n")
    assert [(turn.start_time, turn.end_time) for turn in layout.turns] == [
        (0, 4),
        (3600, 3601),
        (3601, pytest.approx(3604.333)),
    ]


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
    layout = read_composed(text, "docx", Given(given), ReadingOptions())
    assert (layout.format, layout.title, layout.sections) == ("docx", "Minutes of May", tuple(given))
    assert said(layout)[:4] == [
        (None, "Minutes of May"),
        (None, "Budget: today"),
        (None, "# of patrons <b>x</b> | a &amp; **b**"),
        ("Ada", "one two"),
    ]


def test_composed_text_without_headings_has_those_of_plain_text() -> None:
    layout = read_composed("OPENING HOURS\n\nwords\n\n4. Money\n\nmore\n", "rtf", Given(), ReadingOptions())
    assert [section.title for section in layout.sections] == ["OPENING HOURS", "4. Money"]


@pytest.mark.parametrize("items", [["Old Business", "Welcome"], ["Welcome", "Old Business", "New Business"]])
def test_composed_text_has_the_items_that_stand_below_one_of_its_headings(items: list[str]) -> None:
    numbered = [f"{number}. {item}" for number, item in enumerate(items, 1)]
    text = "\n\nwe sang\n\n".join(["Choir", *numbered, "Next Year", ""])
    given = [Section("Choir", 0, 1), Section("Next Year", text.index("Next"), 1)]
    layout = read_composed(text, "docx", Given(given), ReadingOptions())
    shown = numbered if len(items) > 2 else []
    assert [section.title for section in layout.sections] == ["Choir", *shown, "Next Year"]


@pytest.mark.parametrize("indent", ["", " " * 4, " " * 12])
@pytest.mark.parametrize("gap", ["  ", "\t", " "])
def test_numbers_at_the_margin_are_not_counted(indent: str, gap: str) -> None:
    said = ["MR. QUILL: one" if number % 2 else "MS. OAKES: two" if number % 4 else "" for number in range(1, 29)]
    text = "".join(f"{indent}{number}{gap if words else ''}{words}\n" for number, words in enumerate(said, 1))
    layout = read_text(text)
    assert [turn.speaker for turn in layout.turns[:3]] == ["MR. QUILL", "MS. OAKES", "MR. QUILL"]
    assert words(" ".join(layout.body[turn.start : turn.end] for turn in layout.turns)).split() == [
        "one" if number % 2 else "two" for number in range(1, 29) if number % 4
    ]


def test_a_list_with_numbers_and_no_empty_lines_is_counted() -> None:
    text = "".join(f"{number} Oak Street\n" for number in range(1, 29))
    assert "28 Oak Street" in words(" ".join(read_text(text).body.split("\n")))
    assert not any(rule.rule == "line numbers" for rule in read_text(text).left_out)


@pytest.mark.parametrize(("above", "last"), [(28, 28), (0, 60)])
def test_a_list_with_wide_numbers_is_counted_in_a_longer_text_and_if_it_is_long(above: int, last: int) -> None:
    text = "we met\n" * above + "".join(f"{number}  Oak Street\n" for number in range(1, last + 1))
    assert not any(rule.rule == "line numbers" for rule in read_text(text).left_out)


def test_a_turn_as_long_as_a_recording_is_cut_between_words() -> None:
    layout = read_text("patrons " * 300_000)
    assert len(layout.turns) > 1
    assert {word for _, text in said(layout) for word in text.split()} == {"patrons"}
    assert sum(len(text.split()) for _, text in said(layout)) == 300_000


def test_many_blanks_behind_a_number_take_no_time() -> None:
    began = time.perf_counter()
    read_text(f"1. {' ' * 300_000}x\ny\n")
    assert time.perf_counter() - began < 8


@pytest.mark.parametrize(("people", "speak"), [(3, True), (300, True), (301, False)])
def test_a_call_looks_for_no_more_people_than_any_has(people: int, speak: bool) -> None:
    names = [f"Ben {chr(65 + at // 26)}{chr(97 + at % 26)}kes" for at in range(people)]
    asked = (f"Operator\n\nNext question.\n\n{name} - Oak Bank\n\nHere is {name}.\n\n" for name in names)
    speakers = {speaker for speaker, _ in said(read_text("".join(asked)))}
    assert speakers == ({"Operator", *names} if speak else {None})


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
