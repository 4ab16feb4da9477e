"""The columns of a document in a table for programs and spreadsheets: one order, one set of names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import NamedTuple

from cxfocus.report.summary import Row, Summary
from cxfocus.scoring.focus import Focus
from cxfocus.writers.digits import millionths, thousandths

Value = str | int | float | date | None


class Field(NamedTuple):
    """A column: its name, the type of its values, and the function from a row to a value; None is an empty cell."""

    name: str
    kind: type
    value: Callable[[Row], Value]


def _low(focus: Focus) -> float | None:
    return millionths(focus.interval.low) if focus.interval else None


def _high(focus: Focus) -> float | None:
    return millionths(focus.interval.high) if focus.interval else None


def _effective(focus: Focus) -> float | None:
    return thousandths(focus.interval.effective_mentions) if focus.interval else None


FIELDS: tuple[Field, ...] = (
    Field("path", str, lambda row: row.path),
    Field("title", str, lambda row: row.title),
    Field("date", date, lambda row: None if row.date is None else date.fromisoformat(row.date)),
    Field("kind", str, lambda row: row.kind),
    Field("format", str, lambda row: row.format),
    Field("status", str, lambda row: row.focus.status),
    Field("verdict", str, lambda row: row.focus.verdict),
    Field("share", float, lambda row: millionths(row.focus.share)),
    Field("low", float, lambda row: _low(row.focus)),
    Field("high", float, lambda row: _high(row.focus)),
    Field("ratio", float, lambda row: millionths(row.focus.ratio)),
    Field("customer", int, lambda row: row.focus.customer),
    Field("institution", int, lambda row: row.focus.institution),
    Field("words", int, lambda row: row.focus.words),
    Field("customer_per_thousand", float, lambda row: millionths(row.focus.per_thousand(row.focus.customer))),
    Field("institution_per_thousand", float, lambda row: millionths(row.focus.per_thousand(row.focus.institution))),
    Field("turns", int, lambda row: row.focus.turns),
    Field("turns_with_customer", int, lambda row: row.focus.turns_with_customer),
    Field("sections", int, lambda row: row.sections),
    Field("blind_sections", int, lambda row: row.blind_sections),
    Field("warnings", str, lambda row: "; ".join(map(str, row.warnings)) or None),
    Field("effective_mentions", float, lambda row: _effective(row.focus)),
    Field("clusters", int, lambda row: row.focus.interval.clusters if row.focus.interval else None),
    Field("customer_seconds", float, lambda row: thousandths(row.talk_time and row.talk_time.customer)),
    Field("institution_seconds", float, lambda row: thousandths(row.talk_time and row.talk_time.institution)),
    Field("neither_seconds", float, lambda row: thousandths(row.talk_time and row.talk_time.neither)),
    Field("timing", str, lambda row: row.talk_time and row.talk_time.timing),
    Field("judged_sections", int, lambda row: row.judged_sections),
    Field("judged_blind_sections", int, lambda row: row.judged_blind_sections),
)


#: Columns with the same text in every row: tables are cut and joined, and must still show what counted.
SAME_COLUMNS = ("lexicon", "lexicon_version", "lexicon_sha256", "cxfocus_version")


def fields_of(summary: Summary) -> tuple[Field, ...]:
    """Return the columns of documents, of lexicon and version, and of groupings in which a document has one group."""
    lexicon = summary.lexicon
    texts = (lexicon.name, lexicon.version, lexicon.sha256, summary.tool_version)
    same = (Field(name, str, partial(_same, text)) for name, text in zip(SAME_COLUMNS, texts, strict=True))
    groups = (Field(label, str, partial(_group, at)) for at, label in enumerate(summary.group_columns))
    return (*FIELDS, *same, *groups)


def _same(text: str, _row: Row) -> str:
    return text


def _group(at: int, row: Row) -> str | None:
    return row.groups[at]
