"""Changes of speaker within a paragraph, where captions were joined into paragraphs: `So moved. >> ANN: Second.`."""

from __future__ import annotations

from cxfocus.readers.prose.labels import Label
from cxfocus.readers.prose.notations.notation_input import NotationInput
from cxfocus.text.expressions import regex

_WITHIN = regex(r"(?<=[.?!,\"\u201d)\]-])[ \t]>>[ \t]?(?=[^\W\d_a-z]|\[)(?P<label>(?P<name>[^\n:>\[?!]{1,40}):[ \t]+)?")
#: Changes of speaker at the beginning of a paragraph.
_FEWEST = 3


def changes_in(seen: NotationInput) -> list[Label]:
    """Return the labels within the paragraphs of others, after the end of a sentence or clause."""
    found = _WITHIN.finditer(seen.body) if seen.labels.forms.count("chevron") >= _FEWEST else ()
    return [Label(match.start() + 1, match["name"] or "", match.end(), None, "chevron") for match in found]
