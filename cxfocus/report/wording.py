"""Numbers and verdicts in plain words, for all writers whose output people read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cxfocus.report.model import FEWEST_WORDS, DocumentReport, LexiconInfo, Part, Passage
from cxfocus.scoring.defaults import CONFIDENCE
from cxfocus.scoring.focus import Focus, Verdict
from cxfocus.scoring.interval import Interval
from cxfocus.scoring.mean import Mean
from cxfocus.scoring.talk_time import TalkTime
from cxfocus.scoring.what_if import WhatIf
from cxfocus.text.amounts import amount, and_more
from cxfocus.transcript import Silenced

NOT_AVAILABLE = "n/a"
POOLED = "the mentions of all documents counted together"
MEAN = "every document that has a share weighs the same"
#: Digits of a fingerprint: as many as two lexicons will not share.
_SHA = 12

VERDICTS: dict[Verdict, str] = {
    "customer-focused": "customer-focused",
    "institution-focused": "institution-focused",
    "balanced": "balanced",
    "insufficient-evidence": "too little evidence",
}
#: What people have to know of that verdict where they see no sentence about each document.
BALANCED = (
    "Balanced: the interval holds one half, so neither side clearly leads. "
    "With few mentions the interval is wide, and balanced then means: cannot tell"
)
#: Only where the whole interval lies between these shares is it said that the sides are balanced: then neither is
#: named more than twice as often as the other.
_EVEN = (1 / 3, 2 / 3)
#: Seconds; the parts of a time that is as long are told in minutes.
_LEAST_IN_MINUTES = 600
_ESTIMATES = {"start": "estimated from start times", "anchor": "estimated from time marks"}


def share_number(share: float | None) -> str:
    """Return the share with two decimals, or more near one half, so that 0.4996 is not shown as 0.50."""
    if share is None:
        return NOT_AVAILABLE
    texts = [f"{share:.{decimals}f}" for decimals in (2, 3, 4)]
    return next((text for text in texts if share == 0.5 or float(text) != 0.5), texts[-1])


def interval_words(interval: Interval | None) -> str:
    """Return `0.29 to 0.48`."""
    return f"{share_number(interval.low)} to {share_number(interval.high)}" if interval else NOT_AVAILABLE


def share_with_interval(focus: Focus) -> str:
    """Return `0.38 (0.29 to 0.48)`."""
    return f"{share_number(focus.share)} ({interval_words(focus.interval)})" if focus.mentions else NOT_AVAILABLE


def mean_with_interval(mean: Mean | None) -> str:
    """Return `0.19 (0.17 to 0.21)`; a single document, and equal shares, have no interval."""
    if mean is None or mean.interval is None:
        return share_number(mean.share if mean else None)
    return f"{share_number(mean.share)} ({' to '.join(map(share_number, mean.interval))})"


def rate_number(rate: float | None) -> str:
    """Return a rate (mentions per 1,000 words) with one decimal."""
    return NOT_AVAILABLE if rate is None else f"{rate:,.1f}"


def percentage(part: int, whole: int) -> str:
    """Return a percentage without decimals; 0% only for none, 100% only for all."""
    if not whole:
        return NOT_AVAILABLE
    percent = round(part * 100 / whole)
    return f"{percent if part in (0, whole) else min(99, max(1, percent))}%"


def clock(seconds: float) -> str:
    """Return a time in a recording: `31:24`, `1:02:03`."""
    minutes, second = divmod(int(seconds), 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour}:{minute:02}:{second:02}" if hour else f"{minute}:{second:02}"


def duration(seconds: float | None) -> str:
    """Return a length of time: `0:31:24`."""
    if seconds is None:
        return NOT_AVAILABLE
    minutes, second = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{second:02}"


def verdict_sentence(focus: Focus) -> tuple[str, str]:
    """Return the verdict and the rest of its sentence, which can be read aloud together."""
    if focus.status == "no-words":
        return "Nothing to count", ": there are no words here."
    if focus.status == "no-mentions":
        return "No verdict", f": {amount(focus.words, 'word')}, but no mention of either side."
    if focus.verdict == "insufficient-evidence":
        needed = f": {amount(focus.mentions, 'mention')}, and at least {focus.minimum_mentions:,} are needed"
        return "Too little evidence for a verdict", f"{needed}. Take the share and its interval as a hint."
    if focus.verdict == "balanced" and not _is_even(focus.interval):
        return "Not clear which side leads", _meaning(focus)
    return VERDICTS[focus.verdict].capitalize(), _meaning(focus)


def _is_even(interval: Interval | None) -> bool:
    return interval is not None and _EVEN[0] < interval.low and interval.high < _EVEN[1]


def _meaning(focus: Focus) -> str:
    interval = focus.interval
    low, high = (_of_hundred(interval.low), _of_hundred(interval.high)) if interval else ("", "")
    about = f": of every 100 words counted for either side, {_about(focus.share or 0.0)} of customers"
    if focus.verdict == "balanced" and _is_even(interval):
        return f"{about}; the interval ({low} to {high}) holds one half, so neither side clearly leads."
    if focus.verdict == "balanced":
        return f"{about}, but the interval ({low} to {high}) holds one half."
    return f"{about}; with {CONFIDENCE * 100:.4g}% confidence, between {low} and {high}."


def _of_hundred(share: float) -> str:
    return f"{float(share_number(share)) * 100:g}"


def _about(share: float) -> str:
    if share in (0.0, 1.0):
        return "all speak" if share else "none speaks"
    if not 0.005 <= share <= 0.995:
        return "fewer than 1 speaks" if share < 0.5 else "more than 99 speak"
    hundredths = _of_hundred(share)
    return f"about {hundredths} {'speaks' if hundredths == '1' else 'speak'}"


def formulas(focus: Focus) -> tuple[str, str]:
    """Return the formulas of the share and the ratio with the counts in them."""
    customer, institution = f"{focus.customer:,}", f"{focus.institution:,}"
    share = f"share = {customer} / ({customer} + {institution}) = {share_number(focus.share)}"
    if focus.ratio is None:
        return share, f"ratio = {NOT_AVAILABLE}, as there is no institution mention"
    ratio = f"{focus.ratio:,.2f}"
    noun = "mention" if ratio == "1.00" else "mentions"
    return share, f"ratio = {ratio} customer {noun} for each institution mention"


def coverage_words(document: DocumentReport) -> str:
    """Return how many turns, and sections with words, have a customer mention; a document may have more headings."""
    focus = document.focus
    words = f"a customer mention in {_of(focus.turns_with_customer, focus.turns, 'turn')}"
    sections = len(document.sections)
    if not sections:
        return words
    words += f", {_of(sections - len(document.blind_sections), sections, 'section', ' with words')}"
    above = not all(part.is_headed for part in document.sections)
    return f"{words}, what stands above the first heading included" if above else words


def _of(part: int, whole: int, noun: str, which: str = "") -> str:
    return f"{part:,} of {amount(whole, noun)}{which} ({percentage(part, whole)})"


def rate_words(focus: Focus) -> str:
    """Return the mentions of each side per 1,000 words."""
    customer, institution = focus.per_thousand(focus.customer), focus.per_thousand(focus.institution)
    return f"{rate_number(customer)} customer and {rate_number(institution)} institution mentions per 1,000 words"


def talk_time_words(talk_time: TalkTime) -> str:
    """Return the time of each side, how it is divided, and how it was estimated.

    No percentages: they would be taken for time that was spent on customers.
    """
    whole = talk_time.total
    customer, institution, neither = (_length(seconds, whole) for seconds in talk_time[:3])
    words = f"customer {customer}, institution {institution}, neither {neither}"
    estimate = _ESTIMATES.get(talk_time.timing)
    words += f"; {estimate}" if estimate else ""
    words += "; a turn's time is shared out by its counted words"
    long = ". Turns are long here, so it says little more than the share"
    return words + long if talk_time.has_long_turns else words


def _length(seconds: float, whole: float) -> str:
    """Return `1 h 12 min`, `29 min` or, of a short `whole`, `1 min 50 s`: no more than such a time can know.

    Only no time at all is told as none.
    """
    unit, length = ("second", 1) if whole < _LEAST_IN_MINUTES else ("minute", 60)
    if 0 < seconds < length:
        return f"under a {unit}"
    if unit == "second":
        minutes, second = divmod(round(seconds), 60)
        return f"{minutes} min {second} s" if minutes else f"{second} s"
    hours, minute = divmod(round(seconds / 60), 60)
    return f"{hours:,} h {minute} min" if hours else f"{minute} min"


def what_if_sentence(what_if: WhatIf, target: str | None = None) -> str:
    """Return the mentions that would bring the share to its target; `target` is a text with more than two decimals."""
    more = amount(what_if.more_customer, "more customer mention")
    fewer = what_if.fewer_institution
    either = more if fewer is None else f"{more}, or {amount(fewer, 'fewer institution mention')},"
    return f"{either} would bring the share to {target or share_number(what_if.target)}."


def blind_names(parts: Sequence[Part], most: int, name: Callable[[Part], str]) -> str:
    """Return the first blind sections with enough words by name, the number of more, and that of shorter ones."""
    judged = [part for part in parts if part.focus.words >= FEWEST_WORDS]
    words = [name(part) for part in judged[:most]]
    if more := and_more(len(judged) - most):
        words.append(more)
    if short := len(parts) - len(judged):
        words.append(f"{amount(short, 'section')} of fewer than {FEWEST_WORDS} words")
    return "; ".join(words)


def passage_place(passage: Passage) -> str:
    """Return `line 269, Potuz, 31:24`."""
    parts = [f"line {passage.line:,}", passage.speaker, None if passage.time is None else clock(passage.time)]
    return ", ".join(part for part in parts if part)


def skipped_words(skipped: dict[str, int]) -> str:
    """Return the words that each rule left out: `1 word of addresses, 469 of speaker labels`."""
    first = next(iter(skipped))
    counts = {rule: f"{count:,}" if rule != first else amount(count, "word") for rule, count in skipped.items()}
    return ", ".join(f"{count} of {rule}" for rule, count in counts.items())


def silenced_words(silenced: Silenced) -> str:
    """Return what a comment in the text silenced, and its reason: `2 mentions of “board” (line 3: it is a plank)`."""
    what = (
        f"{amount(silenced.amount, 'word')} switched off"
        if silenced.term is None
        else f"{amount(silenced.amount, 'mention')} of {silenced.term}"
    )
    return f"{what} (line {silenced.line:,}: {silenced.reason or 'no reason given'})"


def lexicon_words(lexicon: LexiconInfo) -> str:
    """Return the lexicon and the names added to it, so that a count can be repeated."""
    names = f" with ⟨organizations={', '.join(map(repr, lexicon.organizations))}⟩" if lexicon.organizations else ""
    versioned = f"{lexicon.name} {lexicon.version}".rstrip()
    return f"{versioned}, {amount(lexicon.entries, 'entry')}{names}"


def provenance_words(lexicon: LexiconInfo, tool_version: str) -> str:
    """Return the lexicon with its fingerprint, and the version of the tool, so that a count can be repeated."""
    return f"{lexicon_words(lexicon)}, sha256 {lexicon.sha256[:_SHA]}; cxfocus {tool_version}"
