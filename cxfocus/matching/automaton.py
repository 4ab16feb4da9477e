"""A search for many literals at once; no other module knows which library does it."""

from __future__ import annotations

from collections.abc import Sequence

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

#: Patterns; with more of them the tables of a DFA outgrow the processor's caches.
_MOST_FOR_DFA = 5000
#: Bytes to scan from which a DFA pays: it scans a quarter faster than an NFA, but takes three times as long to build.
_WORTH_A_DFA = 2_000_000

# When every pattern begins with the same byte (ours with a space), the library first searches for that byte. It finds
# one at every word, which costs more than it saves. These patterns begin with other bytes and turn the search off. They
# never match, because leveled text holds neither capitals nor control characters.
_IMPOSSIBLE = (b"\x01A", b"\x02B", b"\x03C", b"\x04D")


class Automaton:
    """All occurrences of some byte patterns, overlapping ones too."""

    __slots__ = ("_automaton", "_patterns", "_scanned")

    def __init__(self, patterns: Sequence[bytes]) -> None:
        self._patterns = [*patterns, *_IMPOSSIBLE]
        self._scanned = 0
        self._automaton = BytesAhoCorasick(self._patterns, MatchKind.Standard, Implementation.ContiguousNFA)

    def finds(self, leveled: bytes) -> list[tuple[int, int, int]]:
        """Return (pattern number, start, end) of every occurrence, in order of their ends."""
        before, self._scanned = self._scanned, self._scanned + len(leveled)
        if before < _WORTH_A_DFA <= self._scanned and len(self._patterns) <= _MOST_FOR_DFA:
            self._automaton = BytesAhoCorasick(self._patterns, MatchKind.Standard, Implementation.DFA)
        return self._automaton.find_matches_as_indexes(leveled, overlapping=True)
