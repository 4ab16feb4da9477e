"""Documents in an order, and which of them a table shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cxfocus.batch.groups import GroupColumn
from cxfocus.batch.record import Facts, unpack
from cxfocus.batch.store import Kept, Store
from cxfocus.report.summary import Order, Ranking, Row
from cxfocus.scoring.focus import Focus, ScoringOptions

#: A table shows all documents up to this many, and the ends of more.
_ALL_UP_TO = 50
_AT_EITHER_END = 20
_APART_SHOWN = 8


class RankOptions(NamedTuple):
    """`top` and `bottom` are how many to show of either end; both None shows all, or both ends of many."""

    order: Order = "share"
    top: int | None = None
    bottom: int | None = None

    @property
    def cut(self) -> bool:
        """Whether the user wants only some documents."""
        return self.top is not None or self.bottom is not None


def rank(store: Store, options: RankOptions, scoring: ScoringOptions) -> Ranking:
    """The documents that a table shows."""
    ranked = _ranked(options.order, scoring)
    count = store.count(ranked)
    top, bottom = _ends(options, count)
    apart = f"NOT ({ranked})"
    return Ranking(
        options.order,
        shown_rows(store, scoring, options.order, ranked, f"LIMIT {top}"),
        count - top - bottom,
        shown_rows(store, scoring, options.order, ranked, f"LIMIT {bottom} OFFSET {count - bottom}"),
        shown_rows(store, scoring, "mentions", apart, f"LIMIT {_APART_SHOWN}"),
        store.count(apart),
    )


def listed(
    store: Store, options: RankOptions, scoring: ScoringOptions, columns: Sequence[GroupColumn] = ()
) -> Iterator[Row]:
    """Documents for a file, with their groups: all of them, or only the ends that were asked for."""
    ranked, limits = "1", [""]
    if options.cut:
        ranked = _ranked(options.order, scoring)
        count = store.count(ranked)
        top, bottom = _ends(options, count)
        limits = [f"LIMIT {top}", f"LIMIT {bottom} OFFSET {count - bottom}"]
    for limit in limits:
        for kept in store.documents(options.order, ranked, limit):
            facts = unpack(kept.record.facts)
            groups = tuple(column.of(kept, facts) for column in columns)
            yield document_row(kept, facts, scoring)._replace(groups=groups)


def document_row(kept: Kept, facts: Facts, scoring: ScoringOptions) -> Row:
    """A document as a table shows it; `facts` are those of its record."""
    record = kept.record
    focus = Focus(record.customer, record.institution, record.words, record.turns, facts.pairs, scoring)
    blind = sum(not part.customer for part in facts.sections)
    document = None if record.document is None else record.document.decode("utf-8", "surrogatepass")
    return Row(
        kept.name,
        facts.format,
        facts.kind,
        facts.title,
        kept.date,
        focus,
        len(facts.sections),
        blind,
        facts.warnings,
        document,
        facts.talk_time,
    )


def _ranked(order: Order, scoring: ScoringOptions) -> str:
    return f"mentions >= {scoring.minimum_mentions}" if order == "share" else "1"


def _ends(options: RankOptions, count: int) -> tuple[int, int]:
    """How many of the first and of the last; none is shown twice."""
    top, bottom = options.top or 0, options.bottom or 0
    if not options.cut:
        top, bottom = (count, 0) if count <= _ALL_UP_TO else (_AT_EITHER_END, _AT_EITHER_END)
    top = min(top, count)
    return top, min(bottom, count - top)


def shown_rows(store: Store, scoring: ScoringOptions, order: str, where: str, limit: str) -> tuple[Row, ...]:
    """Rows of the documents that are so, in an order and up to a limit; SQL of ours."""
    kept = store.documents(order, where, limit)
    return tuple(document_row(each, unpack(each.record.facts), scoring) for each in kept)
