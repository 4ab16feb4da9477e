"""Whole pages, pinned. `CXFOCUS_ACCEPT=1 pytest …` writes them anew; then look at the difference."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from cxfocus.report.model import Report
from cxfocus.writers.registry import WRITERS
from cxfocus.writers.style import Style
from tests.writers.terminal.meetings import SEVERAL, WITH_MENTIONS, document, focus, report

_FOLDER = Path(__file__).parent
_CASES = {
    "one.md": ("markdown", report(WITH_MENTIONS)),
    "one.html": ("html", report(WITH_MENTIONS)),
    "several.md": ("markdown", SEVERAL._replace(notes=("A note.",))),
    "no_words.md": ("markdown", report(document("-", focus(0, 0, 0)))),
    "no_mentions.md": ("markdown", report(document("a.txt", focus(0, 0, 1)))),
    "nothing.md": ("markdown", report()),
}


@pytest.mark.parametrize("file_name", _CASES)
def test_a_page_is_what_is_pinned(file_name: str) -> None:
    name, what = _CASES[file_name]
    _hold(_FOLDER / file_name, name, what)


def _hold(path: Path, name: str, what: Report) -> None:
    stream = io.StringIO()
    WRITERS[name](what, stream, Style())
    if os.environ.get("CXFOCUS_ACCEPT"):
        path.write_text(stream.getvalue(), encoding="utf-8", newline="\n")
    assert stream.getvalue() == path.read_text(encoding="utf-8")


def test_every_pinned_file_has_a_case() -> None:
    assert {path.name for path in _FOLDER.glob("*.[mh][dt]*")} == set(_CASES)
