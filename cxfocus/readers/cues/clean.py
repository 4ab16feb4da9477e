"""Blank everything inside cues that is not speech, the same length before and after."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import compress, count
from operator import lt
from typing import NamedTuple

from cxfocus.readers.cues.blank import blanked, replaced
from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.markup import decoded, without_tags
from cxfocus.readers.cues.metadata import spoken_text
from cxfocus.readers.cues.pieces import trimmed
from cxfocus.readers.cues.sounds import is_plain_bracket, sound_marks
from cxfocus.transcript import Span

_TRIGGERS = "<{&[(♪♫"

#: Where each voice after the opening one begins to speak; None: nobody named.
Names = list[tuple[int, str | None]]
#: By row of the cues, positions in the body.
Voices = dict[int, Names]


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A body in which cues hold only speech and names, the cues that still have text, and what went."""

    body: str
    cues: Cues
    voices: Voices
    tags: list[Span]
    sounds: list[Span]


class _Piece(NamedTuple):
    text: str
    voices: Names
    tags: list[tuple[int, int]]
    sounds: list[tuple[int, int]]


def clean(body: str, cues: Cues) -> Cleaned:
    """Only cues that hold one of a few characters are looked at; most files have none."""
    looked_at = ((row, _clean_piece(body[cues.start[row] : cues.end[row]])) for row in _rows_to_look_at(body, cues))
    pieces = {row: piece for row, piece in looked_at if piece}
    if not pieces:
        return Cleaned(body, cues, {}, [], [])
    edits, tags, sounds = [], [], []
    for row, piece in pieces.items():
        at = cues.start[row]
        edits.append((at, cues.end[row], piece.text))
        tags += [Span(at + start, at + end) for start, end in piece.tags]
        sounds += [Span(at + start, at + end) for start, end in piece.sounds]
    kept = _trimmed(cues, pieces)
    keep = list(map(lt, kept.start, kept.end))
    voices = _by_kept_row(pieces, cues, keep)
    return Cleaned(replaced(body, edits), kept if all(keep) else kept.where(keep), voices, tags, sounds)


def _rows_to_look_at(body: str, cues: Cues) -> list[int]:
    rows: set[int] = set()
    for trigger in _TRIGGERS if cues.start else "":
        at = body.find(trigger, cues.start[0])
        while at >= 0:
            row = bisect_right(cues.start, at) - 1
            if at < cues.end[row]:
                if trigger == "(" and is_plain_bracket(body, at, cues.start[row], cues.end[row]):
                    at = body.find(trigger, at + 1)
                    continue
                rows.add(row)
            at = body.find(trigger, cues.start[row + 1]) if row + 1 < len(cues.start) else -1
    return sorted(rows)


def _clean_piece(written: str) -> _Piece | None:
    """Clean one cue; None when it stays as it was written."""
    text = written
    voices: Names = []
    tags: list[tuple[int, int]] = []
    metadata = spoken_text(text) if text.startswith("{") else None
    if metadata:
        text, name = metadata
        voices.append((0, name))
    if "<" in text or "{" in text:
        text, tags, named = without_tags(text)
        voices += named
    if "&" in text:
        text = decoded(text)
    sounds = sound_marks(text)
    return _Piece(blanked(text, sounds), voices, tags, sounds) if sounds or text != written else None


def _trimmed(cues: Cues, pieces: dict[int, _Piece]) -> Cues:
    starts, ends = cues.start.copy(), cues.end.copy()
    for row, piece in pieces.items():
        start, end = trimmed(piece.text, 0, len(piece.text))
        starts[row], ends[row] = cues.start[row] + start, cues.start[row] + end
    return replace(cues, start=starts, end=ends)


def _by_kept_row(pieces: dict[int, _Piece], cues: Cues, keep: list[bool]) -> Voices:
    kept_row = dict(zip(compress(count(), keep), count()))
    return {
        kept_row[row]: [(cues.start[row] + at, name) for at, name in piece.voices]
        for row, piece in pieces.items()
        if piece.voices and row in kept_row
    }
