"""Read WebVTT and SubRip: the whole story, stage by stage."""

from __future__ import annotations

import re

from cxfocus.readers.columns import rows_of
from cxfocus.readers.cues.blank import hidden
from cxfocus.readers.cues.body import turned
from cxfocus.readers.cues.clean import clean
from cxfocus.readers.cues.cues import find_cues
from cxfocus.readers.cues.grammar import SUBRIP, WEBVTT, Grammar, find_notes
from cxfocus.readers.cues.heads import find_heads
from cxfocus.readers.cues.left_out import Rules, around_cues, inside_cues, left_out
from cxfocus.readers.cues.pieces import Attributed, Pieces
from cxfocus.readers.cues.rolling import Repeats, find_repeats, without_repeats
from cxfocus.readers.cues.speakers import attribute
from cxfocus.readers.cues.times import UNTIMED, seconds
from cxfocus.readers.cues.turns import first_rows, make_turns
from cxfocus.readers.cues.voices import open_voices
from cxfocus.readers.cues.wording import recognized, warnings
from cxfocus.text.lines import even_line_ends
from cxfocus.transcript import Cue, Layout, Span

_LONE_RETURN = re.compile(r"\r(?!\n)")
_HEADER = re.compile(r"WEBVTT[ \t]++(?:[-\u2013\u2014:|][ \t]*+)?([^\r\n]++)")
_NO_TITLE = re.compile(r"FILE\b|(?:Kind|Language)\s*:|https?:|\W*\Z", re.IGNORECASE)


def read_webvtt(text: str) -> Layout:
    """Any WebVTT, also without its header or with SubRip's commas."""
    header = _HEADER.match(text)
    return _read(text, WEBVTT, header[1].strip() if header and not _NO_TITLE.match(header[1]) else None)


def read_subrip(text: str) -> Layout:
    """Any SubRip, also without numbers or with dots for commas."""
    return _read(text, SUBRIP, None)


def _read(text: str, grammar: Grammar, title: str | None) -> Layout:
    body = even_line_ends(text)
    lines = text if body.count("\n") == text.count("\n") else _LONE_RETURN.sub("\n", text)
    notes = find_notes(lines, grammar)
    if notes:
        body, lines = hidden(body, notes), hidden(lines, notes)
    heads = find_heads(lines, grammar)
    cues, backward = find_cues(heads)
    opened, voice_tags = open_voices(body, cues)
    cleaned = clean(body, opened)
    said = attribute(cleaned)
    repeats = find_repeats(cleaned.body, cleaned.cues)
    pieces = without_repeats(cleaned.body, said.pieces, repeats.spans)
    rows = first_rows(cleaned.body, pieces)
    around = around_cues(text, heads, notes, cues.end[-1] if cues.end else 0)
    speakers = set(pieces.speaker) - {None}
    count = len(cleaned.cues.start)
    return Layout(
        format=grammar.format,
        body=turned(cleaned.body, pieces, rows),
        turns=tuple(make_turns(pieces, rows)),
        title=title,
        timing="exact" if cleaned.cues.start_ms.count(UNTIMED) < count else "none",
        cues=_timed(pieces),
        left_out=left_out(
            around + _inside(sorted(cleaned.tags + voice_tags), cleaned.sounds, said.labels, repeats.spans)
        ),
        recognized=recognized(grammar.name, count, len(speakers), _custom(said, repeats)),
        warnings=warnings(count, cleaned.cues.start_ms.count(UNTIMED), backward, repeats.words),
    )


def _inside(tags: list[Span], sounds: list[Span], labels: list[Span], repeats: list[Span]) -> Rules:
    return inside_cues(
        [("markup", tags), ("sound marks", sounds), ("speaker labels", labels), ("rolling captions", repeats)]
    )


def _custom(said: Attributed, repeats: Repeats) -> str:
    return ", ".join(filter(None, (said.custom, "rolling captions" if repeats.words else "")))


def _timed(pieces: Pieces) -> tuple[Cue, ...]:
    if UNTIMED not in pieces.start_ms:
        return tuple(rows_of(Cue, pieces.start, seconds(pieces.start_ms), seconds(pieces.end_ms)))
    timed = [row for row, start_ms in enumerate(pieces.start_ms) if start_ms != UNTIMED]
    return tuple(Cue(pieces.start[row], pieces.start_ms[row] / 1000, pieces.end_ms[row] / 1000) for row in timed)
