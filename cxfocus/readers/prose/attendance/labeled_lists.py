"""Finds all attendance lists except those below headings: after labels, in tables, in brackets, with initials."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from cxfocus.readers.prose.attendance.behind_labels import lists_behind_labels
from cxfocus.readers.prose.attendance.list_titles import is_weak, list_kind
from cxfocus.readers.prose.attendance.looks import AttendanceList, gives_initials, looks_like_names, names_with_firms
from cxfocus.readers.prose.attendance.people import names_people
from cxfocus.readers.prose.attendance.tables import attendance_tables
from cxfocus.readers.prose.attendance.titled import titled_lists
from cxfocus.readers.prose.labels import Labels
from cxfocus.readers.prose.left_out.page_edges import FIRST_PAGES
from cxfocus.readers.prose.notations.callers import Callers
from cxfocus.text.expressions import regex
from cxfocus.text.items import ROMAN
from cxfocus.text.lines import line_end, line_start, lines_like
from cxfocus.transcript import Span

_ABBREVIATION = regex(r"\(([A-Z]{2,4})\)")
_BRACKETED = regex(r"\n\[(?P<label>[^\W\d_][^\[\]\n:]{3,60}):[ \t]*(?P<names>[^\[\]\n]{3,600}+)\](?=[ \t]*\n)")
_WITNESSES = "\nWitnesses"
_PANELS = regex(rf"{_WITNESSES}[ \t]*+\n\s*+(?={ROMAN}:[ \t])")
#: `I: Ann Lee, Director, Oak; Bo Chen, Elm`
_PANEL = regex(rf"{ROMAN}:[ \t]++(?P<names>[^\n]++)\s*+")
#: Characters: attendance lists stand at the top, those with firms in the head.
_FIRST = 24_000
_HEAD = 1_500


def labeled_lists(body: str, labels: Labels, callers: Callers | None) -> list[AttendanceList]:
    """Return the lists after labels and plain titles, in tables and brackets, with initials or firms, and panels."""
    spans = chain(attendance_tables(body), _lines_with_initials(body))
    labeled = [
        *lists_behind_labels(body, labels),
        *(AttendanceList(start, start, end) for start, end in spans),
        *_in_brackets(body),
        *_panels(body),
    ]
    known = {listed.line for listed in labeled}
    of_call = AttendanceList(*callers.attendance) if callers and callers.attendance else None
    return [*labeled, *(listed for listed in titled_lists(body, of_call) if listed.line not in known)]


def _in_brackets(body: str) -> Iterator[AttendanceList]:
    """Lists like `[Participants: Ann Lee, Bo Chen]`, alone on a line near the top."""
    head = body[:_FIRST]
    for match in lines_like(_BRACKETED, head) if "]" in head and "]\n" in head else ():
        if list_kind(match["label"]) == "list" and names_people(match["names"], is_weak(match["label"])):
            yield AttendanceList(match.start(), match.start("names"), match.end())


def _lines_with_initials(body: str) -> Iterator[Span]:
    """Lines near the top that name at least three people, with their initials or firms in brackets."""
    yield from (Span(*span) for span in names_with_firms(body, _HEAD))
    found = [match.start() for match in _ABBREVIATION.finditer(body, 0, _FIRST) if gives_initials(body, match)]
    last = -1
    for first, third in zip(found, found[2:], strict=False):
        if first > last and body.find("\n", first, third) < 0:
            start, last = line_start(body, first), _end_with_initials(body, line_end(body, third))
            if looks_like_names(_ABBREVIATION.sub("", body[start:last])):
                yield Span(start, last)


def _end_with_initials(body: str, end: int) -> int:
    """The end of the line, or of the lines in which it goes on after a comma."""
    while body[end - 1 : end] == "," and _ABBREVIATION.search(body, end, line_end(body, end + 1)):
        end = line_end(body, end + 1)
    return end


def _panels(body: str) -> Iterator[AttendanceList]:
    """Panels of witnesses of a committee: each line as a list, the first with the title above it."""
    for title in lines_like(_PANELS, body) if _WITNESSES in f"\n{body[:FIRST_PAGES]}" else ():
        line, at = title.start(), title.end()
        while (panel := _PANEL.match(body, at)) and looks_like_names(panel["names"]):
            yield AttendanceList(line, *panel.span("names"))
            line = at = panel.end()
