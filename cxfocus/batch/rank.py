"""Documents in an order, and which of them a table shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from cxfocus.batch.groups import GroupColumn
from cxfocus.batch.record import unpack_facts
from cxfocus.batch.scored import ScoredDocument, ScoredDocuments
from cxfocus.report.summary import Order, Ranking, Row
from cxfocus.scoring.focus import Focus

#: Documents of which a table shows all; of more it shows the two ends.
_ALL_UP_TO = 50
_AT_EITHER_END = 20
_UNRANKED_SHOWN = 8


class RankOptions(NamedTuple):
    """`top` and `bottom` are the numbers to show from either end; with both None a table shows all, or both ends."""

    order: Order = "share"
    top: int | None = None
    bottom: int | None = None

    @property
    def is_cut(self) -> bool:
        """Whether the user asked for only some documents."""
        return self.top is not None or self.bottom is not None


def rank_documents(scored: ScoredDocuments, options: RankOptions, minimum_mentions: int) -> Ranking:
    """The documents that a table shows."""
    fewest = _fewest_mentions(options.order, minimum_mentions)
    count = scored.count(fewest)
    top, bottom = _ends(options, count)
    return Ranking(
        order=options.order,
        first=table_rows(scored.documents(options.order, fewest, most=top), minimum_mentions),
        between=count - top - bottom,
        last=table_rows(scored.documents(options.order, fewest, skipped=count - bottom), minimum_mentions),
        unranked=table_rows(scored.largest_below(fewest, _UNRANKED_SHOWN), minimum_mentions),
        all_unranked=scored.count() - count,
    )


def list_rows(
    scored: ScoredDocuments, options: RankOptions, minimum_mentions: int, columns: Sequence[GroupColumn] = ()
) -> Iterator[Row]:
    """Rows for a file, with their groups: all documents, or only the ends that were asked for."""
    documents = scored.documents(options.order)
    if options.is_cut:
        fewest = _fewest_mentions(options.order, minimum_mentions)
        count = scored.count(fewest)
        top, bottom = _ends(options, count)
        first = scored.documents(options.order, fewest, most=top)
        documents = chain(first, scored.documents(options.order, fewest, skipped=count - bottom))
    for document in documents:
        yield _row(document, minimum_mentions, columns)


def table_rows(documents: Iterable[ScoredDocument], minimum_mentions: int) -> tuple[Row, ...]:
    """Documents as a table shows them."""
    return tuple(_row(each, minimum_mentions) for each in documents)


def _row(document: ScoredDocument, minimum_mentions: int, columns: Sequence[GroupColumn] = ()) -> Row:
    record, facts = document.record, unpack_facts(document.record.facts)
    focus = Focus(
        customer=record.customer,
        institution=record.institution,
        words=record.words,
        turns=record.turns,
        clusters=facts.pairs,
        minimum_mentions=minimum_mentions,
    )
    blind = sum(not part.customer for part in facts.sections)
    as_json = None if record.document is None else record.document.decode("utf-8", "surrogatepass")
    return Row(
        path=document.name,
        format=facts.format,
        kind=facts.kind,
        title=facts.title,
        date=document.date,
        focus=focus,
        sections=len(facts.sections),
        blind_sections=blind,
        warnings=facts.warnings,
        document=as_json,
        talk_time=facts.talk_time,
        groups=tuple(column.of(document, facts) for column in columns),
        judged_sections=len(facts.judged_sections),
        judged_blind_sections=sum(not part.customer for part in facts.judged_sections),
    )


def _fewest_mentions(order: Order, minimum_mentions: int) -> int:
    """The fewest mentions of a document that is ranked: an order by share needs evidence, others do not."""
    return minimum_mentions if order == "share" else 0


def _ends(options: RankOptions, count: int) -> tuple[int, int]:
    """The numbers of first and of last documents to show, so that none is shown twice."""
    top, bottom = options.top or 0, options.bottom or 0
    if not options.is_cut:
        top, bottom = (count, 0) if count <= _ALL_UP_TO else (_AT_EITHER_END, _AT_EITHER_END)
    top = min(top, count)
    return top, min(bottom, count - top)
