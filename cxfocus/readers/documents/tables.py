"""Tables as lines of text: a row a line, which nobody said, and a table of who said what as turns."""

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
from cxfocus.readers.times import CLOCK, seconds
from cxfocus.text.expressions import regex
from cxfocus.text.items import ARABIC, NUMERAL

#: A cell holds blocks: most often one paragraph, but a page laid out as a table may have all of it in one.
Cell = Sequence[Block]

_WIDEST = 8
#: A table without such a header is one of turns where so many rows name few people, and what they say is no keyword.
_FEWEST_TURNS = 4
_TIME = regex(rf"[\[(]?(?:{CLOCK}|\d{{1,2}}h[0-5]?\dm[0-5]?\ds)[\])]?")
_IN_LETTERS = regex(r"(\d{1,2})h(\d{1,2})m(\d{1,2})s")
_LEAST_WORDS = 5
_LABEL = regex(r"([^:]{1,40}): \S")
#: Times of an hour's plan stand on such minutes; those of a recording run from zero, or stand anywhere.
_PLANNED = 5
#: `4.` and `REPORTS` in bold or capitals beside it: an item of an agenda that is laid out as a table.
_NUMBER = regex(rf"(?:{NUMERAL}|{ARABIC}(?:\.{ARABIC}){{1,2}})[.)]?")
_FEWEST_ITEMS = 2
_ITEM_LEVEL = 3


class _Columns(NamedTuple):
    """Where a table of turns has what; `start` may be missing.

    If it is `headed`, its first row is no turn; `named`, that row says so in words known, and need not be shown.
    """

    speaker: int
    words: int
    start: int | None
    headed: bool
    named: bool = False


def table_blocks(rows: Sequence[Sequence[Cell]]) -> Iterator[Block]:
    """The blocks of one table."""
    columns = (_columns(rows[0]) if len(rows) > 1 else None) or _unnamed_columns(rows)
    if columns is not None:
        if columns.headed and not columns.named:
            yield from _row([cell for cell in rows[0] if cell])
        for row in rows[1:] if columns.headed else rows:
            yield from _turn([line_of(cell) for cell in row], columns)
    elif _are_timed(rows):
        for start, words in rows[1:]:
            yield Block("row", f"{_clock(line_of(start))} | {line_of(words)}", alone=True)
    else:
        yield from _rows(rows)


def _rows(rows: Sequence[Sequence[Cell]]) -> Iterator[Block]:
    """Those of a table that tells of no columns: items, rows of nobody, and turns with their labels and codes."""
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
    """The name before the words of `Ann Lee: words | code`."""
    if len(row) < 2 or len(row[0]) != 1:
        return None
    found = _LABEL.match(line_of(row[0]))
    return found and found[1]


def line_of(cell: Cell) -> str:
    """What a cell holds, in one line."""
    return " ".join(" ".join(block.text for block in cell).split())


def _row(cells: Sequence[Cell]) -> Iterator[Block]:
    """A row whose cells all hold something."""
    if len(cells) < 2 or any(len(cell) > 1 for cell in cells):
        for cell in cells:
            yield from cell
    elif any("\n" in cell[0].text.strip() for cell in cells):
        # Names or items, one a line.
        label, *others = [cell[0].text.strip() for cell in cells]
        yield Block("paragraph", "\n".join([label.rstrip(": "), *others]), alone=True)
    else:
        # Without its colon the first cell does not look like the label of a turn.
        yield Block("row", " | ".join([line_of(cells[0]).rstrip(": "), *map(line_of, cells[1:])]), alone=True)


def _is_item(row: Sequence[Cell]) -> bool:
    """Whether a row holds the number and the title of an item, and nothing else."""
    cells = [cell for cell in row if cell]
    if len(cells) != 2 or len(cells[1]) != 1 or not _NUMBER.fullmatch(line_of(cells[0])):
        return False
    title = cells[1][0]
    return len(title.text) <= LONGEST_HEADING and (title.kind == "strong" or title.text.isupper())


