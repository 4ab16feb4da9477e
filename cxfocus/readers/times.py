"""Times as transcripts write them."""

from __future__ import annotations

#: `m:ss`, `mm:ss`, `h:mm:ss`, with an optional fraction; for use inside larger expressions.
CLOCK = r"\d{1,3}:[0-5]\d(?::[0-5]\d)?(?:[.,]\d{1,3})?"


def seconds(written: str) -> float:
    """Return the seconds of a `CLOCK` time, exact to the millisecond."""
    whole, _, fraction = written.replace(",", ".").partition(".")
    total = 0
    for part in whole.split(":"):
        total = total * 60 + int(part)
    return total + int(fraction.ljust(3, "0") or 0) / 1000 if fraction else float(total)
