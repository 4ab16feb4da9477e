"""Contests: which entries claim the same words, and which of them gets them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from cxfocus.lexicon.model import Entry
from cxfocus.matching.candidates import Candidates
from cxfocus.matching.compile import compile_plan
from cxfocus.matching.matcher import Matcher
from cxfocus.matching.resolve import Candidate, resolve
from cxfocus.text.words import RECORD_SEPARATOR

_SEPARATOR = RECORD_SEPARATOR.encode()
#: Letters that no entry holds, to stand where a wildcard does.
_ANY_WORD = b"zqzqz"


class Claim(NamedTuple):
    """An entry, by its index, that matches these bytes of a folded text."""

    entry: int
    start: int
    end: int


class Bout(NamedTuple):
    """One spelling of an entry as a text of its own: who matches, who wins, and who would if the entry were not there.

    All spans are byte offsets in `text`.
    """

    entry: int
    text: bytes
    winners: tuple[Claim, ...]
    without: tuple[Claim, ...]
    rivals: tuple[Claim, ...]


class Claims(NamedTuple):
    """The folded text, all claims in it, the strongest of those that overlap first, and where addresses stand."""

    folded: bytes
    claims: list[Claim]
    addresses: list[tuple[int, int]]


class Contest:
    """The entries of a matcher's lexicon, ready to claim words."""

    def __init__(self, matcher: Matcher) -> None:
        self.entries = matcher.lexicon.entries
        self._matcher = matcher
        self._plan = compile_plan(self.entries)

    def claims(self, turns: Sequence[str]) -> Claims:
        """Every claim in some turns; an address belongs to nobody."""
        folded, candidates, taken = self._matcher.candidates(list(turns))
        return Claims(folded, [self._claim(each) for each in sorted(candidates)], taken)

    def bouts(self) -> Iterator[Bout]:
        """Every spelling of every entry against all others that match whatever stands around: those without a rule."""
        spellings = [(index, text) for index, entry in enumerate(self.entries) for text in _spellings(entry)]
        folded = _SEPARATOR.join([b"", *(text for _, text in spellings), b""])
        borders = list(accumulate((len(text) + 1 for _, text in spellings), initial=1))
        claimed: list[list[Candidate]] = [[] for _ in spellings]
        for start, minus_end, form in Candidates(self._plan).find(folded)[0]:
            nth = bisect_right(borders, start) - 1
            index = self._plan.forms[form].entry
            if index != spellings[nth][0] and not self._may_rival(index, spellings[nth][0]):
                continue
            claimed[nth].append((start - borders[nth], minus_end + borders[nth], form))
        for (index, text), candidates in zip(spellings, claimed, strict=True):
            yield self._bout(index, text, candidates)

    def _may_rival(self, index: int, asked: int) -> bool:
        """Whether an entry matches another's spelling, whatever stands around and though folding lowers letters."""
        rival, entry = self.entries[index], self.entries[asked]
        return rival.rule is None and (entry.capitals or not rival.capitals)

    def _bout(self, index: int, text: bytes, candidates: list[Candidate]) -> Bout:
        others = [each for each in candidates if self._plan.forms[each[2]].entry != index]
        return Bout(
            index,
            text,
            tuple(map(self._claim, resolve(candidates))),
            tuple(map(self._claim, resolve(others))),
            tuple(map(self._claim, others)),
        )

    def _claim(self, candidate: Candidate) -> Claim:
        start, minus_end, form = candidate
        return Claim(self._plan.forms[form].entry, start, -minus_end)


def clusters(claims: Sequence[Claim]) -> Iterator[Sequence[Claim]]:
    """Runs of claims that overlap: what one of them wins or loses changes nothing outside its run."""
    firsts: list[int] = []
    reach = 0
    for index, claim in enumerate(claims):
        if claim.start >= reach:
            firsts.append(index)
        reach = max(reach, claim.end)
    for first, following in pairwise([*firsts, len(claims)]):
        yield claims[first:following]


def winners(claims: Sequence[Claim], without: int | None = None) -> list[Claim]:
    """The claims that stand (see `matching.resolve`), as if the entry `without` were not there."""
    kept: list[Claim] = []
    for claim in claims:
        if claim.entry != without and (not kept or claim.start >= kept[-1].end):
            kept.append(claim)
    return kept


def _spellings(entry: Entry) -> list[bytes]:
    """Texts that the entry matches: each form, its possessive, and what a wildcard may stand for."""
    if entry.wildcard:
        return list(dict.fromkeys(_filled(entry.words, letters) for letters in (b"", b"s", _ANY_WORD)))
    texts = [b" ".join((*entry.words[:-1], form)) for form in entry.forms]
    if not entry.exact:
        texts += [text + b"'s" for text in texts if not text.endswith((b"s", b"'"))]
    return texts


def _filled(words: Sequence[bytes], letters: bytes) -> bytes:
    return b" ".join(
        _ANY_WORD if word == b"*" else word.replace(b"*", letters).replace(b"?", _ANY_WORD[:1]) for word in words
    )
