"""The baseline as text and as values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxfocus.check.baseline import (
    Baseline,
    BaselineEntry,
    Change,
    Lookup,
    baseline_text,
    parse_baseline,
    update_baseline,
)
from cxfocus.errors import UsageError
from cxfocus.scoring.share import Counts

COUNTS = st.builds(Counts, *[st.integers(0, 10**6)] * 3)
NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
TITLES = st.lists(NAMES).map(tuple)
ENTRIES = st.dictionaries(NAMES, st.builds(BaselineEntry, st.text("0123456789abcdef"), COUNTS, TITLES, TITLES))


@given(ENTRIES)
def test_what_is_written_is_read_again_one_line_a_document(entries: dict[str, BaselineEntry]) -> None:
    baseline = Baseline("b.json", "x", entries)
    text = baseline_text(baseline)
    assert parse_baseline(text, "b.json") == baseline
    assert text.count("\n") == (5 + len(entries) + 1 if entries else 5)
    assert baseline_text(Baseline("b.json", "x", dict(reversed(entries.items())))) == text


def test_whoever_deletes_the_last_line_need_not_think_of_the_comma() -> None:
    text = baseline_text(Baseline("b.json", "x", {"a": entry(1), "b": entry(2)}))
    without = "".join(line for line in text.splitlines(keepends=True) if '"b"' not in line)
    assert list(parse_baseline(without, "b.json").entries) == ["a"]


def entry(customer: int, blind: tuple[str, ...] = (), sha256: str = "s") -> BaselineEntry:
    return BaselineEntry(sha256, Counts(customer, 10, 100), blind)


def test_an_update_keeps_what_is_better() -> None:
    old = {"up": entry(1), "down": entry(5), "same": entry(3), "gone": entry(2), "from": entry(4), "unseen": entry(7)}
    now = {
        "up": (entry(2), "up"), "down": (entry(4), "down"), "same": (entry(3), "same"),
        "to": (entry(4), "from"), "new": (entry(0), None),
    }  # fmt: skip
    after, change = update_baseline(Baseline("b", "x", old), now, ["gone", "from"])
    assert change == Change(new=("new",), better=("up",), worse=("down",), moved=("to",), dropped=("gone",))
    assert {name: each.counts.customer for name, each in after.entries.items()} == {
        "up": 2, "down": 5, "same": 3, "unseen": 7, "to": 4, "new": 0,
    }  # fmt: skip


def test_a_text_that_is_another_at_the_same_figures_is_told() -> None:
    old = Baseline("b", "x", {"a": entry(1), "b": entry(1)})
    after, change = update_baseline(old, {"a": (entry(1, sha256="t"), "a"), "b": (entry(1), "b")}, [])
    assert (after.entries["a"].sha256, change.counts()) == ("t", [("edited", 1)])


def test_at_the_same_share_more_blind_sections_are_worse() -> None:
    old = Baseline("b", "x", {"a": entry(1, ("Budget",))})
    assert update_baseline(old, {"a": (entry(1, ("Budget", "Policy")), "a")}, [])[1].worse == ("a",)
    assert update_baseline(old, {"a": (entry(1), "a")}, [])[1].better == ("a",)


def test_a_second_blind_section_of_one_title_is_worse() -> None:
    old = Baseline("b", "x", {"a": entry(1, ("Budget",))})
    assert update_baseline(old, {"a": (entry(1, ("Budget", "Budget")), "a")}, [])[1].worse == ("a",)


def test_a_document_that_fails_keeps_its_figures_though_its_share_is_higher() -> None:
    old = Baseline("b", "x", {"a": entry(1)})
    after, change = update_baseline(old, {"a": (entry(2), "a"), "b": (entry(0), None)}, [], failing={"a", "b"})
    assert (change.worse, change.new) == (("a",), ("b",))
    assert after.entries == {**old.entries, "b": entry(0)}


def test_a_document_is_found_by_path_then_earlier_path_then_content() -> None:
    entries = {"a": entry(1, sha256="1"), "b": entry(1, sha256="2"), "c": entry(1, sha256="3")}
    lookup = Lookup(Baseline("b", "x", entries), ["b"])
    assert lookup.key_of("a", "9", None) == "a"
    assert lookup.key_of("z", "9", "c") == "c"
    assert lookup.key_of("z", "2", None) == "b"
    assert lookup.key_of("z", "3", None) is None  # a copy of a document that is still there is new


def test_a_document_that_fell_silent_keeps_its_figures() -> None:
    old = Baseline(
        "b", "x", {"a": BaselineEntry("s", Counts(4, 1, 100), ()), "b": BaselineEntry("s", Counts(30, 30, 600), ())}
    )
    now = {"a": (BaselineEntry("t", Counts(0, 0, 90), ()), "a"), "b": (BaselineEntry("t", Counts(1, 1, 602), ()), "b")}
    after, change = update_baseline(old, now, [])
    assert change.worse == ("a", "b")
    assert after.entries == old.entries


def test_a_document_that_stands_in_it_twice_is_told() -> None:
    text = baseline_text(
        Baseline(
            "b.json", "words", {"a": BaselineEntry("x", Counts(1, 2, 3)), "b": BaselineEntry("y", Counts(4, 5, 6))}
        )
    )
    first = next(line for line in text.split("\n") if '"a"' in line)
    with pytest.raises(UsageError, match="a stands in the baseline twice") as raised:
        parse_baseline(text.replace(first, f"{first}\n{first}"), "b.json")
    [problem] = raised.value.problems
    assert (problem.path, problem.line) == ("b.json", text[: text.index(first)].count("\n") + 2)
