"""Cues in a markdown table: one row a cue, a column for its time and one for its text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cxfocus.readers.cues.body import turned
from cxfocus.readers.cues.left_out import left_out
from cxfocus.readers.cues.pieces import Pieces
from cxfocus.readers.cues.turns import first_rows, make_turns
from cxfocus.readers.times import CLOCK, seconds
from cxfocus.text.lines import even_line_ends
from cxfocus.transcript import Cue, Layout, Span

_HEADER = re.compile(r"(?:\A|\n)(?P<header>\|[^\n]*\|)[ \t]*\n\|[ \t]*:?-[-:| \t]*(?=\n)")
_TIME_NAMES = frozenset({"time", "timestamp", "start", "start time"})
_TEXT_NAMES = frozenset({"transcript", "text", "caption", "captions", "speech", "utterance", "words"})
_SPEAKER_NAMES = frozenset({"speaker", "name", "who"})
_TITLE = re.compile(r"(?:\A|\n)#{1,3}[ \t]+(?P<title>[^\n]+)")
_LINK = re.compile(r"\[(?P<text>[^\]\n]*)\]\([^)\n]*\)")
#: Nobody knows when the last cue of a table ends.
_LAST_CUE_MS = 5_000


def is_cue_table(text: str) -> bool:
    """Whether the text is a table with a column of times and one of words."""
    return "|" in text[:20_000] and _columns(text) is not None


def read_cue_table(text: str) -> Layout:
    """Layout of a table for which `is_cue_table` holds; what stands around the table is left out."""
    body = even_line_ends(text)
    columns = _columns(body)
    assert columns is not None, "asked of a text that holds no table of cues"
    header_end, expression = columns
    rows = [match for match in expression.finditer(body, header_end) if match["text"].strip()]
    pieces = _pieces(rows)
    firsts = first_rows(body, pieces)
    title = _TITLE.search(body, 0, header_end)
    speakers = set(pieces.speaker) - {None}
    return Layout(
        format="table",
        body=turned(body, pieces, firsts),
        turns=tuple(make_turns(pieces, firsts)),
        sections=(),
        title=_LINK.sub(r"\g<text>", title["title"]).strip() if title else None,
        timing="start",
        cues=tuple(
            Cue(start, begin / 1000, end / 1000)
            for start, begin, end in zip(pieces.start, pieces.start_ms, pieces.end_ms, strict=True)
        ),
        left_out=left_out([("table frame", _between(pieces, len(body)))]),
        recognised=f"markdown table of cues, {len(rows)} rows, {len(speakers) or 'no'} speakers",
    )


def _columns(body: str) -> tuple[int, re.Pattern[str]] | None:
    """Where the first table of cues begins, and the expression of its rows."""
    for match in _HEADER.finditer(body[:20_000]):
        names = [cell.strip().lower() for cell in match["header"].strip("| \t").split("|")]
        if _TIME_NAMES & set(names) and _TEXT_NAMES & set(names):
            return match.end(), _row_expression(names)
    return None


def _row_expression(names: Sequence[str]) -> re.Pattern[str]:
    cells = []
    seen: set[str] = set()
    for name in names:
        role = (
            "time"
            if name in _TIME_NAMES
            else "text"
            if name in _TEXT_NAMES
            else "who"
            if name in _SPEAKER_NAMES
            else ""
        )
        inner = rf"[ \t]*(?P<time>{CLOCK})[ \t]*" if role == "time" else rf"(?P<{role}>[^|\n]*)" if role else r"[^|\n]*"
        cells.append(r"[^|\n]*" if role in seen else inner)
        seen.add(role)
    return re.compile(r"\n\|" + r"\|".join(cells))


def _pieces(rows: Sequence[re.Match[str]]) -> Pieces:
    starts, ends = [], []
    for row in rows:
        cell = row["text"]
        starts.append(row.start("text") + len(cell) - len(cell.lstrip()))
        ends.append(row.start("text") + len(cell.rstrip()))
    start_ms = [round(seconds(row["time"]) * 1000) for row in rows]
    following = [*start_ms[1:], start_ms[-1] + _LAST_CUE_MS] if rows else []
    end_ms = [max(start, end) for start, end in zip(start_ms, following, strict=True)]
    speakers = [(row["who"].strip() or None) if "who" in row.re.groupindex else None for row in rows]
    return Pieces(starts, ends, speakers, start_ms, end_ms)


def _between(pieces: Pieces, length: int) -> list[Span]:
    borders = [0, *(at for pair in zip(pieces.start, pieces.end, strict=True) for at in pair), length]
    return [Span(start, end) for start, end in zip(borders[::2], borders[1::2], strict=True) if start < end]
