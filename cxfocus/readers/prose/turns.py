"""From labels, headings and gaps to turns; by columns, as there may be a hundred thousand."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, compress, pairwise, repeat
from operator import add, attrgetter, lt

from cxfocus.readers.columns import rows_of
from cxfocus.readers.prose.labels import Labels
from cxfocus.readers.prose.skipped import Skipped
from cxfocus.transcript import Section, Turn

_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")
#: A paragraph this long is cut at a space: one turn should not be the whole recording.
_LONGEST_TURN = 1_000_000


def make_turns(
    body: str, spoken: Labels, shown: Mapping[str, str], sections: Sequence[Section], hidden: Sequence[Skipped]
) -> list[Turn]:
    """Turns begin at labels; what begins elsewhere (at the top, at headings, behind a gap) has no speaker."""
    starts = [section.start for section in sections]
    others = _other_beginnings(spoken.lines, starts, hidden)
    marks = sorted(chain(spoken.lines, others, [skipped.start for skipped in hidden], [len(body)]))
    end_of = dict(pairwise(marks))
    turns: list[Turn] = []
    if spoken.lines:
        ends = list(map(end_of.__getitem__, spoken.lines))
        turns = _labelled(body, spoken, ends, [shown.get(name) or None for name in spoken.names], starts)
    spoken_turns = len(turns)
    for line in others:
        if line < len(body):
            number = bisect_right(starts, line) - 1
            is_heading = number >= 0 and starts[number] == line
            section = _section(number)
            paragraphs = _paragraphs(body, line, end_of[line], is_heading)
            turns += [Turn(*span, None, section) for start, stop in paragraphs for span in _trimmed(body, start, stop)]
    if 0 < spoken_turns < len(turns):
        turns.sort(key=attrgetter("start"))
    return turns


def inside(regions: Sequence[Skipped], position: int) -> bool:
    """Whether a position lies in one of the regions, which are in order and disjoint."""
    index = bisect_right(regions, position, key=attrgetter("start")) - 1
    return index >= 0 and position < regions[index].end


def _other_beginnings(lines: Sequence[int], headings: Sequence[int], hidden: Sequence[Skipped]) -> list[int]:
    beginnings = {0, *headings, *(skipped.end for skipped in hidden)}
    return [line for line in sorted(beginnings) if not _holds(lines, line) and not inside(hidden, line)]


def _holds(lines: Sequence[int], line: int) -> bool:
    index = bisect_left(lines, line)
    return index < len(lines) and lines[index] == line


def _labelled(
    body: str, labels: Labels, ends: Sequence[int], speakers: Sequence[str | None], section_starts: Sequence[int]
) -> list[Turn]:
    """A turn for each label, up to where the next thing begins."""
    texts = list(map(body.__getitem__, map(slice, labels.starts, ends)))
    stops = list(map(add, labels.starts, map(len, map(str.rstrip, texts))))
    starts = [end - length for end, length in zip(ends, map(len, map(str.lstrip, texts)), strict=True)]
    sections: Sequence[int | None] = [None] * len(starts)
    if section_starts:
        sections = [_section(bisect_right(section_starts, line) - 1) for line in labels.lines]
    rows = rows_of(Turn, starts, stops, speakers, sections, labels.times, repeat(None, len(starts)))
    kept = list(compress(rows, map(lt, starts, stops)))
    if max(map(len, texts), default=0) <= _LONGEST_TURN:
        return kept
    return [turn._replace(start=a, end=b) for turn in kept for a, b in _trimmed(body, turn.start, turn.end)]


def _section(number: int) -> int | None:
    return None if number < 0 else number


def _paragraphs(body: str, start: int, end: int, is_heading: bool) -> Iterator[tuple[int, int]]:
    if is_heading:
        line_end = body.find("\n", start, end)
        line_end = end if line_end < 0 else line_end
        yield start, line_end
        start = line_end
    for match in _PARAGRAPH.finditer(body, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


def _trimmed(body: str, start: int, end: int) -> Sequence[tuple[int, int]]:
    """The span without white space at its ends, if anything is left; in pieces if it is very long."""
    text = body[start:end].rstrip()
    end = start + len(text)
    start = end - len(text.lstrip())
    if end - start <= _LONGEST_TURN:
        return ((start, end),) if start < end else ()
    return list(_pieces(body, start, end))


def _pieces(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST_TURN:
        middle = body.rfind(" ", start, start + _LONGEST_TURN)
        middle = start + _LONGEST_TURN if middle <= start else middle
        yield start, middle
        start = middle
    yield start, end
