"""The body: inside a turn, nothing but speech."""

from __future__ import annotations

import re
from operator import sub

from cxfocus.readers.cues.pieces import Pieces

_EMPTY_LINES = re.compile(r"\n(?=[^\S\n]*\n)")


def turned(body: str, pieces: Pieces, rows: list[int]) -> str:
    """Put spaces between the pieces of a turn, for line ends too; `rows` begin turns.

    No empty line stays inside a piece either: it would end a paragraph. Outside turns all stays.
    """
    if not pieces.start:
        return body
    before = [0, *pieces.end[:-1]]
    gaps = [" " * width for width in map(sub, pieces.start, before)]
    for row in rows:
        gaps[row] = body[before[row] : pieces.start[row]]
    said = [body[start:end] for start, end in zip(pieces.start, pieces.end, strict=True)]
    if any("\n" in piece for piece in said):
        said = [_EMPTY_LINES.sub(" ", piece) if "\n" in piece else piece for piece in said]
    parts = gaps + said
    parts[0::2], parts[1::2] = gaps, said
    return "".join(parts) + body[pieces.end[-1] :]
