"""Names above the seat that a member holds, as parliaments print them: `Mr OAKES:` above `HARBOR, QUEENSLAND · ALP`."""

from __future__ import annotations

import re

from cxfocus.readers.prose.labels import Labels
from cxfocus.readers.prose.speakers.shapes import look

_SEAT = re.compile(
    r"[ \t]*\n[ \t]*(?:[^\n]{2,80} \u00b7 |[A-Z][A-Z '.-]{1,40}, )?(?:NEW SOUTH WALES|VICTORIA|QUEENSLAND|"
    r"SOUTH AUSTRALIA|WESTERN AUSTRALIA|TASMANIA|NORTHERN TERRITORY|AUSTRALIAN CAPITAL TERRITORY)"
    r"(?: \u00b7 [^\n]{2,60})?[ \t]*(?=\n)"
)
#: Words stand below the line of a name.
_ABOVE = re.compile(r"[ \t]*\n")
#: Who has a seat speaks.


def with_seats(labels: Labels, body: str) -> Labels:
    """Labels with the seats that stand below them; beside them members with a title need none."""
    above = [label for label in labels.rows() if label.form == "colon" and _ABOVE.match(body, label.text_start)]
    seats = {label.line: seat.end() for label in above if (seat := _SEAT.match(body, label.text_start))}
    if not seats:
        return labels
    found = [
        label._replace(text_start=seats.get(label.line, label.text_start), form="hearing")
        for label in above
        if label.line in seats or look(label.name).shape == "honorific"
    ]
    return labels.replaced_by(found)
