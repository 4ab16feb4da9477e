"""Privacy: reports without text, and reports without names."""

from __future__ import annotations

from typing import Any

import pytest

from cxfocus.lexicon.load import parse_lexicon
from cxfocus.pipeline import Job, analyze_inputs
from cxfocus.readers.source import Source
from cxfocus.report.model import DocumentReport
from cxfocus.report.redact import PrivacyOptions, redact_report

LEXICON = parse_lexicon("cxfocus: 1\nname: x\ncustomer: [patron]\ninstitution: [board, budget]\n")

TALK = """# A talk with Ada Quill

## Money

The Chair: The patrons told Jo and ADA QUILL about ben. The board agreed with Mr. Featherstonehaugh.
ben: I told Jo Oakes the budget, then Jo's patrons, and O\u2019Hara.
Jo Oakes: Thanks Ben, and Mr Chair. The board will ask 山田太郎さん about patrons.
山田 太郎: The patrons and 太郎 board.
Sam O'Hara: The budget of Ada   Quill is on the board. It is Quill's.
Ada Quill: Patrons.

## Money

Mr. Featherstonehaugh: The board.
The Chair: Mr. Featherstonehaugh
The Chair: Patrons
ben: It is the budget.
Jo Oakes: board
Sam O'Hara: board
山田 太郎: board
Ada Quill: board
Mr. Featherstonehaugh: board
ben: board
ben: board
ben: board
ben: board
ben: board
ben: board
"""


def document(options: PrivacyOptions, text: str = TALK) -> DocumentReport:
    made = analyze_inputs([Source("talk.txt", text.encode())], Job(LEXICON))
    return redact_report(made, options).documents[0]


def strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for pair in value.items() for text in strings(pair)]
    return [text for each in value for text in strings(each)] if isinstance(value, tuple) else []


PLAIN = document(PrivacyOptions())
NAMES = [
    "Ada",
    "ADA",
    "Quill",
    "QUILL",
    "Jo",
    "Oakes",
    "ben",
    "Ben",
    "山田",
    "太郎",
    "Sam",
    "Hara",
    "Featherstonehaugh",
    "eatherston",
]


def test_the_talk_has_the_names() -> None:
    assert {part.name for part in PLAIN.speakers} >= {
        "ben",
        "Jo Oakes",
        "山田 太郎",
        "Sam O'Hara",
        "Ada Quill",
        "The Chair",
    }
    shown = " ".join(strings(PLAIN))
    assert [name for name in NAMES if name not in shown] == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "options", [PrivacyOptions(anonymize=True), PrivacyOptions(no_text=True), PrivacyOptions(True, True)]
)
def test_no_name_is_left(name: str, options: PrivacyOptions) -> None:
    assert [text for text in strings(document(options)) if name in text] == []


def test_words_that_are_no_names_stay() -> None:
    shown = " ".join(strings(document(PrivacyOptions(anonymize=True))))
    for words in ("The patrons told", "Mr Chair", "It is", "The board agreed with"):
        assert words in shown


def test_the_same_person_has_the_same_alias() -> None:
    hidden = document(PrivacyOptions(anonymize=True))
    alias = {plain.name: part.name for plain, part in zip(PLAIN.speakers, hidden.speakers, strict=True)}
    assert sorted(filter(None, alias.values())) == [
        f"S{n}" for n in range(1, len(alias))
    ]  # except the part without a speaker
    assert hidden.title == f"A talk with {alias['Ada Quill']}"
    assert PLAIN.mentions is not None
    assert hidden.mentions is not None
    assert [mention.speaker for mention in hidden.mentions] == [
        alias.get(mention.speaker) for mention in PLAIN.mentions
    ]
    assert f"Thanks {alias['ben']}, and Mr Chair." in " ".join(mention.before for mention in hidden.mentions)


HEARING = """MR. MCDONALD: Thank you, Mr. O'Brien. The board met the patrons, Ms. Smith-Jones.
MR. O'BRIEN: Thank you, Mr. McDonald. The patrons asked Ms. Smith Jones for a budget, Zoe.
MS. SMITH-JONES: I agree with the McDonalds about the board, and with _Zoe\u0308_.
ZOË: The budget of Mr. Smith\u2013Jones, McDONALD and O\u2019Brien is before the board.
MR. MCDONALD: Patrons, Zoë.
MR. O'BRIEN: The patrons.
MS. SMITH-JONES: The board.
ZOË: The board.
"""


def test_names_of_labels_in_capitals_are_hidden() -> None:
    hidden = document(PrivacyOptions(anonymize=True), HEARING)
    assert {part.name for part in hidden.speakers} == {"S1", "S2", "S3", "S4"}
    shown = " ".join(strings(hidden)).lower()
    for name in ("donald", "brien", "smith", "jones", "zo"):
        assert name not in shown