def _are_timed(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the first row says that the others are times and what was said then, by nobody known, and they are."""
    if not rows[1:] or any(len(row) != 2 for row in rows):
        return False
    start, words = folded_names(map(line_of, rows[0]))
    return (
        start in FOLDED_STARTS and words in FOLDED_TIMED and all(_TIME.fullmatch(line_of(row[0])) for row in rows[1:])
    )


def _clock(time: str) -> str:
    """The time as a clock shows it: `0:00:44` for `0h00m44s`."""
    return _IN_LETTERS.sub(lambda found: f"{found[1]}:{found[2]:0>2}:{found[3]:0>2}", time)


def _columns(header: Sequence[Cell]) -> _Columns | None:
    """The columns of a table whose first row says that it holds speakers and their words."""
    if len(header) > _WIDEST:
        return None
    names = folded_names(map(line_of, header))
    speaker, start = first_column(names, FOLDED_SPEAKERS), first_column(names, FOLDED_STARTS)
    words = first_column(names, FOLDED_SPOKEN if start is None else FOLDED_TIMED)
    return None if speaker is None or words is None else _Columns(speaker, words, start, headed=True, named=True)


def _unnamed_columns(rows: Sequence[Sequence[Cell]]) -> _Columns | None:
    """Those of `0:32 | Ann Lee | words` or `Ann Lee | words` in every row, where everybody speaks twice on average.

    The first row may have no time, be it of a turn or of names of columns, whatever these are.
    """
    width = len(rows[0]) if rows else 0
    if width not in (2, 3) or any(len(row) != width for row in rows):
        return None
    first, *others = ([line_of(cell) for cell in row] for row in rows)
    start = next((at for at in range(width - 1) if others and all(_TIME.fullmatch(row[at]) for row in others)), None)
    if (start is None) != (width == 2):
        return None
    speaker = 0 if start != 0 else 1
    headed = start is not None and not _is_turn(first[start], first[speaker], [row[speaker] for row in others])
    turns = others if headed else [first, *others]
    names = {row[speaker] for row in turns}
    if len(turns) < _FEWEST_TURNS or 2 * len(names) > len(turns):
        return None
    is_talk = sum(len(row[-1].split()) for row in turns) >= _LEAST_WORDS * len(turns)
    times = [] if start is None else [row[start] for row in turns if _TIME.fullmatch(row[start])]
    voices = _voices(names, times, is_talk)
    is_speech = {look(name).shape for name in names} <= voices
    return _Columns(speaker, width - 1, start, headed) if is_speech else None


def _is_turn(time: str, name: str, names: Container[str]) -> bool:
    """Whether a first row is one of the turns; else it may be names of columns, and stays as a row."""
    return _TIME.fullmatch(time) is not None or name in names or (not time and look(name).shape in LIKELY)


def _voices(names: Iterable[str], times: Sequence[str], is_talk: bool) -> frozenset[Shape]:
    """What those who speak may be called: one word may also be what is on at an hour, but not before a colon."""
    if times and _is_recorded(times):
        return LIKELY
    if is_talk and (times or all(name.endswith(":") for name in names)):
        return CAPITALIZED
    return VOICES if times or is_talk else frozenset()


def _is_recorded(times: Sequence[str]) -> bool:
    """Whether times are those of a recording, not of a plan: they run on from zero, or stand on any second."""
    clocks = [_clock(time).strip("[]() ") for time in times]
    at = [seconds(clock) for clock in clocks]
    planned = sum(int(clock.replace(",", ".").partition(".")[0][-2:]) % _PLANNED == 0 for clock in clocks)
    # How long parts of a plan are begins with a zero, too, but does not grow.
    return 2 * planned < len(clocks) or (clocks[0].lstrip("0").startswith(":") and at == sorted(set(at)))


def _turn(cells: Sequence[str], columns: _Columns) -> Iterator[Block]:
    """`[0:32] Ann Lee: words`, which the prose reader knows."""
    if len(cells) <= max(columns.speaker, columns.words):
        yield Block("row", " | ".join(filter(None, cells)), alone=True)
        return
    time = _clock(cells[columns.start]).strip("[]() ") if columns.start is not None else ""
    if time and not columns.named and not _TIME.fullmatch(time):  # `start` in the first row
        yield Block("row", time, alone=True)
        time = ""
    speaker = cells[columns.speaker].rstrip(": ")
    yield Block("paragraph", f"{f'[{time}] ' if time else ''}{speaker + ': ' if speaker else ''}{cells[columns.words]}")
