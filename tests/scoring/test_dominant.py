"""The entry that carries a score is found, and only if it does."""

from __future__ import annotations

import pytest

from cxfocus.lexicon.load import parse_lexicon
from cxfocus.matching.matcher import Matcher
from cxfocus.scoring.dominant import DominantEntry, dominant_entry
from cxfocus.scoring.focus import focus_of
from cxfocus.scoring.tally import tally_of

#: So many entries of so few mentions that none carries the score.
MANY = {f"{side}{letter}": 20 for side in ("user", "body") for letter in "abcdefghijklmno"}
MATCHER = Matcher(
    parse_lexicon(
        "cxfocus: 1\nname: x\n"
        f"customer: [people, patron, reader, {', '.join(each for each in MANY if each.startswith('user'))}]\n"
        f"institution: [board, staff, vote, rule, fee, {', '.join(each for each in MANY if each.startswith('body'))}]\n"
    )
)


def found(text: str, minimum: int = 20) -> DominantEntry | None:
    scan = MATCHER.scan(text.split("/"))
    tally = tally_of(scan, MATCHER.lexicon)
    focus = focus_of(tally, range(len(scan.words)), minimum)
    return dominant_entry(focus, tally, scan, MATCHER.lexicon)


def turns(**counts: int) -> str:
    """Return a text in which every mention is a turn of its own."""
    return "/".join(f"{word} here" for word, count in counts.items() for _ in range(count))


def test_the_entry_that_moves_the_share_most() -> None:
    one = found(turns(people=30, patron=10, board=15, staff=15, vote=14, rule=16))
    assert one is not None
    assert (one.entry, one.mentions) == ("people", 30)
    assert (one.without.customer, one.without.institution, one.without.words) == (10, 60, 200)
    assert one.without.verdict == "institution-focused"


def test_its_turns_keep_their_other_mentions() -> None:
    one = found("/".join(["people, patron, board and staff, people"] * 30))
    assert one is not None
    assert one.entry == "people"
    assert one.without.clusters == ((1, 2),) * 30
    assert one.without.verdict == "institution-focused"


def test_enough_is_left_for_a_verdict() -> None:
    counts = {"people": 11, "patron": 7, "reader": 2, "board": 10, "staff": 2}  # 20 of 32 would be left
    assert found(turns(**counts), 20) is not None
    assert found(turns(**counts), 26) is None


@pytest.mark.parametrize(
    "counts",
    [
        {"people": 9, "patron": 9},  # too few for a verdict
        {},
        {"people": 20, "patron": 20, "reader": 20},  # all of one side, whatever is left out
        {"people": 4, "patron": 4, "board": 4, "staff": 4, "vote": 4, "rule": 4, "fee": 4},  # four carry nothing
        MANY,
    ],
)
def test_no_entry_carries_it(counts: dict[str, int]) -> None:
    one = found(turns(**counts))
    assert one is None


def test_an_entry_that_changes_only_the_verdict_is_found() -> None:
    one = found(turns(**MANY, people=60))
    assert one is not None
    assert (one.entry, one.without.verdict) == ("people", "balanced")
