"""Amounts in words."""

from __future__ import annotations

from collections.abc import Sequence

_VOWELS = "aeiou"
_IRREGULAR = {"person": "people"}


def amount(count: int, noun: str) -> str:
    """Return `1 mention`, `1,234 entries`."""
    return f"{count:,} {noun_of(count, noun)}"


def noun_of(count: int, noun: str) -> str:
    """Return the noun as it follows that number: `mention`, `entries`."""
    return noun if count == 1 else _plural(noun)


def amount_or_no(count: int, noun: str) -> str:
    """Return `no speakers`, `1 row`, `1,204 cues`."""
    return amount(count, noun) if count else f"no {_plural(noun)}"


def and_more(count: int) -> str:
    """Return `and 1,204 more`, or nothing if there are no more."""
    return f"and {count:,} more" if count > 0 else ""


def first_of(items: Sequence[str], most: int) -> str:
    """Return `a, b and 7 more`."""
    return f"{', '.join(items[:most])} {and_more(len(items) - most)}".rstrip()


def _plural(noun: str) -> str:
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2] not in _VOWELS else f"{noun}s"
