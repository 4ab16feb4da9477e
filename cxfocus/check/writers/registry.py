"""The table of formats findings can be written in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TextIO

from cxfocus.check.model import CheckReport
from cxfocus.text.lazy import lazy
from cxfocus.writers.style import Style

Writer = Callable[[CheckReport, TextIO, Style], None]

CHECK_WRITERS: dict[str, Writer] = {
    "text": lazy("cxfocus.check.writers.text:write"),
    "github": lazy("cxfocus.check.writers.github:write"),
    "markdown": lazy("cxfocus.check.writers.markdown:write"),
    "json": lazy("cxfocus.check.writers.json_v1.write:write"),
    "sarif": lazy("cxfocus.check.writers.sarif:write"),
    "junit": lazy("cxfocus.check.writers.junit:write"),
    "gitlab": lazy("cxfocus.check.writers.gitlab:write"),
}
