"""Changes of speaker within a paragraph, where captions were made into paragraphs: `So moved. >> ANN: Second.`."""

from __future__ import annotations

import re

from cxfocus.readers.prose.labels import Label, Labels, in_order

_WITHIN = re.compile(
    r"(?<=[.?!,\"\u201d)\]-])[ \t]>>[ \t]?(?=[^\W\d_a-z]|\[)(?P<label>(?P<name>[^\n:>\[?!]{1,40}):[ \t]+)?"
)
#: So many begin a paragraph.
_FEWEST = 3


def with_changes(labels: Labels, body: str) -> Labels:
    """Labels together with those that stand within the paragraphs of others, behind the end of a sentence or clause."""
    if labels.forms.count("chevron") < _FEWEST:
        return labels
    found = [
        Label(match.start() + 1, match["name"] or "", match.end(), None, "chevron") for match in _WITHIN.finditer(body)
    ]
    return in_order(labels, found)
