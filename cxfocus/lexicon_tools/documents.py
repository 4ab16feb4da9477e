"""The documents a list is tried on: every file named, and every document below a folder named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cxfocus.errors import Problem, ReadError
from cxfocus.finding.advice import advice
from cxfocus.finding.content import Refusal, transcript_in
from cxfocus.finding.discover import Search, discover
from cxfocus.finding.twins import without_twins
from cxfocus.finding.walk import Found, Walk
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.source import open_source
from cxfocus.report.model import Failure


class Said(NamedTuple):
    """What was said or written in one document, turn by turn, and the names of who spoke."""

    path: str
    turns: tuple[str, ...]
    speakers: frozenset[str] = frozenset()


def said_in(paths: Iterable[str]) -> Iterator[Said | Failure]:
    """Every document below the paths once, one at a time; what cannot be read is a failure."""
    found: list[Found] = []
    for path in paths:
        walk = Walk()
        here = list(discover(Search((path,)), walk))
        found += here
        for problem in walk.problems:
            yield Failure(problem.path or path, (problem,))
        if not here and not walk.problems:
            nothing = Problem("holds no documents", hint="Name a folder that does")
            yield Failure(path, (nothing, *advice(walk.of_types)))
    for each in without_twins(found):
        if (read := _read(each)) is not None:
            yield read


def _read(found: Found) -> Said | Failure | None:
    """A document; None for a report of ours, and for data that nobody named."""
    try:
        transcript = transcript_in(open_source(found.path), ReadingOptions(), named=found.named)
    except ReadError as error:
        return Failure(found.path, error.problems)
    if isinstance(transcript, Refusal):
        is_silent = transcript.reason == "ours" or (transcript.reason == "data" and not found.named)
        return None if is_silent else Failure(found.path, transcript.problems)
    layout = transcript.layout
    texts = tuple(layout.texts())
    return Said(found.path, texts, frozenset(turn.speaker for turn in layout.turns if turn.speaker))
