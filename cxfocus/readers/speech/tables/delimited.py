"""Read tables of utterances, as CSV or with tabs: each row has one, in the same column."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import repeat
from operator import add, lt, ne, sub
from typing import NamedTuple

from cxfocus.errors import Problem, ReadError
from cxfocus.readers.columns import rows_from
from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.ends import until_next
from cxfocus.readers.cues.layout import CueText, layout_of_cues
from cxfocus.readers.cues.times import LONGEST, UNTIMED
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.spans import replace_spans
from cxfocus.readers.speech.fields import speaker_name
from cxfocus.readers.speech.tables.cells import Grid, cut, is_quoted
from cxfocus.readers.speech.tables.roles import Roles, roles_by_cells, roles_by_names
from cxfocus.readers.speech.tables.utterances import roles_by_words
from cxfocus.readers.speech.times import MILLISECOND, SECOND, base_of, is_too_slow, milliseconds
from cxfocus.text.fold import ZERO_WIDTH
from cxfocus.text.lines import even_line_ends
from cxfocus.transcript import Layout, LeftOut, Span, Timing

_HEAD = 65_536
_DELIMITERS = {"tsv": "\t", "csv": ",;"}
#: Rows from which the unit of whole numbers is found.
_SAMPLE = 500
#: What programs write if there is no time.
_NO_TIME = frozenset(("", "nan", "NaN", "NAN", "None", "null", "NA", "N/A", "inf", "-"))
#: What they write if there is no speaker: nobody writes the name of a woman so.
_NOBODY = frozenset(("nan", "NaN"))
#: Digits: no time has more.
_MOST_DIGITS = 15


def is_delimited(text: str, format_name: str) -> bool:
    """Whether the text is a table with a column of words, and one of speakers or of times."""
    return _find_roles(even_line_ends(text[:_HEAD]), format_name, _BY_COLUMNS[format_name]) is not None


def is_of_words(text: str, format_name: str) -> bool:
    """Whether the text, a table by its file name, has a column of words that by themselves show they were said."""
    return _find_roles(even_line_ends(text[:_HEAD]), format_name, roles_by_words) is not None


def is_of_rows(text: str, format_name: str) -> bool:
    """Whether the text, a table by its file name, has rows of several cells, most of them as many as the first."""
    head = even_line_ends(text[:_HEAD])
    for delimiter in _DELIMITERS[format_name]:
        widths = [len(row) for row in cut(head, delimiter).rows() if any(row)]
        if len(widths) > 1 and widths[0] > 1 and 4 * widths.count(widths[0]) >= 3 * len(widths):
            return True
    return False


def read_delimited(text: str, options: ReadingOptions, format_name: str) -> Layout:
    """Return the layout of the words without the other columns. Raise `ReadError` if no columns are recognized."""
    body = even_line_ends(text)
    head = body[:_HEAD]
    table = _find_roles(head, format_name, _BY_COLUMNS[format_name]) or _find_roles(head, format_name, roles_by_words)
    if table is None and text.strip():
        hint = "Leave ⟨format_hint⟩ out"
        raise ReadError(Problem("holds no table with a column of words and one of speakers or times", hint=hint))
    said = (
        _utterances(body, *table)
        if table
        else _Utterances(body, Cues(start=[], end=[], start_ms=[], end_ms=[], ident=[], voice=[]), "none", 0)
    )
    written = CueText(
        format_name,
        f"{format_name.upper()} table",
        said.body,
        said.cues,
        noun="row",
        known=True,
        around=(_frame(said.cues, len(body)),),
        backward=said.backward,
        timing=said.timing,
        apart=table is not None and table[1].who is None and table[1].start is None,
    )
    return layout_of_cues(written, options)


#: Columns of starts, ends, and the texts between these.
_Slices = tuple[list[int], list[int], list[str]]


class _Times(NamedTuple):
    """Columns of milliseconds, the kind of the times, and how many ends were before their start."""

    start_ms: list[int]
    end_ms: list[int]
    timing: Timing
    backward: int


class _Utterances(NamedTuple):
    """Rows as cues, in a body in which a doubled quote is a single one."""

    body: str
    cues: Cues
    timing: Timing
    backward: int


_Look = Callable[[list[list[str]]], Roles | None]


def _find_roles(head: str, format_name: str, roles_of: _Look) -> tuple[str, Roles] | None:
    """The delimiter and the roles of the columns; a row that the end of `head` cuts off is ignored."""
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


#: Commas also stand in sentences, so columns of CSV are recognized by a header only.
_BY_COLUMNS: dict[str, _Look] = {"tsv": _by_names_or_cells, "csv": roles_by_names}


def _utterances(body: str, delimiter: str, roles: Roles) -> _Utterances:
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
    names = {speaker: "" if speaker in _NOBODY else speaker_name(speaker) or "" for speaker in set(speakers)}
    voice = list(map(names.__getitem__, speakers))
    cues = Cues(start=start, end=end, start_ms=times.start_ms, end_ms=times.end_ms, ident=[""] * len(rows), voice=voice)
    kept = cues if all(words) else cues.where(words)
    return _Utterances(replace_spans(body, doubled), kept, times.timing, times.backward)


def _whole_rows(grid: Grid, roles: Roles) -> Sequence[int]:
    """Rows below the header that reach the words; one with a time without digits is a line inside a cell of words."""
    reaching: Sequence[int] = range(roles.header, len(grid.first) - 1)
    if not grid.width:
        reaching = [row for row in reaching if grid.first[row + 1] - grid.first[row] > roles.text]
    if roles.start is None:
        return reaching
    whens = grid.column(roles.start, reaching)
    if _are_whole(whens):
        return reaching
    return [row for row, when in zip(reaching, whens, strict=True) if when in _NO_TIME or any(map(str.isdigit, when))]


def _cells(body: str, grid: Grid, rows: Sequence[int], roles: Roles) -> _Slices:
    """The words as written; in the last column they go on up to the next whole row, with all delimiters."""
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
    """Replacements of the quotes that are written twice."""
    for start, end in zip(starts, ends, strict=True):
        at = body.find('""', start, end)
        while at >= 0:
            yield at, at + 2, f'"{ZERO_WIDTH}'
            at = body.find('""', at + 2, end)


def _bare(starts: list[int], ends: list[int], written: list[str]) -> _Slices:
    """The same texts without blanks at their edges."""
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
    """Times counted from zero; a row with a time later than any recording lasts has none."""
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
    """The unit: seconds, unless whole numbers of these would make the speech impossibly slow."""
    numbers = [int(when) for when in [*whens[:_SAMPLE], *upto[:_SAMPLE]] if _are_whole([when])]
    words = sum(len(each.split()) for each in said[:_SAMPLE])
    whole = len(numbers) >= min(len(whens), _SAMPLE) > 0
    return MILLISECOND if whole and is_too_slow(words, max(numbers) - min(numbers)) else SECOND


def _frame(cues: Cues, length: int) -> LeftOut:
    """Everything except the words; between two rows of these stands at least a line end."""
    spans = rows_from(Span, [0, *cues.end], [*cues.start, length])
    first, last = (each.start == each.end for each in (spans[0], spans[-1]))
    return LeftOut("table frame", tuple(spans[first : len(spans) - last]))
