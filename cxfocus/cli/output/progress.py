"""The progress of a long run, on one line of standard error that is rewritten."""

from __future__ import annotations

import sys
import time

#: Seconds between two updates: often enough to see the run go on.
_EVERY = 0.2
#: Seconds from which on the rate is steady enough to estimate the time left.
_SETTLED = 1.0


class Meter:
    """A line with a count, a rate and the time left; if it is not `wanted`, nothing is shown."""

    def __init__(self, *, wanted: bool) -> None:
        self._wanted = wanted and sys.stderr is not None
        self._began = self._shown = time.monotonic()
        self._width = 0

    def show(self, done: int, total: int, part: float) -> None:
        """Update the line if a while has passed; `part` is the share of all bytes that are done, from 0 to 1."""
        now = time.monotonic()
        if not self._wanted or now - self._shown < _EVERY:
            return
        self._shown = now
        seconds = now - self._began
        text = f"{done:,} of {total:,} documents, {done / seconds:,.0f} a second"
        if seconds > _SETTLED and part:
            text += f", {_duration(seconds * (1 - part) / part)} left"
        self._write(text)

    def clear(self) -> None:
        """Clear the line, so that the next output begins on an empty one."""
        if self._width:
            self._write("")
            sys.stderr.write("\r")
            sys.stderr.flush()

    def _write(self, text: str) -> None:
        sys.stderr.write("\r" + text.ljust(self._width))
        sys.stderr.flush()
        self._width = len(text)


def _duration(seconds: float) -> str:
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    return f"{whole // 60} min" if whole < 3600 else f"{whole // 3600} h {whole % 3600 // 60} min"
