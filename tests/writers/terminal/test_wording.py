from __future__ import annotations

import pytest

from cxfocus.report.model import LexiconInfo
from cxfocus.report.wording import (
    clock,
    duration,
    formulas,
    lexicon_words,
    percentage,
    rate_number,
    share_number,
    talk_time_words,
    verdict_sentence,
    what_if_sentence,
)
from cxfocus.scoring.talk_time import TalkTime
from cxfocus.scoring.what_if import WhatIf
from cxfocus.text.amounts import amount, amount_or_no
from cxfocus.writers.terminal.bars import share_cell
from tests.writers.terminal.meetings import focus


@pytest.mark.parametrize(
    ("share", "words"),
    [(None, "n/a"), (0.0, "0.00"), (0.411, "0.41"), (0.5, "0.50"), (0.4967, "0.497"), (0.49996, "0.5000")],
)
def test_share_number(share: float | None, words: str) -> None:
    assert share_number(share) == words


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [(0, 0, "n/a"), (0, 9, "0%"), (1, 900, "1%"), (1, 2, "50%"), (899, 900, "99%"), (9, 9, "100%")],
)
def test_percentage(part: int, whole: int, words: str) -> None:
    assert percentage(part, whole) == words


def test_times() -> None:
    assert [clock(seconds) for seconds in (0, 59.9, 1884.59, 3723)] == ["0:00", "0:59", "31:24", "1:02:03"]
    assert [duration(seconds) for seconds in (None, 0.4, 1884.5, 36000)] == ["n/a", "0:00:00", "0:31:24", "10:00:00"]


def test_counts() -> None:
    assert amount(1, "mention") == "1 mention"
    assert amount(1234, "entry") == "1,234 entries"
    assert amount(2, "day") == "2 days"
    assert amount(2, "person") == "2 people"
    assert amount_or_no(0, "person") == "no people"
    assert amount_or_no(1, "cue") == "1 cue"
    assert [rate_number(None), rate_number(5.96)] == ["n/a", "6.0"]


@pytest.mark.parametrize(
    ("customer", "institution", "bounds", "words"),
    [
        (38, 62, (0.29, 0.48), "about 38 speak of customers; with 95% confidence, between 29 and 48."),
        (30, 62, (0.25, 0.4967), "about 33 speak of customers; with 95% confidence, between 25 and 49.7."),
        (0, 62, (0.0, 0.07), "none speaks of customers; with 95% confidence, between 0 and 7."),
        (1, 999, (0.0, 0.01), "fewer than 1 speaks of customers; with 95% confidence, between 0 and 1."),
        (1, 99, (0.0, 0.05), "about 1 speaks of customers; with 95% confidence, between 0 and 5."),
        (62, 0, (0.9, 1.0), "all speak of customers; with 95% confidence, between 90 and 100."),
        (50, 50, (0.4, 0.6), "the interval (40 to 60) holds one half, so neither side clearly leads."),
        (33, 67, (0.2, 0.51), "about 33 speak of customers, but the interval (20 to 51) holds one half."),
        (50, 50, (0.3, 0.7), "about 50 speak of customers, but the interval (30 to 70) holds one half."),
        (9, 8, (0.2, 0.8), ": 17 mentions, and at least 20 are needed. Take the share and its interval as a hint."),
        (1, 0, (0.2, 1.0), ": 1 mention, and at least 20 are needed. Take the share and its interval as a hint."),
    ],
)  # fmt: skip
def test_verdict_sentence(customer: int, institution: int, bounds: tuple[float, float], words: str) -> None:
    assert "".join(verdict_sentence(focus(customer, institution, 1000, bounds))).endswith(words)


def test_sentences_name_the_options_of_the_score() -> None:
    few = focus(15, 15)._replace(minimum_mentions=50)
    assert verdict_sentence(few)[1].startswith(": 30 mentions, and at least 50 are needed. ")


