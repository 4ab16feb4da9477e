"""Whether groups differ, against values computed by hand and against chance."""

from __future__ import annotations

import random
from math import inf

import pytest

from cxfocus.scoring.distributions import f_tail, t_quantile
from cxfocus.scoring.evidence import Evidence
from cxfocus.scoring.spread import SIGNIFICANT, Spread, chance_in_group, groups_apart, spread_of


@pytest.mark.parametrize(
    ("f", "freedom", "within", "tail"),
    [
        (4.256495, 2, 9, 0.05),
        (3.841459, 1, inf, 0.05),
        (2.36614 / 1, 3, 30, 0.0908),
        (7.708647, 1, 4, 0.05),
        (0.0, 3, 3, 1.0),
        (161.4476, 1, 1, 0.05),
        (2.0, 10, 10, 0.1449),
    ],
)
def test_tails_of_f(f: float, freedom: float, within: float, tail: float) -> None:
    assert f_tail(f, freedom, within) == pytest.approx(tail, abs=2e-4)


@pytest.mark.parametrize(
    ("confidence", "freedom", "quantile"),
    [(0.95, 1, 12.7062), (0.95, 3, 3.1824), (0.95, 10, 2.2281), (0.99, 30, 2.7500), (0.95, 1e6, 1.95996)],
)
def test_quantiles_of_t(confidence: float, freedom: float, quantile: float) -> None:
    assert t_quantile(confidence, freedom) == pytest.approx(quantile, abs=1e-4)


def group(*documents: tuple[int, int]) -> Evidence:
    evidence = Evidence()
    for customer, mentions in documents:
        evidence = evidence.plus(customer, mentions)
    return evidence


def spread(*groups: Evidence) -> Spread:
    found = spread_of(groups)
    assert found is not None
    return found


def test_evidence_adds_up() -> None:
    assert group((1, 4), (0, 0), (3, 5)) == Evidence(2, 4, 9, 0.25 + 1.8, 41)


def test_groups_that_are_alike_do_not_differ() -> None:
    found = spread(group((30, 100), (28, 100)), group((29, 100), (31, 100)))
    assert not found.significant
    assert (found.beyond_noise, found.deviation) == (0.0, 0.0)


def test_groups_far_apart_differ() -> None:
    found = spread(*[group(*[(share, 100)] * 8) for share in (10, 12, 80, 82)])
    assert found.significant
    assert found.beyond_noise > 0.9
    assert found.deviation == pytest.approx(0.4, abs=0.03)


def test_documents_that_differ_within_a_group_are_noise() -> None:
    """The same pooled shares differ clearly if documents of a group agree, and do not if these differ."""
    calm = spread(group(*[(30, 100)] * 6), group(*[(50, 100)] * 6))
    wild = spread(group(*[(0, 100), (60, 100)] * 3), group(*[(10, 100), (90, 100)] * 3))
    assert calm.p_value < 0.01
    assert wild.p_value > 0.2
    assert wild.correlation > calm.correlation


@pytest.mark.parametrize(
    "groups",
    [
        (),
        (group((1, 2)),),
        (group((0, 9)), group((0, 5))),
        (group((9, 9)), group((4, 4))),
        (group((1, 9)), group((2, 5)), group((1, 5), (2, 3))),
    ],
)
def test_what_cannot_be_compared(groups: tuple[Evidence, ...]) -> None:
    assert spread_of(groups) is None


def test_order_of_groups_changes_nothing_that_is_shown() -> None:
    groups = [group((3, 10), (4, 12)), group((8, 20), (9, 30)), group((1, 30), (2, 9))]
    assert spread(*groups).p_value == pytest.approx(spread(*reversed(groups)).p_value)


def test_chance_alone_is_seldom_significant() -> None:
    """Documents of one kind are dealt out at random: about 1 of 20 batches may show a difference."""
    chance = random.Random(5)
    hits = 0
    for _ in range(300):
        groups = []
        for _ in range(6):
            documents = []
            for _ in range(6):
                share, mentions = chance.betavariate(3, 6), chance.randrange(5, 200)
                documents.append((sum(chance.random() < share for _ in range(mentions)), mentions))
            groups.append(group(*documents))
        hits += spread(*groups).significant
    assert 3 <= hits <= 30


