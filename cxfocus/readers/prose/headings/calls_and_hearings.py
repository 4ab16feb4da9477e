"""Parts of calls and hearings by their titles, of which one is enough: `Prepared Remarks:`, `Oral Evidence`."""

from __future__ import annotations

from collections.abc import Iterator

from cxfocus.readers.prose.headings.known import Known
from cxfocus.readers.prose.notations.callers import callers_in
from cxfocus.readers.prose.page_edges import FIRST_PAGES
from cxfocus.readers.titles_of_calls import SIGNS, SPOKEN_PART
from cxfocus.text.expressions import compiled_later
from cxfocus.transcript import Section

#: In a table of contents the next title stands right below, or the last, which is that of a list.
_LINE = compiled_later(
    rf"\n[ \t]*\n[ \t]*+(?P<title>{SPOKEN_PART}):?[ \t]*+\n\s*+"
    rf"(?!(?:{SPOKEN_PART}|(?:Conference )?Call [Pp]articipants|Presentation)\b)(?=[^\W_])"
)
#: Above who opens the call, whose name may be counted and stand between rows of dashes.
_OPENED = compiled_later(
    r"\n[ \t]*(?P<title>Presentation|PRESENTATION):?[ \t]*+\n(?:[ \t]*\n|-{9,90}[ \t]*\n)*+"
    r"[ \t]*Operator[ \t]*(?:\[1\][ \t]*)?\n"
)
_LEVEL = 2


def titles_of_calls(known: Known) -> Iterator[Section]:
    """Each title with words below it."""
    head = known.body[:FIRST_PAGES]
    if callers := callers_in(known.body):
        yield from callers.parts
    elif "\nOperator" in head and (opened := _OPENED().search(f"\n{head}")):
        yield Section(opened["title"], opened.start(), _LEVEL)
    if any(map(head.__contains__, SIGNS)):
        for match in _LINE().finditer(f"\n\n{known.body}"):
            yield Section(match["title"], match.start("title") - 2, _LEVEL)
