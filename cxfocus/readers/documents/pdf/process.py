"""The process that extracts PDFs: started for the first one, kept for the next, and ended with this process.

To start it takes a tenth of a second, to read most PDFs a hundredth. No PDF can
harm another: if the process dies over its second PDF or a later one, that PDF
gets a second try in a new process before it is blamed.
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Lock, Timer
from typing import Any

from cxfocus.readers.limits import Limits

_PROGRAM = Path(__file__).with_name("child.py")
#: Seconds after its own limit of time at which the parent ends a child that the system could not end.
_LATER = 5.0


class _Child:
    """The child process, and the number of PDFs it was given."""

    def __init__(self, memory: int) -> None:
        # -P keeps the folder of the program out of the path: its modules must not hide others of the same name.
        command = [sys.executable, "-P", str(_PROGRAM)]
        self._process = subprocess.Popen(  # noqa: S603
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._late = False
        self.memory = memory
        self.owner = os.getpid()
        self.given = 0

    def answer(self, header: bytes, data: bytes, longest: float) -> dict[str, Any] | None:
        """Return the child's answer; None if it died over the question."""
        self.given += 1
        timer = Timer(longest, self._too_late)
        timer.daemon = True
        timer.start()
        try:
            assert self._process.stdin is not None
            assert self._process.stdout is not None
            self._process.stdin.write(header + b"\n" + data)
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        except OSError:
            line = b""
        finally:
            timer.cancel()
        answer: dict[str, Any] | None = json.loads(line) if line.endswith(b"\n") else None
        return answer

    def end(self) -> str:
        """End the child, and return what it had died of before: `time`, `memory`, or `failed`."""
        self._close()
        try:
            code = self._process.wait(1)
        except subprocess.TimeoutExpired:
            self._process.kill()
            code = self._process.wait()
        if self._late or (code < 0 and -code == getattr(signal, "SIGALRM", None)):
            return "time"
        return "failed" if code == 1 else "memory"

    def forget(self) -> None:
        """Let go of a child that belongs to the process from which this one was forked."""
        self._close()
        self._process.returncode = 0  # so that nobody waits for it

    def _close(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                pipe.close()  # type: ignore[union-attr]

    def _too_late(self) -> None:
        self._late = True
        self._process.kill()


_children: list[_Child] = []
_lock = Lock()


def extract(data: bytes, limits: Limits, password: str | None) -> dict[str, Any]:
    """Return the child's answer about a PDF: `pages` or an `error`; if it died, `error` is what it died of."""
    asked = {
        "size": len(data),
        "password": password,
        "memory": limits.memory,
        "pages": limits.pages,
        "seconds": limits.seconds,
        "seconds_per_page": limits.seconds_per_page,
    }
    header = json.dumps(asked).encode("ascii")
    longest = limits.seconds + limits.pages * limits.seconds_per_page + _LATER
    with _lock:
        while True:
            child = _child(limits.memory)
            try:
                answer = child.answer(header, data, longest)
            except BaseException:  # Ctrl-C: the rest of this answer must not be read as the next one
                _end_children()
                raise
            if answer is not None and answer.get("error") != "memory":
                return answer
            died_of = _end_children()
            if child.given == 1 or died_of == "time":
                return {"error": died_of}


def _child(memory: int) -> _Child:
    """Return the child of this process with this limit of memory."""
    if _children and (_children[0].owner != os.getpid() or _children[0].memory != memory):
        _end_children()
    if not _children:
        _children.append(_Child(memory))
    return _children[0]


def _end_children() -> str:
    """End the child, if there is one, and return what it had died of."""
    died_of = ""
    while _children:
        child = _children.pop()
        if child.owner == os.getpid():
            died_of = child.end()
        else:
            child.forget()
    return died_of


atexit.register(_end_children)
