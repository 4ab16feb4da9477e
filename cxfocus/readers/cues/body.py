"""Remove empty lines inside pieces of speech: an empty line would end a paragraph."""

from __future__ import annotations

from cxfocus.readers.cues.pieces import Pieces
from cxfocus.text.expressions import regex

_EMPTY_LINES = regex(r"\n(?=[^\S\n]*\n)")


def without_empty_lines(body: str, pieces: Pieces) -> str:
    """Return the body, as long as before, with no empty line inside a piece."""
    spans = map(slice, pieces.start, pieces.end)
    if not _EMPTY_LINES.search("".join(map(body.__getitem__, spans))):
        return body
    parts: list[str] = []
    at = 0
    for start, end in zip(pieces.start, pieces.end, strict=True):
        parts += (body[at:start], _EMPTY_LINES.sub(" ", body[start:end]))
        at = end
    return "".join([*parts, body[at:]])
