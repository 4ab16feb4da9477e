"""The question that matching asks about entries with linguistic rules; `cxfocus.linguistics` answers it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol


class Reading(NamedTuple):
    """An entry, by number, that may stand in a sentence from `start` to `end` (code points of its text)."""

    entry: int
    start: int
    end: int


class Sentence(NamedTuple):
    """One sentence, spelled plainly (see `sentences`), and the readings in it that need a rule's consent."""

    text: str
    readings: tuple[Reading, ...]


class Judge(Protocol):
    """Knows the rules of a lexicon's entries."""

    def judge_readings(self, sentences: Sequence[Sentence]) -> list[tuple[bool, ...]]:
        """Return, for each sentence, whether each of its readings may count."""
