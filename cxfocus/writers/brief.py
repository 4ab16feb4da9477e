"""One line for each document, for scripts and lists. It imports nothing heavy, as it must be the fastest writer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from cxfocus.report.model import Report
from cxfocus.report.wording import NOT_AVAILABLE, share_number
from cxfocus.scoring.focus import Focus
from cxfocus.writers.plain import plain_text
from cxfocus.writers.style import Style

_TOTAL = "total"
_GAP = "  "
_CUT = "..."
#: Characters of a path that still tell which it is.
_LEAST_OF_PATH = 16


def write_brief(report: Report, stream: TextIO, style: Style) -> None:
    """Write `notes.txt  0.41  0.29-0.48  institution-focused  C=74  I=106  words=5280`, and a total for several.

    Only the path may have spaces in it. The total has two more columns: the number of documents, and the mean of
    their shares. On a terminal lines fit its width: a path is cut, and those two columns may begin a line.
    """
    encoding = getattr(stream, "encoding", None) or "utf-8"
    rows = [(plain_text(document.path, encoding), *_columns(document.focus)) for document in report.documents]
    more = ""
    if len(rows) > 1:
        rows.append((_TOTAL, *_columns(report.total.focus)))
        mean = report.total.mean
        more = f"  documents={report.total.documents}  mean={share_number(mean.share if mean else None)}"
    if rows and stream.isatty():
        rows = _fitted(rows, style.width)
    lines = _aligned(rows)
    if more and stream.isatty() and len(lines[-1] + more) > style.width:
        lines[-1] += "\n"
    stream.write("\n".join(lines) + more + "\n" if rows else "")


def _fitted(rows: Sequence[tuple[str, ...]], width: int) -> list[tuple[str, ...]]:
    """Return the rows with their paths cut, so that no `C=12` of a narrow terminal ends in the next line."""
    columns = sum(max(map(len, column)) + len(_GAP) for column in [*zip(*rows, strict=True)][1:])
    room = max(_LEAST_OF_PATH, width - columns)
    return [(_end_of(row[0], room), *row[1:]) for row in rows]


def _end_of(path: str, room: int) -> str:
    """Return the end of a path, at a folder if possible, as paths differ at the end."""
    if len(path) <= room:
        return path
    end = path[len(path) - room + len(_CUT) :]
    return _CUT + end[max(0, end.find("/")) :]


def _columns(focus: Focus) -> tuple[str, ...]:
    interval = focus.interval
    return (
        share_number(focus.share),
        f"{share_number(interval.low)}-{share_number(interval.high)}" if interval else NOT_AVAILABLE,
        focus.verdict,
        f"C={focus.customer}",
        f"I={focus.institution}",
        f"words={focus.words}",
    )


def _aligned(rows: Sequence[tuple[str, ...]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [_GAP.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
