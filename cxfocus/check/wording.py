"""What the rules found, in plain words: the fact in one sentence, and what to do about it in another."""

from __future__ import annotations

from cxfocus.check.model import Before, CheckReport, Judged, Outcome
from cxfocus.report.model import Part
from cxfocus.report.wording import rate_number, share_number, what_if_sentence
from cxfocus.scoring.focus import Focus
from cxfocus.scoring.interval import Interval
from cxfocus.scoring.rate_interval import RateInterval
from cxfocus.scoring.what_if import WhatIf
from cxfocus.settings.bars import Bars
from cxfocus.text.amounts import amount

BASELINE = "the baseline"
NAME_WHO_IT_IS_FOR = "Say what it means for the people you serve, and name them."
OTHER_LEXICON = "Another lexicon counted the baseline, so the shares cannot be compared."
UPDATE_BASELINE = "Write it anew with --update-baseline."
KNOWN = "in the baseline, and no worse since"

OUTCOMES: dict[Outcome, str] = {"fail": "fails", "neutral": "neutral", "pass": "passes"}


def no_customer(focus: Focus, minimum: int) -> str:
    """Say that nobody who is served is mentioned."""
    if not focus.mentions:
        return f"There is nothing to judge: {amount(focus.words, 'word')}, and no mention of either side."
    fact = f"Not one customer mention, against {amount(focus.institution, 'institution mention')}"
    return f"{fact} in {amount(focus.words, 'word')}.{_too_few(focus, minimum)}"


def low_share(focus: Focus, bar: float, interval: Interval | None, outcome: Outcome, bars: Bars) -> str:
    """Say by how much the share misses its bar, and whether that is certain."""
    if focus.share is None:
        return no_customer(focus, bars.min_mentions)
    counts = f"{focus.customer:,} of {amount(focus.mentions, 'mention')}"
    fact = f"The share of customer mentions is {share_number(focus.share)} ({counts}), below the {share_number(bar)}"
    return f"{fact} asked for.{_certainty(focus, interval, outcome, bars)}"


def low_rate(focus: Focus, bar: float, interval: RateInterval | None, outcome: Outcome, bars: Bars) -> str:
    """Say by how much the rate misses its bar, and whether that is certain."""
    rate = rate_number(focus.per_thousand(focus.customer))
    counts = f"{amount(focus.customer, 'customer mention')} in {amount(focus.words, 'word')}"
    fact = f"{counts} make {rate} per 1,000 words, below the {rate_number(bar)} asked for."
    return fact + _certainty(focus, interval, outcome, bars)


def blind_section(section: Part, fewest: int) -> str:
    """Say which section is blind, and how much it holds otherwise."""
    focus = section.focus
    fact = f'The section "{section.name}" has no customer mention'
    if focus.words < fewest:
        return f"{fact}, but only {amount(focus.words, 'word')}; it takes {fewest} to judge a section."
    return f"{fact} in {amount(focus.words, 'word')}, and {amount(focus.institution, 'institution mention')}."


def dropped(focus: Focus, before: Before, bars: Bars, interval: Interval | None, outcome: Outcome) -> str:
    """Say from where to where the share has dropped."""
    allowed = f", by more than the {share_number(bars.max_drop)} allowed" if bars.max_drop else ""
    then, now = share_number(before.counts.share), share_number(focus.share)
    fact = f"The share dropped from {then} in {before.source} to {now}{allowed}."
    return fact + _certainty(focus, interval, outcome, bars)


def _certainty(focus: Focus, interval: Interval | RateInterval | None, outcome: Outcome, bars: Bars) -> str:
    """Go on from the fact: whether the evidence bears it out."""
    if focus.mentions < bars.min_mentions:
        return _too_few(focus, bars.min_mentions)
    if interval is None:
        return ""
    number = share_number if isinstance(interval, Interval) else rate_number
    span = f"{number(interval.low)} to {number(interval.high)}"
    if outcome == "fail":
        return f" The whole interval ({span}) lies below."
    return f" But its interval ({span}) reaches that, so it may be chance."


def _too_few(focus: Focus, minimum: int) -> str:
    if focus.mentions >= minimum:
        return ""
    few = f"{amount(focus.mentions, 'mention')} {'is' if focus.mentions == 1 else 'are'}"
    return f" But {few} too little evidence; it takes {minimum:,}."


def share_advice(change: WhatIf | None) -> str:
    """Say how many mentions more or fewer would do."""
    return NAME_WHO_IT_IS_FOR if change is None else _capital(what_if_sentence(change))


def rate_advice(missing: int, bar: float) -> str:
    """Say how many mentions more would do."""
    return f"{amount(missing, 'more customer mention')} would bring the rate to {rate_number(bar)}."


def before_and_after(judged: Judged) -> str | None:
    """`share 0.34 in the baseline, 0.21 now (-0.13)`; None where there is nothing to compare with."""
    before = judged.before
    if before is None:
        return None
    then, now = before.counts.share, judged.document.focus.share
    change = "" if then is None or now is None else f" ({now - then:+.2f})"
    moved = f", then {before.path}" if before.path else ""
    return f"share {share_number(then)} in {before.source}{moved}, {share_number(now)} now{change}"


def summary(report: CheckReport) -> str:
    """Count what became of the documents: `3 documents: 1 fails, 2 pass.`."""
    failing, neutral, passing = (report.count(outcome) for outcome in ("fail", "neutral", "pass"))
    parts = [
        f"{failing:,} {'fails' if failing == 1 else 'fail'}" if failing else "",
        f"{neutral:,} {'is' if neutral == 1 else 'are'} neutral (too little evidence)" if neutral else "",
        f"{passing:,} {'passes' if passing == 1 else 'pass'}" if passing else "",
        f"{len(report.failures):,} could not be read" if report.failures else "",
    ]
    counts = ", ".join(part for part in parts if part)
    total = amount(len(report.documents) + len(report.failures), "document")
    strict = " With --strict, neutral fails too." if report.strict and neutral else ""
    return f"{total}: {counts}.{strict}" if counts else "No document was judged."


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
