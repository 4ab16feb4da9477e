"""The types of a summary of many documents: sums, comparisons, and the documents one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import add
from typing import Literal, NamedTuple

from cxfocus.errors import Remark
from cxfocus.report.model import Failure, LexiconInfo, Total
from cxfocus.scoring.focus import Focus, Verdict
from cxfocus.scoring.spread import Spread
from cxfocus.scoring.talk_time import TalkTime
from cxfocus.scoring.trend import TrendLine
from cxfocus.transcript import Timing

#: Periods of a trend that is worth a table without a line through it.
_FEWEST_PERIODS = 3

Order = Literal["share", "date", "name", "mentions"]
Unit = Literal["month", "year"]


class Row(NamedTuple):
    """One document. `document` is JSON as `analyze` writes it, if that was asked for.

    `judged_sections` have a heading and at least `FEWEST_WORDS` words, as those of `BlindSpots`; `sections` are all.
    `groups` are the groups of the document, in the order of the summary's `group_columns`.
    """

    path: str
    format: str
    kind: str
    title: str | None
    date: str | None
    focus: Focus
    sections: int
    blind_sections: int
    warnings: tuple[Remark, ...]
    document: str | None
    talk_time: TalkTime | None = None
    groups: tuple[str | None, ...] = ()
    judged_sections: int = 0
    judged_blind_sections: int = 0


class Ranking(NamedTuple):
    """Documents in order: the first, the last, and the number of those between.

    By share, only documents with enough mentions are ranked; `unranked` are
    those with most mentions of the others, `all_unranked` is their number.
    """

    order: Order
    first: tuple[Row, ...]
    between: int
    last: tuple[Row, ...]
    unranked: tuple[Row, ...]
    all_unranked: int


class Distribution(NamedTuple):
    """The shares of documents with enough mentions: the number of documents in each tenth, and the quartiles.

    A share of 0.1 is in the second tenth, a share of 1 in the last. `verdicts` counts all documents.
    """

    tenths: tuple[int, ...]
    quartiles: tuple[float, float, float] | None
    verdicts: dict[Verdict, int]


class BlindTitle(NamedTuple):
    """A title, the number of documents with it, and of those whose sections of that title have no customer mention."""

    title: str
    sections: int
    blind: int


class BlindSpots(NamedTuple):
    """Documents with words but without a customer mention, the largest of them, and the titles blind most often.

    `judged_sections`, `judged_blind_sections` and `titles` are about sections with at least `FEWEST_WORDS` words.
    `usual_sections` counts blind ones of titles as every meeting has them, which `titles` leaves out.
    """

    documents: int
    largest: tuple[Row, ...]
    sections: int
    blind_sections: int
    titles: tuple[BlindTitle, ...]
    judged_sections: int = 0
    judged_blind_sections: int = 0
    documents_with_words: int = 0
    usual_sections: int = 0


class WarningKind(NamedTuple):
    """Warnings that differ only in their numbers: the first of them, and the number of documents with one."""

    path: str
    first: Remark
    documents: int


class TalkTimes(NamedTuple):
    """The number of documents with times, and their talk time; its timing is the least exact of all."""

    documents: int
    time: TalkTime

    def plus(self, time: TalkTime) -> TalkTimes:
        """Return the sum with the talk time of another document."""
        customer, institution, neither = map(add, self.time[:3], time[:3])
        timing = max(self.time.timing, time.timing, key=_EXACT.index)
        both = TalkTime(customer, institution, neither, timing, turns=self.time.turns + time.turns)
        return TalkTimes(self.documents + 1, both)


#: The most exact first.
_EXACT: tuple[Timing, ...] = ("exact", "start", "anchor")


class Group(NamedTuple):
    """The focus of documents, or parts of them, that belong together; `name` is None for those in no group.

    `line` is None if there are too few dated documents for one; `talk_time` is None if no document has times, and
    for groups of parts. `periods` counts those of the trend in which it has mentions; 0 for groups of parts. `is_apart`
    is whether it stands apart from the other groups.
    """

    name: str | None
    documents: int
    focus: Focus
    line: TrendLine | None = None
    talk_time: TalkTimes | None = None
    periods: int = 0
    is_apart: bool = False

    @property
    def is_of_one(self) -> bool:
        """Whether all mentions are in one document, which cannot show how documents differ."""
        evidence = self.focus.evidence
        return (self.documents if evidence is None else evidence.documents) == 1


class Outlier(NamedTuple):
    """A document far from the rest of its group: the probability of that, its share, and that of the rest."""

    chance: float
    path: str
    share: float
    rest: float


class Outliers(NamedTuple):
    """The most certain outliers of a grouping, the number of all, and of how many documents they are."""

    first: tuple[Outlier, ...]
    number: int
    compared: int


#: Groupings with an order in time.
OVER_TIME = frozenset({"year", "month"})


class Grouping(NamedTuple):
    """Groups by one property (`folder`, `year`), and how much they differ: None if they cannot be compared.

    `outliers` are None for groups of parts.
    """

    by: str
    groups: tuple[Group, ...]
    spread: Spread | None
    outliers: Outliers | None = None


class Trend(NamedTuple):
    """The share over time, by `unit`; a line through the documents, if they are enough; the number without a date.

    `spread` tells how much the periods differ, whatever their order; None if they cannot be compared.
    """

    unit: Unit
    periods: tuple[Group, ...]
    line: TrendLine | None
    undated: int
    spread: Spread | None = None

    @property
    def grouping(self) -> Grouping:
        """The periods as groups, in no order."""
        return Grouping(self.unit, self.periods, self.spread)

    @property
    def worth_showing(self) -> bool:
        """Whether there is a line, or at least three periods."""
        return self.line is not None or len(self.periods) >= _FEWEST_PERIODS


class Summary(NamedTuple):
    """Everything that a writer of a batch may use. `documents` and `failures` can be iterated several times.

    `failed` counts the failures, `missing` those of files that the user named and that do not exist.
    `found_names` are names given by the user that a speaker has. `group_columns` are the groupings in which a document
    has one group.
    """

    documents: Callable[[], Iterator[Row]]
    failures: Callable[[], Iterator[Failure]]
    failed: int
    missing: int
    total: Total
    ranking: Ranking
    distribution: Distribution
    blind: BlindSpots
    groupings: tuple[Grouping, ...]
    trend: Trend | None
    warnings: tuple[WarningKind, ...]
    left_out: tuple[tuple[str, int], ...]
    lexicon: LexiconInfo
    tool_version: str
    formula: str
    notes: tuple[str, ...] = ()
    found_names: frozenset[str] = frozenset()
    talk_time: TalkTimes | None = None
    group_columns: tuple[str, ...] = ()
