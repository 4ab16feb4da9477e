"""Names that stand in a list of their own, beside what was said by numbers or letters."""

from __future__ import annotations

from itertools import islice

from cxfocus.readers.speech.fields import at, first, named, rows, unwrapped
from cxfocus.readers.speech.words import Segment

_LISTS = ("speakers", "speaker_list")
_IDS = ("id", "spkid", "speaker_id", "speakerId", "key", "label")
_NAMES = ("name", "speaker_name", "speakerName", "display_name", "displayName")
_MOST_LOOKED_AT = 200


def with_names(value: object, segments: list[Segment]) -> list[Segment]:
    """The segments, in which who has a name in the list is called by it."""
    names = {
        named(first(row, *_IDS)): name
        for here in islice(unwrapped(value), _MOST_LOOKED_AT)
        for key in _LISTS
        for row in rows(at(here, key))
        if (name := named(first(row, *_NAMES))) is not None
    }
    names.pop(None, None)
    if not names:
        return segments
    return [segment._replace(speaker=names.get(segment.speaker, segment.speaker)) for segment in segments]
