"""Documents that just reach a bar, and reports that are just too long to be shown in full."""

from __future__ import annotations

import io
import json
import xml.etree.ElementTree as ET
from collections.abc import Sequence

import pytest

from cxfocus.check.history import Past
from cxfocus.check.lines import heavy_lines
from cxfocus.check.model import Before, CheckReport, Finding, Place, Ruling, Unread
from cxfocus.check.titles import titled_sections
from cxfocus.check.wording import change_words
from cxfocus.check.writers.registry import CHECK_WRITERS
from cxfocus.cli.words import words
from cxfocus.errors import Problem, Remark
from cxfocus.lexicon.load import parse_lexicon
from cxfocus.pipeline import Job, analyze_inputs
from cxfocus.readers.source import Source
from cxfocus.report.model import Failure
from cxfocus.scoring.share import Counts
from cxfocus.settings.bars import Bars
from cxfocus.version import VERSION
from cxfocus.writers.style import Style
from tests.check.judging import judge
from tests.check.repository import BLIND, GOOD, WORDS

JOB = Job(parse_lexicon(WORDS))
#: Two blind sections long enough to be judged, and a short one.
SECTIONS = (
    "".join(f"## {title}\n\n{'The board sits. ' * 9}\n\n" for title in ("Budget", "Roads")) + "## Odds\n\nNone.\n"
)


def judged(texts: Sequence[str], bars: Bars) -> CheckReport:
    counted = analyze_inputs([Source(f"{number}.md", text.encode()) for number, text in enumerate(texts)], JOB)
    documents = [judge(each, titled_sections(each), bars, Past()) for each in counted.documents]
    return CheckReport(tuple(documents), (), counted.lexicon, VERSION)


def written(name: str, report: CheckReport) -> str:
    stream = io.StringIO()
    CHECK_WRITERS[name](report, stream, Style(words=words))
    return stream.getvalue()


@pytest.mark.parametrize(
    ("bars", "outcome"),
    [
        (Bars(min_share=0.5), "pass"),
        (Bars(min_share=0.501), "fail"),
        (Bars(min_customer_rate=125), "pass"),
        (Bars(min_customer_rate=125.1), "fail"),
        (Bars(min_share=0.501, min_mentions=32), "fail"),
        (Bars(min_share=0.501, min_mentions=33), "neutral"),
        (Bars(min_customer_rate=0), "pass"),
    ],
    ids=str,
)
def test_who_reaches_a_bar_exactly_passes(bars: Bars, outcome: str) -> None:
    [document] = judged(["The patron and the board of parks meet. " * 16], bars).documents
    assert (document.document.focus.mentions, document.document.focus.words) == (32, 128)
    assert document.outcome == outcome


@pytest.mark.parametrize(("words", "outcome"), [(19, "neutral"), (20, "fail")])
def test_a_section_of_twenty_words_is_judged(words: int, outcome: str) -> None:
    text = f"## Requests\n\n{'Patrons ask. ' * 20}\n\n## Budget\n\n{'x ' * (words - 1)}\n"
    assert [each.outcome for each in judged([text], Bars(not_blind=("Budget",))).documents] == [outcome]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The committee of the board.", Place(1, 5, 27)),
        ("The committee of the library\nboard.", Place(1, 5, None)),
        ("The committee of the library\r\nboard.", Place(1, 5, None)),
        ("The library\rboard.", Place(1, 5, None)),
        ("The board", Place(1, 5, 10)),
    ],
)
def test_a_place_ends_on_its_line_or_nowhere(text: str, place: Place) -> None:
    lexicon = parse_lexicon("cxfocus: 1\nname: x\ncustomer: [patron]\ninstitution: [library board, board, committee]\n")
    [document] = analyze_inputs([Source("a.txt", text.encode())], Job(lexicon)).documents
    assert [line.place for line in heavy_lines(document, (), ())] == [place]


def test_a_document_that_may_name_no_customer_is_still_to_reach_its_bar() -> None:
    allowed = Bars(min_share=0.3, allow_no_customer=True)
    [document] = judged([BLIND], allowed).documents
    assert [(ruling.rule, ruling.outcome) for ruling in document.rulings] == [("min-share", "fail")]


def test_of_enough_mentions_nobody_says_that_they_are_too_few() -> None:
    [document] = judged([BLIND], Bars()).documents
    assert [finding.message for finding in document.findings] == [
        "Not one customer mention, against 32 institution mentions in 81 words."
    ]


def test_a_case_of_junit_stands_where_the_worst_finding_does() -> None:
    xml = ET.fromstring(written("junit", judged([SECTIONS + "Patrons.\n"], Bars(not_blind=("*",)))))
    [case] = [case for case in xml.iter("testcase") if case.get("name") == "not-blind"]
    assert case.get("line") == "1"
    [failure] = case
    assert 'The section "Budget"' in (failure.get("message") or "")
    assert (failure.text or "").count("\n") == 1


