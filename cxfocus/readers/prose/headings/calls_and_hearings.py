"""Parts of calls and hearings, each recognized by its title alone: `Prepared Remarks:`, `Oral Evidence`."""

from __future__ import annotations

from collections.abc import Iterator

from cxfocus.readers.prose.headings.heading_input import HeadingInput
from cxfocus.readers.prose.left_out.page_edges import FIRST_PAGES
from cxfocus.readers.titles_of_calls import SIGNS, SPOKEN_PART
from cxfocus.text.expressions import regex
from cxfocus.text.lines import BLANK_ABOVE, lines_like
from cxfocus.transcript import Section

#: Not in a table of contents: there another title is right below, the last of them that of a list.
_LINE = regex(
    rf"{BLANK_ABOVE}(?P<line>[ \t]*+(?P<title>{SPOKEN_PART})):?[ \t]*+\n\s*+"
    rf"(?!(?:{SPOKEN_PART}|(?:Conference )?Call [Pp]articipants|Presentation)\b)(?=[^\W_])"
)
#: Above the operator, who opens the call, and whose name may have a number and stand between rows of dashes.
_OPENED = regex(
    r"\n[ \t]*(?P<title>Presentation|PRESENTATION):?[ \t]*+\n(?:[ \t]*\n|-{9,90}[ \t]*\n)*+"
    r"[ \t]*Operator[ \t]*(?:\[1\][ \t]*)?\n(?s:.)"
)
_CAPITALS = r"(?:[^\na-z]|(?<=M)c(?=[A-Z])){2,100}+"
#: `STATEMENT OF ANN LEE, CHAIR OF THE`, in up to ten lines, above the turn of that person: `Ms. Lee. Thank you.`
_STATEMENT = regex(
    rf"{BLANK_ABOVE}(?P<line>[ \t]*+(?=[^\n]{{0,40}}(?:STATEMENTS?|TESTIMONY) OF )"
    rf"(?P<title>[A-Z]{_CAPITALS}(?:\n[ \t]*+{_CAPITALS}){{0,9}}+))\n\s*+"
    r"(?=[A-Z][a-z]{1,12}\.? [A-Z][^\n.]{1,50}\.[ \n])"
)
_STATEMENT_SIGNS = ("STATEMENT", "TESTIMONY OF ")
_LEVEL = 2


def titles_of_statements(known: HeadingInput) -> Iterator[Section]:
    """Yield the titles that announce who is heard next, as printed hearings have them."""
    if any(map(known.body.__contains__, _STATEMENT_SIGNS)):
        for match in lines_like(_STATEMENT, known.body):
            yield Section(" ".join(match["title"].split()), match.start("line"), _LEVEL + 1)


def titles_of_calls(known: HeadingInput) -> Iterator[Section]:
    """Yield the title of each part that has words below."""
    head = known.body[:FIRST_PAGES]
    if known.callers:
        yield from known.callers.parts
    elif "\nOperator" in head and (opened := next(lines_like(_OPENED, known.body, end=FIRST_PAGES), None)):
        yield Section(opened["title"], opened.start(), _LEVEL)
    if any(map(head.__contains__, SIGNS)):
        yield from (Section(match["title"], match.start("line"), _LEVEL) for match in lines_like(_LINE, known.body))
