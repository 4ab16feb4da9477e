"""From matches back to the text: reports show the characters that matched."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxfocus.lexicon.load import parse_lexicon
from cxfocus.matching.locate import locate
from cxfocus.matching.matcher import Matcher
from cxfocus.text.fold import fold

LEXICON = parse_lexicon(
    "cxfocus: 1\nname: x\ncustomer: [patron, library user, café, 'R&D', 'borrow*', 'users'' group']\n"
    "institution: [IT, board, straße]\n"
)
MATCHER = Matcher(LEXICON)
PIECES = st.sampled_from(
    ["patron", "Patrons", "PATRON'S", "patrons\u2019", "pat\u00adron", "library", "user", "users", "cafe\u0301",
    "CAFÉ", "IT", "it",
     "board", "bo\u200bards", "STRASSE", "straße", "borrowing", "R&D", "R & D", "İ", "ﬁ", "e\u0301\u0327",
     "\u0301", "\u200b", "\x7f", " ", "  ", "\n",
     "\r\n", "-", ". ", ", ", "'", "\u2019", "議", "\U0001f697", "_", "*", "\x1e"]
)  # fmt: skip


@settings(max_examples=500)
@given(st.lists(st.lists(PIECES, max_size=12).map("".join), min_size=1, max_size=3))
def test_what_is_shown_folds_to_what_was_matched(turns: list[str]) -> None:
    scan = MATCHER.scan(turns)
    located = list(locate(scan, turns))
    assert [(each.turn, each.entry) for each in located] == list(zip(scan.turns, scan.entries, strict=True))
    for each, start, end in zip(located, scan.starts, scan.ends, strict=True):
        text = turns[each.turn]
        shown = text[each.span.start : each.span.end]
        matched = fold(text)[start:end]
        assert fold(shown).rstrip(b"'") == matched.rstrip(b"'")
        assert shown == shown.strip()


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=12).map("".join))
def test_spans_are_apart_and_in_order(text: str) -> None:
    spans = [each.span for each in locate(MATCHER.scan([text]), [text])]
    assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The patrons' wish", ["patrons'"]),
        ("'the patrons'", ["patrons'"]),
        ("'patrons'", ["patrons"]),
        ("x\u00adpat\u00adrons\u00ad, y", []),
        ("\u200bpat\u00adrons\u00ad, y", ["pat\u00adrons"]),
        ("\U0001f697 cafe\u0301\u0301!", []),
        ("\U0001f697 cafe\u0301!", ["cafe\u0301"]),
        ("pat\x7f\x7f\x7frons", ["pat\x7f\x7f\x7frons"]),
        ("library\r\n  users", ["library\r\n  users"]),
        ("议 Straße.", ["Straße"]),
    ],
)
def test_shown(text: str, shown: list[str]) -> None:
    assert [text[each.span.start : each.span.end] for each in locate(MATCHER.scan([text]), [text])] == shown
