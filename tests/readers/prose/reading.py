"""Plain text and markdown, read for tests with the default options unless others are given."""

from __future__ import annotations

from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.prose.read import read_prose
from cxfocus.transcript import Layout

_DEFAULT = ReadingOptions()


def read_text(text: str, options: ReadingOptions = _DEFAULT) -> Layout:
    return _checked(read_prose(text, options, "text"))


def read_markdown(text: str, options: ReadingOptions = _DEFAULT) -> Layout:
    return _checked(read_prose(text, options, "markdown"))


def _checked(layout: Layout) -> Layout:
    """Return the layout if its turns do not overlap: words in two of them would be counted twice."""
    ends = 0
    for turn in layout.turns:
        assert ends <= turn.start < turn.end
        ends = turn.end
    return layout
