"""What there is to say about how a document was read."""

from __future__ import annotations

from typing import NamedTuple

from cxfocus.transcript import Timing


class SpeakerFound(NamedTuple):
    """A speaker (None: nobody known), how much is theirs, from which line on, and why it is one."""

    name: str | None
    turns: int
    words: int
    line: int
    labels: tuple[str, ...]
    why: str


class LabelRefused(NamedTuple):
    """What stands where a speaker could, how often, first in which line, and why it is none."""

    label: str
    uses: int
    line: int
    looks_like_one: bool
    why: str


class SectionFound(NamedTuple):
    """A heading or agenda item."""

    title: str
    line: int
    level: int


class LeftOutFound(NamedTuple):
    """What one rule left out: places, words, and the first of them."""

    rule: str
    places: int
    words: int
    line: int
    example: str


class Unexplained(NamedTuple):
    """A line that looks as if somebody spoke there, and that no rule took."""

    line: int
    text: str


class Times(NamedTuple):
    """How times came about (as `Timing`), how many turns have one, and the first and last second."""

    timing: Timing
    turns: int
    first: float | None
    last: float | None


class Explanation(NamedTuple):
    """One document; each `..._from` says where a fact comes from."""

    path: str
    format: str
    format_from: str
    recognized: str
    encoding: str
    kind: str
    kind_from: str
    title: str | None
    title_from: str | None
    date: str | None
    date_from: str | None
    turns: int
    words: int
    times: Times
    speakers: tuple[SpeakerFound, ...]
    refused: tuple[LabelRefused, ...]
    sections: tuple[SectionFound, ...]
    left_out: tuple[LeftOutFound, ...]
    unexplained: tuple[Unexplained, ...]
    warnings: tuple[str, ...]
