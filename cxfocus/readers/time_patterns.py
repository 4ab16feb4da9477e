"""Patterns of times, days, months and years as documents write them."""

from __future__ import annotations

from cxfocus.text.expressions import regex

#: `m:ss`, `mm:ss`, `h:mm:ss`, with an optional fraction; for use inside larger expressions.
CLOCK = r"\d{1,3}:[0-5]\d(?::[0-5]\d)?(?:[.,]\d{1,3})?"
#: Names in small letters; that of a month whole or in three letters, as the inside of an expression.
WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
MONTHS = "january february march april may june july august september october november december".split()
MONTH = "|".join(["sept", *(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS)])
YEAR = regex(r"(?:19|20)\d\d")


def seconds(written: str) -> float:
    """Return the seconds of a `CLOCK` time, exact to the millisecond."""
    whole, _, fraction = written.replace(",", ".").partition(".")
    total = 0
    for part in whole.split(":"):
        total = total * 60 + int(part)
    return total + int(fraction.ljust(3, "0") or 0) / 1000 if fraction else float(total)
