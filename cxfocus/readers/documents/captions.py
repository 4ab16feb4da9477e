"""Documents that hold captions: transcripts of the older Teams, and WebVTT or SubRip saved as a document.

The readers of captions read their text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cxfocus.readers.documents.blocks import Block
from cxfocus.readers.options import ReadingOptions
from cxfocus.text.expressions import regex
from cxfocus.transcript import Layout

_CLOCK = r"(?:\d{1,3}:)?\d{1,2}:\d{1,2}[.,:;]\d{1,3}"
_TIMING = regex(rf"^[ \t]*{_CLOCK}[ \t]*--?>[ \t]*{_CLOCK}", re.MULTILINE)
_FEWEST = 2
#: Lines of a cue on average: a number, times, a name and some words. A document with more for each line of times only
#: quotes captions.
_MOST_LINES = 6


def caption_layout(blocks: Sequence[Block], format_name: str, options: ReadingOptions) -> Layout | None:
    """Return the layout, with its text, of a document that holds only captions; None for any other."""
    if not any("->" in block.text for block in blocks):
        return None
    # Joined without blank lines: a document may have every line of a cue in a paragraph of its own.
    text = "\n".join(block.text for block in blocks)
    timings = len(_TIMING.findall(text))
    if timings < _FEWEST or timings * _MOST_LINES < text.count("\n") + 1:
        return None
    from cxfocus.readers.cues.formats.ranges import is_ranges, read_ranges
    from cxfocus.readers.cues.reader import read_subrip, read_webvtt

    read = read_webvtt if text.startswith("WEBVTT") else read_ranges if is_ranges(text) else read_subrip
    return read(text, options)._replace(format=format_name, composed_text=text)
