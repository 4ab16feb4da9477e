"""Words outside addresses: as many as a scan counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxfocus.lexicon.load import load_lexicon
from cxfocus.matching.matcher import Matcher
from cxfocus.text.address import ADDRESS_WORDS, words_without_addresses

MATCHER = Matcher(load_lexicon("general"))
_SIGNS = ["www.", "https://", "@", "ann", "Town", ".", "/", "\\", "..", "-", "_", "'", ":", " ", "\n", "é", "(", "x1"]
PIECES = st.sampled_from([*ADDRESS_WORDS, *_SIGNS])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("See www.town.gov and ask.", 3),
        ("See town.gov/minutes.", 1),
        ("Write to ann@town.example or @ann: either/or", 5),
        ("The budget.pdf of 2024. Org charts.", 5),
        ("C:\\Minutes\\2024 and ../old/minutes", 1),
        ("in [a],/home/ann/minutes;\\\\host\\ann>", 2),
    ],
)
def test_words_outside_addresses(text: str, words: int) -> None:
    assert words_without_addresses(text) == words


@given(st.lists(PIECES, max_size=30).map("".join))
def test_a_scan_counts_the_same(text: str) -> None:
    assert words_without_addresses(text) == sum(MATCHER.scan([text]).words)
