"""What the tests of prose ask for: plain text and markdown, read without options unless they matter."""

from __future__ import annotations

from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.prose.read import read_prose
from cxfocus.transcript import Layout

_DEFAULT = ReadingOptions()


def read_text(text: str, options: ReadingOptions = _DEFAULT) -> Layout:
    return _checked(read_prose(text, "text", options))


def read_markdown(text: str, options: ReadingOptions = _DEFAULT) -> Layout:
    return _checked(read_prose(text, "markdown", options))


def _checked(layout: Layout) -> Layout:
    """The layout, whose turns stand one behind the other: what lies in two of them would be counted twice."""
    ends = 0
    for turn in layout.turns:
        assert ends <= turn.start < turn.end
        ends = turn.end
    return layout
