"""Names of speakers from a separate list or map, for segments whose speakers are numbers or letters."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from cxfocus.readers.field_names import json_names
from cxfocus.readers.speech.fields import at, fields, first, nested_values, rows, speaker_name
from cxfocus.readers.speech.words import Segment
from cxfocus.text.expressions import regex

_LISTS = ("speakers", "speaker_list")
_MAPS = ("speakers", *json_names("speaker_map", "speaker_mapping", "speaker_names"))
_IDS = ("id", "spkid", "speaker_id", "speakerId", "key", "label")
_NAMES = ("name", "speaker_name", "speakerName", "display_name", "displayName")
_MOST_LOOKED_AT = 200
#: `Mr. Lee (Riding, Party)`. A first name alone is not enough: it may be that of another person.
_WITH_MORE = regex(r"([^\s(]+ [^(]*[^\s(]) \(.*\)")


def with_names(value: object, segments: list[Segment]) -> list[Segment]:
    """Return the segments with the names that the list or the map gives their speakers."""
    places = list(islice(nested_values(value), _MOST_LOOKED_AT))
    from_lists = (
        (first(row, *_IDS), first(row, *_NAMES)) for here in places for key in _LISTS for row in rows(at(here, key))
    )
    from_maps = (pair for here in places for key in _MAPS for pair in fields(at(here, key)).items())
    names = {
        speaker_name(who): name for who, given in (*from_maps, *from_lists) if (name := _given_name(given)) is not None
    }
    names.pop(None, None)
    if not names:
        return segments
    return [segment._replace(speaker=names.get(segment.speaker, segment.speaker)) for segment in segments]


def with_short_names(segments: list[Segment]) -> list[Segment]:
    """`Mr. Lee (Riding, Party)` becomes `Mr. Lee`, if `Mr. Lee` speaks, too: return the segments with such names.

    `The Chair (Ann Lee)` and `The Chair (Bo Chen)` stay two people.
    """
    names = {segment.speaker for segment in segments if segment.speaker}
    found = [match for name in names if name.endswith(")") and (match := _WITH_MORE.fullmatch(name))]
    uses = Counter(match[1] for match in found)
    short_names = {match[0]: match[1] for match in found if match[1] in names and uses[match[1]] == 1}
    if not short_names:
        return segments
    return [segment._replace(speaker=short_names.get(segment.speaker or "", segment.speaker)) for segment in segments]


def _given_name(name: object) -> str | None:
    """The name as it is; None for a number."""
    return speaker_name(name) if isinstance(name, (str, dict)) else None
