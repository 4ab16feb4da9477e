"""The matcher: a lexicon compiled once, run over the turns of any number of documents."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import sub
from typing import NamedTuple

from cxfocus.lexicon.model import Lexicon
from cxfocus.matching.automaton import Automaton
from cxfocus.matching.boundaries import begins_word, is_shouted, word_end, word_start
from cxfocus.matching.compile import CAPITALS, WRAPPED, Plan, compile_plan
from cxfocus.matching.resolve import Candidate, resolve
from cxfocus.text.address import addresses, signs
from cxfocus.text.fold import fold
from cxfocus.text.words import GAP, GAP_STARTS, JOINERS, RECORD_SEPARATOR, WORD_BYTE, count_mask, level, word_mask

#: Turns are scanned together up to this many characters, which bounds the memory.
_BATCH = 4_000_000

#: Lower case, with what may stand between the words of a phrase as a space.
_GAPS_AS_SPACES = bytes(range(256)).lower().translate(bytes.maketrans(b"\t\n\r\x0b\x0c-", b"      "))
_FIRST_SMALL = ord("a")
_GAP = re.compile(GAP)
_NEXT_WORD = re.compile(GAP + rb"(" + WORD_BYTE + rb"+)")


class Scan(NamedTuple):
    """Where entries matched, as columns: the nth match is the nth of each.

    `starts` and `ends` are byte offsets in the folded turn (`fold(text)`);
    `words` and `addresses` hold a count for each turn. Matches are in order.
    """

    turns: tuple[int, ...]
    entries: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[int, ...]
    addresses: tuple[int, ...]


class Matcher:
    """All rules of matching for one lexicon; `scan` has no state and no side effect."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._plan = compile_plan(lexicon.entries)
        self._automaton = Automaton(self._plan.patterns)
        self._ignored = [lexicon.entries[form.entry].role == "ignore" for form in self._plan.forms]
        self._spellings = [form.spelling for form in self._plan.forms]
        self._expression = lru_cache(maxsize=None)(lambda form: self._plan.forms[form].expression)

    def scan(self, turns: Sequence[str]) -> Scan:
        """Match every turn; entries to ignore have done their work and are left out."""
        columns = _Columns()
        for batch in _batches(turns):
            self._scan_batch(batch, columns)
        return columns.frozen()

    def _scan_batch(self, turns: list[str], columns: _Columns) -> None:
        joined = RECORD_SEPARATOR.join(["", *turns, ""])
        if joined.count(RECORD_SEPARATOR) != len(turns) + 1:
            joined = RECORD_SEPARATOR.join(["", *(turn.replace(RECORD_SEPARATOR, " ") for turn in turns), ""])
        folded = fold(joined)
        candidates, tells = self._candidates(folded)
        tells += signs(folded)
        found = addresses(folded, tells) if tells else []
        matches = [candidate for candidate in resolve(candidates, found) if not self._ignored[candidate[2]]]
        columns.add(folded, matches, found, self._plan)

    def _candidates(self, folded: bytes) -> tuple[list[Candidate], list[int]]:
        """Every whole-word match of every form, and the places that may be addresses."""
        plain = self._plan.plain
        spellings = self._plan.spellings
        candidates: list[Candidate] = []
        unsure: list[tuple[int, int, int]] = []
        for find in self._automaton.finds(level(folded)):
            pattern, start, end = find
            form = plain[pattern]
            if form >= 0:
                spelling = spellings[pattern]
                if spelling is not None and folded[start + 1 : end - 1].translate(_GAPS_AS_SPACES) != spelling:
                    continue
                if folded[start] not in JOINERS and folded[end - 1] not in JOINERS:
                    candidates.append((start + 1, 1 - end, form))
                else:
                    unsure.append(find)
            elif form == WRAPPED:
                if folded[end - 2] in GAP_STARTS:
                    unsure.append(find)
            elif form != CAPITALS or folded[start + 1] < _FIRST_SMALL:
                unsure.append(find)
        tells: list[int] = []
        for find in unsure:
            self._look_closer(folded, find, candidates, tells)
        return candidates, tells

    def _look_closer(
        self, folded: bytes, find: tuple[int, int, int], candidates: list[Candidate], tells: list[int]
    ) -> None:
        pattern, start, end = find
        plan = self._plan
        if plan.plain[pattern] >= 0:
            self._try(folded, start + 1, end - 1, plan.plain[pattern], candidates)
        for form in plan.checks[pattern]:
            self._try(folded, start + 1 if plan.patterns[pattern][:1] == b" " else word_start(folded, start), None, form, candidates)
        wrapped = plan.wrapped[pattern]
        if wrapped is not None and (following := _NEXT_WORD.match(folded, end - 2)):
            for form in wrapped.get(following.group(1).lower(), ()):
                self._try(folded, start + 1, None, form, candidates)
        if pattern in plan.tells and b"." in (folded[start : start + 1], folded[end - 1 : end]):
            tells.append(start + 1)

    def _try(self, folded: bytes, start: int, end: int | None, number: int, candidates: list[Candidate]) -> None:
        form = self._plan.forms[number]
        if not begins_word(folded, start):
            return
        end = self._end(folded, start, number) if end is None else end
        if end is None:
            return
        whole = word_end(folded, end, form.exact)
        if whole is not None and not (form.capitals and is_shouted(folded, start, whole)):
            candidates.append((start, -whole, number))


    def _end(self, folded: bytes, start: int, number: int) -> int | None:
        """Where a form that begins at `start` ends: by its spelling, word for word, or by its expression."""
        spelling = self._spellings[number]
        if spelling is None:
            match = self._expression(number).match(folded, start)
            return match.end() if match else None
        if folded[start : start + len(spelling)].translate(_GAPS_AS_SPACES) == spelling:
            return start + len(spelling)
        return _end_of_wrapped(folded, start, self._plan.forms[number].words)


