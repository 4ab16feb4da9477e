"""Sums over documents that grow with the groups, never with the documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from cxfocus.batch.groups import GroupBy, members
from cxfocus.batch.record import Facts, Pairs, PartFacts
from cxfocus.batch.slopes import Slopes
from cxfocus.batch.store import Kept
from cxfocus.report.summary import OVER_TIME, Group, Grouping
from cxfocus.scoring.focus import Focus, ScoringOptions
from cxfocus.scoring.spread import Evidence, spread_of
from cxfocus.scoring.trend import FEWEST_DOCUMENTS, Trend


class Sums:
    """What has been added up of a group."""

    def __init__(self) -> None:
        self.documents = 0
        self.evidence = Evidence()
        self._words = self._turns = self._customer = self._institution = 0
        self._pairs: Pairs = Counter()

    def add(self, parts: Iterable[PartFacts]) -> tuple[int, int]:
        """Add the parts of one document; give its customer mentions and all its mentions here."""
        customer = institution = 0
        for part in parts:
            self._words += part.words
            self._turns += part.turns
            customer += part.customer
            institution += part.institution
            self._pairs.update(part.pairs)
        self.documents += 1
        self._customer += customer
        self._institution += institution
        self.evidence = self.evidence.plus(customer, customer + institution)
        return customer, customer + institution

    def focus(self, options: ScoringOptions) -> Focus:
        """The focus of all of it."""
        return Focus(self._customer, self._institution, self._words, self._turns, self._pairs, options)


class Gathering:
    """The groups of one grouping while they grow; `slopes` tell how each moves, and are none where groups are times."""

    def __init__(self, by: GroupBy, slopes: Slopes | None = None) -> None:
        self.by = by
        self._slopes = None if by.kind in OVER_TIME else slopes
        self._sums: dict[str | None, Sums] = {}

    def add(self, kept: Kept, facts: Facts) -> None:
        """Add a document."""
        parts: dict[str | None, list[PartFacts]] = {}
        for member in members(self.by, kept, facts):
            parts.setdefault(member.name, []).append(member)
        for name, of_group in parts.items():
            counts = self._sums.setdefault(name, Sums()).add(of_group)
            if name is not None and kept.date is not None and self._slopes is not None:
                self._slopes.add(name, kept.date, *counts)

    def groups(self, options: ScoringOptions) -> tuple[Group, ...]:
        """In order of time; else by share, with those last that have too few mentions, or no name."""
        groups = [
            Group(name, sums.documents, sums.focus(options), self._trend(name, sums, options.confidence))
            for name, sums in self._sums.items()
        ]
        return tuple(sorted(groups, key=_by_name if self.by.kind in OVER_TIME else _by_share))

    def grouping(self, options: ScoringOptions, alias: str | None) -> Grouping:
        """The groups as they are shown, with `alias` and a number for their names where these are private."""
        groups = self.groups(options)
        spread = spread_of(
            sums.evidence
            for name, sums in self._sums.items()
            if name is not None and sums.evidence.mentions >= options.minimum_mentions
        )
        return Grouping(str(self.by), groups if alias is None else _renamed(groups, alias), spread)

    def _trend(self, name: str | None, sums: Sums, confidence: float) -> Trend | None:
        if self._slopes is None or name is None or sums.documents < FEWEST_DOCUMENTS:
            return None
        return self._slopes.trend(name, confidence)


def _by_name(group: Group) -> tuple[bool, str]:
    return group.name is None, group.name or ""


def _by_share(group: Group) -> tuple[bool, bool, float, int, str]:
    focus = group.focus
    return group.name is None, focus.status != "ok", -(focus.share or 0.0), -focus.mentions, group.name or ""


def _renamed(groups: tuple[Group, ...], alias: str) -> tuple[Group, ...]:
    """In the order of words, as `analyze` numbers its speakers."""
    named = sorted((g for g in groups if g.name is not None), key=lambda g: (-g.focus.words, g.name))
    aliases = {group.name: f"{alias}{number}" for number, group in enumerate(named, start=1)}
    return tuple(group._replace(name=aliases.get(group.name)) for group in groups)
