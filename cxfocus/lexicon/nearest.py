"""The known word that a mistyped one was probably meant to be."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(written: str, known: Iterable[str]) -> str | None:
    """The most similar of `known`, or None when nothing comes close."""
    from difflib import get_close_matches

    found = get_close_matches(written.lower(), list(known), n=1, cutoff=0.6)
    return found[0] if found else None
