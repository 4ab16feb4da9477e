"""Tables as text: a table of speakers and their words becomes turns, any other lines that nobody said, one a row."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from cxfocus.readers.documents.blocks import LONGEST_HEADING, Block
from cxfocus.readers.field_names import (
    FOLDED_SPEAKERS,
    FOLDED_SPOKEN,
    FOLDED_STARTS,
    FOLDED_TIMED,
    first_column,
    folded_names,
)
from cxfocus.readers.prose.speakers.shapes import CAPITALIZED, LIKELY, VOICES, Shape, look
from cxfocus.readers.time_patterns import CLOCK, seconds
from cxfocus.text.expressions import regex
from cxfocus.text.items import ARABIC, NUMERAL

#: A cell holds blocks: most often one paragraph, but a page that is laid out as a table may have all its text in one.
Cell = Sequence[Block]

_WIDEST = 8
#: Rows: a table without a header of known names holds turns if at least this many name few people, with
#: `_LEAST_WORDS` words each on average.
_FEWEST_TURNS = 4
_TIME = regex(rf"[\[(]?(?:{CLOCK}|\d{{1,2}}h[0-5]?\dm[0-5]?\ds)[\])]?")
_IN_LETTERS = regex(r"(\d{1,2})h(\d{1,2})m(\d{1,2})s")
_LEAST_WORDS = 5
_LABEL = regex(r"([^:]{1,40}): \S")
#: Times of a plan end in a multiple of this; those of a recording begin at zero, or end in any number.
_PLANNED = 5
#: An item of an agenda that is laid out as a table: `4.`, and beside it `REPORTS` in bold or capitals.
_NUMBER = regex(rf"(?:{NUMERAL}|{ARABIC}(?:\.{ARABIC}){{1,2}})[.)]?")
_FEWEST_ITEMS = 2
_ITEM_LEVEL = 3


class _Columns(NamedTuple):
    """The columns of a table of turns; `start` may be missing.

    If it `has_header`, its first row is no turn; if that has `known_names`, it need not be shown.
    """

    speaker: int
    words: int
    start: int | None
    has_header: bool
    known_names: bool = False


def table_blocks(rows: Sequence[Sequence[Cell]]) -> Iterator[Block]:
    """Yield the blocks of one table."""
    columns = (_columns(rows[0]) if len(rows) > 1 else None) or _unnamed_columns(rows)
    if columns is not None:
        if columns.has_header and not columns.known_names:
            yield from _row([cell for cell in rows[0] if cell])
        for row in rows[1:] if columns.has_header else rows:
            yield from _turn([line_of(cell) for cell in row], columns)
    elif _are_timed(rows):
        for start, words in rows[1:]:
            yield Block("row", f"{_clock(line_of(start))} | {line_of(words)}", alone=True)
    else:
        yield from _rows(rows)


def _rows(rows: Sequence[Sequence[Cell]]) -> Iterator[Block]:
    """Yield the blocks of a table without known columns: items, rows that nobody said, and turns with their labels."""
    labels = [_label(row) for row in rows]
    names = [label for label in labels if label]
    are_labeled = (
        max(_FEWEST_TURNS, len(rows) / 2, 2 * len(set(names))) <= len(names)
        and {look(name).shape for name in set(names)} <= VOICES
    )
    items = [_is_item(row) for row in rows]
    for row, label, is_item in zip(rows, labels, items, strict=True):
        cells = [cell for cell in row if cell]
        if is_item and sum(items) >= _FEWEST_ITEMS:
            yield Block("heading", " ".join(map(line_of, cells)), _ITEM_LEVEL)
        elif are_labeled and label:
            yield Block("paragraph", " | ".join(map(line_of, cells)))
        elif cells:
            yield from _row(cells)


def _label(row: Sequence[Cell]) -> str | None:
    """Return the name at the beginning of `Ann Lee: words | code`."""
    if len(row) < 2 or len(row[0]) != 1:
        return None
    found = _LABEL.match(line_of(row[0]))
    return found and found[1]


def line_of(cell: Cell) -> str:
    """Return the text of a cell in one line."""
    return " ".join(" ".join(block.text for block in cell).split())


def _row(cells: Sequence[Cell]) -> Iterator[Block]:
    """Yield the blocks of a row without empty cells."""
    if len(cells) < 2 or any(len(cell) > 1 for cell in cells):
        for cell in cells:
            yield from cell
    elif any("\n" in cell[0].text.strip() for cell in cells):
        # Cells of several lines hold names or items, one a line.
        label, *others = [cell[0].text.strip() for cell in cells]
        yield Block("paragraph", "\n".join([label.rstrip(": "), *others]), alone=True)
    else:
        # Without its colon the first cell does not look like the label of a turn.
        yield Block("row", " | ".join([line_of(cells[0]).rstrip(": "), *map(line_of, cells[1:])]), alone=True)


def _is_item(row: Sequence[Cell]) -> bool:
    """Whether a row holds only the number and the title of an item."""
    cells = [cell for cell in row if cell]
    if len(cells) != 2 or len(cells[1]) != 1 or not _NUMBER.fullmatch(line_of(cells[0])):
        return False
    title = cells[1][0]
    return len(title.text) <= LONGEST_HEADING and (title.kind == "strong" or title.text.isupper())


def _are_timed(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the first row names a column of times and one of words, and the other rows have times and words."""
    if not rows[1:] or any(len(row) != 2 for row in rows):
        return False
    start, words = folded_names(map(line_of, rows[0]))
    return (
        start in FOLDED_STARTS and words in FOLDED_TIMED and all(_TIME.fullmatch(line_of(row[0])) for row in rows[1:])
    )


