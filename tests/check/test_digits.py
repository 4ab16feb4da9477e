"""Numbers that differ are written with enough digits to differ."""

from __future__ import annotations

import pytest

from cxfocus.check.history import Past
from cxfocus.check.model import Before, JudgedDocument
from cxfocus.check.wording import before_and_after
from cxfocus.lexicon.load import parse_lexicon
from cxfocus.pipeline import Job, analyze_inputs
from cxfocus.readers.source import Source
from cxfocus.scoring.share import Counts
from cxfocus.settings.bars import Bars
from tests.check.judging import judge
from tests.check.repository import WORDS


def judged(customer: int, institution: int, bars: Bars, then: Counts | None = None) -> JudgedDocument:
    text = "The patron asks.\n" * customer + "The board sits.\n" * institution
    [document] = analyze_inputs([Source("a.txt", text.encode())], Job(parse_lexicon(WORDS))).documents
    return judge(document, (), bars, Past(None if then is None else Before(then, "HEAD", "")))


@pytest.mark.parametrize(
    ("customer", "institution", "bars", "then", "said"),
    [
        (60, 340, Bars(max_drop=0.0), Counts(61, 339, 9), "from 0.152 in HEAD to 0.150."),
        (148, 252, Bars(max_drop=0.0), Counts(150, 250, 9), "from 0.375 in HEAD to 0.370."),
        (130, 270, Bars(max_drop=0.004), Counts(150, 250, 9), "from 0.38 in HEAD to 0.33, by more than the 0.004 "),
        (30, 170, Bars(min_share=0.152), None, "is 0.150 (30 of 200 mentions), below the 0.152 asked for."),
        (30, 171, Bars(min_share=0.15), None, "is 0.1493 (30 of 201 mentions), below the 0.1500 asked for."),
        (20, 60, Bars(min_share=0.3), None, "is 0.25 (20 of 80 mentions), below the 0.30 asked for."),
        (30, 171, Bars(min_customer_rate=49.8), None, "make 49.75 per 1,000 words, below the 49.80 asked for."),
        (30, 171, Bars(min_customer_rate=60), None, "make 49.8 per 1,000 words, below the 60.0 asked for."),
    ],
)
def test_a_number_and_its_bar(customer: int, institution: int, bars: Bars, then: Counts | None, said: str) -> None:
    [finding] = [each for ruling in judged(customer, institution, bars, then).rulings for each in ruling.findings]
    assert said in finding.message


@pytest.mark.parametrize(
    ("customer", "institution", "bars", "then", "said"),
    [
        (20, 60, Bars(min_share=0.3, confidence=0.95), None, "But its interval (0.08 to 0.63) reaches 0.30, so it "),
        (2, 60, Bars(min_share=0.6, confidence=0.95), None, "The whole interval (0.01 to 0.45) lies below 0.60."),
        (
            20,
            60,
            Bars(max_drop=0.05, confidence=0.95),
            Counts(28, 52, 9),
            "the 0.05 allowed (down to 0.30). But its interval (0.08 to 0.63) reaches 0.30, so it may be chance.",
        ),
        (20, 60, Bars(max_drop=0.0, confidence=0.95), Counts(28, 52, 9), "(0.08 to 0.63) reaches 0.35, so it may"),
        (2, 60, Bars(min_share=0.456, confidence=0.95), None, "interval (0.01 to 0.4550) lies below 0.456."),
    ],
)
def test_what_an_interval_reaches_is_named(
    customer: int, institution: int, bars: Bars, then: Counts | None, said: str
) -> None:
    [finding] = [each for ruling in judged(customer, institution, bars, then).rulings for each in ruling.findings]
    assert said in finding.message


def test_the_advice_has_as_many_digits() -> None:
    [finding] = judged(60, 340, Bars(max_drop=0.0), Counts(61, 339, 9)).findings
    assert finding.advice.endswith(" would bring the share to 0.152.")


@pytest.mark.parametrize(
    ("then", "words"),
    [
        (Counts(150, 250, 9), "share 0.375 in HEAD, 0.370 now (-0.005)"),
        (Counts(100, 300, 9), "share 0.25 in HEAD, 0.37 now (+0.12)"),
        (Counts(201, 199, 9), "share 0.502 in HEAD, 0.370 now (-0.132)"),
        (Counts(148, 252, 9), "share 0.37 in HEAD, 0.37 now (+0.00)"),
        (Counts(0, 0, 9), "share n/a in HEAD, 0.37 now"),
    ],
)
def test_before_and_after(then: Counts, words: str) -> None:
    assert before_and_after(judged(148, 252, Bars(), then)) == words
