"""The table of formats for reports."""

from __future__ import annotations

from collections.abc import Callable
from typing import TextIO

from cxfocus.report.model import Report
from cxfocus.text.lazy import lazy
from cxfocus.writers.style import Style

Writer = Callable[[Report, TextIO, Style], None]

WRITERS: dict[str, Writer] = {
    "text": lazy("cxfocus.writers.terminal.write:write_terminal"),
    "brief": lazy("cxfocus.writers.brief:write_brief"),
    "markdown": lazy("cxfocus.writers.page.write:write_markdown"),
    "html": lazy("cxfocus.writers.page.write:write_html"),
    "json": lazy("cxfocus.writers.json_v1.write:write_json"),
}
