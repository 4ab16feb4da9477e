"""Contests: which entries match the same words, and which entry wins them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from cxfocus.lexicon.model import Entry
from cxfocus.matching.candidates import Candidates
from cxfocus.matching.matcher import Matcher
from cxfocus.matching.resolve import Candidate, resolve
from cxfocus.text.words import RECORD_SEPARATOR

_SEPARATOR = RECORD_SEPARATOR.encode()
#: Letters that no entry holds; they replace wildcards.
_ANY_WORD = b"zqzqz"


class EntryCandidate(NamedTuple):
    """A candidate of matching in a folded text, with the index of its entry; sorted, the strongest comes first."""

    start: int
    minus_end: int
    form: int
    entry: int

    @property
    def end(self) -> int:
        """Return the byte offset after the last byte."""
        return -self.minus_end


class SpellingMatch(NamedTuple):
    """One spelling of an entry as a text of its own: the winners, the winners without the entry, and all rivals.

    All spans are byte offsets in `text`.
    """

    entry: int
    text: bytes
    winners: tuple[EntryCandidate, ...]
    without: tuple[EntryCandidate, ...]
    rivals: tuple[EntryCandidate, ...]


class MatchedText(NamedTuple):
    """A folded text, all candidates in it, the strongest of overlapping ones first, and the spans of addresses."""

    folded: bytes
    candidates: list[EntryCandidate]
    addresses: list[tuple[int, int]]


class Contest:
    """The entries of a matcher's lexicon, ready to match words."""

    def __init__(self, matcher: Matcher) -> None:
        self.entries = matcher.lexicon.entries
        self._matcher = matcher
        self._plan = matcher.plan

    def match(self, turns: Sequence[str]) -> MatchedText:
        """Return every candidate in some turns; no entry matches within an address."""
        folded, candidates, taken = self._matcher.candidates(list(turns))
        return MatchedText(folded, list(map(self._with_entry, sorted(candidates))), taken)

    def match_spellings(self) -> Iterator[SpellingMatch]:
        """Yield every spelling of every entry with the entries that match it in any context.

        Entries with a rule need a context and are no rivals.
        """
        spellings = [(index, text) for index, entry in enumerate(self.entries) for text in _spellings(entry)]
        folded = _SEPARATOR.join([b"", *(text for _, text in spellings), b""])
        borders = list(accumulate((len(text) + 1 for _, text in spellings), initial=1))
        found: list[list[EntryCandidate]] = [[] for _ in spellings]
        for candidate in Candidates(self._plan).find(folded)[0]:
            nth = bisect_right(borders, candidate[0]) - 1
            own = self._with_entry(candidate, borders[nth])
            if own.entry == spellings[nth][0] or self._may_rival(own.entry, spellings[nth][0]):
                found[nth].append(own)
        for (index, text), candidates in zip(spellings, found, strict=True):
            rivals = sorted(each for each in candidates if each.entry != index)
            yield SpellingMatch(
                entry=index,
                text=text,
                winners=tuple(resolve(candidates)),
                without=tuple(resolve(rivals)),
                rivals=tuple(rivals),
            )

    def _may_rival(self, index: int, asked: int) -> bool:
        """Whether an entry matches another's spelling in any context, although folding lowers letters outside ASCII."""
        rival, entry = self.entries[index], self.entries[asked]
        return rival.rule is None and (entry.capitals or not rival.capitals)

    def _with_entry(self, candidate: Candidate, origin: int = 0) -> EntryCandidate:
        start, minus_end, form = candidate
        return EntryCandidate(start - origin, minus_end + origin, form, self._plan.forms.entry_numbers[form])


def clusters(candidates: Sequence[EntryCandidate]) -> Iterator[Sequence[EntryCandidate]]:
    """Yield runs of overlapping candidates; what an entry wins or loses in one changes nothing in the others."""
    firsts: list[int] = []
    reach = 0
    for index, candidate in enumerate(candidates):
        if candidate.start >= reach:
            firsts.append(index)
        reach = max(reach, candidate.end)
    for first, following in pairwise([*firsts, len(candidates)]):
        yield candidates[first:following]


def _spellings(entry: Entry) -> list[bytes]:
    """Return texts that the entry matches: each form, its possessive, and words that a wildcard may stand for."""
    if entry.wildcard:
        return list(dict.fromkeys(_fill_wildcards(entry.words, letters) for letters in (b"", b"s", _ANY_WORD)))
    texts = [b" ".join((*entry.words[:-1], form)) for form in entry.forms]
    if not entry.exact:
        texts += [text + b"'s" for text in texts if not text.endswith((b"s", b"'"))]
    return texts


def _fill_wildcards(words: Sequence[bytes], letters: bytes) -> bytes:
    return b" ".join(
        _ANY_WORD if word == b"*" else word.replace(b"*", letters).replace(b"?", _ANY_WORD[:1]) for word in words
    )
