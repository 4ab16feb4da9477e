"""The names of a body and its meeting above the numbered items, in lines that look like headings."""

from __future__ import annotations

from collections.abc import Sequence

from cxfocus.readers.prose.headings.around import has_words_below
from cxfocus.readers.prose.headings.titles import is_usual
from cxfocus.text.expressions import regex
from cxfocus.text.items import NUMBER
from cxfocus.transcript import Section

_NUMBERED = regex(rf"[*_]{{0,2}}\(?{NUMBER}[*_]{{0,2}}\s")
#: Numbered items, and their share of all headings from the first of them on.
_FEWEST = 3
_SHARE = 0.5
#: Lines: if there are more, they are sections.
_MOST = 4
#: Characters down to the first item: if there are more, the lines are sections with words.
_FARTHEST = 2_000


def letterhead_of(sections: Sequence[Section], body: str) -> Sequence[Section]:
    """Return the first sections if they are no sections, but names of a body and its meeting one below the other."""
    first = next((number for number, section in enumerate(sections) if _NUMBERED.match(section.title)), 0)
    head, items = sections[:first], sections[first:]
    if not head or first > _MOST or items[0].start - head[0].start > _FARTHEST:
        return ()
    numbered = sum(_NUMBERED.match(item.title) is not None for item in items)
    if numbered < max(_FEWEST, _SHARE * len(items)) or any(is_usual(section.title) for section in head):
        return ()
    is_above = head[0].level == 1 or all(section.level > head[0].level for section in sections[1:])
    begins = {section.start for section in sections}
    has_words = any(has_words_below(section.start, begins, body) for section in head[:-1])
    return () if is_above or has_words else head
