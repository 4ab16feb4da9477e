"""What the user named, as sources: files and standard input."""

from __future__ import annotations

import stat
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from cxfocus.errors import Problem
from cxfocus.readers.read import Source
from cxfocus.report.model import Failure

STANDARD_INPUT = "-"


def sources(paths: Sequence[str]) -> Iterator[Source | Failure]:
    """A source for each path in the order given; what cannot be opened is a failure, and the rest go on."""
    for path in paths:
        yield _source(path)


def _source(path: str) -> Source | Failure:
    try:
        if path == STANDARD_INPUT:
            return _standard_input()
        if not path:
            return _failure("(empty)", "a file needs a name", "Give a path, or - for standard input")
        mode = Path(path).stat().st_mode
        if stat.S_ISDIR(mode):
            return _failure(path, "is a folder", f"Name the files in it, such as {path.rstrip('/')}/*.txt")
        if not stat.S_ISREG(mode) and not stat.S_ISFIFO(mode):
            return _failure(path, "is not a file", "Give cxfocus a text, markdown, VTT or SRT file")
        return Source(path, Path(path).read_bytes())
    except FileNotFoundError:
        return _failure(path, "no such file", "Check the spelling, and the folder you are in")
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        return _failure(path, f"cannot be read: {reason}", None)


def _standard_input() -> Source | Failure:
    if sys.stdin is None:  # closed by whoever started us
        return _failure(STANDARD_INPUT, "there is no standard input", "Name a file")
    return Source(STANDARD_INPUT, sys.stdin.buffer.read())


def _failure(path: str, message: str, hint: str | None) -> Failure:
    return Failure(path, str(Problem(message, path, hint=hint)))
