"""The rules: each looks at one document and says what it holds against it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from math import ceil, sqrt
from typing import NamedTuple

from cxfocus.check import wording
from cxfocus.check.baseline import BaselineEntry
from cxfocus.check.mending import enough_for_rate, enough_for_share
from cxfocus.check.model import Before, Finding, HeavyLine, Outcome, Place
from cxfocus.check.titles import Headed, blind, title_key, titled
from cxfocus.report.model import FEWEST_WORDS, DocumentReport
from cxfocus.scoring.interval import Interval, share_interval
from cxfocus.scoring.rate_interval import RateInterval, rate_interval
from cxfocus.scoring.what_if import what_if
from cxfocus.settings.bars import Bars


class Case(NamedTuple):
    """All that a rule may know: the document, its sections, its bars, what it was before, and its heaviest lines.

    `strict`: what is neutral fails too.
    """

    document: DocumentReport
    sections: Sequence[Headed]
    bars: Bars
    before: Before | None
    lines: tuple[HeavyLine, ...]
    strict: bool = False

    @property
    def place(self) -> Place:
        """Where one looks first: the heaviest line, else the top."""
        return self.lines[0].place if self.lines else Place()


class Rule(NamedTuple):
    """A rule's name (its key in the configuration), a line on it for reports, and whether it is on.

    One that `is_said` by another is not asked.
    `known` says how a finding stands in the baseline already, which fails nobody; None where it is new. What was
    neutral then may go on being so, and is new where it fails.
    """

    name: str
    summary: str
    explanation: str
    is_on: Callable[[Case], bool]
    findings: Callable[[Case], Iterator[Finding]]
    known: Callable[[Finding, Case, BaselineEntry], str | None]
    is_said: Callable[[Case], bool] = lambda _case: False


def _no_customer(case: Case) -> Iterator[Finding]:
    """Not one customer mention, though there is enough to go by."""
    focus, bar = case.document.focus, case.bars.min_share
    if focus.customer:
        return
    outcome: Outcome = "fail" if focus.mentions >= case.bars.min_mentions else "neutral"
    message = wording.no_customer(focus, case.bars.min_mentions)
    rate = case.bars.min_customer_rate
    then = [_share_advice(case, bar, outcome)] if bar else []
    then += [_rate_advice(case, rate, outcome)] if rate and focus.words else []
    advice = " ".join(dict.fromkeys([wording.NAME_WHO_IT_IS_FOR, *then]))
    yield Finding("no-customer", outcome, message, advice, case.place, 1.0)


def _min_share(case: Case) -> Iterator[Finding]:
    """The share of customer mentions lies below its bar."""
    focus, bar = case.document.focus, case.bars.min_share
    if not bar or (focus.share is not None and focus.share >= bar):
        return
    interval = _interval(case)
    outcome = _outcome(case, interval.high if interval else None, bar)
    message = wording.low_share(case.document.focus, bar, interval, outcome, case.bars)
    advice = _share_advice(case, bar, outcome)
    yield Finding("min-share", outcome, message, advice, case.place, (bar - (focus.share or 0.0)) / bar)


def _min_customer_rate(case: Case) -> Iterator[Finding]:
    """Too few customer mentions for each 1,000 words."""
    focus, bar = case.document.focus, case.bars.min_customer_rate
    rate = focus.per_thousand(focus.customer)
    if not bar or (rate is not None and rate >= bar):
        return
    interval = _rate_interval(case)
    outcome = _outcome(case, interval.high if interval else None, bar)
    message = wording.low_rate(focus, bar, interval, outcome, case.bars)
    advice = _rate_advice(case, bar, outcome)
    yield Finding("min-customer-rate", outcome, message, advice, case.place, (bar - (rate or 0.0)) / bar)


def _not_blind(case: Case) -> Iterator[Finding]:
    """Sections that a pattern names, without a customer mention."""
    of_title: Counter[str] = Counter()
    for part, title in case.sections:
        of_title[title] += 1
        if part.focus.customer or not any(titled(title, pattern) for pattern in case.bars.not_blind):
            continue
        outcome: Outcome = "fail" if part.focus.words >= FEWEST_WORDS else "neutral"
        message = wording.blind_section(part, FEWEST_WORDS)
        yield Finding(
            "not-blind",
            outcome,
            message,
            wording.NAME_WHO_IT_IS_FOR,
            Place(part.line or 1),
            min(1.0, part.focus.words / 1000),
            title,
            occurrence=of_title[title],
        )


def _max_drop(case: Case) -> Iterator[Finding]:
    """The share has dropped against what it was."""
    focus, before, share = case.document.focus, case.before, case.document.focus.share
    if before is None or before.counts.share is None or before.same_text:
        return
    if not before.comparable:
        yield Finding("max-drop", "neutral", wording.OTHER_LEXICON, wording.UPDATE_BASELINE, Place())
        return
    bar = before.counts.share - (case.bars.max_drop or 0.0)
    if share is not None and round(share, 9) >= round(bar, 9):
        return
    interval = _interval(case)
    outcome = _outcome(case, interval.high if interval else None, bar)
    message = wording.dropped(focus, before, case.bars, interval, outcome)
    advice = _share_advice(case, bar, outcome)
    yield Finding("max-drop", outcome, message, advice, case.place, before.counts.share - (share or 0.0))


def _share_advice(case: Case, bar: float, outcome: Outcome) -> str:
    """What lets it through: the share at its bar, or sooner where it fails only for certain."""
    focus, level = case.document.focus, _level_to_fail(case, outcome)
    change = what_if(focus.customer, focus.institution, bar) if 0 < bar < 1 else None
    enough = enough_for_share(focus, bar, level, change.more_customer) if change is not None and level else None
    return wording.share_advice(change, focus, enough)


def _rate_advice(case: Case, bar: float, outcome: Outcome) -> str:
    """Likewise for the rate of customer mentions."""
    focus, level = case.document.focus, _level_to_fail(case, outcome)
    missing = max(1, ceil(round(bar * focus.words / 1000, 9)) - focus.customer)
    enough = enough_for_rate(focus, bar, level, missing) if level else None
    return wording.rate_advice(missing, bar, focus, enough)


def _level_to_fail(case: Case, outcome: Outcome) -> float | None:
    """How sure it is that it fails, where it passed the gate if that were less so."""
    return case.bars.confidence if outcome == "fail" and not case.strict else None


def _interval(case: Case) -> Interval | None:
    """That of the share, as sure as a rule has to be to fail; None where none has to be."""
    return share_interval(case.document.focus.clusters, case.bars.confidence) if case.bars.confidence else None


def _rate_interval(case: Case) -> RateInterval | None:
    """That of the rate of customer mentions, likewise."""
    focus, confidence = case.document.focus, case.bars.confidence
    counts = [customer for customer, _ in focus.clusters]
    return rate_interval(counts, focus.turns, focus.words, confidence) if confidence else None


def _outcome(case: Case, high: float | None, bar: float) -> Outcome:
    """Below the bar as measured; it fails if there are mentions enough and, where asked, the whole interval agrees."""
    if case.document.focus.mentions < case.bars.min_mentions:
        return "neutral"
    return "neutral" if case.bars.confidence and (high is None or high >= bar) else "fail"


def _is_said(case: Case) -> bool:
    """Whether `no-customer` says it already."""
    return not (case.document.focus.customer or case.bars.allow_no_customer)


def _could_be_judged(finding: Finding, case: Case, entry: BaselineEntry) -> bool:
    """Whether there was evidence enough then for what is found now."""
    return finding.outcome == "neutral" or entry.counts.mentions >= case.bars.min_mentions


def _nobody_then(finding: Finding, case: Case, entry: BaselineEntry) -> str | None:
    return None if entry.counts.customer or not _could_be_judged(finding, case, entry) else wording.KNOWN


def _low_then(finding: Finding, case: Case, entry: BaselineEntry) -> str | None:
    """Below the bar then as well; by how much it may drop from there is asked by `max-drop`."""
    bar, then, now = case.bars.min_share or 0.0, entry.counts.share or 0.0, case.document.focus.share or 0.0
    if then >= bar or not _could_be_judged(finding, case, entry):
        return None
    interval = _interval(case)
    if finding.outcome == "fail" and interval and not _was_certain(case, entry, then, interval.high - now, bar):
        return None
    return wording.KNOWN if now >= then else wording.KNOWN_AND_LOWER


def _was_certain(case: Case, entry: BaselineEntry, then: float, reach: float, bar: float) -> bool:
    """Whether an interval lay below the bar then; now it reaches so far above its figure, of fewer mentions farther."""
    fewer = case.document.focus.mentions / max(1, entry.counts.mentions)
    return then + reach * max(1.0, sqrt(fewer)) < bar


def _rare_then(finding: Finding, case: Case, entry: BaselineEntry) -> str | None:
    """The rate has no rule for how much it may drop."""
    focus, then = case.document.focus, entry.counts
    is_no_worse = focus.customer * then.words >= then.customer * focus.words
    if not is_no_worse or not _could_be_judged(finding, case, entry):
        return None
    interval = _rate_interval(case)
    if finding.outcome == "fail" and interval is not None:
        reach = interval.high - (focus.per_thousand(focus.customer) or 0.0)
        was = then.customer * 1000 / then.words
        return wording.KNOWN if _was_certain(case, entry, was, reach, case.bars.min_customer_rate or 0.0) else None
    return wording.KNOWN


def _blind_then(finding: Finding, case: Case, entry: BaselineEntry) -> str | None:
    """As many sections of that title then as now; those that were too short to be judged count for such alone."""
    key, fewest = title_key(finding.subject), 0 if finding.outcome == "neutral" else FEWEST_WORDS
    now = sum(title_key(title) == key and part.focus.words >= fewest for part, title in blind(case.sections))
    then = sum(title_key(title) == key for title in (*entry.blind, *(() if fewest else entry.short)))
    return wording.KNOWN if now <= then else None


def _never(_finding: Finding, _case: Case, _entry: BaselineEntry) -> None:
    """What is measured against the baseline does not stand in it."""


#: Asked in this order; a rule that is off says nothing and is not reported.
RULES: tuple[Rule, ...] = (
    Rule(
        "no-customer",
        "A document has at least one customer mention.",
        "Where it speaks, the rules of share and rate are not asked. `allow-no-customer: yes` switches it off.",
        lambda case: not case.bars.allow_no_customer,
        _no_customer,
        _nobody_then,
    ),
    Rule(
        "min-share",
        "The share of customer mentions reaches its bar.",
        "Share is customer / (customer + institution) mentions.",
        lambda case: bool(case.bars.min_share),
        _min_share,
        _low_then,
        _is_said,
    ),
    Rule(
        "min-customer-rate",
        "The customer mentions for each 1,000 words reach their bar.",
        "Rate is 1,000 x customer mentions / words.",
        lambda case: bool(case.bars.min_customer_rate),
        _min_customer_rate,
        _rare_then,
        _is_said,
    ),
    Rule(
        "not-blind",
        "Sections of these titles have a customer mention.",
        "A section is blind when it has not one customer mention.",
        lambda case: bool(case.bars.not_blind),
        _not_blind,
        _blind_then,
    ),
    Rule(
        "max-drop",
        "The share has not dropped by more than is allowed.",
        "The share is compared with the baseline, or else with the revision of --diff-base.",
        lambda case: case.before is not None and (case.bars.max_drop is not None or case.before.in_baseline),
        _max_drop,
        _never,
    ),
)
