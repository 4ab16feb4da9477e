"""Tables of what was said, as CSV or with tabs: a row is an utterance, in one of its columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import repeat
from operator import add, lt, ne, sub
from typing import NamedTuple

from cxfocus.errors import Problem, ReadError
from cxfocus.readers.columns import rows_of
from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.ends import until_next
from cxfocus.readers.cues.layout import Written, layout_of
from cxfocus.readers.cues.times import LONGEST, UNTIMED
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.spans import replaced
from cxfocus.readers.speech.fields import named
from cxfocus.readers.speech.tables.cells import Grid, cut, is_quoted
from cxfocus.readers.speech.tables.roles import Roles, roles_by_cells, roles_by_names
from cxfocus.readers.speech.tables.utterances import roles_by_words
from cxfocus.readers.speech.times import MILLISECOND, SECOND, base_of, is_too_slow, milliseconds
from cxfocus.text.fold import ZERO_WIDTH
from cxfocus.text.lines import even_line_ends
from cxfocus.transcript import Layout, Span, Timing

_HEAD = 65_536
_DELIMITERS = {"tsv": "\t", "csv": ",;"}
#: Rows that tell the unit of whole numbers.
_SAMPLE = 500
#: No time has more.
_MOST_DIGITS = 15


def is_delimited(text: str, format_name: str) -> bool:
    """Whether the text is a table with a column of words, and one of speakers or of times."""
    return _told(even_line_ends(text[:_HEAD]), format_name, _BY_COLUMNS[format_name]) is not None


def is_of_words(text: str, format_name: str) -> bool:
    """Whether the text, a table by its name, has a column of words that were said, and nothing else says so."""
    return _told(even_line_ends(text[:_HEAD]), format_name, roles_by_words) is not None


def read_delimited(text: str, format_name: str, options: ReadingOptions) -> Layout:
    """The layout of the words; the other columns are left out. Raises `ReadError` where no column tells its role."""
    body = even_line_ends(text)
    head = body[:_HEAD]
    told = _told(head, format_name, _BY_COLUMNS[format_name]) or _told(head, format_name, roles_by_words)
    if told is None and text.strip():
        hint = "Leave ⟨format_hint⟩ out"
        raise ReadError(Problem("holds no table with a column of words and one of speakers or times", hint=hint))
    said = _said(body, *told) if told else _Said(body, Cues([], [], [], [], [], []), "none", 0)
    written = Written(
        format_name,
        f"{format_name.upper()} table",
        said.body,
        said.cues,
        noun="row",
        known=True,
        around=(("table frame", _between(said.cues, len(body))),),
        backward=said.backward,
        timing=said.timing,
        apart=told is not None and told[1].who is None and told[1].start is None,
    )
    return layout_of(written, options)


#: Columns: where something begins and ends, and what stands there.
_Slices = tuple[list[int], list[int], list[str]]


class _Times(NamedTuple):
    """Columns of milliseconds, how they came about, and how many ends lay before their start."""

    start_ms: list[int]
    end_ms: list[int]
    timing: Timing
    backward: int


class _Said(NamedTuple):
    """Rows as cues, in a body in which a doubled quote is one."""

    body: str
    cues: Cues
    timing: Timing
    backward: int


_Look = Callable[[list[list[str]]], Roles | None]


def _told(head: str, format_name: str, roles_of: _Look) -> tuple[str, Roles] | None:
    """The delimiter, and what the columns hold; a row that the end of `head` cuts off tells nothing."""
    for delimiter in _DELIMITERS[format_name]:
        rows = cut(head, delimiter).rows()
        if len(head) >= _HEAD:
            rows = rows[:-1] if len(rows) > 2 else []
        roles = roles_of(rows)
        if roles is not None:
            return delimiter, roles
    return None


def _by_names_or_cells(rows: list[list[str]]) -> Roles | None:
    return roles_by_names(rows) or roles_by_cells(rows)


#: Commas are also those of sentences, so their columns are told by a header alone.
_BY_COLUMNS: dict[str, _Look] = {"tsv": _by_names_or_cells, "csv": roles_by_names}


def _said(body: str, delimiter: str, roles: Roles) -> _Said:
    grid = cut(body, delimiter)
    rows = _whole_rows(grid, roles)
    start, end, words = _bare(*_cells(body, grid, rows, roles))
    quoted = [row for row, said in enumerate(words) if said[:1] == '"' and is_quoted(said)] if '"' in body else []
    inside = _bare(*_slices(body, [start[row] + 1 for row in quoted], [end[row] - 1 for row in quoted]))
    if len(quoted) == len(words):
        start, end, words = inside
    else:
        for row, above, below, said in zip(quoted, *inside, strict=True):
            start[row], end[row], words[row] = above, below, said
    doubled = list(_doubled(body, *inside[:2])) if '""' in body else []
    times = _times(grid, rows, roles, words)
    speakers = grid.column(roles.who, rows) if roles.who is not None else [""] * len(rows)
    names = {speaker: named(speaker) or "" for speaker in set(speakers)}
    voice = list(map(names.__getitem__, speakers))
    cues = Cues(start, end, times.start_ms, times.end_ms, [""] * len(rows), voice)
    kept = cues if all(words) else cues.where(words)
    return _Said(replaced(body, doubled), kept, times.timing, times.backward)


def _whole_rows(grid: Grid, roles: Roles) -> Sequence[int]:
    """Rows that reach the words, below the header; where a time is due, one without digits is the words' own line."""
    reaching: Sequence[int] = range(roles.header, len(grid.first) - 1)
    if not grid.width:
        reaching = [row for row in reaching if grid.first[row + 1] - grid.first[row] > roles.text]
    if roles.start is None:
        return reaching
    whens = grid.column(roles.start, reaching)
    if _are_whole(whens):
        return reaching
    return [row for row, when in zip(reaching, whens, strict=True) if not when or any(map(str.isdigit, when))]


