"""Findings in plain words: one sentence for the fact, and one for what to do about it."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from cxfocus.check.model import Before, CheckReport, Finding, JudgedDocument, Outcome, Place
from cxfocus.report.model import DocumentReport, Part
from cxfocus.report.wording import rate_number, share_number, what_if_sentence
from cxfocus.scoring.focus import Focus
from cxfocus.scoring.interval import Interval
from cxfocus.scoring.rate_interval import RateInterval
from cxfocus.scoring.what_if import WhatIf
from cxfocus.settings.bars import Bars
from cxfocus.text.amounts import amount

BASELINE = "the baseline"
NAME_WHO_IT_IS_FOR = "Say what it means for the people you serve, and name them."
SWITCH_ON = "Write `<!-- cxfocus: on -->` where counting is to begin again."
LOOK_AT_FILE = "Look whether the file holds the text that you expect."
OTHER_LEXICON = "Another lexicon counted the baseline, so the shares cannot be compared."
UPDATE_BASELINE = "Write it anew with ⟨update_baseline⟩."
KNOWN = "It stands in the baseline, and no worse since."
UNCHANGED = "The document has not changed since the baseline was written."
SAID_ALREADY = "There is no customer mention, which no-customer says."
KNOWN_AND_LOWER = "It was below that in the baseline too."
#: Units of the last digit by which numbers must differ, so that people see their difference.
_UNITS_APART = 1.5
#: Most decimals of a number: nobody reads more.
_MOST_DECIMALS = 6

OUTCOMES: dict[Outcome, str] = {"fail": "fails", "neutral": "neutral", "pass": "passes"}


def no_customer(document: DocumentReport, minimum: int) -> str:
    """Say that there is no customer mention."""
    focus, off = document.focus, _words_off(document)
    if not focus.mentions and off:
        left = f", and in the other {amount(focus.words, 'word')} is no mention of either side" if focus.words else ""
        return f"There is nothing to judge: comments switch off {amount(off, 'word')}{left}."
    if not focus.mentions:
        return f"There is nothing to judge: {amount(focus.words, 'word')}, and no mention of either side."
    fact = f"Not one customer mention, against {amount(focus.institution, 'institution mention')}"
    return f"{fact} in {amount(focus.words, 'word')}.{_too_few(focus, minimum)}"


def _words_off(document: DocumentReport) -> int:
    """Return the number of words that comments switch off."""
    return sum(silenced.amount for silenced in document.silenced if silenced.term is None)


def low_share(document: DocumentReport, bar: float, interval: Interval | None, outcome: Outcome, bars: Bars) -> str:
    """Say by how much the share misses its bar, and whether that is certain."""
    focus = document.focus
    if focus.share is None:
        return no_customer(document, bars.min_mentions)
    counts = f"{focus.customer:,} of {amount(focus.mentions, 'mention')}"
    share, asked = _apart(focus.share, bar, exact=bar)
    fact = f"The share of customer mentions is {share} ({counts}), below the {asked} asked for."
    return fact + _certainty(focus, interval, outcome, bars, bar=(bar, asked))


def low_rate(focus: Focus, bar: float, interval: RateInterval | None, outcome: Outcome, bars: Bars) -> str:
    """Say by how much the rate misses its bar, and whether that is certain."""
    rate, asked = _apart(focus.per_thousand(focus.customer) or 0.0, bar, exact=bar, fewest=1)
    counts = f"{amount(focus.customer, 'customer mention')} in {amount(focus.words, 'word')}"
    fact = f"{counts} make {rate} per 1,000 words, below the {asked} asked for."
    return fact + _certainty(focus, interval, outcome, bars, bar=(bar, asked))


def blind_section(section: Part, fewest: int) -> str:
    """Say which section is blind, and how many words and institution mentions it has."""
    focus = section.focus
    fact = f'The section "{section.name}" has no customer mention'
    if focus.words < fewest:
        return f"{fact}, but only {amount(focus.words, 'word')}; it takes {fewest} to judge a section."
    return f"{fact} in {amount(focus.words, 'word')}, and {amount(focus.institution, 'institution mention')}."


def dropped_share(focus: Focus, before: Before, bars: Bars, interval: Interval | None, outcome: Outcome) -> str:
    """Say from which number to which the share has dropped."""
    most, share = bars.max_drop or 0.0, before.counts.share or 0.0
    then, now = _then_and_now(before.counts.share, focus.share)
    bar = _apart(focus.share or 0.0, max(0.0, share - most))[1] if most else then
    allowed = f", by more than the {_apart(most, most, exact=most)[0]} allowed (down to {bar})" if most else ""
    fact = f"The share dropped from {then} in {before.source} to {now}{allowed}."
    return fact + _certainty(focus, interval, outcome, bars, bar=(share - most, bar))


def _then_and_now(then: float | None, now: float | None) -> tuple[str, str]:
    if then is None or now is None:
        return share_number(then), share_number(now)
    return _apart(then, now)


def _apart(one: float, other: float, exact: float | None = None, fewest: int = 2) -> tuple[str, str]:
    """Return two numbers in as many digits as distinguish them; `exact` is shown as it was written."""
    decimals = _decimals(one, other, exact, fewest)
    return f"{one:,.{decimals}f}", f"{other:,.{decimals}f}"


def _decimals(one: float, other: float, exact: float | None = None, fewest: int = 2) -> int:
    """Return how many decimals distinguish two numbers, and any other share from one half."""
    for decimals in range(fewest, _MOST_DECIMALS):
        alike = one != other and abs(one - other) < _UNITS_APART * 10**-decimals
        halved = any(value != 0.5 and round(value, decimals) == 0.5 for value in (one, other))
        cut = exact is not None and round(exact, decimals) != exact
        if not (alike or halved or cut):
            return decimals
    return _MOST_DECIMALS


def _certainty(
    focus: Focus, interval: Interval | RateInterval | None, outcome: Outcome, bars: Bars, bar: tuple[float, str]
) -> str:
    """Say whether the evidence is enough for the fact before it; `bar` is the number asked for, and as it is shown."""
    if focus.mentions < bars.min_mentions:
        return _too_few(focus, bars.min_mentions)
    if interval is None:
        return ""
    number, fewest = (share_number, 2) if isinstance(interval, Interval) else (rate_number, 1)
    span = f"{number(interval.low)} to {_apart(interval.high, bar[0], fewest=fewest)[0]}"
    if outcome == "fail":
        return f" The whole interval ({span}) lies below {bar[1]}."
    return f" But its interval ({span}) reaches {bar[1]}, so it may be chance."


def _too_few(focus: Focus, minimum: int) -> str:
    if focus.mentions >= minimum:
        return ""
    few = f"{amount(focus.mentions, 'mention')} {'is' if focus.mentions == 1 else 'are'}"
    return f" But {few} too little evidence; it takes {minimum:,}."


def share_advice(change: WhatIf | None, focus: Focus, enough: int | None) -> str:
    """Say how many mentions bring the share to its bar, or only how many are `enough` for the interval, if fewer."""
    if change is None:
        return NAME_WHO_IT_IS_FOR
    bar = _apart(focus.share or 0.0, change.target)[1]
    if enough is not None and enough < change.more_customer:
        return _enough(enough, "share", bar)
    return _capital(what_if_sentence(change, bar))


def rate_advice(missing: int, bar: float, focus: Focus, enough: int | None) -> str:
    """Say how many mentions bring the rate to its bar, or only how many are `enough` for the interval, if fewer."""
    rate = _apart(focus.per_thousand(focus.customer) or 0.0, bar, exact=bar, fewest=1)[1]
    if enough is not None and enough < missing:
        return _enough(enough, "rate", rate)
    return f"{amount(missing, 'more customer mention')} would bring the rate to {rate}."


def _enough(enough: int, what: str, bar: str) -> str:
    return f"{amount(enough, 'more customer mention')} can be enough: the interval of the {what} then reaches {bar}."


def finding_words(judged: JudgedDocument, finding: Finding) -> str:
    """Return the fact, the advice, and the line of a text whose file has no such line."""
    place = finding.place
    where = "" if judged.in_file(place) or place == Place() else f" See {line_words(judged, place)}."
    return f"{finding.message} {finding.advice}{where}"


def line_words(judged: JudgedDocument, place: Place) -> str:
    """Return `line 12`, or for a composed text `line 12 of its text`, which `cxfocus inspect FILE --text` prints."""
    return f"line {place.line:,}{'' if judged.in_file(place) else ' of its text'}"


def before_and_after(judged: JudgedDocument) -> str | None:
    """Return `share 0.34 in the baseline, 0.21 now (-0.13)`; None where there is nothing to compare with."""
    before = judged.before
    if before is None or not before.comparable:
        return None
    then, now = _then_and_now(before.counts.share, judged.document.focus.share)
    change = change_words(judged)
    moved = f", then {before.path}" if before.path else ""
    return f"share {then} in {before.source}{moved}, {now} now{f' ({change})' if change else ''}"


def change_words(judged: JudgedDocument) -> str:
    """Return `-0.13`, in as many digits as distinguish the shares; empty where there is nothing to compare with."""
    before, now = judged.before, judged.document.focus.share
    then = before.counts.share if before is not None and before.comparable else None
    if then is None or now is None:
        return ""
    return f"{now - then:+.{_decimals(then, now)}f}"


def summary(report: CheckReport) -> str:
    """Return the number of each outcome: `3 documents: 1 fails, 2 pass. Without the baseline, 1 more would fail.`."""
    failing, neutral, passing = (report.count(outcome) for outcome in ("fail", "neutral", "pass"))
    parts = [
        f"{failing:,} {'fails' if failing == 1 else 'fail'}" if failing else "",
        f"{neutral:,} {'is' if neutral == 1 else 'are'} neutral (not certain enough to fail)" if neutral else "",
        f"{passing:,} {'passes' if passing == 1 else 'pass'}" if passing else "",
        f"{len(report.failures):,} could not be read" if report.failures else "",
    ]
    counts = ", ".join(part for part in parts if part)
    total = amount(len(report.documents) + len(report.failures), "document")
    strict = " With ⟨strict⟩, neutral fails too." if report.strict and neutral else ""
    return f"{total}: {counts}.{strict}{_excused(report)}" if counts else "No document was judged."


def _excused(report: CheckReport) -> str:
    excused = sum(map(report.is_excused, report.documents))
    more = "more " if report.failed else ""
    return f" Without {BASELINE}, {excused:,} {more}would fail." if excused else ""


def words_that_count(lexicons: Sequence[str]) -> str:
    """Say how to see the words of the lexicons."""
    return f"Words that count: {' and '.join(f'cxfocus lexicon show {shlex.quote(each)}' for each in lexicons)}"


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
