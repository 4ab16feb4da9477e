"""The matcher: a lexicon compiled once, run over the turns of any number of documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cxfocus.lexicon.model import Lexicon, has_rules
from cxfocus.matching.candidates import Candidates
from cxfocus.matching.capitals import Capitals
from cxfocus.matching.compile import compile_plan
from cxfocus.matching.judge import Judge
from cxfocus.matching.resolve import Candidate, outside, resolve
from cxfocus.matching.ruled import Ruled
from cxfocus.matching.scan import Columns, Scan
from cxfocus.text.address import addresses, signs
from cxfocus.text.fold import fold
from cxfocus.text.words import RECORD_SEPARATOR

#: Turns are scanned together up to this many characters, which bounds the memory.
_BATCH = 4_000_000


class Matcher:
    """All rules of matching for one lexicon; `scan` has no side effect.

    A lexicon with linguistic rules needs a `judge` of them; what it refuses is
    no candidate, so that the next best reading of its place is taken.
    """

    def __init__(self, lexicon: Lexicon, judge: Judge | None = None) -> None:
        self.lexicon = lexicon
        self._plan = compile_plan(lexicon.entries)
        self._candidates = Candidates(self._plan)
        self._capitals = Capitals(lexicon, self._plan)
        ignored = [entry.role == "ignore" for entry in lexicon.entries]
        self._ignored = list(map(ignored.__getitem__, self._plan.forms.entry_numbers))
        if judge is None and has_rules(lexicon):
            message = f"the lexicon {lexicon.name} has linguistic rules, and nobody judges them"
            raise ValueError(message)
        self._ruled = Ruled(lexicon, self._plan, judge) if judge is not None else None

    def scan(self, turns: Iterable[str]) -> Scan:
        """Match every turn; entries to ignore have done their work and are left out."""
        columns = Columns()
        for batch in _batches(turns):
            self._scan_batch(batch, columns)
        return columns.scan()

    def candidates(self, turns: list[str]) -> tuple[bytes, list[Candidate], list[tuple[int, int]]]:
        """The folded text of some turns, all that may match in it before any has won, and where its addresses are."""
        folded = fold(_joined(turns))
        candidates, tells = self._candidates.find(folded)
        tells += signs(folded)
        taken = addresses(folded, tells) if tells else []
        candidates = self._capitals.allowed(outside(candidates, taken), folded, turns)
        if self._ruled:
            candidates = self._ruled.allowed(candidates, folded, turns)
        return folded, candidates, taken

    def _scan_batch(self, turns: list[str], columns: Columns) -> None:
        folded, candidates, taken = self.candidates(turns)
        matches = [candidate for candidate in resolve(candidates) if not self._ignored[candidate[2]]]
        columns.add(folded, matches, taken, self._plan)


def _joined(turns: list[str]) -> str:
    """The turns with a record separator around each; one that stands in a text of its own becomes a space."""
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