def test_nothing_to_compare_with_is_no_change() -> None:
    assert change_words(judged([GOOD], Bars()).documents[0]) == ""


def test_what_fails_stands_first_by_how_far_it_falls_short_and_what_is_known_last() -> None:
    [document] = judged([GOOD], Bars()).documents
    found = [
        Finding("a", "fail", "known", "", Place(), 1.0, known="in the baseline"),
        Finding("a", "neutral", "neutral", "", Place(), 0.9),
        Finding("a", "fail", "near", "", Place(), 0.1),
        Finding("a", "fail", "far", "", Place(), 0.2),
    ]
    ruled = document._replace(rulings=(Ruling("a", tuple(found)),))
    assert [finding.message for finding in ruled.findings] == ["far", "near", "neutral", "known"]


def test_a_drop_falls_short_by_as_much_as_the_share_has_lost() -> None:
    [document] = analyze_inputs([Source("a.md", GOOD.encode())], JOB).documents
    past = Past(Before(Counts(32, 8, 99), "HEAD", ""))
    [finding] = judge(document, titled_sections(document), Bars(max_drop=0.0), past).findings
    assert finding.shortfall == pytest.approx(0.3)


def test_github_shows_ten_of_a_level_the_last_of_which_counts_the_rest() -> None:
    for count, ends in ((10, "number 9"), (11, "and 2 more; the log of `cxfocus check --format text` has them")):
        warnings = tuple(f"number {number}" for number in range(count))
        text = written("github", judged([GOOD], Bars())._replace(warnings=warnings))
        shown = [line for line in text.splitlines() if line.startswith("::warning ")]
        assert len(shown) == 10
        assert shown[-1].endswith(ends)


def test_what_was_not_read_stands_on_the_first_line() -> None:
    unread = Unread(Failure("gone.md", (Problem("no such file", "gone.md"),)), "gone.md")
    [issue] = json.loads(written("gitlab", judged([], Bars())._replace(failures=(unread,))))
    assert issue["location"] == {"path": "gone.md", "lines": {"begin": 1}}


def test_what_is_damaged_on_a_line_is_shown_there() -> None:
    unread = Unread(Failure("cut.json", (Problem("damaged", "cut.json", 7, 3),)), "cut.json")
    of = judged([], Bars())._replace(failures=(unread,))
    assert "::error file=cut.json,line=7,title=cxfocus%3A not read::cut.json:7:3: damaged\n" in written("github", of)
    [told] = json.loads(written("sarif", of))["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    assert told["locations"][0]["physicalLocation"]["region"] == {"startLine": 7}


def test_github_shows_what_is_odd_at_its_line() -> None:
    of = judged([GOOD], Bars())
    odd = (Remark("odd from line {line} on", 4), Remark("{} are odd", facts=(2,)))
    document = of.documents[0]
    document = document._replace(document=document.document._replace(warnings=odd))
    text = written("github", of._replace(documents=(document,)))
    assert f"::warning file={document.uri},line=4,title=cxfocus::odd from line 4 on\n" in text
    assert f"::warning file={document.uri},line=1,title=cxfocus::2 are odd\n" in text


def test_github_has_a_line_for_each_warning() -> None:
    text = written("github", judged([GOOD], Bars())._replace(warnings=("odd", "odder")))
    assert [line for line in text.splitlines() if line.startswith("::warning ")] == [
        "::warning title=cxfocus::odd",
        "::warning title=cxfocus::odder",
    ]


@pytest.mark.parametrize(("count", "told"), [(25, 25), (26, 25)])
def test_markdown_tells_so_many_documents_in_full(count: int, told: int) -> None:
    assert written("markdown", judged([BLIND] * count, Bars())).count("\n### `") == told


@pytest.mark.parametrize(("count", "more"), [(100, False), (101, True)])
def test_markdown_has_so_many_rows(count: int, more: bool) -> None:
    assert ("and 1 more documents." in written("markdown", judged([GOOD] * count, Bars()))) is more


@pytest.mark.parametrize(("count", "more"), [(50, False), (51, True)])
def test_text_tells_so_many_documents_in_full(count: int, more: bool) -> None:
    text = written("text", judged([BLIND] * count, Bars()))
    assert text.count("FAILS  ") == 50
    assert ("and 1 more documents; --format json has all of them" in text) is more


@pytest.mark.parametrize(("count", "named"), [(20, 20), (21, 0)])
def test_text_names_those_that_pass_where_they_are_few(count: int, named: int) -> None:
    assert written("text", judged([GOOD] * count, Bars())).count("PASSES  ") == named
