"""From the store to the figures of a summary: one walk over the documents, and a few questions about all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cxfocus.batch.blind import Titles
from cxfocus.batch.group_sums import GroupSums, Sums
from cxfocus.batch.groups import LABELING, OF_PARTS, GroupBy, GroupColumn, document_part
from cxfocus.batch.rank import RankOptions, table_rows
from cxfocus.batch.record import unpack_facts
from cxfocus.batch.scored import ScoredDocuments, Selection
from cxfocus.batch.store import Store
from cxfocus.batch.warning_kinds import WarningKinds
from cxfocus.report.kinds import Kinds
from cxfocus.report.model import Total
from cxfocus.report.redact import PrivacyOptions
from cxfocus.report.summary import BlindSpots, Distribution, Grouping, TalkTimes, Trend, Unit, WarningKind
from cxfocus.scoring.defaults import MINIMUM_MENTIONS
from cxfocus.scoring.mean import mean_of
from cxfocus.scoring.trend import trend_line

#: Months up to which a trend is shown by months; a longer one by years.
_MONTHS_SHOWN = 24
_LARGEST_SHOWN = 5


class SummaryOptions(NamedTuple):
    """Options of a summary: groups, order, names that must not be shown."""

    minimum_mentions: int = MINIMUM_MENTIONS
    ranking: RankOptions = RankOptions()
    groupings: tuple[GroupBy, ...] = ()
    privacy: PrivacyOptions = PrivacyOptions()


class Voices(NamedTuple):
    """Names that a machine gave to speakers, as the first document with such names has them; how many documents do."""

    labels: tuple[str, ...] = ()
    documents: int = 0


class Figures(NamedTuple):
    """Everything that is worked out from all documents together.

    `found_names` are the names given by the user that a speaker has, `mentioned` the institution's own names that
    documents mention. `columns` are the groupings in which a document has one group. `empty` are the documents without
    words and without a warning, which would say why.
    """

    total: Total
    distribution: Distribution
    blind: BlindSpots
    groupings: tuple[Grouping, ...]
    trend: Trend | None
    warnings: tuple[WarningKind, ...]
    found_names: frozenset[str]
    mentioned: frozenset[str]
    talk_time: TalkTimes | None
    columns: tuple[GroupColumn, ...]
    voices: Voices
    empty: Selection


def work_out_figures(store: Store, options: SummaryOptions) -> Figures:
    """Add up all scored documents in one walk over them."""
    scored = store.scored
    unit = _unit(scored)
    periods = None if unit is None else GroupSums(GroupBy(unit))
    all_groups = [GroupSums(by, store, number, unit) for number, by in enumerate(options.groupings)]
    titles, sums, kinds, warnings = Titles(store, hides=options.privacy.hides_names), Sums(), Kinds(), WarningKinds()
    found_names: set[str] = set()
    mentioned: set[str] = set()
    voices = Voices()
    empty = Selection(0, "")
    for document in scored.documents():
        facts = unpack_facts(document.record.facts)
        kinds.add(facts.kind, *sums.add([document_part(document.record, facts)]))
        sums.add_time(facts.talk_time)
        warnings.add(document.name, facts.warnings)
        if not document.record.words and not facts.warnings:
            empty = Selection(empty.documents + 1, empty.first or document.name)
        if facts.voices:
            voices = Voices(voices.labels or facts.voices, voices.documents + 1)
        titles.add(facts)
        found_names.update(facts.found_names)
        mentioned.update(facts.mentioned)
        for groups in (*all_groups, *([periods] if periods else [])):
            groups.add(document, facts)
    minimum, privacy = options.minimum_mentions, options.privacy
    _compare(scored, [each for each in all_groups if each.by.kind not in OF_PARTS], minimum)
    labeling = {each.by: each for each in all_groups if each.by.kind in LABELING}.values()
    return Figures(
        total=Total(sums.documents, sums.focus(minimum), mean_of(scored.shares()), kinds.totals()),
        distribution=_distribution(scored, minimum),
        blind=_blind_spots(scored, titles, options),
        groupings=tuple(each.grouping(minimum, _alias(each.by, privacy)) for each in all_groups),
        trend=None if periods is None or unit is None else _trend(scored, unit, periods, minimum),
        warnings=warnings.kinds(),
        found_names=frozenset(found_names),
        mentioned=frozenset(mentioned),
        talk_time=sums.talk_time,
        columns=tuple(GroupColumn(each.by, each.aliases(_alias(each.by, privacy))) for each in labeling),
        voices=voices,
        empty=empty,
    )


def _compare(scored: ScoredDocuments, all_groups: Sequence[GroupSums], minimum_mentions: int) -> None:
    """Compare documents with enough mentions with the rest of their groups: a second walk, if there are groups."""
    if all_groups:
        compared = scored.count(minimum_mentions)
        for document in scored.documents(fewest_mentions=minimum_mentions):
            facts = unpack_facts(document.record.facts)
            for groups in all_groups:
                groups.compare(document, facts, compared)


def _distribution(scored: ScoredDocuments, minimum_mentions: int) -> Distribution:
    count = scored.count(minimum_mentions)
    places = [(count - 1) * quarter / 4 for quarter in (1, 2, 3)]
    beside = {int(place) for place in places} | {int(place) + 1 for place in places}
    tenths, found = [0] * 10, {}
    for place, (customer, mentions) in enumerate(scored.counts_by_share(minimum_mentions)):
        tenths[min(9, customer * 10 // mentions)] += 1
        if place in beside:
            found[place] = customer / mentions
    low, median, high = (_between(found, place) for place in places) if count else (None,) * 3
    quartiles = None if low is None or median is None or high is None else (low, median, high)
    return Distribution(tuple(tenths), quartiles, scored.verdict_counts())


def _between(values: dict[int, float], place: float) -> float | None:
    """The value at a place in a sorted list; between two values, in proportion."""
    at, part = int(place), place - int(place)
    return values[at] + part * (values[at + 1] - values[at]) if part else values[at]


def _blind_spots(scored: ScoredDocuments, titles: Titles, options: SummaryOptions) -> BlindSpots:
    """Blind spots, without titles if no text may be shown: titles are only marks then."""
    return BlindSpots(
        documents=scored.count_blind(),
        largest=table_rows(scored.longest_blind(_LARGEST_SHOWN), options.minimum_mentions),
        sections=titles.sections,
        blind_sections=titles.blind_sections,
        titles=() if options.privacy.no_text else titles.blindest(),
        judged_sections=titles.judged_sections,
        judged_blind_sections=titles.judged_blind_sections,
        documents_with_words=scored.count_with_words(),
        usual_sections=titles.usual_sections,
    )


def _alias(by: GroupBy, privacy: PrivacyOptions) -> str | None:
    """The alias of private names of groups, None if they are not private; values of columns may be names of people."""
    if by.kind == "section" and privacy.hides_names:
        return "Section " if privacy.no_text else "Hidden title "
    return {"speaker": "Person ", "column": "Group "}.get(by.kind) if privacy.hides_names else None


def _unit(scored: ScoredDocuments) -> Unit | None:
    """The unit of the trend: months for a year or two if all are known, else years; None without dates."""
    days = scored.first_and_last_day()
    if days is None:
        return None
    first, last = days
    months = (int(last[:4]) - int(first[:4])) * 12 + int(last[5:7]) - int(first[5:7])
    return "month" if months < _MONTHS_SHOWN and not scored.dated_by_year().documents else "year"


def _trend(scored: ScoredDocuments, unit: Unit, periods: GroupSums, minimum_mentions: int) -> Trend:
    grouping = periods.grouping(minimum_mentions, None)
    undated = sum(group.documents for group in grouping.groups if group.name is None)
    named = tuple(group for group in grouping.groups if group.name is not None)
    line = trend_line(scored.dated_counts)
    return Trend(unit=unit, periods=named, line=line, undated=undated, spread=grouping.spread)
