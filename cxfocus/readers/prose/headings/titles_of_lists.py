"""Titles that end in a colon and stand alone above a list, `Brunch:`, where nobody speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from cxfocus.readers.prose.headings.titles import is_titular, is_usual, plain_title
from cxfocus.readers.prose.headings.titles_alone import may_be_title
from cxfocus.readers.prose.labels import Labels
from cxfocus.readers.prose.speakers.shapes import look
from cxfocus.text.expressions import compiled_later
from cxfocus.text.items import SIGN
from cxfocus.transcript import Section

_LINE = compiled_later(
    r"\n[ \t]*\n(?P<line>(?:\*\*)?(?P<title>[^\W\d_a-z][^\n:.!?;|<>\[\]{}()#*=\t]{2,60}+):?(?:\*\*)?(?<=[:*]):?)[ \t]*+"
    rf"\n[ \t]*\n(?=[ \t]*{SIGN}[ \t])"
)
_WORD = re.compile(r"(?<!\w)[^\W\d_A-Z]{4,}+")
_FEWEST = 3
_LEVEL = 3


def titles_of_lists(body: str, spoken: Labels, found: Sequence[Section]) -> list[Section]:
    """Headings where few were `found`: three or more, each once, one with a usual title; or only such.

    Above what each did may stand names; of the others at least half must be none.
    """
    if spoken.lines or len(found) >= _FEWEST or ":" not in body:
        return []
    lines = [line for line in _LINE().finditer(f"\n\n{body}") if ":" in line["line"]]
    titles = [
        Section(plain_title(line["title"]), line.start("line") - 2, _LEVEL)
        for line in lines
        if may_be_title(line["title"]) and (is_titular(line["title"]) or is_usual(line["title"]))
    ]
    uses = Counter(title.title for title in titles)
    others = [title for title in uses if not is_usual(title)]
    is_row = len(others) < len(uses) and _FEWEST <= len(uses) == len(titles)
    if is_row and 2 * _without_names(others, body) >= len(others):
        return titles
    return [title for title in titles if is_usual(title.title) and uses[title.title] == 1]


def _without_names(titles: Sequence[str], body: str) -> int:
    """How many have words that no name has, or one that comes in small letters, too."""
    small = set(_WORD.findall(body)) if titles else set()
    return sum(look(title).shape == "refused" or not small.isdisjoint(title.lower().split()) for title in titles)
