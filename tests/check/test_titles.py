"""Titles: headings that begin no section, and titles that count as the same."""

from __future__ import annotations

import json

import pytest

from cxfocus.check.baseline import Baseline, BaselineEntry, update_baseline
from cxfocus.check.titles import matches_title
from cxfocus.scoring.share import Counts
from tests.check.repository import Repository

_LONG = "The board and its committee set the budget policy again, " * 5
_AGENDA = f"""Town Board. {_LONG}

# Agenda

Residents first.

## Work Plan

{_LONG}
"""


@pytest.mark.parametrize(
    ("title", "pattern"),
    [
        ("7. BUDGET Work Plan", "budget work"),
        ("Budget", "  BUDGET "),
        ("Budget  Work\tPlan", "budget work plan"),
        ("Budget\u00a0Work\nPlan", "Budget Work  Plan"),
        ("ÉLÈVES et Parents", "élèves"),
        ("Budget, first reading", "budget*READING"),
        ("Policy", "p?LICY"),
        ("anything", "*"),
    ],
)
def test_a_title_holds_a_pattern_in_any_case_and_spacing(title: str, pattern: str) -> None:
    assert matches_title(title, pattern)
    assert matches_title(title.swapcase(), pattern.swapcase())


@pytest.mark.parametrize(("title", "pattern"), [("Budget", "budgets"), ("Work Plan", "workplan"), ("a.b", "a?c")])
def test_other_words_are_another_title(title: str, pattern: str) -> None:
    assert not matches_title(title, pattern)


def test_words_above_the_first_heading_are_no_blind_section(repository: Repository) -> None:
    repository.write("a.md", _AGENDA)
    ran = repository.check("a.md", "--not-blind", "*", "--format", "json")
    [document] = json.loads(ran.stdout)["documents"]
    found = [each["message"] for rule in document["rules"] for each in rule["findings"] if rule["rule"] == "not-blind"]
    assert [message.partition(" has no")[0] for message in found] == ['The section "Work Plan"']
    assert document["blind_sections"] == [{"title": "Work Plan", "line": 7}]
    ran = repository.check("a.md", "--min-share", "0.9", "--min-mentions", "1")
    assert "Work Plan (line 7" in ran.stdout
    for privacy in ((), ("--no-text",), ("--anonymize",)):
        ran = repository.check("a.md", "--min-share", "0.9", "--min-mentions", "1", *privacy)
        assert "first heading" not in ran.stdout
        assert "(line 1," not in ran.stdout


def test_no_pattern_means_the_words_above_the_first_heading(repository: Repository) -> None:
    repository.write("a.md", _AGENDA)
    ran = repository.check("a.md", "--not-blind", "first heading")
    assert "not-blind: no section is titled 'first heading'" in ran.stderr
    assert "[not-blind]" not in ran.stdout


_MISSED = "not-blind: no section is titled 'Parking'"


@pytest.mark.parametrize(
    ("paths", "arguments", "is_told"),
    [
        ("[agendas, minutes]", (), True),
        ("[agendas, minutes]", (".",), True),
        ("[agendas, minutes]", ("agendas", "minutes"), True),
        ("[agendas, minutes]", ("agendas",), False),
        ("[agendas, minutes]", ("agendas/a.md",), False),
        ("[agendas, minutes]", ("--only-configured", "agendas/a.md", "minutes/b.md"), False),
        ("[agendas, minutes]", ("--diff-base", "HEAD"), False),
        ("[agendas, minutes]", ("agendas/a.md", "--not-blind", "Parking"), True),
        ("[agendas, minutes]", ("--diff-base", "HEAD", "--not-blind", "Parking"), False),
        ("[]", ("agendas",), True),
        ("[]", ("agendas/a.md",), False),
    ],
)
def test_only_who_looks_at_all_documents_misses_a_title(
    paths: str, arguments: tuple[str, ...], is_told: bool, repository: Repository
) -> None:
    settings = f"cxfocus: 1\nlexicon: words.yaml\npaths: {paths}\nrules: {{not-blind: [Parking]}}\n"
    repository.write("cxfocus.yaml", settings.replace("paths: []\n", ""))
    repository.commit("one")
    repository.write("agendas/a.md", _AGENDA)
    repository.write("minutes/b.md", _AGENDA)
    assert (_MISSED in repository.cxfocus("check", *arguments).stderr) == is_told


def test_a_heading_may_say_what_stands_for_none(repository: Repository) -> None:
    repository.write("a.md", _AGENDA.replace("Work Plan", "(before the first heading)"))
    ran = repository.check("a.md", "--not-blind", "first heading", "--format", "json")
    [document] = json.loads(ran.stdout)["documents"]
    assert document["blind_sections"] == [{"title": "(before the first heading)", "line": 7}]


def test_the_baseline_holds_sections_with_a_heading(repository: Repository) -> None:
    repository.write("a.md", _AGENDA)
    repository.check("a.md", "--update-baseline", "--baseline", "b.json")
    [entry] = json.loads((repository.folder / "b.json").read_text(encoding="utf-8"))["documents"].values()
    assert (entry["blind"], entry["short"]) == (["Work Plan"], [])


def test_a_blind_section_stands_in_the_baseline_however_its_title_is_written(repository: Repository) -> None:
    repository.write("a.md", _AGENDA)
    asked = ("a.md", "--not-blind", "work plan", "--baseline", "b.json")
    repository.check(*asked, "--update-baseline")
    repository.write("a.md", _AGENDA.replace("## Work Plan", "## WORK  plan"))
    ran = repository.check(*asked)
    assert (ran.exit, "1 finding in the baseline" in ran.stdout) == (0, True)
    repository.write("a.md", _AGENDA.replace("## Work Plan", "## Workplan"))
    assert repository.check("a.md", "--not-blind", "work*plan", "--baseline", "b.json").exit == 1


def test_the_same_title_in_another_case_makes_no_document_worse() -> None:
    def entry(title: str) -> BaselineEntry:
        return BaselineEntry("s", Counts(1, 10, 100), (title,))

    old = Baseline("b", "x", {"a": entry("Budget Plan")})
    assert update_baseline(old, {"a": (entry("BUDGET  plan"), "a")}, [])[1].worse == ()
    assert update_baseline(old, {"a": (entry("Budget Plans"), "a")}, [])[1].worse == ("a",)
