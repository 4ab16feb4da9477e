"""The numbers of a summary, and how sure they are, in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Literal

from cxfocus.report.apart_wording import apart_words
from cxfocus.report.kinds import kinds_words
from cxfocus.report.model import FEWEST_WORDS
from cxfocus.report.summary import (
    OVER_TIME,
    BlindSpots,
    BlindTitle,
    Distribution,
    Group,
    Grouping,
    Ranking,
    Summary,
    TalkTimes,
    Trend,
    WarningKind,
)
from cxfocus.report.wording import (
    BALANCED,
    VERDICTS,
    interval_words,
    mean_with_interval,
    percentage,
    share_number,
    talk_time_words,
)
from cxfocus.scoring.focus import Verdict
from cxfocus.scoring.mean import Mean
from cxfocus.scoring.spread import SIGNIFICANT
from cxfocus.scoring.trend import DAYS_A_YEAR, FEWEST_DATES, FEWEST_DOCUMENTS, TrendLine
from cxfocus.text.amounts import amount, and_more

#: Documents of which half is worth a range; of fewer, half means little.
_FEWEST_FOR_HALF = 4
#: Spans of fewer days than this are written in days, longer ones in months or years.
_FEWEST_DAYS_IN_MONTHS = 60
#: Spans of at least this many years are written in years.
_FEWEST_YEARS = 1.5
_BY_LUCK = "Of 20 that stay the same, one would look as if it moved."
_NOUNS = {"regex": "group", "column": "group", "folder": "folder"}
_ORDERS = {"share": "by share", "date": "by date", "name": "by name", "mentions": "by mentions"}


def kinds_sentence(summary: Summary) -> str:
    """Return the share of each kind of record, and how to see them apart; "" if there are not two to compare."""
    words = kinds_words(summary.total.kinds, summary.total.focus.minimum_mentions)
    asked = any(grouping.by == "kind" for grouping in summary.groupings)
    return words if asked or not words else f"{words} (⟨group_by=kind⟩)"


def ranking_title(ranking: Ranking) -> str:
    """Return `Documents by share`."""
    return f"Documents {_ORDERS[ranking.order]}"


def between_words(ranking: Ranking) -> str:
    """Return the number of documents that a table leaves out in its middle."""
    return f"{amount(ranking.between, 'document')} not shown (⟨top=N⟩, ⟨bottom=N⟩, ⟨format=csv⟩)"


def unranked_words(ranking: Ranking, minimum: int) -> str:
    """Return the number of documents that are not ranked, and the reason."""
    few = amount(ranking.all_unranked, "document")
    shown = len(ranking.unranked)
    more = f"; the {shown} with most mentions" if ranking.all_unranked > shown else ""
    return f"{few} with fewer than {minimum:,} mentions, not ranked{more}"


def verdict_counts(distribution: Distribution) -> str:
    """Return `8 customer-focused, 74 balanced, 129 institution-focused, 106 too little evidence`.

    If any is balanced, a sentence says what that means: of short documents, often only that they are short.
    """
    order: tuple[Verdict, ...] = ("customer-focused", "balanced", "institution-focused", "insufficient-evidence")
    counts = ", ".join(f"{distribution.verdicts.get(verdict, 0):,} {VERDICTS[verdict]}" for verdict in order)
    return f"{counts}. {BALANCED}" if distribution.verdicts.get("balanced") else counts


def quartile_words(distribution: Distribution, minimum: int) -> str:
    """Return the median share, the range of the middle half of the documents, and their number."""
    if distribution.quartiles is None:
        return "no document has enough mentions"
    low, median, high = map(share_number, distribution.quartiles)
    count = sum(distribution.tenths)
    half = f", half of them between {low} and {high}" if count >= _FEWEST_FOR_HALF else ""
    return f"of {amount(count, 'document')} with {amount(minimum, 'mention')} or more: median {median}{half}"


def mean_words(mean: Mean | None) -> str:
    """Return the mean share with its interval, and of how many documents it is."""
    count = mean.documents if mean else 0
    of = "the only document with mentions" if count == 1 else f"{count:,} documents with mentions weigh the same"
    return f"{mean_with_interval(mean)}: {of}"


def filled_tenths(distribution: Distribution) -> tuple[int, ...]:
    """Return the tenths up to the last that has a document: empty rows at the end tell nothing."""
    tenths = distribution.tenths
    return tenths[: max((number for number, count in enumerate(tenths, start=1) if count), default=0)]


def tenth_name(number: int) -> str:
    """Return `0.2 to 0.3` for 2, the third tenth."""
    return f"{number / 10:.1f} to {(number + 1) / 10:.1f}"


def blind_words(blind: BlindSpots, documents: int) -> str:
    """Return the numbers of documents and sections without a customer mention; documents without words do not count."""
    heard = blind.documents_with_words
    which = " with words" if heard < documents else ""
    words = f"{blind.documents:,} of {amount(heard, 'document')}{which} ({percentage(blind.documents, heard)})"
    if blind.judged_sections:
        part, sections = (
            percentage(blind.judged_blind_sections, blind.judged_sections),
            amount(blind.judged_sections, "section"),
        )
        words += f" and {blind.judged_blind_sections:,} of {sections} with {FEWEST_WORDS} words or more ({part})"
    unnamed = " Usual parts, such as an adjournment, are counted and not named." if blind.usual_sections else ""
    return f"No customer mention in {words}.{unnamed}"


def largest_words(blind: BlindSpots, folder: str) -> str:
    """Return the largest blind documents with their words, without the folder that all are in."""
    return "; ".join(f"{row.path.removeprefix(folder)} ({amount(row.focus.words, 'word')})" for row in blind.largest)


def title_words(title: BlindTitle) -> str:
    """Return `Budget (14 of 15)`."""
    return f"{title.title} ({title.blind:,} of {title.sections:,})"


def grouping_title(grouping: Grouping) -> str:
    """Return `Groups by folder`."""
    return f"Groups by {grouping.by}"


def group_interval(group: Group, summary: Summary, mark: str) -> str:
    """Return the interval of a group, with a mark if it is of one document only and the batch has several."""
    words = interval_words(group.focus.interval)
    return words + mark if group.is_of_one and summary.total.documents > 1 else words


def one_document_sentence(summary: Summary, most: int | None = None) -> str | None:
    """Return the meaning of the mark of `group_interval`; None if no group that is shown (`most` a grouping) has it."""
    periods = summary.trend.periods if summary.trend is not None and summary.trend.worth_showing else ()
    groupings = (group.groups if group.by in OVER_TIME else group.groups[:most] for group in summary.groupings)
    if summary.total.documents < 2 or not any(group.is_of_one for group in [*periods, *chain(*groupings)]):
        return None
    return "The interval of one document alone: it cannot know how documents differ, and is too narrow to compare."


def first_with_few(groups: Sequence[Group]) -> int | None:
    """Return the index of the first group with too few mentions for a verdict; None if it is the first of all."""
    few = (at for at, group in enumerate(groups) if group.name is not None and group.focus.status != "ok")
    return next(few, None) or None


def few_words(summary: Summary) -> str:
    """Return the heading of the groups with too few mentions."""
    return f"Fewer than {amount(summary.total.focus.minimum_mentions, 'mention')}:"


def spread_sentence(grouping: Grouping) -> str:
    """Return whether groups differ by more than their documents do among themselves, and which of them stand apart."""
    spread = grouping.spread
    noun = f"{group_noun(grouping)}s"
    if spread is None:
        return f"Too few {noun} with enough documents and mentions to compare them."
    chance = f"by luck alone, differences like these would come up {_chance(spread.p_value)}"
    if not spread.significant:
        return f"The {noun} do not differ by more than their documents do among themselves: {chance}."
    typical = f"A typical {group_noun(grouping)} lies {share_number(spread.deviation)} from the average"
    return f"The {noun} differ by more than noise: {chance}. {typical}.{apart_words(grouping, spread)}"


def group_noun(grouping: Grouping) -> str:
    """Return `folder`, or `group` where the grouping has no noun."""
    kind = grouping.by.partition(":")[0]
    return _NOUNS.get(kind, kind)


def _chance(probability: float) -> str:
    if probability < 0.001:
        return "less than once in 1,000 times"
    if probability < SIGNIFICANT:
        times = 1.0 / probability
        step = 5 if times < 100 else 50
        return f"about once in {round(times / step) * step:,} times"
    if probability < 0.095:
        return f"{round(probability * 1000) / 10:g} times in 100"
    return f"{round(probability * 100)} times in 100"


def trend_sentence(trend: Trend) -> str:
    """Return whether the share drifts, by how much in a year, and how sure that is."""
    line = trend.line
    if line is None:
        needed = f"{FEWEST_DOCUMENTS} dated documents with mentions, on {FEWEST_DATES} different days"
        return f"Too little for a trend: it takes {needed}."
    documents, span = amount(line.documents, "dated document"), span_words(line)
    if line.is_short:
        change, of = signed_change(line.change[0]), f"from the first to the last of {documents}, over {span}"
        of += ", too short for a rate a year"
    else:
        change, of = change_words(line), f"from {documents} over {span}"
    moved, side = f"{change} ({change_interval(line)}), {of}", drift_side(line)
    return (
        f"Drifting towards the {side}: {moved}." if side else f"No clear drift: {moved}; the interval holds no change."
    )


def is_shown_by_groups(trend: Trend, groupings: Sequence[Grouping]) -> bool:
    """Whether a grouping shows the same periods as the trend."""
    return any(grouping.by == trend.unit for grouping in groupings)


def groups_with_lines(grouping: Grouping) -> list[tuple[Group, TrendLine]]:
    """Return the groups with enough dates for a line: first those that drift, then those with most mentions."""
    found = [(group, group.line) for group in grouping.groups if group.line is not None]
    return sorted(found, key=lambda each: (not each[1].significant, -each[0].focus.mentions))


def drifts_sentence(grouping: Grouping) -> str:
    """Return how many of the groups with a line drift, and how many would by chance."""
    lines = [group.line for group in grouping.groups if group.line is not None]
    drifting = sum(line.significant for line in lines)
    noun = group_noun(grouping)
    if len(lines) == 1:
        which = f"The only {noun} with enough dated documents has {'' if drifting else 'not '}clearly"
        return f"{which} gone up or down. ({_BY_LUCK})"
    have = "have" if drifting > 1 else "has"
    which = f"{drifting:,} of" if drifting else "None of"
    return f"{which} {len(lines):,} {noun}s with enough dated documents {have} clearly gone up or down. ({_BY_LUCK})"


def drift_side(line: TrendLine) -> Literal["customer", "institution"] | None:
    """Return the side to which a share drifts; None if that is not clear."""
    if not line.significant:
        return None
    return "customer" if line.slope > 0 else "institution"


def change_words(line: TrendLine) -> str:
    """Return `+0.019 a year`; for less than a year, `+0.019 in all`."""
    return f"{signed_change(line.change[0])} in all" if line.is_short else f"{signed_change(line.slope)} a year"


def change_interval(line: TrendLine) -> str:
    """Return `-0.004 to +0.042`, the interval of that change; if it does not hold zero, no end is rounded to zero."""
    _, low, high = line.change if line.is_short else (line.slope, line.low, line.high)
    most = 1.0 if line.is_short else 1.0 / line.years
    low, high = max(-most, low), min(most, high)  # a share can change by at most 1
    nearest = min(abs(low), abs(high))
    decimals = next((at for at in (3, 4, 5) if round(nearest, at)), 6) if line.significant else 3
    return f"{signed_change(low, decimals)} to {signed_change(high, decimals)}"


def span_words(line: TrendLine) -> str:
    """Return `3 days` (with the first and the last), `8 months` or `5.0 years`."""
    days = round(line.years * DAYS_A_YEAR) + 1
    if days < _FEWEST_DAYS_IN_MONTHS:
        return amount(days, "day")
    return f"{line.years:.1f} years" if line.years >= _FEWEST_YEARS else f"{round(line.years * 12)} months"


def talk_times_words(times: TalkTimes, documents: int) -> str:
    """Return the time of each side, and how many documents have times if some have none."""
    of = f"; {times.documents:,} of {amount(documents, 'document')} have times" if times.documents < documents else ""
    return f"{talk_time_words(times.time)}{of}"


def undated_words(trend: Trend) -> str:
    """Return the number of documents without a date, which the trend leaves out."""
    return f"{amount(trend.undated, 'document')} without a date not counted here"


def signed_change(change: float, decimals: int = 3) -> str:
    """Return the change of a share with its sign, `+0.019`, but never `-0.000`."""
    text = f"{change:+.{decimals}f}"
    return text if float(text) else text[1:]


def warning_words(kind: WarningKind) -> str:
    """Return `a.txt: a chat, not speech (and 28 more like it)`."""
    more = and_more(kind.documents - 1)
    return f"{kind.path}: {kind.first}" + (f" ({more} like it)" if more else "")


def left_out_words(left_out: tuple[tuple[str, int], ...]) -> str:
    """Return `12 .xlsx, 3 hidden`."""
    return ", ".join(f"{count:,} {what}" for what, count in left_out)