NORTH, SOUTH, CENTER = group(*[(5, 60)] * 6), group(*[(18, 60)] * 5), group(*[(19, 60)] * 6)


@pytest.mark.parametrize(
    ("groups", "apart", "rest_alike"),
    [
        ((NORTH, SOUTH, CENTER), "0", True),  # of two alike beside a third, neither is named
        ((SOUTH, NORTH, CENTER, SOUTH), "1", True),
        ((NORTH, group(*[(45, 60)] * 6), SOUTH, CENTER), "01", True),
        ((SOUTH, CENTER, SOUTH), "", False),  # they do not differ
        ((NORTH, SOUTH), "", False),  # of two, both differ from the rest
        ((group((5, 300)), SOUTH, CENTER, SOUTH), "", False),  # a group of one document is not named
        ((group(), NORTH, SOUTH, CENTER), "1", True),
        ((group(*[(5, 90)] * 8), group(*[(30, 90)] * 8), group(*[(55, 90)] * 8)), "0", False),  # the others differ too
    ],
)
def test_which_groups_stand_apart(groups: tuple[Evidence, ...], apart: str, rest_alike: bool) -> None:
    found, names = groups_apart({str(number): each for number, each in enumerate(groups)})
    assert found is not None
    assert ("".join(sorted(names)), found.rest_alike) == (apart, rest_alike)
    assert found._replace(rest_alike=False) == spread_of(groups)


def test_no_group_is_named_where_none_can_be_compared() -> None:
    assert groups_apart({"a": group((1, 9)), "b": group((5, 9))}) == (None, frozenset())


def test_many_groups_are_not_compared_one_by_one() -> None:
    found, names = groups_apart({str(number): (NORTH if number else CENTER) for number in range(101)})
    assert found is not None
    assert not names


def test_groups_dealt_out_at_random_are_seldom_named() -> None:
    chance = random.Random(7)
    named = 0
    for _ in range(300):
        groups = {}
        for name in "abcd":
            documents = []
            for _ in range(5):
                share, mentions = chance.betavariate(3, 6), chance.randrange(5, 200)
                documents.append((sum(chance.random() < share for _ in range(mentions)), mentions))
            groups[name] = group(*documents)
        named += bool(groups_apart(groups)[1])
    assert named <= 15


def chance_of(document: tuple[int, int], *others: tuple[int, int]) -> float:
    found = chance_in_group(*document, group(document, *others))
    assert found is not None
    return found


def test_a_document_is_far_off_only_where_the_others_agree() -> None:
    calm = chance_of((60, 100), *[(10, 100), (12, 100), (8, 100)] * 3)
    wild = chance_of((60, 100), *[(0, 100), (25, 100), (5, 100)] * 3)
    small = chance_of((6, 10), *[(1, 10), (2, 10), (0, 10)] * 3)
    assert calm < 0.001 < wild < small
    assert chance_of((10, 100), *[(10, 100)] * 9) > 0.9


@pytest.mark.parametrize(
    "others", [[], [(1, 30), (2, 30)], [(0, 30)] * 9, [(30, 30)] * 9, [(1, 30), (2, 30), (0, 0), (0, 0)]], ids=str
)
def test_nothing_is_far_from_too_few_or_from_a_single_side(others: list[tuple[int, int]]) -> None:
    assert chance_in_group(20, 40, group((20, 40), *others)) is None


def test_chance_alone_seldom_puts_a_document_far_off() -> None:
    """Among many documents of one kind with a low share, where a few are always higher."""
    chance = random.Random(6)
    hits = 0
    for _ in range(100):
        documents = []
        for _ in range(30):
            share, mentions = chance.betavariate(2, 18), chance.randrange(20, 200)
            documents.append((sum(chance.random() < share for _ in range(mentions)), mentions))
        found = [chance_in_group(*document, group(*documents)) for document in documents]
        hits += any(each is not None and each * len(documents) < SIGNIFICANT for each in found)
    assert hits <= 10
