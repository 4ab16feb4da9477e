"""Dates in names, and the groups that documents belong to."""

from __future__ import annotations

from collections import Counter

import pytest

from cxfocus.batch.dates import date_by, date_expression, iso_date, month_in_name
from cxfocus.batch.groups import OF_PARTS, PLAIN, GroupBy, group_by, group_of, parts_by_group
from cxfocus.batch.record import Facts, PartFacts, Record, pack_facts, unpack_facts
from cxfocus.batch.scored import ScoredDocument
from cxfocus.batch.spellings import Spellings, hidden_name
from cxfocus.errors import Remark, UsageError
from cxfocus.readers.dates import date_in_name
from cxfocus.scoring.talk_time import TalkTime
from cxfocus.text.usual_titles import bare_title


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("12132024", "2024-12-13"),
        ("13122024", "2024-12-13"),
        ("minutes_12122024", "2024-12-12"),
        ("12-13-2024", "2024-12-13"),
        ("31.12.2024 final", "2024-12-31"),
        ("12032024", None),
        ("03-12-2024", None),
        ("13132024", None),
        ("00122024", None),
        ("30022024", None),
        ("112132024", None),
        ("121320245", None),
        ("2024", None),
        ("", None),
        ("29022023", None),
    ],
)
def test_a_date_only_where_it_can_be_no_other(name: str, found: str | None) -> None:
    assert date_in_name(name) == found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("2024-01", "2024-01-15"),
        ("2024_12", "2024-12-15"),
        ("03-2024", "2024-03-15"),
        ("Board minutes 2024.03 final", "2024-03-15"),
        ("minutes_March2024", "2024-03-15"),
        ("December 2023 Board", "2023-12-15"),
        ("Parks, Sept. 2023", "2023-09-15"),
        ("2023 may parks", "2023-05-15"),
        ("Resolution 2024-03", None),
        ("2024-13", None),
        ("2024-02-30", None),
        ("202401", None),
        ("2011", None),
        ("Summary 2024", None),
        ("Market 2024", None),
        ("March 20245", None),
    ],
)
def test_a_month_without_a_day(name: str, found: str | None) -> None:
    assert month_in_name(name) == found


@pytest.mark.parametrize(
    ("expression", "path", "found"),
    [
        (r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)", "m/x20240305.txt", "2024-03-05"),
        (r"(?P<day>\d\d)(?P<month>\d\d)(?P<year>\d{4})", "m/05032024.txt", "2024-03-05"),
        (r"/(?P<year>\d{4})/", "m/2024/a.txt", "2024"),
        (r"(?P<year>\d{4})-(?P<month>\d\d)", "m/2024-03.txt", "2024-03"),
        (r"(?P<year>\d{4})-(?P<month>\d\d)?", "m/2024-x.txt", "2024"),
        (r"(?P<year>\d{4})-(?P<month>\d\d)", "m/2024-13.txt", None),
        (r"(?P<year>\d\d)-(?P<month>\d\d)", "m/24-03.txt", "2024-03"),
        (r"(?P<year>\d\d)(?P<month>\d\d)(?P<day>\d\d)", "m/980312.txt", "1998-03-12"),
        (r"(?P<day>\d\d)\.(?P<year>\d{4})", "m/05.2024.txt", "2024"),
        (r"(?P<year>\w{4})", "abcd", None),
        (r"(?P<year>\d{4})", "no year", None),
    ],
)
def test_the_users_expression(expression: str, path: str, found: str | None) -> None:
    assert date_by(date_expression(expression), path) == found


@pytest.mark.parametrize("expression", ["(", r"\d{4}", "(?P<month>.)"])
def test_an_expression_that_says_nothing(expression: str) -> None:
    with pytest.raises(UsageError, match="⟨date_regex⟩"):
        date_expression(expression)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("2024-03-05", "2024-03-05"),
        ("2024-03-05T10:00:00Z", "2024-03-05"),
        ("20240305", "2024-03-05"),
        ("5 March", None),
        ("5 March 2024", "2024-03-05"),
        ("Tue, March 5th, 2024, 10 am", "2024-03-05"),
        ("", None),
        ("31/12/2024", "2024-12-31"),
        ("03/04/2024", None),
        ("31.12.2024", "2024-12-31"),
        ("2024-02-30", None),
    ],
)
def test_dates_in_cells(written: str, found: str | None) -> None:
    assert iso_date(written) == found


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("3. Budget", "Budget"),
        ("4) BUDGET:", "BUDGET"),
        ("IV. Budget", "Budget"),
        ("Item 12: Budget", "Budget"),
        ("a. Budget", "Budget"),
        ("Agenda item 3.1.  Budget", "Budget"),
        ("- Budget", "Budget"),
        ("* 2. budget", "budget"),
        ("Civic  life", "Civic life"),
        ("7", "7"),
        ("...", "..."),
        ("(2) Budget", "Budget"),
        ("Ivy League", "Ivy League"),
        ("2024 plan", "plan"),
        ("2021.01.19 - Agenda and notes", "Agenda and notes"),
    ],
)
def test_titles_without_their_numbers(title: str, key: str) -> None:
    assert bare_title(title) == key


