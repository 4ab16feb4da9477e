"""Makes turns from labels, headings and gaps; in columns, as there may be a hundred thousand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import compress, pairwise, repeat
from operator import add, attrgetter, lt, sub
from typing import TYPE_CHECKING, NamedTuple

from cxfocus.readers.columns import rows_from
from cxfocus.readers.prose.headings.item_rows import runs_in
from cxfocus.readers.prose.items import items_of_others
from cxfocus.readers.prose.labels import Labels
from cxfocus.readers.prose.skipped_spans import SkippedSpan, inside
from cxfocus.text.lines import BLANK_LINES, line_end
from cxfocus.transcript import Turn

if TYPE_CHECKING:
    from cxfocus.readers.prose.study import Study

#: Characters: a longer turn is cut at a space, since one turn should not be the whole recording.
_LONGEST_TURN = 1_000_000


def make_turns(found: Study) -> list[Turn]:
    """Return the turns. Those that do not begin at a label (but at the top, a heading, a gap) have no speaker."""
    body, spoken, shown, hidden = found.body, found.spoken, found.speakers.shown, found.hidden
    starts = [section.start for section in found.sections]
    over = [*items_of_others(body, spoken, hidden), *_ends_of_messages(body, spoken)]
    others = _other_beginnings(spoken.lines, {*starts, *found.fields, *over}, hidden)
    marks = sorted([*spoken.lines, *others, *(skipped.start for skipped in hidden), len(body)])
    end_of = dict(pairwise(marks))
    alone = {section.start for section in found.sections if not runs_in(section, body)}
    unspoken = _speakerless(body, {line: end_of[line] for line in others if line < len(body)}, starts, alone)
    turns: list[Turn] = []
    if spoken.lines:
        ends = list(map(end_of.__getitem__, spoken.lines))
        speakers = [shown.get(name) or None for name in spoken.names]
        turns = _trimmed(
            body,
            _Columns(
                starts=spoken.starts,
                ends=ends,
                speakers=speakers,
                sections=_sections(spoken.lines, starts),
                times=spoken.times,
            ),
        )
    if not unspoken.starts:
        return turns
    spoken_turns = len(turns)
    turns += _trimmed(body, unspoken)
    if spoken_turns:
        turns.sort(key=attrgetter("start"))
    return turns


def _ends_of_messages(body: str, spoken: Labels) -> Iterator[int]:
    """Yield where messages of a channel without times end: a message is one paragraph."""
    for label, following in spoken.stretches(len(body)) if "irc" in spoken.forms else ():
        is_untimed = label.form == "irc" and label.time is None
        gap = BLANK_LINES.search(body, label.text_start, following) if is_untimed else None
        if gap is not None and not body.startswith("...", gap.end()):
            yield gap.end()


def _other_beginnings(lines: Sequence[int], starts: Collection[int], hidden: Sequence[SkippedSpan]) -> list[int]:
    beginnings = {0, *starts, *(skipped.end for skipped in hidden)}
    return [line for line in sorted(beginnings) if not _holds(lines, line) and not inside(hidden, line)]


def _holds(lines: Sequence[int], line: int) -> bool:
    index = bisect_left(lines, line)
    return index < len(lines) and lines[index] == line


class _Columns(NamedTuple):
    """Turns that may still have white space at their ends."""

    starts: Sequence[int]
    ends: Sequence[int]
    speakers: Sequence[str | None]
    sections: Sequence[int | None]
    times: Sequence[float | None]


def _speakerless(body: str, ends: Mapping[int, int], section_starts: Sequence[int], alone: Collection[int]) -> _Columns:
    """The paragraphs without a speaker, in stretches that begin at `ends`; a heading in `alone` is one by itself."""
    starts: list[int] = []
    stops: list[int] = []
    sections: list[int | None] = []
    for (line, end), section in zip(ends.items(), _sections(list(ends), section_starts), strict=True):
        gaps = [match.span() for match in BLANK_LINES.finditer(body, line, end)]
        if section is not None and line in alone:
            title_end = line_end(body, line, end)
            if title_end != (gaps[0][0] if gaps else end):
                gaps.insert(0, (title_end, title_end))
        starts += [line, *(stop for _, stop in gaps)]
        stops += [*(start for start, _ in gaps), end]
        sections += [section] * (len(gaps) + 1)
    return _Columns(
        starts=starts, ends=stops, speakers=[None] * len(starts), sections=sections, times=[None] * len(starts)
    )


def _sections(lines: Sequence[int], section_starts: Sequence[int]) -> Sequence[int | None]:
    """The number of the section of each line; None above the first."""
    if not section_starts:
        return [None] * len(lines)
    numbers = [bisect_right(section_starts, line) - 1 for line in lines]
    return [None if number < 0 else number for number in numbers]


def _trimmed(body: str, columns: _Columns) -> list[Turn]:
    """Turns without white space at their ends and without empty ones; very long turns in pieces."""
    columns = columns._replace(ends=list(map(max, columns.starts, columns.ends)))
    texts = list(map(body.__getitem__, map(slice, columns.starts, columns.ends)))
    stops = list(map(add, columns.starts, map(len, map(str.rstrip, texts))))
    starts = list(map(sub, columns.ends, map(len, map(str.lstrip, texts))))
    rows = rows_from(Turn, starts, stops, columns.speakers, columns.sections, columns.times, repeat(None, len(starts)))
    kept = list(compress(rows, map(lt, starts, stops)))
    if max(map(len, texts)) <= _LONGEST_TURN:
        return kept
    return [turn._replace(start=a, end=b) for turn in kept for a, b in _pieces(body, turn.start, turn.end)]


def _pieces(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Pieces of a very long turn, cut at spaces."""
    while end - start > _LONGEST_TURN:
        middle = body.rfind(" ", start, start + _LONGEST_TURN)
        middle = start + _LONGEST_TURN if middle <= start else middle
        yield start, middle
        start = middle
    yield start, end
