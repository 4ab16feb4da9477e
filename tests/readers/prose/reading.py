"""What the tests of prose ask for: plain text and markdown, read without options unless they matter."""

from __future__ import annotations

from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.prose.read import read_prose
from cxfocus.transcript import Layout

_DEFAULT = ReadingOptions()


def read_text(text: str, options: ReadingOptions = _DEFAULT) -> Layout:
    return read_prose(text, "text", options)


def read_markdown(text: str, options: ReadingOptions = _DEFAULT) -> Layout:
    return read_prose(text, "markdown", options)
