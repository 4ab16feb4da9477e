"""One reading of the text: of all matches that overlap, the leftmost longest is kept."""

from __future__ import annotations

#: (start, minus end, form number): sorted, the leftmost longest and most preferred comes first.
Candidate = tuple[int, int, int]


def resolve(candidates: list[Candidate]) -> list[Candidate]:
    """The candidates that stand, in order: leftmost first, then longest, then most preferred. Sorts `candidates`."""
    candidates.sort()
    kept: list[Candidate] = []
    free_from = 0
    for candidate in candidates:
        if candidate[0] >= free_from:
            kept.append(candidate)
            free_from = -candidate[1]
    return kept


def outside(candidates: list[Candidate], taken: list[tuple[int, int]]) -> list[Candidate]:
    """The candidates that touch none of the spans `taken`, which are in order. Sorts `candidates`."""
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
