"""Speakers named outside the words: voice tags, and Webex's cue identifiers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, repeat
from operator import contains, lt

from cxfocus.readers.columns import rows_from
from cxfocus.readers.cues.cleaning.clean import VoiceChanges, Voices
from cxfocus.readers.cues.cue_labels import clean_name
from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.pieces import SpeakerChange, SpeakerPieces, cut_cues, trim_span, whole_cues
from cxfocus.text.expressions import regex
from cxfocus.transcript import Span

_WEBEX = regex(r'\s*\d+ "([^"\n]*)"(?: \(\d+\))?\s*')
#: The name comes after the classes; if there is none, the last class may be software's name for the voice.
_OPENING = regex(r"<v(?:\.[^\s<>]*?(?:\.((?i:speaker|spk)[_-]?\d{1,3}))?)?(?:[ \t\n]([^<>]*))?>")
_CLOSING = "</v>"
_TEAMS = regex(r"\s*[0-9a-f]{8}-[0-9a-f-]{27}/\d+-\d+\s*")


def open_voices(body: str, cues: Cues) -> tuple[Cues, list[Span]]:
    """Cut off the voice tags that open and close cues; return the spans of these tags, too.

    This handles whole columns at a time, since in files with voices nearly every cue is one voice.
    """
    if "<" not in body or "<v" not in body:
        return cues, []
    found = list(map(_OPENING.match, repeat(body), cues.start, cues.end))
    start = [match.end() if match else at for match, at in zip(found, cues.start, strict=True)]
    closed = list(map(body.endswith, repeat(_CLOSING), start, cues.end))
    end = [at - len(_CLOSING) if is_closed else at for at, is_closed in zip(cues.end, closed, strict=True)]
    tags = rows_from(Span, compress(cues.start, found), compress(start, found))
    tags += rows_from(Span, compress(end, closed), compress(cues.end, closed))
    for row, (above, below) in enumerate(zip(start, end, strict=True)):
        if above >= below or body[above].isspace() or body[below - 1].isspace():
            start[row], end[row] = trim_span(body, above, below)
    opened = cues._replace(
        start=start, end=end, voice=[(match[2] or match[1] or "") if match else "" for match in found]
    )
    return opened.where(list(map(lt, start, end))), sorted(tags)


def by_voices(body: str, cues: Cues, voices: Voices) -> SpeakerPieces | None:
    """Return speech under voice tags, if there are any; a cue without one is nobody's, and text after `</v>`, too."""
    if not voices and not any(cues.voice):
        return None
    custom = "Teams: voice tags" if _TEAMS.fullmatch(cues.ident[0]) else "voice tags"
    names = {name: clean_name(name) for name in set(cues.voice)}
    speakers = list(map(names.__getitem__, cues.voice))
    if not voices:
        return SpeakerPieces(whole_cues(cues, cues.start, speakers), [], custom)
    marks = [[SpeakerChange(start, start, speaker)] for start, speaker in zip(cues.start, speakers, strict=True)]
    for row, later in voices.items():
        marks[row] += _inside(speakers[row], [(at, name) for at, name in later if at < cues.end[row]])
        while len(marks[row]) > 1 and marks[row][1].start <= cues.start[row]:
            del marks[row][0]
    return SpeakerPieces(cut_cues(body, cues, marks), [], custom)


def _inside(opening: str | None, later: VoiceChanges) -> Iterator[SpeakerChange]:
    """Marks of the speaker from each tag on; after a voice inside another, the other goes on, as the standard says."""
    speaking = [None, opening]
    for at, name in later:
        if name is not None:
            speaking.append(clean_name(name))
        elif len(speaking) > 1:
            speaking.pop()
        yield SpeakerChange(at, at, speaking[-1])


def by_identifiers(cues: Cues) -> SpeakerPieces | None:
    """Return speech under the names in identifiers, if 60 % of these have Webex's form; `""` is nobody."""
    if not any(map(contains, cues.ident, repeat('"'))):
        return None
    found = [_WEBEX.fullmatch(ident) for ident in cues.ident]
    if sum(map(bool, found)) < 0.6 * len(found):
        return None
    speakers = [clean_name(match[1]) if match else None for match in found]
    return SpeakerPieces(whole_cues(cues, cues.start, speakers), [], "Webex: name in the cue identifier")