def _clock(time: str) -> str:
    """Return a time as a clock shows it: `0:00:44` for `0h00m44s`."""
    return _IN_LETTERS.sub(lambda found: f"{found[1]}:{found[2]:0>2}:{found[3]:0>2}", time)


def _columns(header: Sequence[Cell]) -> _Columns | None:
    """Return the columns of a table whose first row names speakers and words; None for any other."""
    if len(header) > _WIDEST:
        return None
    names = folded_names(map(line_of, header))
    speaker, start = first_column(names, FOLDED_SPEAKERS), first_column(names, FOLDED_STARTS)
    words = first_column(names, FOLDED_SPOKEN if start is None else FOLDED_TIMED)
    return (
        None if speaker is None or words is None else _Columns(speaker, words, start, has_header=True, known_names=True)
    )


def _unnamed_columns(rows: Sequence[Sequence[Cell]]) -> _Columns | None:
    """Return the columns of a table with `0:32 | Ann Lee | words` or `Ann Lee | words` in every row.

    On average each person has to speak twice. The first row may be without a time: it is a turn, or has any names of
    columns.
    """
    width = len(rows[0]) if rows else 0
    if width not in (2, 3) or any(len(row) != width for row in rows):
        return None
    first, *others = ([line_of(cell) for cell in row] for row in rows)
    start = next((at for at in range(width - 1) if others and all(_TIME.fullmatch(row[at]) for row in others)), None)
    if (start is None) != (width == 2):
        return None
    speaker = 0 if start != 0 else 1
    has_header = start is not None and not _is_turn(first[start], first[speaker], [row[speaker] for row in others])
    turns = others if has_header else [first, *others]
    names = {row[speaker] for row in turns}
    if len(turns) < _FEWEST_TURNS or 2 * len(names) > len(turns):
        return None
    is_talk = sum(len(row[-1].split()) for row in turns) >= _LEAST_WORDS * len(turns)
    times = [] if start is None else [row[start] for row in turns if _TIME.fullmatch(row[start])]
    voices = _voices(names, times, is_talk)
    is_speech = {look(name).shape for name in names} <= voices
    return _Columns(speaker, width - 1, start, has_header) if is_speech else None


def _is_turn(time: str, name: str, names: Container[str]) -> bool:
    """Whether a first row is one of the turns; otherwise it may have names of columns, and stays a row."""
    return _TIME.fullmatch(time) is not None or name in names or (not time and look(name).shape in LIKELY)


def _voices(names: Iterable[str], times: Sequence[str], is_talk: bool) -> frozenset[Shape]:
    """Return the shapes that names of speakers may have here.

    A single word counts only with times of a recording, or before a colon: `9:00 | Lunch` may be a row of a plan.
    """
    if times and _is_recorded(times):
        return LIKELY
    if is_talk and (times or all(name.endswith(":") for name in names)):
        return CAPITALIZED
    return VOICES if times or is_talk else frozenset()


def _is_recorded(times: Sequence[str]) -> bool:
    """Whether times are those of a recording and not of a plan: they begin at zero and grow, or end in any number."""
    clocks = [_clock(time).strip("[]() ") for time in times]
    at = [seconds(clock) for clock in clocks]
    planned = sum(int(clock.replace(",", ".").partition(".")[0][-2:]) % _PLANNED == 0 for clock in clocks)
    # The lengths of the parts of a plan begin with a zero, too, but do not grow.
    return 2 * planned < len(clocks) or (clocks[0].lstrip("0").startswith(":") and at == sorted(set(at)))


def _turn(cells: Sequence[str], columns: _Columns) -> Iterator[Block]:
    """Yield a row as `[0:32] Ann Lee: words`, which the prose reader knows."""
    if len(cells) <= max(columns.speaker, columns.words):
        yield Block("row", " | ".join(filter(None, cells)), alone=True)
        return
    time = _clock(cells[columns.start]).strip("[]() ") if columns.start is not None else ""
    if time and not columns.known_names and not _TIME.fullmatch(time):  # a name of a column in the first row: `start`
        yield Block("row", time, alone=True)
        time = ""
    speaker = cells[columns.speaker].rstrip(": ")
    yield Block("paragraph", f"{f'[{time}] ' if time else ''}{speaker + ': ' if speaker else ''}{cells[columns.words]}")
