"""The body: inside a turn, nothing but speech."""

from __future__ import annotations

import re
from itertools import repeat
from operator import mul, sub

from cxfocus.readers.cues.pieces import Pieces

_EMPTY_LINES = re.compile(r"\n(?=[^\S\n]*\n)")
#: Blanks of every width that gaps between pieces usually have.
_WIDE = 256
_BLANKS = [" " * width for width in range(_WIDE)]


def turned(body: str, pieces: Pieces, rows: list[int]) -> str:
    """Put spaces between the pieces of a turn, for line ends too; `rows` begin turns.

    No empty line stays inside a piece either: it would end a paragraph. Outside turns all stays.
    """
    if not pieces.start:
        return body
    before = [0, *pieces.end[:-1]]
    widths = list(map(sub, pieces.start, before))
    gaps = list(map(_BLANKS.__getitem__, widths)) if max(widths) < _WIDE else list(map(mul, repeat(" "), widths))
    for row in rows:
        gaps[row] = body[before[row] : pieces.start[row]]
    said = list(map(body.__getitem__, map(slice, pieces.start, pieces.end)))
    if _EMPTY_LINES.search("".join(said)):
        said = [_EMPTY_LINES.sub(" ", piece) if "\n" in piece else piece for piece in said]
    parts = gaps + said
    parts[0::2], parts[1::2] = gaps, said
    return "".join(parts) + body[pieces.end[-1] :]
