"""Speakers named outside the words: voice tags, and Webex's cue identifiers."""

from __future__ import annotations

import re

from cxfocus.readers.cues.clean import Voices
from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.names import clean_name
from cxfocus.readers.cues.pieces import Attributed, Mark, cut_cues, whole_cues

_WEBEX = re.compile(r'\s*\d+ "([^"\n]*)"(?: \(\d+\))?\s*')
_TEAMS = re.compile(r"\s*[0-9a-f]{8}-[0-9a-f-]{27}/\d+-\d+\s*")


def by_voices(body: str, cues: Cues, voices: Voices) -> Attributed | None:
    """Speech under the voice tags; a cue without one, and text after `</v>`, is nobody's."""
    if not voices:
        return None
    teams = _TEAMS.fullmatch(cues.ident[0])
    custom = "Teams: voice tags" if teams else "voice tags"
    here = [[voice for voice in voices.get(row, ()) if voice[0] < end] for row, end in enumerate(cues.end)]
    names = {name: clean_name(name or "") for row in here for _, name in row}
    if all(len(row) == 1 and row[0][0] <= start for row, start in zip(here, cues.start, strict=True)):
        return Attributed(whole_cues(cues, cues.start, [names[row[0][1]] for row in here]), [], custom)
    marks = [[Mark(at, at, names[name]) for at, name in row] for row in here]
    for row, start in zip(marks, cues.start, strict=True):
        if not row or row[0].start > start:
            row.insert(0, Mark(start, start, None))
    return Attributed(cut_cues(body, cues, marks), [], custom)


def by_identifiers(cues: Cues) -> Attributed | None:
    """Speech under the names in the identifiers, when 60 % of them have that form; `""` is nobody."""
    if not any('"' in ident for ident in cues.ident):
        return None
    found = [_WEBEX.fullmatch(ident) for ident in cues.ident]
    if sum(map(bool, found)) < 0.6 * len(found):
        return None
    speakers = [clean_name(match[1]) if match else None for match in found]
    return Attributed(whole_cues(cues, cues.start, speakers), [], "Webex: name in the cue identifier")
