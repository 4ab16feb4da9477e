"""Standard input as a document."""

from __future__ import annotations

import sys

from cxfocus.readers.source import Source

STANDARD_INPUT = "-"


def standard_input() -> str | Source:
    """What stands on standard input; its path, which cannot be opened, where there is none."""
    if sys.stdin is None:  # closed by whoever started us: to be reported as any file that is not there
        return STANDARD_INPUT
    return Source(STANDARD_INPUT, sys.stdin.buffer.read())
