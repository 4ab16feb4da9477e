"""Findings about a list: by its entries alone, and by documents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cxfocus.lexicon.bundled import bundled_names
from cxfocus.lexicon.load import load_lexicon
from cxfocus.lexicon.model import Lexicon
from cxfocus.lexicon_tools.as_text import report_check, report_comparison
from cxfocus.lexicon_tools.check.entries import check_entries
from cxfocus.lexicon_tools.check.findings import KINDS, OF_DOCUMENTS, EntryFinding, order_findings
from cxfocus.lexicon_tools.check.ledger import leave_one_out, ledger_of
from cxfocus.lexicon_tools.check.standing import check_standing
from cxfocus.lexicon_tools.check.usage import check_usage
from cxfocus.lexicon_tools.compare import EntryDiff, ScoreDiff
from cxfocus.lexicon_tools.contents import read_contents
from cxfocus.lexicon_tools.documents import DocumentWords
from cxfocus.linguistics.matcher import RuleOptions, matcher_for
from cxfocus.matching.matcher import Matcher
from cxfocus.scoring.share import Counts
from tests.lexicon_tools.lexicons import documents, matcher

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "findings.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_findings_about_entries(case: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, key in (("parent", "parent"), ("small", "body")):
        Path(f"{name}.yaml").write_text(f"cxfocus: 1\nname: {name}\n{case.get(key, '')}", encoding="utf-8")
    contents = read_contents("small.yaml")
    inherited = case.get("inherited", False)
    entries = check_entries(matcher_for(contents.lexicon, RuleOptions()), inherited)
    found = order_findings([*check_standing(contents, inherited), *entries])
    assert [(each.kind, each.entry) for each in found] == [(kind, entry) for kind, entry, _ in case["findings"]]
    for each, (_, _, words) in zip(found, case["findings"], strict=True):
        assert words in each.message


def usage(body: str, *texts: str) -> list[EntryFinding]:
    small = matcher(body)
    return order_findings(check_usage(small.lexicon, ledger_of(small, documents(*texts)), inherited=False))


def test_what_never_counts_and_who_took_its_place() -> None:
    body = "customer: [patron, guest]\ninstitution: [board]\nignore: [patron saint]\n"
    found = usage(body, "The patron saint of the board.", "The board.")
    assert [(each.kind, each.entry) for each in found if each.kind == "unused"] == [
        ("unused", "patron"),
        ("unused", "guest"),
    ]
    assert "; its place went to 'patron saint' (ignore, small.yaml:5) 1" in found[0].message
    assert found[1].message == "never counted in 2 documents"


def test_what_is_shadowed_by_the_other_side() -> None:
    body = "customer: [member, resident]\ninstitution: [council member]\n"
    found = usage(body, "council member, council members, council member\nmember and member resident")
    [shadowed] = [each for each in found if each.kind == "shadowed"]
    assert (shadowed.entry, shadowed.message.split(" to ")[0]) == ("member", "lost 3 of 5 places")


def test_what_is_beaten_on_its_own_side_is_not_shadowed() -> None:
    found = usage(
        "customer: [user, end user]\ninstitution: [staff]\n", "end user, end user, end user, user, user, staff"
    )
    assert not [each for each in found if each.kind == "shadowed"]


def test_a_broad_wildcard_is_told_with_its_words_and_counts() -> None:
    words = (
        "reform reforms reformed reformer reformers reforming reformation reformist reformat reformatted reformulate"
    )
    more = "reformulated reformulation reformatory reformable reformism"
    found = usage('customer: [patron]\ninstitution: ["reform*"]\n', f"{words} {more} reform")
    [broad] = [each for each in found if each.kind == "broad"]
    assert broad.message.startswith("matched 16 different words: reform 2, ")
    assert broad.message.endswith("and 4 more")
    assert not [each for each in usage('customer: [patron]\ninstitution: ["reform*"]\n', words) if each.kind == "broad"]


def test_one_entry_that_carries_the_score() -> None:
    found = usage("customer: [patron, guest]\ninstitution: [board]\n", "patron " * 8 + "guest board board")
    [first, _] = [each for each in found if each.kind == "dominant"]
    assert (first.entry, first.message) == ("patron", "without its 8 mentions the share is 0.33, not 0.82")
    alone = [each for each in usage("customer: [patron]\ninstitution: [board]\n", "patron") if each.kind == "dominant"]
    assert [each.message for each in alone] == ["without it there is no mention in these documents"]


def test_findings_of_a_parent_are_reported_only_when_asked() -> None:
    library = matcher_for(load_lexicon("library"), RuleOptions())
    own = check_entries(library, inherited=False)
    assert {Path(each.origin.path).name for each in own} == {"library.yaml"}
    assert {Path(each.origin.path).name for each in check_entries(library, inherited=True)} >= {"general.yaml"}


@pytest.mark.parametrize("name", bundled_names())
def test_no_entry_of_a_bundled_lexicon_is_dead_or_clashes(name: str) -> None:
    found = check_entries(matcher_for(load_lexicon(name), RuleOptions()), inherited=False)
    assert [each for each in found if each.kind in ("dead", "conflict")] == []


@pytest.mark.parametrize("name", bundled_names())
def test_no_bundled_lexicon_repeats_what_it_inherits_or_has_an_odd_category(name: str) -> None:
    assert check_standing(read_contents(name), inherited=True) == []


def test_every_kind_of_finding_is_shown_by_a_case() -> None:
    shown = {kind for case in CASES for kind, _, _ in case["findings"]} | {"shadowed", "broad", "unused", "dominant"}
    assert set(KINDS) == shown


LISTS = "customer: [patron, library user, user]\ninstitution: [library, user group]\nignore: [library group]\n"
SPOKEN = st.lists(st.sampled_from(["patron", "library", "user", "group", "users", "and", ".", "saint"]), max_size=14)


@given(st.lists(SPOKEN.map(" ".join), max_size=4))
def test_left_out_is_what_a_list_without_the_entry_counts(turns: list[str]) -> None:
    small = matcher(LISTS)
    said = [DocumentWords("x", tuple(turns))]
    ledger = ledger_of(small, said)
    assert ledger.counts == counted(small.lexicon, turns)
    for row in leave_one_out(small.lexicon, ledger):
        without = tuple(entry for entry in small.lexicon.entries if entry != row.entry)
        assert row.share == counted(small.lexicon._replace(entries=without), turns).share


def counted(lexicon: Lexicon, turns: list[str]) -> Counts:
    roles = [lexicon.entries[index].role for index in Matcher(lexicon).scan(turns).entries]
    return Counts(roles.count("customer"), roles.count("institution"))


def test_no_documents_have_no_share() -> None:
    assert ledger_of(matcher(LISTS), []).counts.share is None


def test_thousands_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(f"cxfocus: 1\nname: small\n{LISTS}", encoding="utf-8")
    contents = read_contents(str(tmp_path / "small.yaml"))
    ledger = ledger_of(matcher(LISTS), [])._replace(documents=1, counts=Counts(717, 2991))
    assert "1 document: 717 customer and 2,991 institution mentions, share 0.19" in report_check(
        contents, [], ledger, []
    )


def test_a_share_beside_one_half_does_not_read_as_one_half(tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(f"cxfocus: 1\nname: small\n{LISTS}", encoding="utf-8")
    contents = read_contents(str(tmp_path / "small.yaml"))
    ledger = ledger_of(matcher(LISTS), [])._replace(documents=1, counts=Counts(250, 249))
    assert report_check(contents, [], ledger, []).splitlines()[1].endswith("share 0.501")
    diff = report_comparison(EntryDiff((), (), (), ()), ScoreDiff(Counts(250, 250), Counts(250, 249), (), ()))
    assert diff.splitlines()[-1] == "0 documents pooled: share 0.50 (250:250) before, 0.501 (250:249) after"


def test_what_only_documents_tell_is_a_kind_of_finding() -> None:
    assert set(KINDS) >= OF_DOCUMENTS
    assert not OF_DOCUMENTS.intersection(kind for case in CASES for kind, _, _ in case["findings"])
