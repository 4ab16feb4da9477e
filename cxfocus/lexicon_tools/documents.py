"""The documents on which a list is tried: every file that is named, and every document in a folder that is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cxfocus.errors import Problem, ReadError
from cxfocus.finding.advice import advice
from cxfocus.finding.content import Refusal, transcript_in
from cxfocus.finding.discover import Search, discover
from cxfocus.finding.twins import without_twins
from cxfocus.finding.walk import FoundFile, Walk
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.source import open_source
from cxfocus.report.model import Failure


class DocumentWords(NamedTuple):
    """The words of one document, turn by turn, and the names of its speakers."""

    path: str
    turns: tuple[str, ...]
    speakers: frozenset[str] = frozenset()


def read_documents(paths: Iterable[str]) -> Iterator[DocumentWords | Failure]:
    """Yield every document in the paths once, one at a time; a document that cannot be read is a failure."""
    found: list[FoundFile] = []
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


def _read(found: FoundFile) -> DocumentWords | Failure | None:
    """Return a document, or why it cannot be read; None for a report of cxfocus, and for data that nobody named."""
    try:
        transcript = transcript_in(open_source(found.path), ReadingOptions(), named=found.named)
    except ReadError as error:
        return Failure(found.path, error.problems)
    if isinstance(transcript, Refusal):
        is_silent = transcript.reason == "ours" or (transcript.reason == "data" and not found.named)
        return None if is_silent else Failure(found.path, transcript.problems)
    layout = transcript.layout
    texts = tuple(layout.turn_texts())
    return DocumentWords(found.path, texts, frozenset(turn.speaker for turn in layout.turns if turn.speaker))
