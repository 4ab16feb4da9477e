"""Groups: by what documents, or the parts of them, belong together."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple, get_args

from cxfocus.batch.record import Facts, PartFacts, Record
from cxfocus.batch.store import Kept
from cxfocus.errors import Problem, UsageError

Plain = Literal["folder", "speaker", "section", "year", "month"]
PLAIN: tuple[str, ...] = get_args(Plain)
_NUMBERED = re.compile(
    r"[-*\s]*(?:(?:(?:agenda\s+)?item\s+)?(?:\d+(?:\.\d+)*|[ivxlc]+|[a-z])[.):]\s+|[\d.]+\s+)?", re.IGNORECASE
)


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
            raise UsageError(Problem(f"--group-by {text}: {error}", hint="Try regex:([a-z]+)_minutes")) from error
        return GroupBy(kind, argument)
    if kind == "column" and argument:
        return GroupBy(kind, argument)
    known = ", ".join((*PLAIN, "regex:EXPRESSION", "column:NAME"))
    raise UsageError(Problem(f"--group-by {text}: no such grouping", hint=f"There are {known}"))


def members(by: GroupBy, kept: Kept, facts: Facts) -> Iterator[PartFacts]:
    """What of a document belongs to which group, under the group's name; None for what belongs to none."""
    if by.kind == "speaker":
        yield from (part._replace(name=" ".join((part.name or "").split()) or None) for part in facts.speakers)
    elif by.kind == "section":
        yield from (part._replace(name=title_key(part.name)) for part in facts.sections)
    else:
        yield whole(kept.record, facts)._replace(name=_group_of(by, kept))


def whole(record: Record, facts: Facts) -> PartFacts:
    """All of a document as one part."""
    return PartFacts(None, record.words, record.turns, record.customer, record.institution, facts.pairs)


def title_key(title: str | None) -> str | None:
    """A section's title without its number, so that `3. Budget` of one meeting is `4. BUDGET` of the next."""
    if title is None:
        return None
    plain = " ".join(_NUMBERED.sub("", title, count=1).split()).strip(" .:-\u2013\u2014").casefold()
    return plain[:1].upper() + plain[1:] or title


def _group_of(by: GroupBy, kept: Kept) -> str | None:
    if by.kind == "folder":
        return kept.path.rpartition("/")[0] or "."
    if by.kind == "regex":
        match = re.search(by.argument, kept.name)
        return None if match is None else match[1 if match.re.groups else 0]
    if by.kind == "column":
        value = json.loads(kept.columns or "{}").get(by.argument)
        return value or None
    return None if kept.date is None else kept.date[: 4 if by.kind == "year" else 7]
