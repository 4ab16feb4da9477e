"""Names beside what somebody is: `Mr OAKES:` above his seat, `HARBOR, QUEENSLAND · ALP`; `[CFO] Ann Lee:`.

Parliaments print seats; who has cleaned a transcript writes offices before names.
"""

from __future__ import annotations

import re
from collections import Counter

from cxfocus.readers.prose.labels import Labels
from cxfocus.readers.prose.speakers.shapes import NAMES, Shape, look
from cxfocus.readers.prose.speakers.stop_words import PERHAPS_PERSONS

_SEAT = re.compile(
    r"[ \t]*\n[ \t]*(?:[^\n]{2,80} \u00b7 |[A-Z][A-Z '.-]{1,40}, )?(?:NEW SOUTH WALES|VICTORIA|QUEENSLAND|"
    r"SOUTH AUSTRALIA|WESTERN AUSTRALIA|TASMANIA|NORTHERN TERRITORY|AUSTRALIAN CAPITAL TERRITORY)"
    r"(?: \u00b7 [^\n]{2,60})?[ \t]*(?=\n)"
)
_NAME = re.compile(r"[ \t]*(?P<name>[^\W\d_][^\n:]{2,60}):[ \t]+(?=[^\s])")
_OFFICES: frozenset[Shape] = frozenset({"role", "initials"})
_MOST = 0.8
#: Words stand below the line of a name.
_ABOVE = re.compile(r"[ \t]*\n")


def with_names(labels: Labels, body: str) -> Labels:
    """Names instead of the offices in brackets before them, where most uses of an office have one."""
    offices = [label for label in labels.rows() if label.form == "tag" and _is_office(label.name)]
    matches = [(label, match) for label in offices if (match := _NAME.match(body, label.text_start))]
    named = [(label, match) for label, match in matches if look(match["name"]).shape in NAMES]
    uses, names = Counter(label.name for label in offices), Counter(label.name for label, _ in named)
    found = [
        label._replace(name=match["name"], text_start=match.end(), form="colon")
        for label, match in named
        if names[label.name] >= _MOST * uses[label.name]
    ]
    return labels.replaced_by(found)


def _is_office(text: str) -> bool:
    return look(text).shape in _OFFICES or text.lower() in PERHAPS_PERSONS


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
