"""Pieces: the speech of one speaker inside one cue."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, compress, count
from operator import ge, lt
from typing import NamedTuple

from cxfocus.readers.cues.cues import Cues
from cxfocus.text.expressions import regex
from cxfocus.transcript import Span, Spoken

# Padding may stand before text, never after it: there it belongs to a character.
_EDGES = regex(r"[\s\x7f]*+(.*\S)?", re.DOTALL)


class Pieces(NamedTuple):
    """Columns with a row for each piece, in text order; `fresh`: rows that begin a turn even after the same speaker."""

    start: list[int]
    end: list[int]
    speaker: list[str | None]
    start_ms: list[int]
    end_ms: list[int]
    fresh: frozenset[int] = frozenset()

    def spoken(self) -> Spoken:
        """Return where and when the pieces were said, without the speakers."""
        return Spoken(self.start, self.end, self.start_ms, self.end_ms)

    def where(self, keep: Sequence[bool]) -> Pieces:
        """Keep the rows for which `keep` is true."""
        columns = (self.start, self.end, self.speaker, self.start_ms, self.end_ms)
        number = list(accumulate(keep, initial=0))
        fresh = frozenset(number[row] for row in self.fresh if keep[row])
        return Pieces._make([*(list(compress(column, keep)) for column in columns), fresh])

    def forward(self) -> Pieces:
        """Return the pieces with no end before its start; such a piece lasts no time."""
        return self._replace(end_ms=list(map(max, self.start_ms, self.end_ms)))


class SpeakerPieces(NamedTuple):
    """Speech with its speakers, the spans of their labels, and the custom of the file in a few words."""

    pieces: Pieces
    labels: list[Span]
    custom: str


class SpeakerChange(NamedTuple):
    """A change of speaker: `speaker` speaks from `start` on; the label that says so begins at `label`."""

    label: int
    start: int
    speaker: str | None
    fresh: bool = False


class Piece(NamedTuple):
    """One row of `Pieces`, before the rows are turned into columns."""

    start: int
    end: int
    speaker: str | None
    start_ms: int
    end_ms: int
    fresh: bool = False


def whole_cues(cues: Cues, starts: list[int], speakers: list[str | None]) -> Pieces:
    """Return a piece for each cue, with one speaker and words from `starts` on; cues without words are left out."""
    if any(map(ge, starts, cues.end)):
        keep = list(map(lt, starts, cues.end))
        cues, starts, speakers = cues.where(keep), list(compress(starts, keep)), list(compress(speakers, keep))
    return Pieces(start=starts, end=cues.end, speaker=speakers, start_ms=cues.start_ms, end_ms=cues.end_ms)


def trim_span(body: str, start: int, end: int) -> Span:
    """Return the span without white space and padding at its edges; it is empty if there is nothing else."""
    edges = _EDGES.match(body, start, end) if start < end else None
    return Span(*edges.span(1)) if edges and edges[1] else Span(start, start)


def cut_cues(body: str, cues: Cues, marks: Iterable[list[SpeakerChange]]) -> Pieces:
    """Cut every cue at its marks, of which the first stands at its start; pieces without text are left out.

    The time of a cue is divided among its pieces by their length.
    """
    spans = zip(cues.start, cues.end, cues.start_ms, cues.end_ms, strict=True)
    return _from_rows(row for cue, here in zip(spans, marks, strict=True) for row in _cut(body, cue, here))


def _cut(body: str, cue: tuple[int, int, int, int], marks: list[SpeakerChange]) -> Iterator[Piece]:
    start, end, start_ms, end_ms = cue
    upto = [*(mark.label for mark in marks[1:]), end]
    texts = [trim_span(body, mark.start, below) for mark, below in zip(marks, upto, strict=True)]
    kept = [(mark, text) for mark, text in zip(marks, texts, strict=True) if text.end > text.start]
    if not kept:
        return
    borders = [start, *(mark.label for mark, _ in kept[1:]), end]
    times = [start_ms + (border - start) * (end_ms - start_ms) // (end - start) for border in borders]
    for (mark, (above, below)), begin, finish in zip(kept, times, times[1:], strict=False):
        yield Piece(start=above, end=below, speaker=mark.speaker, start_ms=begin, end_ms=finish, fresh=mark.fresh)


def _from_rows(rows: Iterable[Piece]) -> Pieces:
    """Rows turned into columns."""
    columns = list(zip(*rows, strict=True)) or [()] * 6
    start, end, speaker, start_ms, end_ms, fresh = map(list, columns)
    return Pieces(
        start=start,
        end=end,
        speaker=speaker,
        start_ms=start_ms,
        end_ms=end_ms,
        fresh=frozenset(compress(count(), fresh)),
    )
