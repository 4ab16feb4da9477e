"""A summary in plain words: what its numbers mean, and how sure they are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Literal

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
from cxfocus.report.wording import VERDICTS, interval_words, percentage, share_number, talk_time_words
from cxfocus.scoring.focus import Verdict
from cxfocus.scoring.trend import DAYS_A_YEAR, FEWEST_DATES, FEWEST_DOCUMENTS, TrendLine
from cxfocus.text.amounts import amount, and_more

#: Of fewer documents, half means little.
_FEWEST_FOR_HALF = 4
#: A span is told in days up to here, and in years from there.
_DAYS_TOLD = 60
_YEARS_TOLD = 1.5
_NOUNS = {"regex": "group", "column": "group", "folder": "folder"}
_ORDERS = {"share": "by share", "date": "by date", "name": "by name", "mentions": "by mentions"}


def ranking_title(ranking: Ranking) -> str:
    """`Documents by share`."""
    return f"Documents {_ORDERS[ranking.order]}"


def between_words(ranking: Ranking) -> str:
    """What the table leaves out in its middle."""
    return f"{amount(ranking.between, 'document')} not shown (⟨top=N⟩, ⟨bottom=N⟩, ⟨format=csv⟩)"


def apart_words(ranking: Ranking, minimum: int) -> str:
    """Why documents are not ranked."""
    few = amount(ranking.all_apart, "document")
    more = f"; the {len(ranking.apart)} with most mentions" if ranking.all_apart > len(ranking.apart) else ""
    return f"{few} with fewer than {minimum:,} mentions, not ranked{more}"


def verdict_counts(distribution: Distribution) -> str:
    """`8 customer-focused, 74 balanced, 129 institution-focused, 106 too little evidence`."""
    order: tuple[Verdict, ...] = ("customer-focused", "balanced", "institution-focused", "insufficient-evidence")
    return ", ".join(f"{distribution.verdicts.get(verdict, 0):,} {VERDICTS[verdict]}" for verdict in order)


def quartile_words(distribution: Distribution, minimum: int) -> str:
    """Where the middle half of the documents lies, and which documents these are."""
    if distribution.quartiles is None:
        return "no document has enough mentions"
    low, median, high = map(share_number, distribution.quartiles)
    count = sum(distribution.tenths)
    half = f", half of them between {low} and {high}" if count >= _FEWEST_FOR_HALF else ""
    return f"of {amount(count, 'document')} with {amount(minimum, 'mention')} or more: median {median}{half}"


def tenth_name(number: int) -> str:
    """`0.2 to 0.3`, for the third tenth."""
    return f"{number / 10:.1f} to {(number + 1) / 10:.1f}"


def blind_words(blind: BlindSpots, documents: int) -> str:
    """How much is said without a customer; documents without a word are not counted, and where there are any, told."""
    heard = blind.documents_with_words
    which = " with words" if heard < documents else ""
    words = f"{blind.documents:,} of {amount(heard, 'document')}{which} ({percentage(blind.documents, heard)})"
    if blind.judged_sections:
        part, sections = (
            percentage(blind.judged_blind_sections, blind.judged_sections),
            amount(blind.judged_sections, "section"),
        )
        words += f" and {blind.judged_blind_sections:,} of {sections} with {FEWEST_WORDS} words or more ({part})"
    return f"No customer mention in {words}."


def title_words(title: BlindTitle) -> str:
    """`Budget (14 of 15)`."""
    return f"{title.title} ({title.blind:,} of {title.sections:,})"


def grouping_title(grouping: Grouping) -> str:
    """`Groups by folder`."""
    return f"Groups by {grouping.by}"


def group_interval(group: Group, summary: Summary, mark: str) -> str:
    """The interval of a group beside others, marked where it stands for one of several documents."""
    words = interval_words(group.focus.interval)
    return words + mark if group.is_of_one and summary.total.documents > 1 else words


def one_document_sentence(summary: Summary, most: int | None = None) -> str | None:
    """What the mark of `group_interval` means; None where no group has it of those shown, `most` of each grouping."""
    periods = summary.trend.periods if summary.trend is not None and summary.trend.worth_showing else ()
    groupings = (group.groups if group.by in OVER_TIME else group.groups[:most] for group in summary.groupings)
    if summary.total.documents < 2 or not any(group.is_of_one for group in [*periods, *chain(*groupings)]):
        return None
    return "The interval of one document alone: it cannot know how documents differ, and is too narrow to compare."


def first_with_few(groups: Sequence[Group]) -> int | None:
    """Where the groups with too few mentions for a verdict begin, if others stand above them."""
    few = (at for at, group in enumerate(groups) if group.name is not None and group.focus.status != "ok")
    return next(few, None) or None


def few_words(summary: Summary) -> str:
    """What stands above those groups."""
    return f"Fewer than {amount(summary.total.focus.options.minimum_mentions, 'mention')}:"


def spread_sentence(grouping: Grouping) -> str:
    """Say whether groups differ by more than their documents do among themselves."""
    spread = grouping.spread
    noun = f"{_noun(grouping)}s"
    if spread is None:
        return f"Too few {noun} with enough documents and mentions to compare them."
    chance = f"by chance alone, differences like these come up {_chance(spread.p_value)}"
    if not spread.significant:
        return f"The {noun} do not differ by more than their documents do among themselves: {chance}."
    apart = f"their true shares lie about {share_number(spread.deviation)} from their mean"
    return f"The {noun} differ by more than noise: {chance}; {apart} (standard deviation)."


def _noun(grouping: Grouping) -> str:
    kind = grouping.by.partition(":")[0]
    return _NOUNS.get(kind, kind)


def _chance(probability: float) -> str:
    if probability < 0.001:
        return "less than once in 1,000 times"
    if probability < 0.095:
        return f"{max(1, round(probability * 1000)) / 10:g} times in 100"
    return f"{round(probability * 100)} times in 100"


def trend_sentence(trend: Trend) -> str:
    """Say whether the share moves, by how much in a year, and how sure that is."""
    line = trend.line
    if line is None:
        needed = f"{FEWEST_DOCUMENTS} dated documents with mentions, on {FEWEST_DATES} different days"
        return f"Too little for a trend: it takes {needed}."
    documents, span = amount(line.documents, "dated document"), span_words(line)
    if line.is_short:
        change, of = signed(line.change[0]), f"from the first to the last of {documents}, over {span}"
        of += ", too short for a rate a year"
    else:
        change, of = change_words(line), f"from {documents} over {span}"
    moved, side = f"{change} ({change_interval(line)}), {of}", drift_side(line)
    return (
        f"Drifting towards the {side}: {moved}." if side else f"No clear drift: {moved}; the interval holds no change."
    )


def is_shown_by_groups(trend: Trend, groupings: Sequence[Grouping]) -> bool:
    """Whether the periods of the trend are groups, too."""
    return any(grouping.by == trend.unit for grouping in groupings)


def order_sentence(trend: Trend, groupings: Sequence[Grouping]) -> str | None:
    """How documents can drift although months, or years, do not differ: these are compared in no order."""
    alike = [each.by for each in groupings if each.by in OVER_TIME and each.spread and not each.spread.significant]
    if not alike or trend.line is None or not trend.line.significant:
        return None
    return (
        f"Both can be so: in no order, the {alike[0]}s differ by no more than chance; "
        "in the order of their dates, the documents move to one side."
    )


def mixture_sentence(trend: Trend, groupings: Sequence[Grouping]) -> str | None:
    """Where all documents drift but no group does so by itself (Simpson 1951), it may be the mixture that changes."""
    side = drift_side(trend.line) if trend.line is not None else None
    sides = [(grouping, [drift_side(line) for _, line in moving(grouping)]) for grouping in groupings if side]
    still = [amount(len(found), _noun(grouping)) for grouping, found in sides if len(found) > 1 and side not in found]
    if not still:
        return None
    return (
        f"But none of the {' and none of the '.join(still)} with enough dated documents drifts that way by itself: "
        "it may be the mixture of documents that changes."
    )


def moving(grouping: Grouping) -> list[tuple[Group, TrendLine]]:
    """The groups with enough dates: first those that drift, then those with most mentions."""
    found = [(group, group.line) for group in grouping.groups if group.line is not None]
    return sorted(found, key=lambda each: (not each[1].significant, -each[0].focus.mentions))


def drifts_sentence(grouping: Grouping) -> str:
    """How many of the groups with enough dates drift, and how many would by chance."""
    lines = [group.line for group in grouping.groups if group.line is not None]
    drifting = sum(line.significant for line in lines)
    verb = "drifts" if 1 in (drifting, len(lines)) else "drift"
    return (
        f"{drifting:,} of {amount(len(lines), _noun(grouping))} with enough dated documents {verb}; "
        "of groups that stand still, 1 in 20 seems to."
    )


def drift_side(line: TrendLine) -> Literal["customer", "institution"] | None:
    """The side a share moves to; None where that is not clear."""
    if not line.significant:
        return None
    return "customer" if line.slope > 0 else "institution"


def change_words(line: TrendLine) -> str:
    """`+0.019 a year`; over less than a year `+0.019 in all`."""
    return f"{signed(line.change[0])} in all" if line.is_short else f"{signed(line.slope)} a year"


def change_interval(line: TrendLine) -> str:
    """`-0.004 to +0.042`, of the same change; where it holds no zero, none is read in it."""
    _, low, high = line.change if line.is_short else (line.slope, line.low, line.high)
    most = 1.0 if line.is_short else 1.0 / line.years
    low, high = max(-most, low), min(most, high)  # no share goes further than from 0 to 1
    nearest = min(abs(low), abs(high))
    decimals = next((at for at in (3, 4, 5) if round(nearest, at)), 6) if line.significant else 3
    return f"{signed(low, decimals)} to {signed(high, decimals)}"


def span_words(line: TrendLine) -> str:
    """`3 days`, first and last counted; `8 months`; `5.0 years`."""
    days = round(line.years * DAYS_A_YEAR) + 1
    if days < _DAYS_TOLD:
        return amount(days, "day")
    return f"{line.years:.1f} years" if line.years >= _YEARS_TOLD else f"{round(line.years * 12)} months"


def talk_times_words(times: TalkTimes, documents: int) -> str:
    """Time by side; says so where only some documents have times."""
    of = f"; {times.documents:,} of {amount(documents, 'document')} have times" if times.documents < documents else ""
    return f"{talk_time_words(times.time)}{of}"


def undated_words(trend: Trend) -> str:
    """How many documents the trend does not know about."""
    return f"{amount(trend.undated, 'document')} without a date not counted here"


def signed(change: float, decimals: int = 3) -> str:
    """A change of a share: `+0.019`; never `-0.000`."""
    text = f"{change:+.{decimals}f}"
    return text if float(text) else text[1:]


def warning_words(kind: WarningKind) -> str:
    """`a.txt: a chat, not speech (and 28 more like it)`."""
    more = and_more(kind.documents - 1)
    return f"{kind.path}: {kind.first}" + (f" ({more} like it)" if more else "")


def left_out_words(left_out: tuple[tuple[str, int], ...]) -> str:
    """`12 .xlsx, 3 hidden`."""
    return ", ".join(f"{count:,} {what}" for what, count in left_out)