def _end_of_wrapped(folded: bytes, start: int, words: Sequence[bytes]) -> int | None:
    """As a form's expression would, but without compiling one for each of hundreds of phrases."""
    end = start
    for word in words:
        if end > start:
            gap = _GAP.match(folded, end)
            if gap is None:
                return None
            end = gap.end()
        if folded[end : end + len(word)].lower() != word:
            return None
        end += len(word)
    return end


class _Columns:
    """The columns of a `Scan` while they grow, batch by batch."""

    def __init__(self) -> None:
        self.turns: list[int] = []
        self.entries: list[int] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[int] = []
        self.addresses: list[int] = []

    def add(self, folded: bytes, matches: list[Candidate], found: list[tuple[int, int]], plan: Plan) -> None:
        """Append one batch; `matches` and `found` are byte spans of its folded text, in order."""
        masks = word_mask(folded).split(RECORD_SEPARATOR.encode())[1:-1]
        lengths = map(len, folded.split(RECORD_SEPARATOR.encode())[1:-1])
        borders = list(accumulate(lengths, lambda at, length: at + length + 1, initial=1))
        first = len(self.words)
        self.words += [mask.count(b" w") + mask.startswith(b"w") for mask in masks]
        self.addresses += [0] * len(masks)
        starts = [start for start, _, _ in matches]
        turns = [bisect_right(borders, start) - 1 for start in starts]
        befores = [borders[turn] for turn in turns]
        self.turns += [first + turn for turn in turns]
        self.entries += [plan.forms[form].entry for _, _, form in matches]
        self.starts += map(sub, starts, befores)
        self.ends += [-minus_end - before for (_, minus_end, _), before in zip(matches, befores, strict=True)]
        for start, end in found:
            turn = first + bisect_right(borders, start) - 1
            self.words[turn] -= count_mask(word_mask(folded[start:end]))
            self.addresses[turn] += 1

    def frozen(self) -> Scan:
        return Scan(*map(tuple, (self.turns, self.entries, self.starts, self.ends, self.words, self.addresses)))


def _batches(turns: Sequence[str]) -> Iterator[list[str]]:
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
