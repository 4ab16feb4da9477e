"""From the store to the summary: one walk over the documents, and a few questions of order."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Literal, NamedTuple

from cxfocus.batch.blind import Titles
from cxfocus.batch.dates import in_years
from cxfocus.batch.gather import Gathering, Sums
from cxfocus.batch.groups import LABELING, GroupBy, GroupColumn, whole
from cxfocus.batch.rank import RankOptions, listed, rank, shown_rows
from cxfocus.batch.record import unpack
from cxfocus.batch.store import Store
from cxfocus.batch.trend_lines import TrendLines
from cxfocus.batch.warned import Warned
from cxfocus.report.model import Report, Total
from cxfocus.report.redact import PrivacyOptions
from cxfocus.report.summary import BlindSpots, Distribution, Summary, Trend
from cxfocus.scoring.focus import ScoringOptions, Verdict
from cxfocus.scoring.mean import Mean, mean_of
from cxfocus.scoring.trend import Dated, trend_line

#: A longer time is shown by years.
_MONTHS_SHOWN = 24
_LARGEST_SHOWN = 5


class SummaryOptions(NamedTuple):
    """How to sum up: groups, order, what must not be named."""

    scoring: ScoringOptions = ScoringOptions()
    ranking: RankOptions = RankOptions()
    groupings: tuple[GroupBy, ...] = ()
    privacy: PrivacyOptions = PrivacyOptions()


class Voices(NamedTuple):
    """What machines call speakers in the first document where they do, and how many such documents there are."""

    labels: tuple[str, ...] = ()
    documents: int = 0


def summarize(store: Store, options: SummaryOptions, report: Report) -> tuple[Summary, Voices]:
    """Sum up what the store holds of this run; `report` tells what counted it. Voices need a note."""
    unit = _unit(store)
    periods = None if unit is None else Gathering(GroupBy(unit))
    gatherings = [Gathering(by, TrendLines(store, number)) for number, by in enumerate(options.groupings)]
    titles, sums, warnings = Titles(store), Sums(), Warned()
    borne: set[str] = set()
    mentioned: set[str] = set()
    voices = Voices()
    for kept in store.documents():
        facts = unpack(kept.record.facts)
        sums.add([whole(kept.record, facts)])
        sums.add_time(facts.talk_time)
        warnings.add(kept.name, facts.warnings)
        if facts.voices:
            voices = Voices(voices.labels or facts.voices, voices.documents + 1)
        titles.add(facts)
        borne.update(facts.borne)
        mentioned.update(facts.mentioned)
        for gathering in (*gatherings, *([periods] if periods else [])):
            gathering.add(kept, facts)
    labeling = {each.by: each for each in gatherings if each.by.kind in LABELING}.values()
    columns = [GroupColumn(each.by, each.aliases(_alias(each.by, options.privacy))) for each in labeling]
    summary = Summary(
        documents=partial(listed, store, options.ranking, options.scoring, columns),
        failures=store.failures,
        failed=store.failed(),
        missing=0,
        total=Total(sums.documents, sums.focus(options.scoring), _mean(store)),
        ranking=rank(store, options.ranking, options.scoring),
        distribution=_distribution(store, options.scoring),
        blind=_blind_spots(store, titles, options),
        groupings=tuple(each.grouping(options.scoring, _alias(each.by, options.privacy)) for each in gatherings),
        trend=None if periods is None or unit is None else _trend(store, unit, periods, options.scoring),
        warnings=warnings.kinds(),
        left_out=(),
        lexicon=report.lexicon,
        tool_version=report.tool_version,
        formula=report.formula,
        notes=report.notes,
        borne=frozenset(borne),
        mentioned=frozenset(mentioned),
        talk_time=sums.talk_time,
        group_columns=tuple(str(column.by) for column in columns),
    )
    return summary, voices


def _mean(store: Store) -> Mean | None:
    return mean_of(share for (share,) in store.values("share", "mentions > 0"))


def _distribution(store: Store, options: ScoringOptions) -> Distribution:
    enough = f"mentions >= {options.minimum_mentions}"
    count = store.count(enough)
    places = [(count - 1) * quarter / 4 for quarter in (1, 2, 3)]
    beside = {int(place) for place in places} | {int(place) + 1 for place in places}
    tenths, found = [0] * 10, {}
    for place, (customer, mentions) in enumerate(store.values("customer, mentions", enough, "share")):
        tenths[min(9, customer * 10 // mentions)] += 1
        if place in beside:
            found[place] = customer / mentions
    low, median, high = (_between(found, place) for place in places) if count else (None,) * 3
    quartiles = None if low is None or median is None or high is None else (low, median, high)
    verdicts: dict[Verdict, int] = dict(store.values("verdict, count(*)", "1 GROUP BY verdict", "1"))
    return Distribution(tuple(tenths), quartiles, verdicts)


def _between(values: dict[int, float], place: float) -> float | None:
    """The value at a place of sorted ones, which may lie between two of them."""
    at, part = int(place), place - int(place)
    return values[at] + part * (values[at + 1] - values[at]) if part else values[at]


def _blind_spots(store: Store, titles: Titles, options: SummaryOptions) -> BlindSpots:
    """Titles are only marks where no text may be shown, so none are."""
    blind = "words > 0 AND customer = 0"
    rows = shown_rows(store, options.scoring, "words", blind, f"LIMIT {_LARGEST_SHOWN}")
    shown = () if options.privacy.no_text else titles.blindest()
    judged = (titles.judged_sections, titles.judged_blind_sections)
    heard = store.count("words > 0")
    return BlindSpots(store.count(blind), rows, titles.sections, titles.blind_sections, shown, *judged, heard)


def _alias(by: GroupBy, privacy: PrivacyOptions) -> str | None:
    """What private names become; names of columns are the user's own choice, but may be names of people."""
    if privacy.no_text and by.kind == "section":
        return "Section "
    if privacy.no_text or privacy.anonymize:
        return {"speaker": "Person ", "column": "Group "}.get(by.kind)
    return None


def _unit(store: Store) -> Literal["month", "year"] | None:
    """Months for a year or two, else years; None without dates."""
    [(first, last)] = store.values("min(day), max(day)", order="1")
    if first is None or last is None:
        return None
    months = (int(last[:4]) - int(first[:4])) * 12 + int(last[5:7]) - int(first[5:7])
    return "month" if months < _MONTHS_SHOWN else "year"


def _trend(store: Store, unit: Literal["month", "year"], periods: Gathering, options: ScoringOptions) -> Trend:
    def dated() -> Iterator[Dated]:
        for day, customer, mentions in store.values("day, customer, mentions", "day IS NOT NULL AND mentions > 0"):
            yield Dated(in_years(day), customer, mentions)

    groups = periods.groups(options)
    undated = sum(group.documents for group in groups if group.name is None)
    named = tuple(group for group in groups if group.name is not None)
    return Trend(unit, named, trend_line(dated), undated)
