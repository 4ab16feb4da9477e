"""Sums over documents; memory grows with the number of groups, not of documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from heapq import nsmallest

from cxfocus.batch.dates import in_years
from cxfocus.batch.groups import OF_PARTS, GroupBy, group_of, parts_by_group, period_of
from cxfocus.batch.record import Facts, Pairs, PartFacts
from cxfocus.batch.scored import ScoredDocument
from cxfocus.batch.spellings import Spellings, is_hidden_name
from cxfocus.batch.store import Store
from cxfocus.report.summary import OVER_TIME, Group, Grouping, Outlier, Outliers, TalkTimes, Unit
from cxfocus.scoring.evidence import Evidence
from cxfocus.scoring.focus import Focus
from cxfocus.scoring.spread import SIGNIFICANT, chance_in_group, groups_apart
from cxfocus.scoring.talk_time import TalkTime
from cxfocus.scoring.trend import FEWEST_DOCUMENTS, DatedCounts, TrendLine, trend_line

#: Outliers that are kept, so that memory does not grow with documents; the others are only counted.
_KEPT = 100


class Sums:
    """Sums of a group: documents, words, turns, mentions and talk time."""

    def __init__(self) -> None:
        self.documents = 0
        self.evidence = Evidence()
        self.words = self._turns = self._customer = self._institution = 0
        self._pairs: Pairs = Counter()
        self.talk_time: TalkTimes | None = None

    def add(self, parts: Iterable[PartFacts]) -> tuple[int, int]:
        """Add the parts of one document; return their customer mentions and all their mentions."""
        customer = institution = 0
        for part in parts:
            self.words += part.words
            self._turns += part.turns
            customer += part.customer
            institution += part.institution
            self._pairs.update(part.pairs)
        self.documents += 1
        self._customer += customer
        self._institution += institution
        self.evidence = self.evidence.plus(customer, customer + institution)
        return customer, customer + institution

    def add_time(self, talk_time: TalkTime | None) -> None:
        """Add the talk time of a whole document."""
        if talk_time is not None:
            self.talk_time = TalkTimes(1, talk_time) if self.talk_time is None else self.talk_time.plus(talk_time)

    def focus(self, minimum_mentions: int) -> Focus:
        """The focus of everything that was added."""
        return Focus(
            customer=self._customer,
            institution=self._institution,
            words=self.words,
            turns=self._turns,
            clusters=self._pairs,
            minimum_mentions=minimum_mentions,
            evidence=self.evidence,
        )


class GroupSums:
    """The groups of one grouping while they grow; `store` and `unit`, that of the trend, are for groups of no time.

    The dated documents of the groups are in the store, by the `number` of the grouping.
    """

    def __init__(self, by: GroupBy, store: Store | None = None, number: int = 0, unit: Unit | None = None) -> None:
        self.by = by
        self._number = number
        self._unit = None if by.kind in OVER_TIME | OF_PARTS else unit
        self._periods: dict[str | None, set[str]] = {}
        self._store = None if by.kind in OVER_TIME else store
        self._sums: dict[str | None, Sums] = {}
        self._spellings = Spellings()
        self._outliers: Outliers | None = None

    def add(self, document: ScoredDocument, facts: Facts) -> None:
        """Add a document to its groups."""
        named: dict[str | None, list[PartFacts]] = {}
        for member in parts_by_group(self.by, document, facts):
            named.setdefault(member.name, []).append(member)
        parts: dict[str | None, list[PartFacts]] = {}
        for written, same in named.items():  # a spelling counts once a document
            parts.setdefault(self._key(written), []).extend(same)
        for name, of_group in parts.items():
            sums = self._sums.setdefault(name, Sums())
            counts = sums.add(of_group)
            if self.by.kind not in OF_PARTS:
                sums.add_time(facts.talk_time)
            if document.date is not None and counts[1]:
                self._add_dated(name, document.date, *counts)

    def compare(self, document: ScoredDocument, facts: Facts, compared: int) -> None:
        """Compare a document with the rest of its group, when all have been added; `compared` counts those to compare.

        Of so many documents, any may be far off by chance, so the probability is divided by their number (Bonferroni).
        """
        found = self._outliers or Outliers((), 0, compared)
        customer, mentions = document.record.customer, document.record.customer + document.record.institution
        name = group_of(self.by, document, facts)
        if name is not None:
            group = self._sums[name].evidence
            chance = chance_in_group(customer, mentions, group)
            if chance is not None and chance * compared < SIGNIFICANT:
                rest = (group.customer - customer) / (group.mentions - mentions)
                outlier = Outlier(chance, document.name, customer / mentions, rest)
                found = Outliers(tuple(nsmallest(_KEPT, (*found.first, outlier))), found.number + 1, compared)
        self._outliers = found

    def groups(self, minimum_mentions: int, apart: Collection[str | None] = ()) -> tuple[Group, ...]:
        """Groups in order of time, else by share; last come those with too few mentions, and the one without a name."""
        groups = [
            Group(
                name=self._spelling(name),
                documents=sums.documents,
                focus=sums.focus(minimum_mentions),
                line=self._line(name, sums),
                talk_time=sums.talk_time,
                periods=len(self._periods.get(name, ())),
                is_apart=name in apart,
            )
            for name, sums in self._sums.items()
        ]
        return tuple(sorted(groups, key=_by_name if self.by.kind in OVER_TIME else _by_share))

    def grouping(self, minimum_mentions: int, alias: str | None) -> Grouping:
        """The groups for a report; if their names are private, each is called `alias` and a number."""
        spread, apart = groups_apart({
            name: sums.evidence
            for name, sums in self._sums.items()
            if name is not None and sums.evidence.mentions >= minimum_mentions
        })  # fmt: skip
        groups = self.groups(minimum_mentions, apart)
        aliases = self.aliases(alias)
        shown = groups if aliases is None else tuple(g._replace(name=aliases.get(g.name or "", g.name)) for g in groups)
        return Grouping(str(self.by), shown, spread, self._outliers)

    def aliases(self, alias: str | None) -> dict[str, str] | None:
        """New names of groups, numbered from the one with most words on, as `analyze` numbers speakers.

        Of speakers and titles, those that are not hidden keep their names.
        """
        if alias is None:
            return None
        sizes = [(-sums.words, self._spelling(name) or "") for name, sums in self._sums.items() if name is not None]
        if self.by.kind in OF_PARTS:
            sizes = [(size, name) for size, name in sizes if is_hidden_name(name)]
        return {name: f"{alias}{number}" for number, (_, name) in enumerate(sorted(sizes), start=1)}

    def _key(self, name: str | None) -> str | None:
        """The key of a name; speakers and titles have the same key in capitals and in small letters."""
        return name if name is None or self.by.kind not in OF_PARTS else self._spellings.add(name)

    def _spelling(self, key: str | None) -> str | None:
        return key if key is None or self.by.kind not in OF_PARTS else self._spellings.most_frequent(key)

    def _add_dated(self, name: str | None, day: str, customer: int, mentions: int) -> None:
        if self._store is not None and name is not None:
            self._store.add_dated(self._number, name, DatedCounts(in_years(day), customer, mentions))
        if self._unit is not None:
            self._periods.setdefault(name, set()).add(period_of(day, self._unit))

    def _line(self, name: str | None, sums: Sums) -> TrendLine | None:
        """Return the line through the dated documents of a group, if there are enough."""
        store = self._store
        if store is None or name is None or sums.documents < FEWEST_DOCUMENTS:
            return None
        return trend_line(lambda: store.dated_in_group(self._number, name))


def _by_name(group: Group) -> tuple[bool, str]:
    return group.name is None, group.name or ""


def _by_share(group: Group) -> tuple[bool, bool, float, int, str]:
    focus = group.focus
    return group.name is None, focus.status != "ok", -(focus.share or 0.0), -focus.mentions, group.name or ""
