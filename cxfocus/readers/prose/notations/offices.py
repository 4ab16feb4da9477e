"""Offices in brackets before names, as people who clean up transcripts write them: `[CFO] Ann Lee:`."""

from __future__ import annotations

from collections import Counter

from cxfocus.readers.prose.labels import Label
from cxfocus.readers.prose.notations.notation_input import NotationInput
from cxfocus.readers.prose.speakers.shapes import NAMES, Shape, look
from cxfocus.readers.prose.speakers.stop_words import PERHAPS_PERSONS
from cxfocus.text.expressions import regex

_NAME = regex(r"[ \t]*(?P<name>[^\W\d_][^\n:]{2,60}):[ \t]+(?=[^\s])")
_OFFICES: frozenset[Shape] = frozenset({"role", "initials"})
#: Share of the uses of an office that have a name.
_MOST = 0.8


def names_behind(seen: NotationInput) -> list[Label]:
    """Return the names as labels instead of the offices before them, if most uses of an office have a name."""
    offices = [label for label in seen.labels.rows() if label.form == "tag" and _is_office(label.name)]
    matches = [(label, match) for label in offices if (match := _NAME.match(seen.body, label.text_start))]
    with_names = [(label, match) for label, match in matches if look(match["name"]).shape in NAMES]
    uses, names = Counter(label.name for label in offices), Counter(label.name for label, _ in with_names)
    return [
        label._replace(name=match["name"], text_start=match.end(), form="colon")
        for label, match in with_names
        if names[label.name] >= _MOST * uses[label.name]
    ]


def _is_office(text: str) -> bool:
    return look(text).shape in _OFFICES or text.lower() in PERHAPS_PERSONS