ROLES = """Patron: The Patron asked. Patrons came to the Board with the budget.
Board Member: The Board and each Member said: the Patron is right.
Finance Director: The Finance Committee and the Board met. Finance is the budget.
Patron: The board.
Board Member: The patrons.
Finance Director: The Budget.
"""


def test_roles_hide_no_words_that_are_counted() -> None:
    plain, hidden = document(PrivacyOptions(), ROLES), document(PrivacyOptions(anonymize=True), ROLES)
    assert {part.name for part in plain.speakers} == {"Patron", "Board Member", "Finance Director"}
    assert {part.name for part in hidden.speakers} == {"S1", "S2", "S3"}
    assert [passage.text for passage in hidden.passages] == [passage.text for passage in plain.passages]
    around = [[(m.before, m.text, m.after) for m in each.mentions or ()] for each in (hidden, plain)]
    assert around[0] == around[1]


def test_counts_and_places_are_untouched() -> None:
    for options in (PrivacyOptions(anonymize=True), PrivacyOptions(no_text=True)):
        hidden = document(options)
        for field in ("focus", "entries", "categories", "skipped", "timeline", "what_if"):
            assert getattr(hidden, field) == getattr(PLAIN, field)
        assert [part.focus for part in hidden.sections] == [part.focus for part in PLAIN.sections]
        places = [[(m.start, m.end, m.line, m.column) for m in each.mentions or ()] for each in (hidden, PLAIN)]
        assert places[0] == places[1]


def test_sections_of_one_name_keep_their_numbers() -> None:
    hidden = document(PrivacyOptions(no_text=True))
    assert [part.name for part in hidden.sections] == ["Section 1", "Section 2", "Section 3"]
    assert hidden.mentions is not None
    sections = [mention.section for mention in hidden.mentions]
    assert sections == sorted(sections, key=str)
    assert set(sections) == {"Section 2", "Section 3"}


def test_without_text_nothing_is_quoted() -> None:
    hidden = document(PrivacyOptions(no_text=True))
    assert hidden.title is None
    assert hidden.passages == ()
    assert {(mention.text, mention.before, mention.after) for mention in hidden.mentions or ()} == {(None, "", "")}


def test_no_options_change_nothing() -> None:
    assert document(PrivacyOptions()) == PLAIN


def test_nobody_to_hide() -> None:
    text = "The patrons and the board."
    hidden = document(PrivacyOptions(anonymize=True), text)
    assert hidden._replace(warnings=()) == document(PrivacyOptions(), text)


@pytest.mark.parametrize("filler", range(38, 62))
def test_a_name_that_the_quotation_cuts_off_is_hidden(filler: int) -> None:
    """A quotation has 60 code points on each side of a mention; pieces of fewer than four letters are shown."""
    space = ("x " * 40)[:filler].rstrip() + " "
    line = f"Featherstonehaugh {space}patrons {space}Featherstonehaugh met.\n"
    speech = "".join(f"Featherstonehaugh: {line}" for _ in range(4))
    hidden = document(PrivacyOptions(anonymize=True), speech)
    assert hidden.mentions
    for mention in hidden.mentions:
        for piece in ("Feat", "augh"):
            assert piece not in mention.before + mention.after


def test_warnings_name_nobody() -> None:
    mail = (
        b"From: Ada Quill <ada@example.org>\nSubject: x\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\n'
        b"Ada Quill: patrons\n\nBen Oakes: board\n\nAda Quill: patrons\n\nBen Oakes: board\n\n"
        b'--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="Ada Quill CV.pdf"\n'
        b"\nx\n--b--\n"
    )
    made = analyze_inputs([Source("talk.eml", mail)], Job(LEXICON))
    assert "Ada Quill CV.pdf" in str(made.documents[0].warnings[0])
    for options in (PrivacyOptions(anonymize=True), PrivacyOptions(no_text=True)):
        warning = str(redact_report(made, options).documents[0].warnings[0])
        assert "Quill" not in warning
        assert "Save them" in warning


def test_a_name_that_a_warning_only_happens_to_say_stays_there() -> None:
    text = "Delete: patrons\n\nBen Oakes: board\n\n" * 3 + "<!-- cxfocus: on -->\n"
    [warning] = map(str, document(PrivacyOptions(anonymize=True), text).warnings)
    assert warning.endswith("nothing is off. Delete it")


def test_a_word_of_a_comment_is_quoted_from_the_text() -> None:
    text = TALK + "\n<!-- cxfocus: oakes -->\n"
    assert "oakes" in str(document(PrivacyOptions(), text).warnings[0])
    warning = str(document(PrivacyOptions(no_text=True), text).warnings[0])
    assert "oakes" not in warning
    assert "unknown command in the cxfocus comment. Write off" in warning


def test_where_nobody_is_labeled_it_is_said_that_no_name_is_hidden() -> None:
    text = "The patrons thanked Mrs. Adler."
    assert "⟨no_text⟩" in document(PrivacyOptions(anonymize=True), text).warnings[-1].message
    assert document(PrivacyOptions(), text).warnings == ()
