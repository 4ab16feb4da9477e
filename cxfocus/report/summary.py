"""What a summary of many documents holds: sums and comparisons, and the documents as they are asked for."""

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

_FEWEST_PERIODS = 3

Order = Literal["share", "date", "name", "mentions"]


class Row(NamedTuple):
    """One document. `document` is JSON as `analyze` writes it, where it was asked for.

    `groups` are those it belongs to, in the order of the summary's `group_columns`.
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


class Ranking(NamedTuple):
    """Documents in order: the first, the last, and how many lie between.

    By share only those with enough mentions are ranked; the `apart` are the
    largest of the others, `all_apart` is how many there are.
    """

    order: Order
    first: tuple[Row, ...]
    between: int
    last: tuple[Row, ...]
    apart: tuple[Row, ...]
    all_apart: int


class Distribution(NamedTuple):
    """How the shares of documents with enough mentions lie: how many in each tenth, and their quartiles.

    A share of 0.1 is in the second tenth, one of 1 in the last. `verdicts` counts all documents.
    """

    tenths: tuple[int, ...]
    quartiles: tuple[float, float, float] | None
    verdicts: dict[Verdict, int]


class BlindTitle(NamedTuple):
    """A section's title, in how many documents it is, and in how many of them nobody mentions a customer."""

    title: str
    sections: int
    blind: int


class BlindSpots(NamedTuple):
    """Documents with words but without a customer mention (and the largest), and the sections blind most often.

    `judged_sections` and `judged_blind_sections` are of those with enough words, and so are the titles.
    """

    documents: int
    largest: tuple[Row, ...]
    sections: int
    blind_sections: int
    titles: tuple[BlindTitle, ...]
    judged_sections: int = 0
    judged_blind_sections: int = 0
    documents_with_words: int = 0


class WarningKind(NamedTuple):
    """Warnings that are alike but for their numbers: the first of them, and how many documents have one."""

    path: str
    first: Remark
    documents: int


class TalkTimes(NamedTuple):
    """The talk time of all documents that have times, and how many these are; its timing is the least exact of any."""

    documents: int
    time: TalkTime

    def plus(self, time: TalkTime) -> TalkTimes:
        """With one document more."""
        customer, institution, neither = map(add, self.time[:3], time[:3])
        timing = max(self.time.timing, time.timing, key=_EXACT.index)
        return TalkTimes(self.documents + 1, TalkTime(customer, institution, neither, timing))


#: From the most exact on.
_EXACT: tuple[Timing, ...] = ("exact", "start", "anchor")


class Group(NamedTuple):
    """The focus of documents, or parts of them, that belong together; `name` None for what belongs to no group.

    `line` is None where there are too few dated documents for one, `talk_time` where none has times, or only a part
    of each belongs here.
    """

    name: str | None
    documents: int
    focus: Focus
    line: TrendLine | None = None
    talk_time: TalkTimes | None = None

    @property
    def is_of_one(self) -> bool:
        """Whether all its mentions are those of one document, which cannot show how documents differ."""
        evidence = self.focus.evidence
        return (self.documents if evidence is None else evidence.documents) == 1


#: Groups that follow one another, in order of time.
OVER_TIME = frozenset({"year", "month"})


class Grouping(NamedTuple):
    """Groups by one thing, and how much they differ; None where they cannot be compared."""

    by: str
    groups: tuple[Group, ...]
    spread: Spread | None


class Trend(NamedTuple):
    """The share over time, by `unit`; the line through the documents, if there are enough; how many have no date."""

    unit: Literal["month", "year"]
    periods: tuple[Group, ...]
    line: TrendLine | None
    undated: int

    @property
    def worth_showing(self) -> bool:
        """Whether there is more than a date or two."""
        return self.line is not None or len(self.periods) >= _FEWEST_PERIODS


class Summary(NamedTuple):
    """Everything a writer of a batch may see. `documents` and `failures` come one by one, whenever they are asked for.

    `failed` counts the failures, `missing` those of them that the user named himself and that are not there.
    `borne` are the names given by the user that speakers bear, `mentioned` the institution's that documents have.
    `group_columns` are the groupings in which a document has one group.
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
    borne: frozenset[str] = frozenset()
    mentioned: frozenset[str] = frozenset()
    talk_time: TalkTimes | None = None
    group_columns: tuple[str, ...] = ()
