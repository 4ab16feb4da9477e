"""What the baseline excuses, and what is said of documents in which nothing counts."""

from __future__ import annotations

import re

import pytest

from tests.check.repository import BLIND, GOOD, SHORT, Repository


def test_the_baseline_excuses_what_would_fail_and_no_more(repository: Repository) -> None:
    bar = ("--min-share", "0.5", "--baseline", "base.json", "agendas")
    repository.write("agendas/blind.md", BLIND)
    repository.write("agendas/good.md", GOOD)
    repository.write("agendas/short.md", SHORT)
    ran = repository.check(*bar, "--update-baseline")
    assert [line for line in ran.stderr.splitlines() if "excused" in line] == [
        "cxfocus: base.json: agendas/blind.md is new and fails (no-customer). It is excused from now on"
    ]
    ran = repository.check(*bar)
    assert ran.exit == 0
    assert re.search(r"^NEUTRAL  agendas/short\.md  share .*, 1 finding in the baseline$", ran.stdout, re.MULTILINE)
    assert "[no-customer]" not in ran.stdout
    counts = "3 documents: 1 is neutral (not certain enough to fail), 2 pass. Without the baseline, 1 would fail."
    assert counts in " ".join(ran.stdout.split())
    ran = repository.check(*bar, "--strict")
    assert ran.exit == 0
    assert "3 documents: 3 pass. Without the baseline, 2 would fail." in ran.stdout
    repository.write("agendas/new.md", SHORT.replace("board", "committee"))
    assert repository.check(*bar, "--strict").exit == 1
    ran = repository.check(*bar, "--strict", "--update-baseline")
    assert "agendas/new.md is new and fails (no-customer). It is excused from now on" in ran.stderr


def test_a_document_in_the_baseline_that_only_fails_if_strict_keeps_its_figures(repository: Repository) -> None:
    bar = ("--baseline", "base.json", "--update-baseline", "agendas")
    repository.write("agendas/a.md", SHORT + "Patrons.\n")
    repository.check(*bar)
    repository.write("agendas/a.md", SHORT.replace("board", "committee"))
    assert "1 worse" in repository.check(*bar, "--strict").stderr
    assert "agendas/a.md fails or got worse, and keeps its old figures" in repository.check(*bar, "--strict").stderr


def test_a_new_document_that_fails_is_named_when_the_baseline_takes_it(repository: Repository) -> None:
    for number in range(12):
        repository.write(f"agendas/{number:02}.md", BLIND)
    told = repository.check("agendas", "--baseline", "base.json", "--update-baseline").stderr.splitlines()
    assert (told[0], len(told)) == ("cxfocus: base.json: 12 documents (12 new)", 12)
    assert told[1].endswith("agendas/00.md is new and fails (no-customer). It is excused from now on")
    assert told[-1] == "cxfocus: base.json: and 2 more that are new, fail, and are excused from now on"


@pytest.mark.parametrize(
    ("text", "said", "mend"),
    [
        ("<!-- cxfocus: off -->\n" + BLIND, "There is nothing to judge: comments switch off 81 words.", "cxfocus: on"),
        (
            "Agenda\n\n<!-- cxfocus: off -->\n" + BLIND,
            "comments switch off 81 words, and in the other 1 word is no mention of either side.",
            "Write `<!-- cxfocus: on -->` where counting is to begin again.",
        ),
        ("", "There is nothing to judge: 0 words", "Look whether the file holds the text that you expect."),
        ("Agenda", "There is nothing to judge: 1 word", "Say what it means for the people you serve, and name them."),
    ],
)
def test_where_nothing_counts_it_is_told_what_to_do(text: str, said: str, mend: str, repository: Repository) -> None:
    repository.write("agendas/a.md", text)
    words = " ".join(repository.check("agendas", "--strict").stdout.split())
    assert said in words
    assert mend in words
