"""The only place that knows which library looks for many literals at once."""

from __future__ import annotations

from collections.abc import Sequence

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

#: Beyond this many patterns the tables of a DFA outgrow the processor's caches.
_MOST_FOR_DFA = 5000

# When every pattern begins with the same byte (ours: a space) the library's
# prefilter looks for that byte first, which finds one at every word and costs
# more than it saves. Patterns that cannot occur, with other first bytes, turn
# it off: levelled text holds neither capitals nor control characters.
_IMPOSSIBLE = (b"\x01A", b"\x02B", b"\x03C", b"\x04D")


class Automaton:
    """Finds all occurrences, overlapping ones too, of byte patterns."""

    __slots__ = ("_automaton", "_count")

    def __init__(self, patterns: Sequence[bytes]) -> None:
        kind = Implementation.DFA if len(patterns) <= _MOST_FOR_DFA else Implementation.ContiguousNFA
        self._count = len(patterns)
        self._automaton = BytesAhoCorasick([*patterns, *_IMPOSSIBLE], MatchKind.Standard, kind)

    def finds(self, levelled: bytes) -> list[tuple[int, int, int]]:
        """(pattern number, start, end) of every occurrence, in order of their ends."""
        return self._automaton.find_matches_as_indexes(levelled, overlapping=True)
