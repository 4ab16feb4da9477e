"""The documents a list is tried on: every file named, and every file below a folder named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from cxfocus.errors import Problem, ReadError
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import open_source
from cxfocus.report.model import Failure


class Said(NamedTuple):
    """What was said or written in one document, turn by turn."""

    path: str
    turns: tuple[str, ...]


def documents_in(paths: Iterable[str]) -> Iterator[Said | Failure]:
    """Every document below the paths, one at a time; what cannot be read is a failure."""
    for given in paths:
        files = _files(given)
        for path in files:
            yield _read(path)
        if not files:
            yield Failure(given, str(Problem("holds no documents", given, hint="Name a folder that does")))


def _files(given: str) -> list[str]:
    """The files of a folder by name, whatever the order of the file system; hidden ones are left out."""
    folder = Path(given)
    if not given or not folder.is_dir():
        return [given]
    found = [path for path in folder.rglob("*") if path.is_file() and not _is_hidden(path.relative_to(folder))]
    return [str(path) for path in sorted(found, key=lambda path: path.parts)]


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _read(path: str) -> Said | Failure:
    try:
        layout = read_transcript(open_source(path)).layout
    except ReadError as error:
        return Failure(path, str(error))
    return Said(path, tuple(layout.body[turn.start : turn.end] for turn in layout.turns))
