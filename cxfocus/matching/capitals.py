"""Matches of entries in capitals that must be checked in the turns as written: folding lowers letters outside ASCII."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from cxfocus.lexicon.model import Lexicon
from cxfocus.matching.boundaries import SENTENCE_REACH, are_shouted, sentence_around
from cxfocus.matching.compile import Plan
from cxfocus.matching.resolve import Candidate
from cxfocus.matching.scan import borders_of
from cxfocus.text.fold import FoldMap, fold_with_map

_NO_CAPITALS = frozenset({"Ll", "Lt"})


class Capitals:
    """The forms of a lexicon that are in capitals."""

    def __init__(self, lexicon: Lexicon, plan: Plan) -> None:
        capitals = [entry.capitals for entry in lexicon.entries]
        self._capitals = list(map(capitals.__getitem__, plan.forms.entry_numbers))

    def keep_allowed(self, candidates: list[Candidate], folded: bytes, turns: Sequence[str]) -> list[Candidate]:
        """Return the candidates without matches of capitals that are not in capitals or do not stand out.

        A match stands out unless its whole sentence is in capitals. `folded` holds the turns.
        """
        capitals = self._capitals
        unsure = [each for each in candidates if capitals[each[2]] and not _is_ascii_around(folded, each)]
        if not unsure:
            return candidates
        borders = borders_of(folded)
        by_turn: defaultdict[int, list[Candidate]] = defaultdict(list)
        for candidate in unsure:
            by_turn[bisect_right(borders, candidate[0]) - 1].append(candidate)
        refused: set[Candidate] = set()
        for turn, held in by_turn.items():
            written = _WrittenTurn(turns[turn], folded, borders[turn])
            refused.update(each for each in held if not written.stands_out(each[0], -each[1]))
        return [candidate for candidate in candidates if candidate not in refused]


def _is_ascii_around(folded: bytes, candidate: Candidate) -> bool:
    start, minus_end, _ = candidate
    return folded[max(0, start - SENTENCE_REACH) : SENTENCE_REACH - minus_end].isascii()


class _WrittenTurn:
    """One turn as it is written; places are bytes of `folded`, in which the turn begins at `first`."""

    def __init__(self, text: str, folded: bytes, first: int) -> None:
        self._text = text
        self._folded = folded
        self._first = first
        self._map: FoldMap = fold_with_map(text)

    def stands_out(self, start: int, end: int) -> bool:
        """Whether a match is in capitals and its sentence is not."""
        if any(map(_is_small, self._between(start, end))):
            return False
        low, high = sentence_around(self._folded, start, end)
        if (self._folded[low:start] + self._folded[end:high]).isascii():
            return True  # `is_in_shouted_sentence` has judged it already
        others = self._between(low, start) + self._between(end, high)
        return not are_shouted(sum(map(str.isupper, others)), sum(map(str.islower, others)))

    def _between(self, start: int, end: int) -> str:
        if start == end:
            return ""
        return self._text[self._map.starts[start - self._first] : self._map.ends[end - self._first - 1]]


def _is_small(character: str) -> bool:
    """Whether this is a small letter outside ASCII; in ASCII a plural and a possessive may end in a small letter."""
    return character > "\x7f" and unicodedata.category(character) in _NO_CAPITALS