@pytest.mark.parametrize(
    ("customer", "institution", "bounds", "cell"),
    [
        (90, 10, (0.8, 0.95), ("0.90", "customer")),
        (10, 90, (0.05, 0.2), ("0.10", "institution")),
        (50, 50, (0.4, 0.6), ("0.50", "")),
        (3, 1, (0.2, 0.99), ("0.75", "quiet")),
        (0, 0, None, ("n/a", "quiet")),
    ],
)
def test_a_share_is_quiet_where_its_mentions_are_few(
    customer: int, institution: int, bounds: tuple[float, float] | None, cell: tuple[str, str]
) -> None:
    assert share_cell(focus(customer, institution, bounds=bounds)) == (cell,)


def test_formulas() -> None:
    assert formulas(focus(74, 106)) == (
        "share = 74 / (74 + 106) = 0.41",
        "ratio = 0.70 customer mentions for each institution mention",
    )
    assert formulas(focus(3, 3))[1] == "ratio = 1.00 customer mention for each institution mention"
    assert formulas(focus(3, 0))[1] == "ratio = n/a, as there is no institution mention"


def test_balanced_is_said_only_where_the_interval_is_narrow() -> None:
    assert verdict_sentence(focus(50, 50, 1000, (0.34, 0.66)))[0] == "Balanced"
    for wide in ((0.33, 0.66), (0.34, 0.67)):
        document = focus(50, 50, 1000, wide)
        assert document.verdict == "balanced"
        assert verdict_sentence(document)[0] == "Not clear which side leads"


def test_talk_time_is_told_no_more_exactly_than_it_is_known() -> None:
    shared = "; a turn's time is shared out by its counted words"
    assert talk_time_words(TalkTime(46.4, 107.9, 1.9, "exact")) == (
        f"customer 46 s, institution 1 min 48 s, neither 2 s{shared}"
    )
    assert talk_time_words(TalkTime(0.0, 599.0, 4321.0, "start")) == (
        f"customer 0 min, institution 10 min, neither 1 h 12 min; estimated from start times{shared}"
    )
    assert talk_time_words(TalkTime(1748.0, 599.6, 0.0, "exact", 40)) == (
        f"customer 29 min, institution 10 min, neither 0 min{shared}"
    )


def test_a_little_talk_time_is_not_told_as_none() -> None:
    def told(customer: float, institution: float, neither: float) -> str:
        return talk_time_words(TalkTime(customer, institution, neither, "exact")).partition(";")[0]

    assert told(9.0, 1191.0, 0.0) == "customer under a minute, institution 20 min, neither 0 min"
    assert told(59.9, 60.0, 9000.0) == "customer under a minute, institution 1 min, neither 2 h 30 min"
    assert told(0.3, 0.0, 80.0) == "customer under a second, institution 0 s, neither 1 min 20 s"


def test_of_long_turns_talk_time_says_little() -> None:
    little = ". Turns are long here, so it says little more than the share"
    assert talk_time_words(TalkTime(600.0, 601.0, 0.0, "exact", 10)).endswith(little)
    assert little not in talk_time_words(TalkTime(600.0, 600.0, 900.0, "exact", 10))


def test_names_of_the_institution_are_told_with_the_lexicon() -> None:
    info = LexiconInfo("words", "Words", "3", "0" * 64, 11)
    assert lexicon_words(info) == "words 3, 11 entries"
    named = info._replace(organizations=("River Library", "Smith, Ltd."))
    assert lexicon_words(named) == "words 3, 11 entries with ⟨organizations='River Library', 'Smith, Ltd.'⟩"


def test_what_if() -> None:
    assert what_if_sentence(WhatIf(0.5, 1, 1)) == (
        "1 more customer mention, or 1 fewer institution mention, would bring the share to 0.50."
    )
    assert what_if_sentence(WhatIf(0.5, 9, None)) == "9 more customer mentions would bring the share to 0.50."
