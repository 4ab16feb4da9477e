"""Exit codes: the one table, and the one place where errors become messages."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from typing import TextIO

from cxfocus.errors import CxfocusError, LexiconError, ReadError, UsageError, WriteError

OK = 0
CHECK_FAILED = 1
USAGE = 2
UNREADABLE = 3
OUR_BUG = 70
#: The exit code that shells give a program ended by Ctrl-C.
INTERRUPTED = 130

_CODES: dict[type[CxfocusError], int] = {
    UsageError: USAGE,
    LexiconError: USAGE,
    WriteError: USAGE,
    ReadError: UNREADABLE,
}


def code_of(command: Callable[[], int]) -> int:
    """Run a command, report an error that the user can mend on stderr, and return the exit code."""
    try:
        code = command()
        if sys.stdout is not None:  # closed by the program that started this one
            sys.stdout.flush()
    except CxfocusError as error:
        say(str(error))
        return next(code for kind, code in _CODES.items() if isinstance(error, kind))
    except BrokenPipeError:
        # The reader of the output has seen enough (`| head`): no message, also none at exit.
        drop_output()
        return OK
    except KeyboardInterrupt:
        say("interrupted")
        return INTERRUPTED
    return code


def drop_output(stream: TextIO | None = None) -> None:
    """Discard the output that is still to be written (to standard output), so that nothing fails at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), (stream or sys.stdout).fileno())


def say(message: str) -> None:
    """Write a message to stderr, each line after the program's name; do nothing if stderr is closed or full."""
    if sys.stderr is None:
        return
    from cxfocus.cli.words import words  # not for a program that has nothing to say

    try:
        for line in words(message).split("\n"):
            print(f"cxfocus: {printable(line)}", file=sys.stderr, flush=True)
    except OSError:
        drop_output(sys.stderr)


def say_each(messages: Iterable[str]) -> None:
    """Write several messages to stderr."""
    for message in messages:
        say(message)


def printable(text: str) -> str:
    """Return a text as reports write it, without control characters (file names may hold any)."""
    from cxfocus.text.unicode import as_unicode  # not for a program that has nothing to say

    return "".join(each if each.isprintable() else ascii(each)[1:-1] for each in as_unicode(text))
