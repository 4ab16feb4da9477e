"""The choice among candidates: of all that overlap, the leftmost longest wins."""

from __future__ import annotations

from typing import TypeVar

#: (start, minus end, form number): sorted, the leftmost, longest and most preferred comes first.
Candidate = tuple[int, int, int]
#: A candidate, or one with more fields after these.
_Candidate = TypeVar("_Candidate", bound=tuple[int, ...])


def resolve(candidates: list[_Candidate]) -> list[_Candidate]:
    """Return the candidates that win, in order: leftmost, then longest, then most preferred. Sorts `candidates`."""
    candidates.sort()
    kept: list[_Candidate] = []
    free_from = 0
    for candidate in candidates:
        if candidate[0] >= free_from:
            kept.append(candidate)
            free_from = -candidate[1]
    return kept


def drop_touching(candidates: list[Candidate], taken: list[tuple[int, int]]) -> list[Candidate]:
    """Return the candidates that touch none of the spans `taken`, which are in order. Sorts `candidates`."""
    if not taken:
        return candidates
    candidates.sort()
    kept: list[Candidate] = []
    index = 0
    for candidate in candidates:
        start, minus_end, _ = candidate
        while index < len(taken) and taken[index][1] <= start:
            index += 1
        if index == len(taken) or taken[index][0] >= -minus_end:
            kept.append(candidate)
    return kept
