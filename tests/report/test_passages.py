"""Quotations: whole sentences where they fit, and an ellipsis where something is left out."""

from __future__ import annotations

import pytest

from cxfocus.lexicon.load import load_lexicon
from cxfocus.pipeline import Job, analyze_inputs
from cxfocus.readers.source import Source

JOB = Job(load_lexicon("library"))
LONG = "and so on, " * 40


def quoted(text: str, side: str = "customer") -> list[str]:
    report = analyze_inputs([Source("x.txt", text.encode())], JOB)
    return [passage.text for passage in report.documents[0].passages if passage.side == side]


@pytest.mark.parametrize(
    "sentence",
    [
        "Patrons asked Dr. Jones about readers, patrons, and users of St. Mary Library.",
        "Mr. Quill and Mrs. J. Oakes told the patrons, Ms. Ek, and the users.",
        "The patrons met at 5 p.m. in the U.S. Embassy with users.",
        "\u201cThe patrons (and users) wait.\u201d",
    ],
)
def test_a_sentence_is_quoted_whole(sentence: str) -> None:
    assert quoted(f"It rained. {sentence} It snowed.") == [sentence]
    assert quoted(sentence) == [sentence]


def test_what_is_left_out_of_a_sentence_is_told() -> None:
    assert all(text[0] == text[-1] == "…" for text in quoted(f"It {LONG}the patrons and users {LONG}left."))
    [text] = quoted(f"It {LONG}the patrons and users of St. {LONG}left.")
    assert text.startswith("… ")
    assert text.endswith(" …")
    [text] = quoted(f"The patrons and users {LONG}left.")
    assert text.startswith("The patrons")
    assert text.endswith(" …")
    [text] = quoted(f"It {LONG}met patrons and users. Then it rained.")
    assert text.startswith("… ")
    assert text.endswith("met patrons and users.")


def test_a_colon_where_a_quotation_is_cut_ends_no_sentence() -> None:
    [text] = quoted("The patrons and users " + "said: " * 80 + "yes.")
    assert text.endswith("said: …")


def test_a_sentence_is_quoted_whole_as_far_as_there_is_room() -> None:
    for size, whole in ((129, True), (130, False)):
        sentence = f"The patrons and users {'x' * size}."
        assert quoted(f"It rained. {sentence} Then it snowed.") == [sentence if whole else "The patrons and users …"]
    assert quoted(f"The patrons and users,{'x' * 400}") == ["The patrons and users …"]


def test_mentions_of_the_other_side_weigh_half() -> None:
    mixed = "The patrons, policy, users, policy, readers, policy and visitors."
    assert quoted(f"{mixed}\n\nThe patrons and users.\n") == [mixed, "The patrons and users."]


def test_a_side_whose_mentions_stand_apart_is_quoted_all_the_same() -> None:
    apart = ["It snows on patrons.", "It rains on users.", "It hails on readers.", "It blows on visitors."]
    assert quoted("\n\n".join(apart)) == apart[:3]
    assert quoted("\n\n".join([*apart, "The patrons and users."])) == ["The patrons and users."]


def test_headings_are_quoted_only_where_too_little_else_is_found() -> None:
    heads = "# Patrons and users\n\n## Patrons and readers\n\nIt rained.\n\n## Weather\n\n"
    said = "The patrons and users met. It rained.\n"
    assert quoted(f"{heads}{said}") == ["The patrons and users met.", "# Patrons and users", "## Patrons and readers"]
