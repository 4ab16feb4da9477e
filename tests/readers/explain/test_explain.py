"""Explanations: the same counts as a run, and a reason for every format."""

from __future__ import annotations

import pytest

from cxfocus.readers.documents.registry import CONTAINERS
from cxfocus.readers.explain.explain import explain
from cxfocus.readers.explain.origins import EVIDENCE
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.read import read_transcript
from cxfocus.readers.registry import FORMATS
from cxfocus.readers.source import Source
from tests.readers.prose.dialogues import LAYOUTS, meeting


def test_every_format_is_explained() -> None:
    assert set(EVIDENCE) == {row.name for row in FORMATS} | {row.name for row in CONTAINERS}


@pytest.mark.parametrize("name", LAYOUTS)
def test_an_explanation_is_of_what_was_read(name: str) -> None:
    source = Source("talk.txt", LAYOUTS[name].write(meeting(3)).encode())
    options = ReadingOptions(chat=True)
    layout = read_transcript(source, options).layout
    found = explain(source, options)
    assert found.turns == len(layout.turns)
    assert {each.name for each in found.speakers} == {turn.speaker for turn in layout.turns}
    assert sum(each.turns for each in found.speakers) == found.turns
    assert sum(each.words for each in found.speakers) == found.words
    assert [(each.rule, each.places) for each in found.left_out] == [
        (each.rule, len(each.spans)) for each in layout.left_out
    ]
    assert all(each.why for each in found.speakers if each.name) or layout.format == "table"


@pytest.mark.parametrize(
    ("why", "text"),
    [
        ("written as in the log of a channel", "10:00 <ann> one\n10:01 <bo> two\n10:02 <ann> three\n"),
        (
            "written as messages of a chat are",
            "10:00:01 From Ann Lee to Everyone:\n\tone\n10:00:05 From Bo Oak to Everyone:\n\ttwo\n",
        ),
        ("behind >>, as in captions", ">> ANN LEE: one\n>> BO OAK: two\n>> ANN LEE: three\n"),
        ("in square brackets", "[Ann Lee]: one\n[Bo Oak]: two\n[Ann Lee]: three\n[Bo Oak]: four\n"),
        ("beside a time", "Ann Lee  0:03\none\n\nBo Oak  1:20\ntwo\n\nAnn Lee  2:40\nthree\n"),
        (
            "written as in the printed record of a hearing",
            "Q. What do they ask?\n\nA. For hours.\n\nQ. What did you do?\n\nA. We asked.\n\nQ. And?\n\nA. We went.\n",
        ),
        (
            "named with a seat or an office, as in a printed record",
            "Mr. Ken Epp (Elk, Ref.): one\n\nMs. Ann Lee (Oak, Lib.): two\n\nMr. Ken Epp: three\n\nMs. Ann Lee: four\n",
        ),
    ],
)
def test_a_notation_that_only_turns_have_is_named(why: str, text: str) -> None:
    found = explain(Source("talk.txt", text.encode()), ReadingOptions(chat=True))
    assert [each.why for each in found.speakers] == [why, why]


@pytest.mark.parametrize(
    ("text", "label", "why"),
    [
        ("Motion: one\nMotion: two\n", "Motion", "no speaker: stop list"),
        ("Shelves and chairs we want: one\n", "Shelves and chairs we want", "no speaker: a sentence, not a name"),
        ("Annual Review: one\n", "Annual Review", "no speaker: a word that no name has"),
        ("x=1: one\nFigure 1000 b: two\n", "Figure 1000 b", "no speaker: a sign or number that no name has"),
        ("Ada Quill: one\n", "Ada Quill", "begins a line only once; a full name needs 2 here"),
        ("Ada: one\nAda: two\n", "Ada", "begins a line only 2 times; a first name needs 3 here"),
        ("AQ: one\nAQ: two\n", "AQ", "initials, in a document that does not write speakers so"),
        (
            "one\n- Ada Quill: two\nBo: a\nBo: b\nCy: c\nCy: d\n",
            "Ada Quill",
            "in a list item, where turns are not list items",
        ),
        (
            "**Ada Quill**\n\none\n\n**Ada Quill**\n\ntwo\n",
            "Ada Quill",
            "alone in its line, in a document that does not write speakers so",
        ),
        ("one\n\nADA QUILL, HOST: two\n\nthree\n", "ADA QUILL", "begins a line only once; a full name needs 2 here"),
    ],
)
def test_a_refused_label_has_a_reason(text: str, label: str, why: str) -> None:
    refused = explain(Source("x.txt", text.encode()), ReadingOptions()).refused
    assert {each.label: each.why for each in refused}[label] == why


@pytest.mark.parametrize(
    "text",
    [
        "Ada: one\nBo: two\nAda: three\nBo: four\nADA: five\n",
        "CHAIR: one\nChair: two\nchair: three\n",
        "NOTE: one\nNote: two\n",
        "- Ada: one\n- Bo: two\n- ADA: three\n- Ada: four\n",
    ],
)
def test_another_spelling_of_a_label_is_not_taken_for_a_list_item(text: str) -> None:
    refused = explain(Source("x.txt", text.encode()), ReadingOptions()).refused
    assert [each.why for each in refused if "list item" in each.why] == []


def test_speakers_have_the_names_they_were_given() -> None:
    text = "".join(f"{name}: words\n" for name in ("Ada Quill", "Ben Oakes") * 3)
    found = explain(Source("x.txt", text.encode()), ReadingOptions(speaker_map=(("ada quill", "Ada Q."),)))
    assert [(each.name, each.turns, each.labels) for each in found.speakers] == [
        ("Ada Q.", 3, ("Ada Quill",)),
        ("Ben Oakes", 3, ("Ben Oakes",)),
    ]


def test_a_label_is_explained_by_the_uses_it_was_judged_by() -> None:
    page = (
        "<html><body><p>Ann Lee: Good morning to all of you.</p><p>Bo Chen: Thank you, I have two points.</p>"
        "<p>Ann Lee: Please go on with them.</p>"
        "<table><tr><td>Ann Lee: absent from three until four</td><td>seven</td></tr>"
        "<tr><td>x</td><td>y</td></tr></table>"
        "<p>Bo Chen: The first is the roof.</p></body></html>"
    )
    found = explain(Source("talk.html", page.encode()), ReadingOptions())
    assert [(each.name, each.why) for each in found.speakers if each.name] == [
        ("Ann Lee", "looks like a full name; begins 2 lines"),
        ("Bo Chen", "looks like a full name; begins 2 lines"),
    ]
