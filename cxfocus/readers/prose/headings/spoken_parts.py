"""Parts of calls and hearings by their titles, of which one is enough: `Prepared Remarks:`, `Oral Evidence`."""

from __future__ import annotations

from collections.abc import Iterator

from cxfocus.readers.spoken_parts import SPOKEN_PART
from cxfocus.text.expressions import compiled_later
from cxfocus.transcript import Section

_SIGNS = ("red Remarks", "nd Answer", "nd-Answer", "ral Evidence", "tion of Witness", "tion of witness")
#: In a table of contents the next title stands right below, or the last, which is that of a list.
_LINE = compiled_later(
    rf"\n[ \t]*\n[ \t]*+(?P<title>{SPOKEN_PART}):?[ \t]*+\n\s*+"
    rf"(?!(?:{SPOKEN_PART}|(?:Conference )?Call [Pp]articipants|Presentation)\b)(?=[^\W_])"
)
_LEVEL = 2


def spoken_parts(body: str) -> Iterator[Section]:
    """Each title with words below it."""
    for match in _LINE().finditer(f"\n\n{body}") if any(map(body.__contains__, _SIGNS)) else ():
        yield Section(match["title"], match.start("title") - 2, _LEVEL)
