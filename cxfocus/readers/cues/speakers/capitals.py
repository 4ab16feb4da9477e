"""Brackets in capitals: names of people, or in captions for the deaf, sounds: `(GRUNTS) Yeah.`."""

from __future__ import annotations

from itertools import islice

from cxfocus.readers.cues.cleaning.clean import Cleaned
from cxfocus.readers.cues.speakers.brackets import by_brackets
from cxfocus.text.expressions import regex

_IN_CAPITALS = regex(r"[\[(][^\W\d_a-z]{2}")
_BRACKETS = regex(r"[\[(][^\[\]()\n]*+[\])]?")
#: Sounds in capitals that show the custom of a file; and number of cues in which small letters are counted.
_FEWEST = 3
_LOOKED_AT = 300


def tells_sounds_in_capitals(written: str, cleaned: Cleaned) -> bool:
    """Whether more brackets in capitals may be sounds: the talk is in small letters, and they do not name people."""
    in_capitals = (sound for sound in cleaned.sounds if written[sound.start : sound.end].isupper())
    if len(list(islice(in_capitals, _FEWEST))) < _FEWEST or not _IN_CAPITALS.search(cleaned.body):
        return False
    cues = zip(cleaned.cues.start, cleaned.cues.end, strict=True)
    said = "\n".join(cleaned.body[start:end] for start, end in islice(cues, _LOOKED_AT))
    said = _BRACKETS.sub("", said)
    return sum(map(str.islower, said)) > sum(map(str.isupper, said)) and by_brackets(cleaned.body, cleaned.cues) is None
