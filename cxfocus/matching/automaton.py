"""The only place that knows which library looks for many literals at once."""

from __future__ import annotations

from collections.abc import Sequence

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

#: Beyond this many patterns the tables of a DFA outgrow the processor's caches.
_MOST_FOR_DFA = 5000
#: A DFA scans a quarter faster than an NFA and takes three times as long to build: it pays from so many bytes on.
_WORTH_A_DFA = 2_000_000

# When every pattern begins with the same byte (ours: a space) the library's
# prefilter looks for that byte first, which finds one at every word and costs
# more than it saves. Patterns that cannot occur, with other first bytes, turn
# it off: levelled text holds neither capitals nor control characters.
_IMPOSSIBLE = (b"\x01A", b"\x02B", b"\x03C", b"\x04D")


class Automaton:
    """Finds all occurrences, overlapping ones too, of byte patterns."""

    __slots__ = ("_automaton", "_patterns", "_scanned")

    def __init__(self, patterns: Sequence[bytes]) -> None:
        self._patterns = [*patterns, *_IMPOSSIBLE]
        self._scanned = 0
        self._automaton = BytesAhoCorasick(self._patterns, MatchKind.Standard, Implementation.ContiguousNFA)

    def finds(self, levelled: bytes) -> list[tuple[int, int, int]]:
        """(pattern number, start, end) of every occurrence, in order of their ends."""
        before, self._scanned = self._scanned, self._scanned + len(levelled)
        if before < _WORTH_A_DFA <= self._scanned and len(self._patterns) <= _MOST_FOR_DFA:
            self._automaton = BytesAhoCorasick(self._patterns, MatchKind.Standard, Implementation.DFA)
        return self._automaton.find_matches_as_indexes(levelled, overlapping=True)
