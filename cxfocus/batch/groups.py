"""Groups: by what documents, or the parts of them, belong together."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, get_args

from cxfocus.batch.record import Facts, PartFacts, Record
from cxfocus.batch.scored import ScoredDocument
from cxfocus.batch.spellings import bare_name
from cxfocus.errors import Problem, UsageError
from cxfocus.text.usual_titles import bare_title

Plain = Literal["folder", "kind", "speaker", "section", "year", "month"]
PLAIN: tuple[str, ...] = get_args(Plain)
#: Groupings in which parts of one document are in several groups.
OF_PARTS = frozenset({"speaker", "section"})
#: Groupings in which a document has one group, which its row shows in a column; its kind has one already.
LABELING = frozenset({"folder", "year", "month", "regex", "column"})


class GroupBy(NamedTuple):
    """`kind` is one of `PLAIN`, `regex` or `column`; `argument` is the expression, or the column's name."""

    kind: str
    argument: str = ""

    def __str__(self) -> str:
        return f"{self.kind}:{self.argument}" if self.argument else self.kind


def group_by(text: str) -> GroupBy:
    """Read `--group-by`; raises `UsageError`."""
    kind, colon, argument = text.partition(":")
    if kind in PLAIN and not colon:
        return GroupBy(kind)
    if kind == "regex" and argument:
        try:
            re.compile(argument)
        except re.error as error:
            raise UsageError(Problem(f"⟨group_by={text}⟩: {error}", hint="Try regex:([a-z]+)_minutes")) from error
        return GroupBy(kind, argument)
    if kind == "column" and argument:
        return GroupBy(kind, argument)
    known = ", ".join((*PLAIN, "regex:EXPRESSION", "column:NAME"))
    raise UsageError(Problem(f"⟨group_by={text}⟩: no such grouping", hint=f"There are {known}"))


class GroupColumn(NamedTuple):
    """A grouping in which each document has one group, so that it is a column of the table of documents.

    `aliases` replace the names of groups if these are private.
    """

    by: GroupBy
    aliases: Mapping[str, str] | None = None

    def of(self, document: ScoredDocument, facts: Facts) -> str | None:
        """The group of a document, by the name that is shown."""
        name = group_of(self.by, document, facts)
        return name if name is None or self.aliases is None else self.aliases[name]


def parts_by_group(by: GroupBy, document: ScoredDocument, facts: Facts) -> Iterator[PartFacts]:
    """The parts of a document, each with the name of its group; the name is None for a part in no group."""
    if by.kind == "speaker":
        yield from (part._replace(name=bare_name(part.name)) for part in facts.speakers)
    elif by.kind == "section":
        yield from (part._replace(name=part.name and bare_title(part.name)) for part in facts.sections)
    else:
        yield document_part(document.record, facts)._replace(name=group_of(by, document, facts))


def document_part(record: Record, facts: Facts) -> PartFacts:
    """A whole document as one part."""
    return PartFacts(
        name=None,
        words=record.words,
        turns=record.turns,
        customer=record.customer,
        institution=record.institution,
        pairs=facts.pairs,
    )


def group_of(by: GroupBy, document: ScoredDocument, facts: Facts) -> str | None:
    """The group of a document in a grouping that is not one of `OF_PARTS`."""
    if by.kind == "folder":
        return document.path.rpartition("/")[0] or "."
    if by.kind == "kind":
        return facts.kind
    if by.kind == "regex":
        match = re.search(by.argument, document.name)
        return None if match is None else match[1 if match.re.groups else 0]
    if by.kind == "column":
        value = json.loads(document.columns or "{}").get(by.argument) or ""
        return " ".join(value.split()) or None
    if document.date is None or (by.kind == "month" and document.is_year):
        return None
    return period_of(document.date, by.kind)


def period_of(date: str, unit: str) -> str:
    """The year, or the month, of a date."""
    return date[: 4 if unit == "year" else 7]
