"""Voice tags that stand only where the speaker changes, perhaps beside labels: `<v Ann>So.`, then cues without one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, count

from cxfocus.readers.cues.cleaning.clean import Voices
from cxfocus.readers.cues.cue_labels import clean_name
from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.pieces import SpeakerChange, SpeakerPieces
from cxfocus.readers.cues.speakers.labels import VoicedSpeakers, by_labels
from cxfocus.text.expressions import regex

#: Such a file names its first speaker within this share of its cues, has at least this many changes, and a voice in at
#: most this share of its cues: if most have one, a cue without a voice is nobody's, as the standard says.
_SOON = 0.1
_FEWEST = 3
_MOST = 0.5
#: Share of voices whose sentence continues in the next cue, which has no voice but the same speaker. With a smaller
#: share, voices may be quotations, and the cues between them nobody's.
_GOING_ON = 0.5
_LONGEST_END = 20
_ENDED = regex(r"[.?!\u2026][\"')\]\u201d\s\x7f]*\Z")
_CLOSED = regex(r"[\s\x7f]*+</v>")


def by_changes(body: str, cues: Cues, voices: Voices, speakers: Sequence[str]) -> SpeakerPieces | None:
    """Return speech under voices, each up to the next, a label or `</v>`; None if voices do not mark changes."""
    length = len(cues.start)
    rows = list(compress(count(), cues.voice))
    if not _FEWEST <= len(rows) <= _MOST * length or rows[0] > _SOON * length:
        return None
    voiced = _voiced(body, cues, voices)
    going_on = sum(row + 1 < length and goes_on(body, cues, row) for row in rows)
    if going_on < _GOING_ON * len(rows):
        return None
    said = by_labels(body, cues, speakers, voiced)
    return said and said._replace(custom="voice tags where the speaker changes")


def goes_on(body: str, cues: Cues, row: int) -> bool:
    """Whether a sentence of this cue continues in the next."""
    end = cues.end[row]
    if _CLOSED.match(body, end) or _ENDED.search(body, max(cues.start[row], end - _LONGEST_END), end):
        return False
    return body[cues.start[row + 1] : cues.end[row + 1]][:1].islower()


def _voiced(body: str, cues: Cues, voices: Voices) -> VoicedSpeakers:
    opening = {row: cues.voice[row] for row in compress(count(), cues.voice)}
    inside: dict[int, list[SpeakerChange]] = {}
    for row, later in voices.items():
        for at, name in later:
            inside.setdefault(row, []).append(SpeakerChange(at, at, clean_name(name or "")))
    for row, end in enumerate(cues.end) if "</v>" in body else ():
        if _CLOSED.match(body, end):
            inside.setdefault(row, []).append(SpeakerChange(end, end, None))
    return VoicedSpeakers(opening, inside)
