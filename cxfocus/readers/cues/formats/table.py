"""Cues in a markdown table: one row per cue, with a column for its time and one for its text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, compress, islice
from operator import add
from typing import NamedTuple, cast

from cxfocus.errors import Problem, ReadError, Remark
from cxfocus.readers.columns import rows_from
from cxfocus.readers.cues.cleaning.loops import LOOPS, Loops, without_loops
from cxfocus.readers.cues.ends import until_next
from cxfocus.readers.cues.left_out import without_overlaps
from cxfocus.readers.cues.pieces import Pieces
from cxfocus.readers.cues.turns import first_rows, join_pieces
from cxfocus.readers.cues.wording import about_loops
from cxfocus.readers.field_names import FOLDED_SPEAKERS, FOLDED_STARTS, FOLDED_TIMED, first_column, folded_names
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.time_patterns import CLOCK, seconds
from cxfocus.text.amounts import amount_or_no
from cxfocus.text.expressions import regex
from cxfocus.text.lines import even_line_ends, line_end
from cxfocus.transcript import Layout, LeftOut, Span

_HEADER = regex(r"(?:\A|\n)(?P<header>\|[^\n]*\|)[ \t]*\n\|[ \t]*:?-[-:| \t]*(?=\n)")
#: The row of dashes is as wide as the widest cell, so the header alone may take this many characters.
_HEADER_WITHIN = 500_000
_TITLE = regex(r"(?:\A|\n)#{1,3}[ \t]+(?P<title>[^\n]+)")
_LINK = regex(r"\[(?P<text>[^\]\n]*)\]\([^)\n]*\)")
_ROLES = (("time", FOLDED_STARTS), ("text", (*FOLDED_TIMED, "words")), ("who", FOLDED_SPEAKERS))
_BARRED = regex(r"\n\|([^\n]*)")
_ROW = regex(r"(?:\A|\n)\|[^\n]*")
_WORD = regex(r"[^\W\d_]+")
#: Characters after a header, and headers, that are searched to find out whether a document is a table of cues.
_SAMPLE = 16_384
_MOST_HEADERS = 8
_FEWEST_ROWS = 2
#: Words around the table from which on there is a warning: most tables have a title, a date and a link above them.
_FEWEST_AROUND = 20
_TIME = regex(rf"\s*({CLOCK})\s*")
_USUAL_TIME = r"[ \t]*[0-9]{1,3}:[0-5][0-9]:[0-5][0-9][ \t]*"
_USUAL_TIMES = regex(rf"{_USUAL_TIME}(?:\n{_USUAL_TIME})*+")


def is_cue_table(text: str) -> bool:
    """Whether most of the text stands in a table with a column of times and one of words."""
    return "|" in text[:20_000] and _header(text) is not None


def read_cue_table(text: str, options: ReadingOptions) -> Layout:
    """Return the layout of a table of cues; the text around it is left out. Raise `ReadError` if there is no table."""
    body = even_line_ends(text)
    header = _header(body) or next(_headers(body), None)
    if header is None:
        raise ReadError(Problem("holds no table with a column of times", hint="Leave ⟨format_hint⟩ out"))
    written = _pieces(_rows(body, *header))
    loops = without_loops(body, written) if options.dedupe else Loops(written, [], 0)
    pieces = loops.pieces
    firsts = first_rows(body, pieces)
    title = _TITLE.search(body, 0, header.end)
    speakers = len(set(pieces.speaker) - {None})
    return Layout(
        format="table",
        blanked_text=body,
        turns=tuple(join_pieces(pieces, firsts)),
        title=_LINK.sub(r"\g<text>", title["title"]).strip() if title else None,
        timing="start",
        spoken=pieces.spoken(),
        left_out=without_overlaps([_frame(written, len(body)), LeftOut(LOOPS, tuple(loops.spans))]),
        warnings=(*about_loops(loops.words), *_warnings(body, header, written)),
        recognized=", ".join(
            ["markdown table of cues", amount_or_no(len(written.start), "row"), amount_or_no(speakers, "speaker")]
        ),
    )


class _Header(NamedTuple):
    """The position at which the rows of a table of cues begin, and the role of each column."""

    end: int
    roles: tuple[str, ...]


class _Rows(NamedTuple):
    """Columns of cells: their texts, and the positions of the cells with words."""

    times: list[str]
    texts: list[str]
    starts: list[int]
    speakers: list[str]


def _header(body: str) -> _Header | None:
    return next((header for header in islice(_headers(body), _MOST_HEADERS) if _is_of_cues(body, header)), None)


def _headers(body: str) -> Iterator[_Header]:
    for match in _HEADER.finditer(body, 0, _HEADER_WITHIN):
        names = folded_names(match["header"].strip("| \t").split("|"))
        columns = {first_column(names, known): role for role, known in _ROLES}
        roles = tuple(columns.get(number, "") for number in range(len(names)))
        if "time" in roles and "text" in roles:
            yield _Header(match.end(), roles)


def _is_of_cues(body: str, header: _Header) -> bool:
    """Whether half of the rows have a time and words (not only numbers), with as much text as the rest of the body."""
    sample = body[: line_end(body, header.end + _SAMPLE)]
    rows = _rows(sample, *header)
    said = [
        len(text.strip())
        for time, text in zip(rows.times, rows.texts, strict=True)
        if _TIME.fullmatch(time) and _WORD.search(text)
    ]
    around = " ".join(_ROW.sub("", sample).split())
    return len(said) >= _FEWEST_ROWS and 2 * len(said) >= len(rows.times) and sum(said) >= len(around)


def _rows(body: str, start: int, roles: tuple[str, ...]) -> _Rows:
    """Rows from `start` on. If all have the same number of cells, they are cut at every bar at once, at C speed."""
    cells = body[start:].split("|")
    stride = len(roles) + 1
    if set(map(str.strip, cells[::stride])) != {""} or len(cells) % stride != 1:
        return _uneven_rows(body, start, roles)
    columns = {role: cells[number::stride] for number, role in enumerate(roles, 1) if role}
    before = roles.index("text") + 1
    # A cell of words begins after the letters of all cells before it, and one bar for each of them.
    starts = list(islice(accumulate(map(len, cells), initial=start), before, None, stride))
    starts = list(map(add, starts, range(before, len(cells), stride)))
    return _Rows(columns["time"], columns["text"], starts, columns.get("who", []))


def _uneven_rows(body: str, start: int, roles: tuple[str, ...]) -> _Rows:
    """Rows cut line by line: some have bars in their words, or are cut short."""
    rows = [match for match in _BARRED.finditer(body[start:]) if match[1].count("|") + 1 >= roles.index("text")]
    found = _Rows([], [], [], [])
    for row in rows:
        cells = row[1].split("|")
        at = start + row.start(1) + sum(len(cell) + 1 for cell in cells[: roles.index("text")])
        if len(cells) > max(roles.index("time"), roles.index("text")):
            found.times.append(cells[roles.index("time")])
            found.texts.append(cells[roles.index("text")])
            found.starts.append(at)
            found.speakers.extend([cells[roles.index("who")]] if "who" in roles else [])
    return found


def _pieces(rows: _Rows) -> Pieces:
    times = _milliseconds(rows.times)
    said = list(map(str.strip, rows.texts))
    if None in times or "" in said:
        keep = [time is not None and text != "" for time, text in zip(times, said, strict=True)]
        rows = _Rows(*(list(compress(column, keep)) for column in rows))  # type: ignore[arg-type]
        times, said = list(compress(times, keep)), list(compress(said, keep))
    starts = list(map(add, rows.starts, map(str.index, rows.texts, said)))
    ends = list(map(add, starts, map(len, said)))
    start_ms = cast("list[int]", times)
    end_ms = until_next(start_ms, [text.count(" ") + 1 for text in said])
    speakers = [name.strip() or None for name in rows.speakers] or [None] * len(starts)
    return Pieces(start=starts, end=ends, speaker=speakers, start_ms=start_ms, end_ms=end_ms)


def _milliseconds(times: list[str]) -> list[int | None]:
    """Milliseconds of a column of `CLOCK` times; at C speed if all have hours and no fraction, as in most tables."""
    column = "\n".join(times)
    if _USUAL_TIMES.fullmatch(column):
        # `1:23:45` is read as the number 12345; but an hour has 60 minutes, not 100, and a minute 60 seconds.
        numbers = map(int, column.replace(":", "").split())
        return [1000 * (digits - digits // 100 * 40 - digits // 10_000 * 2_400) for digits in numbers]
    found = map(_TIME.fullmatch, times)
    return [round(seconds(time[1]) * 1000) if time else None for time in found]


def _warnings(body: str, header: _Header, pieces: Pieces) -> tuple[Remark, ...]:
    """A warning if other tables and paragraphs have many words, since these are left out with the frame."""
    top = body.rfind("\n|", 0, max(body.rfind("\n", 0, header.end), 0))
    end = body.find("\n\n", pieces.end[-1]) if pieces.end else -1
    around = _TITLE.sub("", body[: max(top, 0)]) + ("" if end < 0 else body[end:])
    words = len(_WORD.findall(around))
    if words < _FEWEST_AROUND:
        return ()
    said = "{:,} words around the table of times are not counted. To count them: ⟨format_hint=markdown⟩"
    return (Remark(said, facts=(words,)),)


def _frame(pieces: Pieces, length: int) -> LeftOut:
    return LeftOut("table frame", tuple(rows_from(Span, [0, *pieces.end], [*pieces.start, length])))
