"""Pieces of speech joined into turns."""

from __future__ import annotations

import re
from operator import ne, sub

from cxfocus.readers.cues.pieces import Pieces
from cxfocus.readers.cues.times import UNTIMED
from cxfocus.transcript import Turn

#: A silence from which on the same speaker begins a new turn, in milliseconds.
SILENCE = 3_000
#: Times that run back this far belong to another recording in the same file.
_BACK = 60_000
#: Turns are the clusters of the statistics, so what nobody or one alone says is cut: at the
#: first end of a sentence after a minute, and at the latest after a minute and a half.
_LONG = 60_000
_LONGEST = 90_000


_SENTENCE_END = re.compile(
    "[^.?!\u2026\u3002\uff01\uff1f]*[.?!\u2026\u3002\uff01\uff1f][\"')\u201d\u2019\u00bb\x7f]*\\Z"
)


def first_rows(body: str, pieces: Pieces) -> list[int]:
    """The rows of `pieces` that begin a turn."""
    if not pieces.start:
        return []
    speaker = pieces.speaker
    changed = map(ne, speaker[1:], speaker)
    gaps = map(sub, pieces.start_ms[1:], pieces.end_ms)
    rows = [
        0,
        *(
            row
            for row, (new, gap) in enumerate(zip(changed, gaps, strict=False), 1)
            if new or not -_BACK < gap < SILENCE
        ),
    ]
    if pieces.fresh:
        rows = sorted({*rows, *pieces.fresh})
    return rows if len(set(speaker)) > 1 else _cut_long(body, pieces, rows)


def _cut_long(body: str, pieces: Pieces, rows: list[int]) -> list[int]:
    wanted = set(rows)
    cut = []
    since = 0
    for row, (start_ms, end_ms) in enumerate(zip(pieces.start_ms, pieces.end_ms, strict=True)):
        too_long = end_ms - since > _LONGEST or (
            start_ms - since >= _LONG and _ends_sentence(body, pieces.end[row - 1])
        )
        if row in wanted or too_long:
            cut.append(row)
            since = start_ms
    return cut


def _ends_sentence(body: str, end: int) -> bool:
    return bool(_SENTENCE_END.match(body, max(end - 3, 0), end))


def make_turns(pieces: Pieces, rows: list[int]) -> list[Turn]:
    """One turn from each of the rows to the next."""
    turns = []
    for row, upto in zip(rows, [*rows[1:], len(pieces.start)], strict=True):
        start_ms = pieces.start_ms[row]
        timed = start_ms != UNTIMED
        end_ms = pieces.end_ms[row] if upto == row + 1 else max(pieces.end_ms[row:upto])
        turns.append(
            Turn(
                pieces.start[row],
                pieces.end[upto - 1],
                pieces.speaker[row],
                None,
                start_ms / 1000 if timed else None,
                end_ms / 1000 if timed else None,
            )
        )
    return turns
