"""Advice for files of types that are not looked for in folders: the same that refuses such a file when named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

from cxfocus.errors import Problem, ReadError
from cxfocus.readers.refusals import refuse_what_is_no_text

#: Bytes read of a file: its kind may show only at its end, but a film is too long to read.
_LOOK_AT = 16 * 1024 * 1024
#: Most types looked at: a folder with more of them (a program, a disk) is not the right one.
_TYPES_LOOKED_AT = 12
#: Most types advised on, so that the advice stays short.
_MOST_ADVICE = 3


def no_document_in(folder: str) -> Problem:
    """Return the problem of a folder in which nothing is found."""
    return Problem("no document in this folder", folder, hint="Name a folder with .md, .txt, .vtt, .docx or .pdf files")


def advice(of_types: Mapping[str, str]) -> Iterator[Problem]:
    """Yield for a few types what such a file is and what to do with it, given one file for each suffix."""
    return islice(_refusals(of_types), _MOST_ADVICE)


def _refusals(of_types: Mapping[str, str]) -> Iterator[Problem]:
    for path in islice(of_types.values(), _TYPES_LOOKED_AT):
        try:
            with Path(path).open("rb") as stream:
                refuse_what_is_no_text(stream.read(_LOOK_AT), path)
        except OSError:
            continue
        except ReadError as error:
            yield error.problems[0]
