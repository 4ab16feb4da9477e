"""The types in which `inspect` gets an explanation of how a document was read."""

from __future__ import annotations

from typing import NamedTuple

from cxfocus.transcript import Timing


class SpeakerFound(NamedTuple):
    """A speaker (None: words without one), with turns, words, first line and labels, and why it is a speaker."""

    name: str | None
    turns: int
    words: int
    line: int
    labels: tuple[str, ...]
    why: str


class LabelRefused(NamedTuple):
    """A label that is no speaker: how often it is used, its first line, and why it was refused."""

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
    """The text that one rule left out: places, words, the line of the first place, and an example."""

    rule: str
    places: int
    words: int
    line: int
    example: str


class Unexplained(NamedTuple):
    """A line that looks like the beginning of a turn, but that no rule recognized."""

    line: int
    text: str


class Times(NamedTuple):
    """The source of times (as in `Timing`), the number of turns that have one, and the first and last second."""

    timing: Timing
    turns: int
    first: float | None
    last: float | None


class Explanation(NamedTuple):
    """The explanation of one document; each `..._from` says where a fact comes from.

    `batch_date` is the date that a batch takes if the document has none.
    """

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
    batch_date: str | None = None
