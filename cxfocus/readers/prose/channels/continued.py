"""Minutes made of a log: a remark that somebody typed stands between the words of a speaker and `... more words`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from cxfocus.readers.prose.labels import Label, Labels
from cxfocus.readers.prose.speakers.shapes import LIKELY, look
from cxfocus.text.expressions import regex

#: Fewest lines that go on with a labeled one, which show that the document is written so.
_FEWEST = 3
_GOING_ON = regex(r"\n(?:\.{3,6}+|\u2026)[ \t]*+(?=[^\s:.])")
#: At the end of a typed remark: whoever typed it goes on in the next line.
_GOES_ON = ("...", "\u2026")


def with_continued_remarks(labels: Labels, body: str) -> Labels:
    """Return the labels, and one more for each `... more` after a typed remark: the last for whom the scribe wrote.

    `Ann_of_Lamps: words` with such a line after it are words of somebody, too.
    """
    if labels.plain or ("\n..." not in body and "\n\u2026" not in body):
        return labels
    places = [match.span() for match in _GOING_ON.finditer(body)]
    found = _rests(labels, places, body) if len(places) >= _FEWEST else []
    return labels.replaced_by(found)


def _rests(labels: Labels, places: Sequence[tuple[int, int]], body: str) -> list[Label]:
    speaker = ""
    direct = 0
    found: list[Label] = []
    for label, following in labels.stretches(len(body)):
        at = bisect_left(places, (label.text_start, 0))
        is_continued = at < len(places) and places[at][0] < following
        is_typed = body[label.line : label.text_start].rstrip().endswith(">")  # `<ann> words`
        if label.form in ("colon", "irc") and not (label.bullet or is_typed):
            speaker = label.name if look(label.name).shape in LIKELY else ""
            direct += is_continued
            if is_continued and speaker and "_" in speaker and " " not in speaker:
                found.append(label._replace(form="irc"))
        elif is_typed and is_continued and speaker and label.time is None:
            start, end = places[at]
            if not body[label.text_start : start].rstrip().endswith(_GOES_ON):
                found.append(Label(start + 1, speaker, end))
    return found if direct >= _FEWEST else []
