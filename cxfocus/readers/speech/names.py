"""Names that stand in a list or map of their own, beside what was said by numbers or letters."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from cxfocus.readers.field_names import written
from cxfocus.readers.speech.fields import at, fields, first, named, rows, unwrapped
from cxfocus.readers.speech.words import Segment
from cxfocus.text.expressions import regex

_LISTS = ("speakers", "speaker_list")
_MAPS = ("speakers", *written("speaker_map", "speaker_mapping", "speaker_names"))
_IDS = ("id", "spkid", "speaker_id", "speakerId", "key", "label")
_NAMES = ("name", "speaker_name", "speakerName", "display_name", "displayName")
_MOST_LOOKED_AT = 200
#: `Mr. Lee (Riding, Party)`; of a first name alone nobody could say whether it is the same person's.
_WITH_MORE = regex(r"([^\s(]+ [^(]*[^\s(]) \(.*\)")


def with_names(value: object, segments: list[Segment]) -> list[Segment]:
    """The segments, in which who has a name in the list or the map is called by it."""
    places = list(islice(unwrapped(value), _MOST_LOOKED_AT))
    listed = (
        (first(row, *_IDS), first(row, *_NAMES)) for here in places for key in _LISTS for row in rows(at(here, key))
    )
    mapped = (pair for here in places for key in _MAPS for pair in fields(at(here, key)).items())
    names = {named(who): name for who, given in (*mapped, *listed) if (name := _given(given)) is not None}
    names.pop(None, None)
    if not names:
        return segments
    return [segment._replace(speaker=names.get(segment.speaker, segment.speaker)) for segment in segments]


def in_one_form(segments: list[Segment]) -> list[Segment]:
    """The segments, in which who is told with more in brackets, and speaks without it too, is one person.

    `The Chair (Ann Lee)` and `The Chair (Bo Chen)` are two.
    """
    names = {segment.speaker for segment in segments if segment.speaker}
    found = [match for name in names if name.endswith(")") and (match := _WITH_MORE.fullmatch(name))]
    uses = Counter(match[1] for match in found)
    shown = {match[0]: match[1] for match in found if match[1] in names and uses[match[1]] == 1}
    if not shown:
        return segments
    return [segment._replace(speaker=shown.get(segment.speaker or "", segment.speaker)) for segment in segments]


def _given(name: object) -> str | None:
    """A name as it is; a number names nobody."""
    return named(name) if isinstance(name, (str, dict)) else None
