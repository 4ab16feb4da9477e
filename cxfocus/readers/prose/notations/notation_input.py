"""The argument of every notation: the functions of all notations have one signature."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from cxfocus.readers.prose.labels import Labels, Line, LineForm
from cxfocus.readers.prose.speakers.shapes import LIKELY, look
from cxfocus.readers.speaker_labels import bare
from cxfocus.text.expressions import regex
from cxfocus.text.lines import BLANK_ABOVE

#: A line in a paragraph of its own that may be a name, with words below.
ABOVE_WORDS = regex(rf"{BLANK_ABOVE}(?P<name>[A-Z][^\W\d_.]*[.]?(?: [^\s:.!?;,]+[.]?){{1,4}})[ \t]*(?=\n[ \t]*\n[^\s])")


class NotationInput(NamedTuple):
    """A text, the labels found so far, and its other lines."""

    body: str
    labels: Labels
    lines: Sequence[Line]

    def count(self, form: LineForm) -> int:
        """Return the number of other lines with this form."""
        return sum(line.form == form for line in self.lines)

    def repeated(self) -> int:
        """Return how many labels repeat a name; `Ann Lee \u2014 Today at`, before a time, is no name."""
        uses = Counter(self.labels.names)
        return sum(count - 1 for name, count in uses.items() if count > 1 and look(bare(name)).shape in LIKELY)
