"""The table of formats findings can be written in."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TextIO

from cxfocus.check.model import CheckReport
from cxfocus.writers.style import Style

Writer = Callable[[CheckReport, TextIO, Style], None]

#: What each is for; the writer is `write` in the module of that name, imported when it is called.
FORMATS: dict[str, str] = {
    "text": "a diagnosis for people",
    "github": "annotations of a GitHub workflow",
    "markdown": "a summary for a pull request or a page",
    "json": "everything, versioned, with a schema",
    "sarif": "SARIF 2.1.0, for code scanning",
    "junit": "JUnit XML, for test reports",
    "gitlab": "GitLab code quality",
}


def writer_of(name: str) -> Writer:
    """The writer of a format in the table."""
    module = "json_v1.write" if name == "json" else name
    write: Writer = import_module(f"cxfocus.check.writers.{module}").write
    return write
