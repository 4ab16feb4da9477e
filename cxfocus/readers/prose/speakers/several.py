"""Refuses labels that name several speakers: `Ada, Ben` beside `Ada` and `Ben`."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from cxfocus.readers.prose.speakers.judgments import Judgment
from cxfocus.readers.prose.speakers.shapes import Shape

_COMMA = ", "
#: Only these may name several: `Ada Quill, Chair` is one person, even if somebody else is called Chair.
_OF_PEOPLE: frozenset[Shape] = frozenset({"name", "word"})


def without_several(judgments: Sequence[Judgment], forced: Collection[str] = ()) -> tuple[Judgment, ...]:
    """Return the judgments, with labels of several speakers refused, except those `forced`, which are case folded.

    `Quill, Ada` stays a speaker: nobody else is called `Quill`.
    """
    people = [each.label for each in judgments if each.accepted and each.shape in _OF_PEOPLE]
    joint = {label for label in people if _COMMA in label and label.casefold() not in forced}
    if not joint:
        return tuple(judgments)
    single = [label.casefold() for label in people if label not in joint]
    known = {way for label in single for way in (label, label.partition(" ")[0])}
    several = {label for label in joint if known.issuperset(label.casefold().split(_COMMA))}
    return tuple(
        each._replace(accepted=False, rule="several", why="names several of those who speak")
        if each.label in several
        else each
        for each in judgments
    )
