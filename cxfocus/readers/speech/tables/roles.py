"""The roles of a table's columns (words, speaker, times), by their names or by their cells."""

from __future__ import annotations

from collections import Counter
from itertools import repeat
from typing import NamedTuple

from cxfocus.readers import field_names
from cxfocus.readers.cues.times import LONGEST, UNTIMED
from cxfocus.readers.field_names import FOLDED_STARTS, first_column, folded_names
from cxfocus.readers.speech.fields import speaker_name
from cxfocus.readers.speech.times import MILLISECOND, SECOND, base_of, milliseconds
from cxfocus.text.expressions import regex


class Roles(NamedTuple):
    """The number of each role's column; `header`: the number of rows above the first utterance."""

    text: int
    who: int | None
    start: int | None
    end: int | None
    header: int
    is_text_last: bool


#: `line` is last, since it may be the number of a line.
_TEXTS = (*field_names.header_names(*field_names.TEXTS), "words", "line")
_VERSIONS = field_names.header_names(*field_names.VERSIONS)
_SPEAKERS = field_names.header_names(*field_names.SPEAKERS)
_NAMES = field_names.header_names(*field_names.NAMES, *field_names.SENDERS)
_ENDS = field_names.header_names(*field_names.ENDS)

#: Share of rows that must have the proof of a transcript; and share that must have a name.
_MOST = 0.8
_SOME = 0.4
_FEWEST = 3
#: A clock; and the form of a recording's first clock, which is at zero, or has hours or a fraction: other clocks may be
#: times of day.
_CLOCK = regex(r"[\[(]?(?:\d{1,3}:\d\d:\d\d(?:[.,:;]\d{1,3})?|\d{1,2}:\d\d(?:[.,]\d{1,3})?)[\])]?")
_FROM_ZERO = regex(r"[\[(]?(?:0{1,2}:\d\d|\d+:\d\d[:.,])")
_MOST_COLUMNS = 4
_LONGEST_NAME = 60


def roles_by_names(rows: list[list[str]]) -> Roles | None:
    """Return the roles by the names in the first row, if the cells below do not contradict them."""
    names = folded_names(rows[0]) if rows else []
    text = _text(names, rows[1:])
    if text is None or len(names) < 2:
        return None
    who, start = first_column(names, _SPEAKERS), first_column(names, FOLDED_STARTS)
    below = [row for row in rows[1:] if any(row)]
    said = [row for row in below if len(row) > text and any(map(str.isalpha, row[text]))]
    if 2 * len(said) < len(below):
        return None
    maybe = first_column(names, _NAMES) if who is None else None
    timed = start is not None and _are_times(_cells(said, start))
    if maybe is not None and _come_again(_cells(said, maybe), 1 if timed else 2):
        who = maybe
    end = _end(names, start) if start is not None else None
    roles = Roles(text=text, who=who, start=start, end=end, header=1, is_text_last=text == len(names) - 1)
    if not said:
        return roles if roles.end is not None else None
    proved = who is not None and len(list(filter(speaker_name, _cells(said, who)))) >= _SOME * len(said)
    return roles if proved or timed else None


def roles_by_cells(rows: list[list[str]]) -> Roles | None:
    """Return the roles in a table without a header: every row has one or two clocks, a repeated name, and words."""
    rows = [row for row in rows if any(row)]
    width = len(rows[0]) if rows else 0
    if len(rows) < _FEWEST or width > _MOST_COLUMNS or {len(row) for row in rows} != {width}:
        return None
    columns = [[row[number] for row in rows] for number in range(width)]
    clocks = [number for number, cells in enumerate(columns) if all(map(_CLOCK.fullmatch, cells))]
    others = [number for number in range(width) if number not in clocks]
    if len(clocks) not in (1, 2) or len(others) != 2 or not _FROM_ZERO.match(columns[clocks[0]][0]):
        return None
    who, text = sorted(others, key=lambda number: sum(map(len, columns[number])))
    if not _are_names(columns[who]):
        return None
    return Roles(
        text=text,
        who=who,
        start=clocks[0],
        end=clocks[1] if len(clocks) > 1 else None,
        header=0,
        is_text_last=text == width - 1,
    )


def _text(names: list[str], rows: list[list[str]]) -> int | None:
    """The column of words; of several versions the best that is nearly full, since some hold only corrections."""
    versions = [names.index(name) for name in _VERSIONS if name in names]
    text = first_column(names, _TEXTS)
    if len(versions) < 2 or text not in versions:
        return text
    filled = {number: sum(map(bool, _cells(rows, number))) for number in versions}
    return next(number for number in versions if filled[number] >= _MOST * max(filled.values()))


def _end(names: list[str], start: int) -> int | None:
    """The column of ends; some tables give both columns of times the same name."""
    end = first_column(names, _ENDS)
    return start + 1 if end is None and names[start + 1 : start + 2] == [names[start]] else end


def _cells(rows: list[list[str]], number: int) -> list[str]:
    return [row[number] if len(row) > number else "" for row in rows]


def _come_again(cells: list[str], times: int = 2) -> bool:
    """Whether most cells have names, each at least `times` times on average; if that is once, one must come again."""
    uses = Counter(filter(speaker_name, cells))
    often = times * len(uses) + (times < 2) <= uses.total()
    return len(cells) >= _FEWEST and often and uses.total() >= _MOST * len(cells)


def _are_names(cells: list[str]) -> bool:
    """Whether cells are names: short, repeated, and without the colon that the chat of a meeting has."""
    return _come_again(cells) and all(len(cell) <= _LONGEST_NAME and not cell.endswith(":") for cell in cells)


def _are_times(cells: list[str]) -> bool:
    """Whether most cells are times of one recording; whole numbers may be milliseconds."""
    unit = MILLISECOND if "".join(cells).isdecimal() else SECOND
    times = [time for time in map(milliseconds, cells, repeat(unit)) if time != UNTIMED]
    base = base_of(times)
    return sum(time - base <= LONGEST for time in times) >= _MOST * len(cells)
