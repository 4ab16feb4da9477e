"""Join pieces of speech into turns."""

from __future__ import annotations

from itertools import compress, count, repeat
from operator import ge, le, ne, or_, sub

from cxfocus.readers.columns import rows_from
from cxfocus.readers.cues.pieces import Pieces
from cxfocus.readers.cues.times import UNTIMED
from cxfocus.text.words import SENTENCE_ENDS
from cxfocus.transcript import Turn

#: Milliseconds: after a silence of this length the same speaker begins a new turn.
SILENCE_MS = 3_000
#: Milliseconds: times that go back this far belong to another recording in the same file.
_BACK = 60_000
#: Milliseconds: turns are the clusters of the statistics, so long turns are cut if the file has at most one speaker:
#: at the first end of a sentence after a minute, and at the latest after a minute and a half.
_LONG = 60_000
_LONGEST = 90_000
_CLOSING = "\"')\u201d\u2019\u00bb\x7f"


def first_rows(body: str, pieces: Pieces) -> list[int]:
    """Find the rows of `pieces` that begin a turn."""
    if not pieces.start:
        return []
    speaker = pieces.speaker
    changed = map(ne, speaker[1:], speaker[:-1])
    gaps = list(map(sub, pieces.start_ms[1:], pieces.end_ms[:-1]))
    apart = map(or_, map(ge, gaps, repeat(SILENCE_MS)), map(le, gaps, repeat(-_BACK)))
    rows = [0, *compress(count(1), map(or_, changed, apart))]
    if pieces.fresh:
        rows = sorted({*rows, *pieces.fresh})
    return rows if len(set(speaker)) > 1 else _cut_long(body, pieces, rows)


def _cut_long(body: str, pieces: Pieces, rows: list[int]) -> list[int]:
    cut = []
    for row, below in zip(rows, [*rows[1:], len(pieces.start)], strict=True):
        cut.append(row)
        since = pieces.start_ms[row]
        ends = pieces.end_ms[row:below]
        if max(ends) - since < _LONG:
            continue
        for later, start_ms, end_ms in zip(range(row, below), pieces.start_ms[row:below], ends, strict=True):
            if end_ms - since < _LONG:
                continue
            said_enough = start_ms - since >= _LONG and _ends_sentence(body, pieces.end[later - 1])
            if said_enough or (end_ms - since > _LONGEST and later > row):
                cut.append(later)
                since = start_ms
    return cut


def _ends_sentence(body: str, end: int) -> bool:
    return body[max(end - 3, 0) : end].rstrip(_CLOSING).endswith(SENTENCE_ENDS)


def join_pieces(pieces: Pieces, rows: list[int]) -> list[Turn]:
    """Return a turn from each of the rows to the next; it has no start if its first piece has no time."""
    if not rows:
        return []
    upto = [*rows[1:], len(pieces.start)]
    start = [pieces.start[row] for row in rows]
    end = [pieces.end[row - 1] for row in upto]
    speaker = [pieces.speaker[row] for row in rows]
    start_ms = [pieces.start_ms[row] for row in rows]
    end_ms = [max(pieces.end_ms[row:below]) for row, below in zip(rows, upto, strict=True)]
    return rows_from(Turn, start, end, speaker, [None] * len(rows), _seconds(start_ms), _seconds(end_ms))


def _seconds(column: list[int]) -> list[float | None]:
    return [time / 1000 if time != UNTIMED else None for time in column]
