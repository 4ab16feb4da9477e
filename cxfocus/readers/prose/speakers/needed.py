"""How often a label of each shape must begin a line to be a speaker, by what the document is like."""

from __future__ import annotations

from cxfocus.readers.prose.speakers.shapes import Shape

USES: dict[Shape, int] = {
    "machine": 1,
    "initials": 2,
    "role": 2,
    "honorific": 2,
    "name": 2,
    "doubtful": 5,
    "word": 3,
    "handle": 8,
}
#: Once the document is plainly a dialogue: repeated labels begin a quarter of its paragraphs.
USES_IN_DIALOGUE: dict[Shape, int] = {
    "machine": 1, "initials": 1, "role": 1, "honorific": 1, "name": 1, "doubtful": 3, "word": 2, "handle": 3,
}  # fmt: skip
#: Where a list of who was there explains the labels, a name that is not on it needs to be repeated.
USES_BESIDE_LIST: dict[Shape, int] = {
    "machine": 1, "initials": 2, "role": 2, "honorific": 1, "name": 2, "doubtful": 3, "word": 2, "handle": 8,
}  # fmt: skip
