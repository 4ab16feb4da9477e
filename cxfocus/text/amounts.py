"""How many of something, in words."""

from __future__ import annotations

_VOWELS = "aeiou"


def amount(count: int, noun: str, plural: str = "") -> str:
    """`1 mention`, `1,234 entries`; the plural only where it is irregular."""
    return f"{count:,} {noun if count == 1 else plural or _plural(noun)}"


def amount_or_no(count: int, noun: str, plural: str = "") -> str:
    """`no speakers`, `1 row`, `1,204 cues`."""
    return amount(count, noun, plural) if count else f"no {plural or _plural(noun)}"


def _plural(noun: str) -> str:
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2] not in _VOWELS else f"{noun}s"
