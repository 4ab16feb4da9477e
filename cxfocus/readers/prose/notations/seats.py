"""Members with their seats: `Mr OAKES:` above `HARBOR, QUEENSLAND · ALP`; `Photo of Bo Roe Bo Roe Greens`."""

from __future__ import annotations

from cxfocus.readers.prose.labels import Label
from cxfocus.readers.prose.notations.notation_input import NotationInput
from cxfocus.readers.prose.speakers.shapes import NAMES, look
from cxfocus.text.expressions import regex
from cxfocus.text.lines import lines_like

_SEAT = regex(
    r"[ \t]*\n[ \t]*(?:[^\n]{2,80} \u00b7 |[A-Z][A-Z '.-]{1,40}, )?(?:NEW SOUTH WALES|VICTORIA|QUEENSLAND|"
    r"SOUTH AUSTRALIA|WESTERN AUSTRALIA|TASMANIA|NORTHERN TERRITORY|AUSTRALIAN CAPITAL TERRITORY)"
    r"(?: \u00b7 [^\n]{2,60})?[ \t]*(?=\n)"
)
#: The rest of the line of the name is blank, as the words are below.
_ABOVE = regex(r"[ \t]*\n")
#: On web pages of parliaments a picture, the name, and party and seat are above what a member said.
_PHOTO = regex(
    r"\n[ \t]*Photo of (?P<name>[^\W\d_][^\n]{2,60}?)(?:(?P<touching>(?P=name)[ \t]+\()|[ \t]?(?P=name)[ \t]+"
    r"(?:\(|[A-Z](?=[^\n]{0,200}[^\d\n]\d{1,2}:\d\d ?[ap]m\b)))"
    r"[^\n]{0,239}(?<![.?! \t])[ \t]*(?=\n)(?:\s{1,9}Q\d{0,4}(?=[ \t]))?"
)


def labels_with_photos(seen: NotationInput) -> list[Label]:
    """Return labels of people who are named twice in a line, for a picture and for words.

    At least two such lines are needed, or one like `Photo of Bo RoeBo Roe (Oak, Greens)`, which only programs write.
    """
    matches = [match for match in lines_like(_PHOTO, seen.body) if look(match["name"].strip()).shape in NAMES]
    # Without blanks at the end, which may be a stretch left out.
    ends = [match.start() + len(seen.body[match.start() : match.end()].rstrip()) for match in matches]
    found = [
        Label(match.start(), match["name"].strip(), end, None, "hearing")
        for match, end in zip(matches, ends, strict=True)
    ]
    return found if len(found) > 1 or any(match["touching"] for match in matches) else []


def labels_above_seats(seen: NotationInput) -> list[Label]:
    """Return labels with a seat below them; if there are any, also members with a title, who need no seat."""
    body = seen.body
    above = [label for label in seen.labels.rows() if label.form == "colon" and _ABOVE.match(body, label.text_start)]
    seats = {label.line: seat.end() for label in above if (seat := _SEAT.match(body, label.text_start))}
    return [
        label._replace(text_start=seats.get(label.line, label.text_start), form="hearing")
        for label in above
        if seats and (label.line in seats or look(label.name).shape == "honorific")
    ]
