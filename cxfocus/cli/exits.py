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
#: What shells give a program ended by Ctrl-C.
INTERRUPTED = 130

_CODES: dict[type[CxfocusError], int] = {
    UsageError: USAGE,
    LexiconError: USAGE,
    WriteError: USAGE,
    ReadError: UNREADABLE,
}


def code_of(command: Callable[[], int]) -> int:
    """Run a command: every error the user can mend is worded on stderr and becomes its exit code."""
    try:
        code = command()
        if sys.stdout is not None:  # closed by whoever started us
            sys.stdout.flush()
    except CxfocusError as error:
        say(str(error))
        return next(code for kind, code in _CODES.items() if isinstance(error, kind))
    except BrokenPipeError:
        # Whoever read our output has seen enough (`| head`); say nothing, also at exit.
        drop_output()
        return OK
    except KeyboardInterrupt:
        say("interrupted")
        return INTERRUPTED
    return code


def drop_output(stream: TextIO | None = None) -> None:
    """Send what is still to be written (to standard output) nowhere, so that nothing fails at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), (stream or sys.stdout).fileno())


def say(message: str) -> None:
    """One message on stderr, line by line under the program's name; nowhere, if stderr is not there or full."""
    if sys.stderr is None:
        return
    try:
        for line in message.split("\n"):
            print(f"cxfocus: {printable(line)}", file=sys.stderr, flush=True)
    except OSError:
        drop_output(sys.stderr)


def say_each(messages: Iterable[str]) -> None:
    """Several messages."""
    for message in messages:
        say(message)


def printable(text: str) -> str:
    """Text without control characters (file names may hold anything), and as reports write it."""
    from cxfocus.text.unicode import as_unicode  # not for who has nothing to say

    return "".join(each if each.isprintable() else ascii(each)[1:-1] for each in as_unicode(text))
