"""Live captions: `>>` before each change of speaker, sometimes with a name."""

from __future__ import annotations

from itertools import repeat

from cxfocus.readers.cues.cue_labels import clean_name, is_plausible
from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.pieces import SpeakerChange, SpeakerPieces, cut_cues
from cxfocus.readers.cues.speakers.broken import complete_labels, mend_labels
from cxfocus.text.expressions import regex
from cxfocus.text.fold import ZERO_WIDTH
from cxfocus.text.lines import line_start
from cxfocus.transcript import Span

# Padding stands between the signs after decoded entities, and between letters of a name after times inside text.
_CHANGE = regex(
    r"(?<!\S)(?:>\x7f*>[>\x7f]*|\[SPEAKER_TURN\])[ \t]*(?:\n[ \t]*)?"
    r"(?:([^\s>:](?:[ \x7f]*[^ \x7f\n:>]){0,59}(?:[ \x7f]*:\d\d){0,2}[^\n:>]{0,2}[ \x7f]*):(?:\s+|\Z))?"
)
#: The mark that whisper.cpp writes after the words of each speaker.
_TURN = "[SPEAKER_TURN]"
#: Characters within which the first arrow stands, in a file whose heads have arrows.
_HEAD = 4_096


def by_chevrons(body: str, cues: Cues) -> SpeakerPieces | None:
    """Return speech between the chevrons; None unless one of them begins a cue or a line.

    A speaker goes on through the cues until the next chevrons. Chevrons without a name begin a turn without a speaker.
    """
    # If each head holds one `>`, counting them is several times as fast as searching for two.
    heads = len(cues.start) if "-->" in body[:_HEAD] else 0
    marked = body.count(">") > heads and (">>" in body or f">{ZERO_WIDTH}" in body)
    turns = _TURN in body
    if not marked and not turns:
        return None
    signs = map(body.find, repeat(">"), cues.start, cues.end)
    found = [
        _changes(body, start, end) if sign >= 0 or turns else []
        for start, end, sign in zip(cues.start, cues.end, signs, strict=True)
    ]
    if not turns and not any(_begins_line(body, marks[0].label) for marks in found if marks):
        return None
    found = complete_labels(body, cues, mend_labels(body, cues, found))
    speaker: str | None = None
    changed = False
    for row, marks in enumerate(found):
        if not marks or marks[0].label > cues.start[row]:
            marks.insert(0, SpeakerChange(cues.start[row], cues.start[row], speaker, fresh=changed))
        speaker = marks[-1].speaker
        changed = marks[-1].fresh and marks[-1].start >= cues.end[row]
    labels = [Span(mark.label, mark.start) for marks in found for mark in marks if mark.start > mark.label]
    return SpeakerPieces(cut_cues(body, cues, found), labels, "live captions: >> before each speaker")


def _begins_line(body: str, at: int) -> bool:
    return not body[line_start(body, at) : at].strip(" \x7f")


def _changes(body: str, start: int, end: int) -> list[SpeakerChange]:
    marks = []
    for match in _CHANGE.finditer(body, start, end):
        name = match[1]
        if name and is_plausible(name, most_words=7):
            marks.append(SpeakerChange(match.start(), match.end(), clean_name(name)))
        else:
            after = match.start(1) if name else match.end()
            marks.append(SpeakerChange(match.start(), after, None, fresh=True))
    return marks