def _cells(body: str, grid: Grid, rows: Sequence[int], roles: Roles) -> _Slices:
    """The words as written; in the last column they go on up to the next whole row, whatever they hold."""
    at = list(map(add, map(grid.first.__getitem__, rows), repeat(roles.text)))
    starts = list(map(grid.starts.__getitem__, at))
    if roles.is_text_last and not grid.width:
        below = [grid.starts[grid.first[row]] - 1 for row in rows[1:]]
        return _slices(body, starts, [*below, len(body)][: len(rows)])
    written = list(map(grid.cells.__getitem__, at))
    return starts, list(map(add, starts, map(len, written))), written


def _slices(body: str, starts: list[int], ends: list[int]) -> _Slices:
    return starts, ends, list(map(body.__getitem__, map(slice, starts, ends)))


def _doubled(body: str, starts: list[int], ends: list[int]) -> Iterator[tuple[int, int, str]]:
    """What stands for each quote that is written twice."""
    for start, end in zip(starts, ends, strict=True):
        at = body.find('""', start, end)
        while at >= 0:
            yield at, at + 2, f'"{ZERO_WIDTH}'
            at = body.find('""', at + 2, end)


def _bare(starts: list[int], ends: list[int], written: list[str]) -> _Slices:
    """Without blanks at the edges."""
    tails = list(map(str.lstrip, written))
    starts = list(map(sub, ends, map(len, tails)))
    words = list(map(str.rstrip, tails))
    return starts, list(map(add, starts, map(len, words))), words


def _times(grid: Grid, rows: Sequence[int], roles: Roles, words: list[str]) -> _Times:
    if roles.start is None:
        return _Times([UNTIMED] * len(rows), [UNTIMED] * len(rows), "none", 0)
    whens = grid.column(roles.start, rows)
    upto = grid.column(roles.end, rows) if roles.end is not None else []
    unit = _unit(whens, upto, words)
    starts = _column(whens, unit)
    ends = _column(upto, unit) if upto else [UNTIMED] * len(rows)
    timing: Timing = "exact" if any(map(ne, ends, repeat(UNTIMED))) else "start"
    starts, ends = _within(starts, ends)
    if UNTIMED in ends:
        latest = until_next(starts, [len(each.split()) for each in words])
        ends = [late if end == UNTIMED else end for end, late in zip(ends, latest, strict=True)]
    backward = sum(map(lt, ends, starts))
    return _Times(starts, list(map(max, starts, ends)) if backward else ends, timing, backward)


def _within(starts: list[int], ends: list[int]) -> tuple[list[int], list[int]]:
    """Times that count from nought; a row with one beyond any recording has none."""
    if starts and min(starts) >= 0 and min(ends) >= 0 and max(starts) <= LONGEST and max(ends) <= LONGEST:
        return starts, ends
    base = base_of(starts)
    for row, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if not base <= start <= base + LONGEST or end > base + LONGEST:
            starts[row] = ends[row] = UNTIMED
        else:
            starts[row], ends[row] = start - base, end - base if end != UNTIMED else UNTIMED
    return starts, ends


def _column(whens: list[str], unit: float) -> list[int]:
    if _are_whole(whens):
        whole = list(map(int, whens))
        return whole if unit == MILLISECOND else [when * 1000 for when in whole]
    return list(map(milliseconds, whens, repeat(unit)))


def _are_whole(whens: list[str]) -> bool:
    return all(map(str.isdecimal, whens)) and max(map(len, whens), default=0) <= _MOST_DIGITS


def _unit(whens: list[str], upto: list[str], said: list[str]) -> float:
    """Seconds, unless whole numbers would make the speech slower than any is."""
    numbers = [int(when) for when in [*whens[:_SAMPLE], *upto[:_SAMPLE]] if _are_whole([when])]
    words = sum(len(each.split()) for each in said[:_SAMPLE])
    whole = len(numbers) >= min(len(whens), _SAMPLE) > 0
    return MILLISECOND if whole and is_too_slow(words, max(numbers) - min(numbers)) else SECOND


def _between(cues: Cues, length: int) -> list[Span]:
    """All but the words; between two of them stands at least a line end."""
    spans = rows_of(Span, [0, *cues.end], [*cues.start, length])
    first, last = (each.start == each.end for each in (spans[0], spans[-1]))
    return spans[first : len(spans) - last]
