"""One reading of the text: of all matches that overlap, the leftmost longest is kept."""

from __future__ import annotations

#: (start, minus end, form number): sorted, the leftmost longest and most preferred comes first.
Candidate = tuple[int, int, int]


def resolve(candidates: list[Candidate], taken: list[tuple[int, int]]) -> list[Candidate]:
    """The candidates that stand, in order: leftmost first, then longest, then most preferred.

    `taken` are spans (in order) in which nothing may match. Sorts `candidates`.
    """
    candidates.sort()
    if taken:
        candidates = _outside(candidates, taken)
    kept: list[Candidate] = []
    free_from = 0
    for candidate in candidates:
        if candidate[0] >= free_from:
            kept.append(candidate)
            free_from = -candidate[1]
    return kept


def _outside(candidates: list[Candidate], taken: list[tuple[int, int]]) -> list[Candidate]:
    kept: list[Candidate] = []
    index = 0
    for candidate in candidates:
        start, minus_end, _ = candidate
        while index < len(taken) and taken[index][1] <= start:
            index += 1
        if index == len(taken) or taken[index][0] >= -minus_end:
            kept.append(candidate)
    return kept
