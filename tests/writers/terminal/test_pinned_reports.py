"""Whole outputs, pinned. `CXFOCUS_ACCEPT=1 pytest …` writes them anew; then look at the difference."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cxfocus.report.model import Report
from cxfocus.writers.style import Style
from tests.writers.terminal.meetings import BOARD, SEVERAL, WITH_MENTIONS, document, focus, printed, report

_FOLDER = Path(__file__).parent
_ONE = report(BOARD)
_MENTIONS = report(WITH_MENTIONS)
_CASES = {
    "one_40": (_MENTIONS, Style(40)),
    "one_80": (_ONE, Style(80)),
    "one_140": (_ONE, Style(140)),
    "one_color_80": (_MENTIONS, Style(80, color=True)),
    "mentions_80": (_MENTIONS, Style(80)),
    "mentions_140": (_MENTIONS, Style(140)),
    "several_80": (SEVERAL, Style(80)),
    "several_140": (SEVERAL, Style(140)),
    "no_words_80": (report(document("-", focus(0, 0, 0))), Style(80)),
    "no_mentions_80": (report(document("a.txt", focus(0, 0, 1))), Style(80)),
    "too_few_80": (report(document("a.txt", focus(1, 0, 12, (0.2, 1.0)))), Style(80)),
    "nothing_80": (report()._replace(notes=("No document was found.",)), Style(80)),
}


@pytest.mark.parametrize("name", _CASES)
def test_prints_what_is_pinned(name: str) -> None:
    what, style = _CASES[name]
    _hold(name, what, style)


def _hold(name: str, what: Report, style: Style) -> None:
    path = _FOLDER / f"{name}.txt"
    output = printed(what, style)
    if os.environ.get("CXFOCUS_ACCEPT"):
        path.write_text(output, encoding="utf-8", newline="\n")
    assert output == path.read_text(encoding="utf-8")


def test_every_pinned_file_has_a_case() -> None:
    assert {path.stem for path in _FOLDER.glob("*.txt")} == set(_CASES)


@pytest.mark.parametrize("width", [80, 140])
def test_the_message_stands_on_the_first_twenty_lines(width: int) -> None:
    first = " ".join(" ".join(printed(_ONE, Style(width)).splitlines()[:20]).split())
    for part in ("Board of Trustees", "0.38 (0.29 to 0.49)", "Institution-focused: of every", "share = 45 / (45 + 72)"):
        assert part in first
    for part in ("22 of 110 turns", "8.5 customer and 13.6", "estimated from start times", "27 more customer mentions"):
        assert part in first
