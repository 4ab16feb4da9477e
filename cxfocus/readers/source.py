"""Sources: the bytes of a file that the user named, or the reason why it cannot be read."""

from __future__ import annotations

import os
import stat
from typing import NamedTuple

from cxfocus.errors import Problem, ReadError, reason_of

#: The path that stands for standard input.
STANDARD_INPUT = "-"


class Source(NamedTuple):
    """The path of a document as the user wrote it (or `STANDARD_INPUT`), and its bytes."""

    path: str
    data: bytes


def open_source(path: str) -> Source:
    """Return the bytes of a file; raise `ReadError`. Only the command line reads standard input."""
    if not path:
        raise _refusal("(empty)", "a file needs a name", "Give a path, or - for standard input")
    if path == STANDARD_INPUT:
        raise _refusal(path, "there is no standard input", "Name a file")
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116  a `Path` takes longer to make than a small file to read
        if stat.S_ISDIR(mode):
            from shlex import quote

            raise _refusal(path, "is a folder", f"Sum it up, cxfocus batch {quote(path)}; or name files in it")
        if not stat.S_ISREG(mode) and not stat.S_ISFIFO(mode):
            raise _refusal(path, "is not a file", "Give cxfocus a text, markdown, VTT or SRT file")
        with open(path, "rb") as file:  # noqa: PTH123  as above
            return Source(path, file.read())
    except FileNotFoundError:
        raise _refusal(path, "no such file", "Check the spelling, and the folder you are in") from None
    except (OSError, ValueError) as error:
        raise _refusal(path, f"cannot be read: {reason_of(error)}", None) from error


def _refusal(path: str, message: str, hint: str | None) -> ReadError:
    return ReadError(Problem(message, path, hint=hint))
