"""Standard input as a document."""

from __future__ import annotations

import sys

from cxfocus.readers.source import Source

STANDARD_INPUT = "-"


def standard_input() -> str | Source:
    """Return the document on standard input; if that is closed its path, which cannot be opened."""
    if sys.stdin is None:  # closed by the caller: reported as any file that does not exist
        return STANDARD_INPUT
    return Source(STANDARD_INPUT, sys.stdin.buffer.read())
