"""Lines between turns that whoever spoke before did not say: fields, decisions, words of several, labels of nobody."""

from __future__ import annotations

import re

from cxfocus.readers.prose.labels import BEFORE_WORDS, Labels
from cxfocus.readers.prose.speakers.judgments import Speakers
from cxfocus.readers.prose.speakers.shapes import LIKELY, Shape, is_field, look
from cxfocus.readers.speaker_labels import bare
from cxfocus.text.expressions import regex

#: What was decided, as notes have it between what was said: `Resolution #2`, `Proposed resolution`.
_DECIDED = regex(
    r"(?:proposed )?(?:actions?(?: items?)?|decisions?|resolutions?|resolved|outcome|consensus|vote|poll|motion|to ?do|"
    r"next steps)"
    r"(?: #?\d{1,3})?",
    re.IGNORECASE,
)
_JOINT = regex(r" and | ?[&+/] ?|, ")
_PERSONS: frozenset[Shape] = LIKELY - {"machine", "role"}


def asides(labels: Labels, speakers: Speakers) -> list[int]:
    """Where they begin; messages of a channel are among them, and emphasized labels that may be persons."""
    names = {name for name in set(labels.names) if _DECIDED.fullmatch(name) or (name.isupper() and is_field(name))}
    names |= _of_several(labels, speakers)
    if not names and labels.plain:
        return []
    unknown = set(labels.names).difference(speakers.shown) if "bold" in labels.forms else ()
    persons = {name for name in unknown if look(name).shape in _PERSONS}
    columns = zip(labels.lines, labels.names, labels.forms, strict=True)
    return [
        line
        for line, name, form in columns
        if form == "irc" or (name in names and form in BEFORE_WORDS) or (form == "bold" and name in persons)
    ]


def _of_several(labels: Labels, speakers: Speakers) -> set[str]:
    """Labels that name several people, one of whom speaks: `Ann and Bo`."""
    names = set(labels.names)
    if _JOINT.search("\n".join(names)) is None:
        return set()
    joint = {name: parts for name in names if len(parts := _JOINT.split(name)) > 1}
    known = {way.casefold() for shown in speakers.shown.items() for name in shown for way in (name, name.split(" ")[0])}
    return {
        name
        for name, parts in joint.items()
        if any(bare(part).casefold() in known for part in parts) and all(look(part).shape in _PERSONS for part in parts)
    }
