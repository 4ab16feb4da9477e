"""The known word that a mistyped one was probably meant to be."""

from __future__ import annotations

from collections.abc import Iterable

#: Similarity (0 to 1) that a suggestion needs: among a few keys, and among so many words that one is always a bit
#: alike.
ALIKE, VERY_ALIKE = 0.6, 0.8


def find_nearest(written: str, known: Iterable[str], cutoff: float = ALIKE) -> str | None:
    """Return the most similar of `known`, ignoring case, or None if nothing comes close."""
    from difflib import get_close_matches

    by_letters = {each.lower(): each for each in known}
    found = get_close_matches(written.lower(), list(by_letters), n=1, cutoff=cutoff)
    return by_letters[found[0]] if found else None


def did_you_mean(written: str, known: Iterable[str], otherwise: str, cutoff: float = ALIKE) -> str:
    """Return the question to ask about a mistyped word, or `otherwise` if nothing comes close."""
    guess = find_nearest(written, known, cutoff)
    return f"Did you mean {guess}?" if guess else otherwise
