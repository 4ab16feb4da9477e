"""Loops of transcription programs: where nobody speaks, they may write the same words for minutes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, groupby
from operator import and_, eq, not_
from typing import NamedTuple

from cxfocus.readers.columns import rows_from
from cxfocus.readers.cues.pieces import Pieces
from cxfocus.text.words import count_words
from cxfocus.transcript import LeftOutRule, Span

#: The name of the rule.
LOOPS: LeftOutRule = "transcription loops"
#: Equal pieces in a row that make a loop: in hearings a few dozen people may say the same sentence after each other,
#: and nothing in captions tells them apart.
_FEWEST = 40


class Loops(NamedTuple):
    """The pieces of a text without those that a loop repeats; the spans of these, and their number of words."""

    pieces: Pieces
    spans: list[Span]
    words: int


def without_loops(body: str, pieces: Pieces) -> Loops:
    """Keep only the first piece of each loop: the same speaker has the same text many times, with nothing between."""
    if not _may_loop(body, pieces):
        return Loops(pieces, [], 0)
    texts = _texts(body, pieces, slice(None))
    again = list(map(and_, map(eq, texts[1:], texts), map(eq, pieces.speaker[1:], pieces.speaker)))
    if sum(again) < _FEWEST - 1:
        return Loops(pieces, [], 0)
    repeated = [False] * len(texts)
    words = 0
    for row, length, each in _loops(again, texts):
        repeated[row + 1 : row + length] = [True] * (length - 1)
        words += (length - 1) * each
    spans = rows_from(Span, *(list(compress(column, repeated)) for column in (pieces.start, pieces.end)))
    return Loops(pieces.where(list(map(not_, repeated))), spans, words) if spans else Loops(pieces, [], 0)


def _may_loop(body: str, pieces: Pieces) -> bool:
    """Whether half as many pieces in a row as a loop needs have the same text: a quick test by a sample of rows."""
    step = _FEWEST // 2
    sample = _texts(body, pieces, slice(None, None, step))
    rows = compress(range(0, len(pieces.start), step), map(eq, sample[1:], sample))
    return any(len(set(_texts(body, pieces, slice(row, row + step)))) == 1 for row in rows)


def _texts(body: str, pieces: Pieces, rows: slice) -> list[str]:
    return list(map(body.__getitem__, map(slice, pieces.start[rows], pieces.end[rows])))


def _loops(again: list[bool], texts: list[str]) -> Iterator[tuple[int, int, int]]:
    """Yield the first row of each loop, its number of rows, and the number of words in one row."""
    row = 0
    for is_again, run in groupby(again):
        length = sum(1 for _ in run)
        if is_again and length + 1 >= _FEWEST:
            words = count_words(texts[row])
            if words:
                yield row, length + 1, words
        row += length
