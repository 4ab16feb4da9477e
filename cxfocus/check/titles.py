"""Titles of sections: which sections have one, which of them are blind, and which titles are the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from cxfocus.report.model import DocumentReport, Part
from cxfocus.text.expressions import regex

_WILDCARD = regex(r"([*?])")


class TitledSection(NamedTuple):
    """A section with a heading, as it may be shown, and its title, also where that may not be shown."""

    part: Part
    title: str


def titled_sections(document: DocumentReport, shown: DocumentReport | None = None) -> tuple[TitledSection, ...]:
    """Return the sections that have a heading, as the document is `shown` where that differs.

    The part above the first heading holds a title, a date, a list of who was there: it needs no customer mention.
    """
    pairs = zip((shown or document).sections, document.sections, strict=True)
    return tuple(TitledSection(part, known.name or "") for part, known in pairs if known.is_headed)


def blind_sections(sections: Iterable[TitledSection]) -> tuple[TitledSection, ...]:
    """Return the sections without a customer mention."""
    return tuple(each for each in sections if not each.part.focus.customer)


def title_key(title: str) -> str:
    """Return a key that is the same for titles that differ only in case and spacing."""
    return " ".join(title.split()).casefold()


def matches_title(title: str, pattern: str) -> bool:
    """Whether a title contains a pattern, in any case and spacing; `*` and `?` stand for any letters."""
    parts = [re.escape(part) for part in _WILDCARD.split(" ".join(pattern.split()))]
    expression = "".join({"\\*": ".*", "\\?": "."}.get(part, part) for part in parts)
    return re.search(expression, " ".join(title.split()), re.IGNORECASE) is not None
