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


def write_brief(report: Report, stream: TextIO, _style: Style) -> None:
    """Write `notes.txt  0.41  0.29-0.48  institution-focused  C=74  I=106  words=5280`, and a total for several.

    Only the path may have spaces in it. The total has two more columns: the number of documents, and the mean of
    their shares.
    """
    encoding = getattr(stream, "encoding", None) or "utf-8"
    rows = [(plain_text(document.path, encoding), *_columns(document.focus)) for document in report.documents]
    more = ""
    if len(rows) > 1:
        rows.append((_TOTAL, *_columns(report.total.focus)))
        mean = report.total.mean
        more = f"  documents={report.total.documents}  mean={share_number(mean.share if mean else None)}"
    stream.write("\n".join(_aligned(rows)) + more + "\n" if rows else "")


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
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
