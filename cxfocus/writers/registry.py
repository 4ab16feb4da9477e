"""The table of formats a report can be written in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TextIO

from cxfocus.report.model import Report
from cxfocus.writers.style import Style

Writer = Callable[[Report, TextIO, Style], None]


def _write_text(report: Report, stream: TextIO, style: Style) -> None:
    if style.brief:
        from cxfocus.writers.brief import write_brief

        return write_brief(report, stream, style)
    from cxfocus.writers.terminal.write import write_terminal

    return write_terminal(report, stream, style)


def _write_json(report: Report, stream: TextIO, style: Style) -> None:
    from cxfocus.writers.json_v1.write import write_json

    write_json(report, stream, style)


#: Each writer is imported when it is called: a count need not wait for colours.
WRITERS: dict[str, Writer] = {"text": _write_text, "json": _write_json}
