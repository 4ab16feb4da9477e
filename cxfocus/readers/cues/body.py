"""The body: inside a turn, nothing but speech."""

from __future__ import annotations

import re
from itertools import chain
from operator import sub

from cxfocus.readers.cues.pieces import Pieces

_EMPTY_LINES = re.compile(r"\n(?=[^\S\n]*\n)")


def turned(body: str, pieces: Pieces, rows: list[int]) -> str:
    """The body with spaces between the pieces of a turn, line ends among them; `rows` begin turns.

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
    return "".join(chain(chain.from_iterable(zip(gaps, said, strict=True)), (body[pieces.end[-1] :],)))