def test_a_name_is_written_as_most_write_it() -> None:
    spellings = Spellings()
    keys = [spellings.add(name) for name in ("BUDGET", "Budget", "TPAC", "tpac", "TPAC", "Budget", "WG/BG")]
    assert [spellings.most_frequent(key) for key in dict.fromkeys(keys)] == ["Budget", "TPAC", "WG/BG"]


def test_a_name_that_is_hidden_once_is_hidden() -> None:
    spellings, hidden = Spellings(), hidden_name("REPORT OF ANN")
    assert spellings.add("Report of Ann") == spellings.add(hidden) == spellings.add("Report of Ann") == hidden
    assert spellings.most_frequent(hidden) == hidden


FACTS = Facts(
    "text",
    "minutes",
    "A \ud800 title",
    (Remark("careful"), Remark("line {line}: {}{names}", 3, ("\ud800", 4), ("A.pdf",))),
    Counter({(1, 0): 2, (0, 3): 1}),
    (PartFacts("1. Money", 9, 2, 0, 3, Counter({(0, 3): 1})), PartFacts("2. Money", 5, 1, 2, 0, Counter())),
    (PartFacts("Ann  Lee", 10, 2, 1, 0, Counter({(1, 0): 1})), PartFacts(None, 4, 1, 1, 3, Counter())),
    ("ann lee",),
    ("Lamp Library",),
    TalkTime(1.25, 3.5, 0.1, "start"),
    ("Speaker 1",),
)
KEPT = ScoredDocument(
    "m/parks/a.txt",
    "m/parks/a.txt",
    "2024-03-05",
    '{"track": "Ops", "room": " ", "day": " Day  1 "}',
    Record("scored", None, 14, 3, 2, 3),
)

GROUP_CASES = {
    "folder": ["m/parks"],
    "kind": ["minutes"],
    "speaker": ["Ann Lee", None],
    "section": ["Money", "Money"],
    "year": ["2024"],
    "month": ["2024-03"],
    "regex:m/([^/]+)/": ["parks"],
    "regex:[a-z]+s": ["parks"],
    "regex:(x)|a": [None],
    "regex:zzz": [None],
    "column:track": ["Ops"],
    "column:room": [None],
    "column:day": ["Day 1"],
    "column:other": [None],
}


@pytest.mark.parametrize("text", GROUP_CASES)
def test_groups(text: str) -> None:
    by = group_by(text)
    assert str(by) == text
    assert [member.name for member in parts_by_group(by, KEPT, FACTS)] == GROUP_CASES[text]


def test_every_grouping_has_a_case() -> None:
    assert {text for text in GROUP_CASES if ":" not in text} == set(PLAIN)


@pytest.mark.parametrize("text", [text for text in GROUP_CASES if text not in OF_PARTS])
def test_the_one_group_of_a_document(text: str) -> None:
    assert [group_of(group_by(text), KEPT, FACTS)] == GROUP_CASES[text]


def test_a_document_without_a_date() -> None:
    assert [member.name for member in parts_by_group(GroupBy("year"), KEPT._replace(date=None), FACTS)] == [None]


def test_a_document_of_which_only_the_year_is_known_is_of_no_month() -> None:
    kept = KEPT._replace(is_year=True)
    assert [group_of(GroupBy(unit), kept, FACTS) for unit in ("year", "month")] == ["2024", None]


@pytest.mark.parametrize("text", ["", "folders", "regex:", "regex:(", "column:", "folder:2", "year:2024"])
def test_what_is_no_grouping(text: str) -> None:
    with pytest.raises(UsageError, match="⟨group_by="):
        group_by(text)


def test_facts_survive_being_packed() -> None:
    assert unpack_facts(pack_facts(FACTS)) == FACTS
    assert unpack_facts(pack_facts(FACTS._replace(talk_time=None))).talk_time is None
    assert pack_facts(FACTS).isascii()
