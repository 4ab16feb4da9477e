"""Differences between two lists, and between their counts."""

from __future__ import annotations

import pytest

from cxfocus.lexicon.load import parse_lexicon
from cxfocus.lexicon.model import Lexicon
from cxfocus.lexicon_tools.compare import diff_entries, diff_scores
from cxfocus.scoring.share import Counts
from tests.lexicon_tools.lexicons import documents, matcher

BEFORE = matcher("customer: {people: [patron, member]}\ninstitution: {body: [board, library]}\n")
AFTER = matcher("customer: {people: [patron, library user], needs: [library]}\ninstitution: {body: [board, member]}\n")


def test_entries_added_removed_and_moved() -> None:
    found = diff_entries(BEFORE.lexicon, AFTER.lexicon)
    assert [entry.text for entry in found.added] == ["library user"]
    assert found.removed == ()
    assert [(before.text, before.role, after.role) for before, after in found.moved] == [
        ("member", "customer", "institution"),
        ("library", "institution", "customer"),
    ]
    assert diff_entries(BEFORE.lexicon, BEFORE.lexicon) == ((), (), (), ())
    back = diff_entries(AFTER.lexicon, BEFORE.lexicon)
    assert [entry.text for entry in back.removed] == ["library user"]


def ruled(rule: str) -> Lexicon:
    body = "customer: [patron]\ninstitution: [{entry: board" + rule + "}]\n"
    return parse_lexicon(f"cxfocus: 1\nname: small\n{body}", "small.yaml")


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("", ", where: [school, ENTRY]", ["board"]),
        (", where: [school, ENTRY]", ", where: [city, ENTRY]", ["board"]),
        (", where: [school, ENTRY]", ", unless: [school, ENTRY]", ["board"]),
        (", pos: NOUN", ", pos: [NOUN, PROPN]", ["board"]),
        (", pos: [NOUN, PROPN]", ", pos: [PROPN, NOUN], note: 'the same'", []),
        (", where: [[a, ENTRY], [the, ENTRY]]", ", where: [[the, ENTRY], [a, ENTRY]]", []),
    ],
)
def test_an_entry_with_another_rule_is_changed(before: str, after: str, changed: list[str]) -> None:
    found = diff_entries(ruled(before), ruled(after))
    assert [each.after.text for each in found.changed] == changed
    assert found[:3] == ((), (), ())


def test_scores_before_and_after_and_what_causes_them() -> None:
    found = diff_scores(BEFORE, AFTER, documents("the board and the board", "a member, a library user, the board", "x"))
    assert (found.before, found.after) == (Counts(1, 4), Counts(1, 4))
    assert [(row.path, row.before, row.after) for row in found.documents] == [
        ("1.txt", Counts(0, 2), Counts(0, 2)),
        ("2.txt", Counts(1, 2), Counts(1, 2)),
        ("3.txt", Counts(0, 0), Counts(0, 0)),
    ]
    assert [(cause.entry, cause.role, cause.before, cause.after) for cause in found.causes] == [
        ("library", "institution", 1, 0),
        ("library user", "customer", 0, 1),
        ("member", "customer", 1, 0),
        ("member", "institution", 0, 1),
    ]


def test_documents_that_change_most_come_first() -> None:
    found = diff_scores(BEFORE, AFTER, documents("patron library", "patron board", "library member board"))
    assert [row.path for row in found.documents] == ["1.txt", "2.txt", "3.txt"]
    assert [round(row.change, 2) for row in found.documents] == [0.5, 0.0, 0.0]


def test_no_documents() -> None:
    found = diff_scores(BEFORE, AFTER, [])
    assert found.before.share is None
    assert (found.documents, found.causes) == ((), ())
