"""The rules: each makes findings about one document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from math import ceil, sqrt
from typing import NamedTuple

from cxfocus.check import wording
from cxfocus.check.baseline import BaselineEntry
from cxfocus.check.mending import enough_for_rate, enough_for_share
from cxfocus.check.model import Before, Finding, HeavyLine, Outcome, Place
from cxfocus.check.titles import TitledSection, blind_sections, matches_title, title_key
from cxfocus.report.model import FEWEST_WORDS, DocumentReport
from cxfocus.scoring.interval import Interval, share_interval
from cxfocus.scoring.rate_interval import RateInterval, rate_interval
from cxfocus.scoring.what_if import what_if
from cxfocus.settings.bars import Bars


class Case(NamedTuple):
    """The facts for a rule: the document as it may be shown, its sections, bars, earlier figures and heaviest lines.

    If `strict`, neutral documents fail too.
    """

    document: DocumentReport
    sections: Sequence[TitledSection]
    bars: Bars
    before: Before | None
    lines: tuple[HeavyLine, ...]
    strict: bool = False

    @property
    def place(self) -> Place:
        """Return the place to look at first: the heaviest line, or the top."""
        return self.lines[0].place if self.lines else Place()


class Rule(NamedTuple):
    """A rule: its name (its key in the configuration), sentences for reports, and its functions.

    A rule with `needs_customer` is not asked about a document that `no-customer` finds. `known` returns a sentence on
    how a finding stands in the baseline already, which fails no document, or None for a new finding; a rule without it
    has only new ones. A finding that was neutral then may stay so, but a failure is new.
    """

    name: str
    summary: str
    explanation: str
    is_on: Callable[[Case], bool]
    findings: Callable[[Case], Iterator[Finding]]
    known: Callable[[Finding, Case, BaselineEntry], str | None] | None = None
    needs_customer: bool = False


def _no_customer(case: Case) -> Iterator[Finding]:
    """Find a document without a customer mention."""
    focus, bar = case.document.focus, case.bars.min_share
    if focus.customer:
        return
    outcome: Outcome = "fail" if focus.mentions >= case.bars.min_mentions else "neutral"
    message = wording.no_customer(case.document, case.bars.min_mentions)
    if not focus.mentions and (off := [each for each in case.document.silenced if each.term is None]):
        yield Finding("no-customer", outcome, message, wording.SWITCH_ON, place=Place(off[0].line), shortfall=1.0)
        return
    rate = case.bars.min_customer_rate
    then = [_share_advice(case, bar, outcome)] if bar else []
    then += [_rate_advice(case, rate, outcome)] if rate and focus.words else []
    first = wording.NAME_WHO_IT_IS_FOR if focus.words else wording.LOOK_AT_FILE
    advice = " ".join(dict.fromkeys([first, *then]))
    yield Finding("no-customer", outcome, message, advice, place=case.place, shortfall=1.0)


def _min_share(case: Case) -> Iterator[Finding]:
    """Find a share of customer mentions below its bar."""
    focus, bar = case.document.focus, case.bars.min_share
    if not bar or (focus.share is not None and focus.share >= bar):
        return
    interval = _interval(case)
    outcome = _outcome(case, interval.high if interval else None, bar)
    message = wording.low_share(case.document, bar, interval, outcome, case.bars)
    advice = _share_advice(case, bar, outcome)
    shortfall = (bar - (focus.share or 0.0)) / bar
    yield Finding("min-share", outcome, message, advice, place=case.place, shortfall=shortfall)


def _min_customer_rate(case: Case) -> Iterator[Finding]:
    """Find too few customer mentions for each 1,000 words."""
    focus, bar = case.document.focus, case.bars.min_customer_rate
    rate = focus.per_thousand(focus.customer)
    if not bar or (rate is not None and rate >= bar):
        return
    interval = _rate_interval(case)
    outcome = _outcome(case, interval.high if interval else None, bar)
    message = wording.low_rate(focus, bar, interval, outcome, case.bars)
    advice = _rate_advice(case, bar, outcome)
    shortfall = (bar - (rate or 0.0)) / bar
    yield Finding("min-customer-rate", outcome, message, advice, place=case.place, shortfall=shortfall)


def _not_blind(case: Case) -> Iterator[Finding]:
    """Find sections without a customer mention among those that a pattern matches."""
    of_title: Counter[str] = Counter()
    for part, title in case.sections:
        of_title[title] += 1
        if part.focus.customer or not any(matches_title(title, pattern) for pattern in case.bars.not_blind):
            continue
        outcome: Outcome = "fail" if part.focus.words >= FEWEST_WORDS else "neutral"
        message = wording.blind_section(part, FEWEST_WORDS)
        yield Finding(
            "not-blind",
            outcome,
            message,
            wording.NAME_WHO_IT_IS_FOR,
            place=Place(part.line or 1),
            shortfall=min(1.0, part.focus.words / 1000),
            subject=title,
            occurrence=of_title[title],
        )


def _max_drop(case: Case) -> Iterator[Finding]:
    """Find a share that has dropped below its earlier figure by more than is allowed."""
    focus, before, share = case.document.focus, case.before, case.document.focus.share
    if before is None or before.counts.share is None or before.same_text:
        return
    if not before.comparable:
        yield Finding("max-drop", "neutral", wording.OTHER_LEXICON, wording.UPDATE_BASELINE, place=Place())
        return
    bar = before.counts.share - (case.bars.max_drop or 0.0)
    if share is not None and round(share, 9) >= round(bar, 9):
        return
    interval = _interval(case)
    outcome = _outcome(case, interval.high if interval else None, bar)
    message = wording.dropped_share(focus, before, case.bars, interval, outcome)
    advice = _share_advice(case, bar, outcome)
    shortfall = before.counts.share - (share or 0.0)
    yield Finding("max-drop", outcome, message, advice, place=case.place, shortfall=shortfall)


def _share_advice(case: Case, bar: float, outcome: Outcome) -> str:
    """Return how many mentions bring the share to its bar, or its interval, where that decides."""
    focus, level = case.document.focus, _level_to_fail(case, outcome)
    change = what_if(focus.customer, focus.institution, bar) if 0 < bar < 1 else None
    enough = enough_for_share(focus, bar, level, change.more_customer) if change is not None and level else None
    return wording.share_advice(change, focus, enough)


def _rate_advice(case: Case, bar: float, outcome: Outcome) -> str:
    """Return how many mentions bring the rate of customer mentions to its bar, or its interval."""
    focus, level = case.document.focus, _level_to_fail(case, outcome)
    missing = max(1, ceil(round(bar * focus.words / 1000, 9)) - focus.customer)
    enough = enough_for_rate(focus, bar, level, missing) if level else None
    return wording.rate_advice(missing, bar, focus, enough)


def _level_to_fail(case: Case, outcome: Outcome) -> float | None:
    """Return the confidence that a failure needs; None where a less certain one would not pass."""
    return case.bars.confidence if outcome == "fail" and not case.strict else None


def _interval(case: Case) -> Interval | None:
    """Return the interval of the share at the confidence that a failure needs; None where it needs none."""
    return share_interval(case.document.focus.clusters, case.bars.confidence) if case.bars.confidence else None


def _rate_interval(case: Case) -> RateInterval | None:
    """Return the interval of the rate of customer mentions, likewise."""
    focus, confidence = case.document.focus, case.bars.confidence
    counts = [customer for customer, _ in focus.clusters]
    return rate_interval(counts, focus.turns, focus.words, confidence) if confidence else None


def _outcome(case: Case, high: float | None, bar: float) -> Outcome:
    """Return fail for a number below its bar if mentions suffice and, where asked, the whole interval lies below."""
    if case.document.focus.mentions < case.bars.min_mentions:
        return "neutral"
    return "neutral" if case.bars.confidence and (high is None or high >= bar) else "fail"


def _could_be_judged(finding: Finding, case: Case, entry: BaselineEntry) -> bool:
    """Whether the evidence sufficed for the finding when the baseline was written."""
    return finding.outcome == "neutral" or entry.counts.mentions >= case.bars.min_mentions


def _nobody_then(finding: Finding, case: Case, entry: BaselineEntry) -> str | None:
    return None if entry.counts.customer or not _could_be_judged(finding, case, entry) else wording.KNOWN


def _low_then(finding: Finding, case: Case, entry: BaselineEntry) -> str | None:
    """Return how a low share was known; how far it may drop is a question of `max-drop`."""
    bar, then, now = case.bars.min_share or 0.0, entry.counts.share or 0.0, case.document.focus.share or 0.0
    if then >= bar or not _could_be_judged(finding, case, entry):
        return None
    interval = _interval(case)
    if finding.outcome == "fail" and interval and not _was_certain(case, entry, then, interval.high - now, bar):
        return None
    return wording.KNOWN if now >= then else wording.KNOWN_AND_LOWER


def _was_certain(case: Case, entry: BaselineEntry, then: float, reach: float, bar: float) -> bool:
    """Whether the interval lay below the bar then, guessed from its `reach` above the figure now.

    With fewer mentions it reached farther.
    """
    fewer = case.document.focus.mentions / max(1, entry.counts.mentions)
    return then + reach * max(1.0, sqrt(fewer)) < bar


def _rare_then(finding: Finding, case: Case, entry: BaselineEntry) -> str | None:
    """Return how a low rate was known; it must not be lower now, as no rule asks for its drop."""
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
    """Return how a blind section was known: by as many of its title then; short ones count for short ones only."""
    key, fewest = title_key(finding.subject), 0 if finding.outcome == "neutral" else FEWEST_WORDS
    now = sum(title_key(title) == key and part.focus.words >= fewest for part, title in blind_sections(case.sections))
    then = sum(title_key(title) == key for title in (*entry.blind, *(() if fewest else entry.short)))
    return wording.KNOWN if now <= then else None


#: The rules in the order in which they are asked; one that is off is not reported.
RULES: tuple[Rule, ...] = (
    Rule(
        name="no-customer",
        summary="A document has at least one customer mention.",
        explanation="Where it speaks, the rules of share and rate are not asked. "
        "`allow-no-customer: yes` switches it off.",
        is_on=lambda case: not case.bars.allow_no_customer,
        findings=_no_customer,
        known=_nobody_then,
    ),
    Rule(
        name="min-share",
        summary="The share of customer mentions reaches its bar.",
        explanation="Share is customer / (customer + institution) mentions.",
        is_on=lambda case: bool(case.bars.min_share),
        findings=_min_share,
        known=_low_then,
        needs_customer=True,
    ),
    Rule(
        name="min-customer-rate",
        summary="The customer mentions for each 1,000 words reach their bar.",
        explanation="Rate is 1,000 x customer mentions / words.",
        is_on=lambda case: bool(case.bars.min_customer_rate),
        findings=_min_customer_rate,
        known=_rare_then,
        needs_customer=True,
    ),
    Rule(
        name="not-blind",
        summary="Sections of these titles have a customer mention.",
        explanation="A section is blind when it has not one customer mention.",
        is_on=lambda case: bool(case.bars.not_blind),
        findings=_not_blind,
        known=_blind_then,
    ),
    Rule(
        name="max-drop",
        summary="The share has not dropped by more than is allowed.",
        explanation="The share is compared with the baseline, or else with the revision of ⟨diff_base⟩.",
        is_on=lambda case: case.before is not None and (case.bars.max_drop is not None or case.before.in_baseline),
        findings=_max_drop,
    ),
)
