"""The known word that a mistyped one was probably meant to be."""

from __future__ import annotations

from collections.abc import Iterable

#: How much of two words is alike: of some keys, and where there are so many words that one is always a little alike.
ALIKE, VERY_ALIKE = 0.6, 0.8


def nearest(written: str, known: Iterable[str], cutoff: float = ALIKE) -> str | None:
    """The most similar of `known`, whatever the case, or None when nothing comes close."""
    from difflib import get_close_matches

    by_letters = {each.lower(): each for each in known}
    found = get_close_matches(written.lower(), list(by_letters), n=1, cutoff=cutoff)
    return by_letters[found[0]] if found else None


def did_you_mean(written: str, known: Iterable[str], otherwise: str, cutoff: float = ALIKE) -> str:
    """The question to ask of a mistyped word, or what to say when nothing comes close."""
    guess = nearest(written, known, cutoff)
    return f"Did you mean {guess}?" if guess else otherwise
