"""The matcher: a lexicon compiled once, applied to the turns of any number of documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cxfocus.lexicon.model import Lexicon, has_rules
from cxfocus.matching.candidates import Candidates
from cxfocus.matching.capitals import Capitals
from cxfocus.matching.compile import compile_plan
from cxfocus.matching.judge import Judge
from cxfocus.matching.resolve import Candidate, drop_touching, resolve
from cxfocus.matching.ruled import RuledForms
from cxfocus.matching.scan import Columns, Scan
from cxfocus.text.address import find_addresses, find_signs
from cxfocus.text.fold import fold
from cxfocus.text.words import RECORD_SEPARATOR

#: Characters of turns that are scanned together: it bounds the memory.
_BATCH = 4_000_000


class Matcher:
    """Finds the entries of one lexicon by all rules of matching; `scan` has no side effect.

    A lexicon with linguistic rules needs a `judge`. A candidate that it refuses is dropped before overlaps are
    resolved, so that the next best reading of its place can win.
    """

    def __init__(self, lexicon: Lexicon, judge: Judge | None = None) -> None:
        self.lexicon = lexicon
        self.plan = compile_plan(lexicon.entries)
        self._candidates = Candidates(self.plan)
        self._capitals = Capitals(lexicon, self.plan)
        ignored = [entry.role == "ignore" for entry in lexicon.entries]
        self._ignored = list(map(ignored.__getitem__, self.plan.forms.entry_numbers))
        if judge is None and has_rules(lexicon):
            message = f"the lexicon {lexicon.name} has linguistic rules, and nobody judges them"
            raise ValueError(message)
        self._ruled = RuledForms(lexicon, self.plan, judge) if judge is not None else None

    def scan(self, turns: Iterable[str]) -> Scan:
        """Return the matches in every turn. Matches of entries to ignore have kept others out and are dropped."""
        columns = Columns()
        for batch in _batches(turns):
            self._scan_batch(batch, columns)
        return columns.scan()

    def candidates(self, turns: list[str]) -> tuple[bytes, list[Candidate], list[tuple[int, int]]]:
        """Return the folded text of some turns, its candidates before any has won, and the spans of its addresses."""
        folded = fold(_join_turns(turns))
        candidates, tells = self._candidates.find(folded)
        tells += find_signs(folded)
        taken = find_addresses(folded, tells) if tells else []
        candidates = self._capitals.keep_allowed(drop_touching(candidates, taken), folded, turns)
        if self._ruled:
            candidates = self._ruled.keep_allowed(candidates, folded, turns)
        return folded, candidates, taken

    def _scan_batch(self, turns: list[str], columns: Columns) -> None:
        folded, candidates, taken = self.candidates(turns)
        matches = [candidate for candidate in resolve(candidates) if not self._ignored[candidate[2]]]
        columns.add(folded, matches, taken, self.plan)


def _join_turns(turns: list[str]) -> str:
    """Return the turns with a record separator around each; a separator within a turn becomes a space."""
    if any(RECORD_SEPARATOR in turn for turn in turns):
        turns = [turn.replace(RECORD_SEPARATOR, " ") for turn in turns]
    return RECORD_SEPARATOR.join(["", *turns, ""])


def _batches(turns: Iterable[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    size = 0
    for turn in turns:
        batch.append(turn)
        size += len(turn)
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
