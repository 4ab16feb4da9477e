"""Privacy: a report without quotations and names, or with S1, S2 for its speakers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from cxfocus.report.model import DocumentReport, Report


class PrivacyOptions(NamedTuple):
    """`no_text`: no quotation and no name anywhere; `anonymize`: S1, S2 … for speakers, also inside quotations."""

    no_text: bool = False
    anonymize: bool = False


def redacted(report: Report, options: PrivacyOptions) -> Report:
    """The report as it may be shown."""
    if not (options.no_text or options.anonymize):
        return report
    documents = tuple(_document(document, options.no_text) for document in report.documents)
    return report._replace(documents=documents)


def _document(document: DocumentReport, no_text: bool) -> DocumentReport:
    aliases = _aliases(part.name for part in document.speakers)
    hide = _hider(aliases)
    title = None if no_text or document.title is None else hide(document.title)
    sections = tuple(
        part._replace(name=f"Section {number}" if no_text else hide(part.name or ""))
        for number, part in enumerate(document.sections, start=1)
    )
    numbers = {part.name: f"Section {number}" for number, part in enumerate(document.sections, start=1)}

    def section(name: str | None) -> str | None:
        return name if name is None else numbers.get(name, "Section") if no_text else hide(name)

    return document._replace(title=title,
        speakers=tuple(part._replace(name=aliases.get(part.name or "")) for part in document.speakers),
        sections=sections,
        passages=()
        if no_text
        else tuple(
            passage._replace(text=hide(passage.text), speaker=aliases.get(passage.speaker or ""))
            for passage in document.passages
        ),
        mentions=None
        if document.mentions is None
        else tuple(
            mention._replace(text=None if no_text else hide(mention.text or ""),
                before="" if no_text else hide(mention.before),
                after="" if no_text else hide(mention.after),
                speaker=aliases.get(mention.speaker or ""),
                section=section(mention.section),
            )
            for mention in document.mentions
        ),
    )


def _aliases(names: Iterable[str | None]) -> dict[str, str]:
    """S1 for who spoke most, and so on."""
    return {name: f"S{number}" for number, name in enumerate((name for name in names if name), start=1)}


def _hider(aliases: dict[str, str]) -> Callable[[str], str]:
    """Replaces speakers' names, whole or in part (`Ann Lee`, `Ann`, `Lee`), wherever they stand."""
    known: dict[str, str] = {}
    for name, alias in aliases.items():
        for part in (name, *name.split()):
            if len(part) > 2 and part[0].isupper():
                known.setdefault(part, alias)
    if not known:
        return lambda text: text
    longest_first = sorted(known, key=lambda part: (-len(part), part))
    expression = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")
    return lambda text: expression.sub(lambda match: known[match[0]], text)
