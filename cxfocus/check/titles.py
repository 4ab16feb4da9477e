"""Titles of sections: which words are no section, and which titles are the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cxfocus.report.build import BEFORE_ALL_SECTIONS
from cxfocus.report.model import DocumentReport, Part


def titled_sections(document: DocumentReport, titles: Sequence[str]) -> Iterator[tuple[Part, str]]:
    """The sections that have a heading, with their titles, also where the document may not show them.

    Above the first heading stand the names of a body, a date, who was there: nobody has to be named among them.
    """
    for section, title in zip(document.sections, titles, strict=True):
        if title != BEFORE_ALL_SECTIONS:
            yield section, title


def title_key(title: str) -> str:
    """The same for titles that people take for one: in any case, and however their words are spaced."""
    return " ".join(title.split()).casefold()


def titled(title: str, pattern: str) -> bool:
    """Whether a title holds the words of a pattern, in any case and spacing; `*` and `?` stand for any letters."""
    parts = [re.escape(part) for part in re.split(r"([*?])", " ".join(pattern.split()))]
    expression = "".join({"\\*": ".*", "\\?": "."}.get(part, part) for part in parts)
    return re.search(expression, " ".join(title.split()), re.IGNORECASE) is not None
