"""After the advice of "To mend", the document passes; with one mention less it fails."""

from __future__ import annotations

import re

import pytest

from cxfocus.check.history import Past
from cxfocus.check.model import JudgedDocument
from cxfocus.check.titles import titled_sections
from cxfocus.lexicon.load import parse_lexicon
from cxfocus.pipeline import Job, analyze_inputs
from cxfocus.readers.source import Source
from cxfocus.settings.bars import Bars
from tests.check.judging import judge
from tests.check.repository import WORDS

_ENOUGH = re.compile(r"(\d+) more customer mentions? can be enough: the interval of the \w+ then reaches (\S+)\.")
_WHOLE = re.compile(r"(\d+) more customer mentions?(?:, or [^.]*,)? would bring the (?:share|rate) to (\S+)\.")


def _judged(turns: list[tuple[int, int]], bars: Bars, *, strict: bool = False) -> JudgedDocument:
    text = "\n\n".join(
        " ".join(["patron"] * customer + ["board and", *["board"] * (few - 1)]) for customer, few in turns
    )
    [document] = analyze_inputs([Source("a.md", text.encode())], Job(parse_lexicon(WORDS))).documents
    return judge(document, titled_sections(document), bars, Past(), strict=strict)


def _spread(turns: list[tuple[int, int]], more: int) -> list[tuple[int, int]]:
    counts = [customer for customer, _ in turns]
    for _ in range(more):
        counts[counts.index(min(counts))] += 1
    return [(count, few) for count, (_, few) in zip(counts, turns, strict=True)]


def _told(judged: JudgedDocument, pattern: re.Pattern[str]) -> int:
    found = {int(match[1]) for each in judged.findings if (match := pattern.search(each.advice))}
    [number] = found
    return number


_CERTAIN = Bars(min_share=0.2, confidence=0.95)
_RATED = Bars(min_customer_rate=100.0, confidence=0.95)
_NOBODY = [(0, 4)] * 10
_HARDLY = [(1, 4), *[(0, 4)] * 19]


@pytest.mark.parametrize(
    ("turns", "bars"),
    [
        ([(0, 28)], _CERTAIN),
        (_NOBODY, _CERTAIN),
        (_HARDLY, _CERTAIN),
        (_NOBODY, _RATED),
        (_HARDLY, _RATED),
    ],
)
def test_what_is_enough_is_and_less_is_not(turns: list[tuple[int, int]], bars: Bars) -> None:
    judged = _judged(turns, bars)
    assert judged.outcome == "fail"
    assert not any(_WHOLE.search(each.advice) for each in judged.findings)
    enough, whole = _told(judged, _ENOUGH), _told(_judged(turns, bars, strict=True), _WHOLE)
    assert 0 < enough < whole
    assert _judged(_spread(turns, enough), bars).outcome == "neutral"
    assert _judged(_spread(turns, enough - 1), bars).outcome == "fail"


@pytest.mark.parametrize("turns", [_NOBODY, _HARDLY])
@pytest.mark.parametrize(
    ("bars", "strict"), [(_CERTAIN._replace(confidence=None), False), (_CERTAIN, True), (_RATED, True)]
)
def test_where_the_number_alone_decides_the_number_is_asked_for(
    turns: list[tuple[int, int]], bars: Bars, strict: bool
) -> None:
    judged = _judged(turns, bars, strict=strict)
    assert not any(_ENOUGH.search(each.advice) for each in judged.findings)
    assert judged.outcome == "fail"


def test_a_document_that_names_nobody_is_told_of_every_bar_it_will_meet() -> None:
    [finding] = _judged(_NOBODY, Bars(min_share=0.2, min_customer_rate=100.0)).findings
    assert "would bring the share to 0.20." in finding.advice
    assert "would bring the rate to 100.0." in finding.advice


def test_what_does_not_fail_is_not_told_what_would_be_enough() -> None:
    judged = _judged([(1, 4), *[(0, 4)] * 5], _CERTAIN)
    assert judged.outcome == "neutral"
    assert not any(_ENOUGH.search(each.advice) for each in judged.findings)
