"""What matching asks of whoever can judge linguistic rules; it proposes readings, the judge disposes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol


class Reading(NamedTuple):
    """An entry, by number, that may stand in a sentence from `start` to `end` (code points of its text)."""

    entry: int
    start: int
    end: int


class Sentence(NamedTuple):
    """One sentence, plainly spelled (see `sentences`), and the readings in it that a rule has to allow."""

    text: str
    readings: tuple[Reading, ...]


class Judge(Protocol):
    """Knows the rules of a lexicon's entries."""

    def allowed(self, sentences: Sequence[Sentence]) -> list[tuple[bool, ...]]:
        """For each sentence, whether each of its readings may count."""
