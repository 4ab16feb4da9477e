"""Parts of calls and hearings by their titles, of which one is enough: `Prepared Remarks:`, `Oral Evidence`."""

from __future__ import annotations

from collections.abc import Iterator

from cxfocus.readers.prose.headings.known import Known
from cxfocus.readers.prose.page_edges import FIRST_PAGES
from cxfocus.readers.titles_of_calls import SIGNS, SPOKEN_PART
from cxfocus.text.expressions import compiled_later
from cxfocus.transcript import Section

#: In a table of contents the next title stands right below, or the last, which is that of a list.
_LINE = compiled_later(
    rf"\n[ \t]*\n[ \t]*+(?P<title>{SPOKEN_PART}):?[ \t]*+\n\s*+"
    rf"(?!(?:{SPOKEN_PART}|(?:Conference )?Call [Pp]articipants|Presentation)\b)(?=[^\W_])"
)
_LEVEL = 2


def titles_of_calls(known: Known) -> Iterator[Section]:
    """Each title with words below it."""
    head = known.body[:FIRST_PAGES]
    if any(map(head.__contains__, SIGNS)):
        for match in _LINE().finditer(f"\n\n{known.body}"):
            yield Section(match["title"], match.start("title") - 2, _LEVEL)
