"""The number of lines that a label of each shape must begin to be a speaker, by the kind of document."""

from __future__ import annotations

from collections.abc import Collection

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
#: In a document that plainly is a dialogue: repeated labels begin a quarter of its paragraphs.
USES_IN_DIALOGUE: dict[Shape, int] = {
    "machine": 1, "initials": 1, "role": 1, "honorific": 1, "name": 1, "doubtful": 3, "word": 2, "handle": 3,
}  # fmt: skip
#: In a document whose attendance list explains the labels: a name that is not on it must be repeated.
USES_BESIDE_LIST: dict[Shape, int] = {
    "machine": 1, "initials": 2, "role": 2, "honorific": 1, "name": 2, "doubtful": 3, "word": 2, "handle": 8,
}  # fmt: skip
#: Roles in a call with investors; the first speaks nowhere else.
_OF_CALL = ("Operator", "CEO", "CFO", "CIO", "COO", "CTO")
_FEWEST_OF_CALL = 3


def is_of_call(name: str, labels: Collection[str]) -> bool:
    """Whether this is `CEO` or `Operator` among the labels of a call, even if used once.

    At least three such roles must be there, and the operator among them: a list of offices has none.
    """
    return name in _OF_CALL and _OF_CALL[0] in labels and sum(map(labels.__contains__, _OF_CALL)) >= _FEWEST_OF_CALL
