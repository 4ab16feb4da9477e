"""Candidates of entries with linguistic rules, shown to a judge sentence by sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from cxfocus.lexicon.model import Lexicon
from cxfocus.matching.compile import Plan
from cxfocus.matching.judge import Judge, Sentence
from cxfocus.matching.resolve import Candidate
from cxfocus.matching.scan import borders_of
from cxfocus.matching.sentences import collect_sentences


class RuledForms:
    """The forms that have a rule, and the judge of those rules."""

    def __init__(self, lexicon: Lexicon, plan: Plan, judge: Judge) -> None:
        self._judge = judge
        self._entries = plan.forms.entry_numbers
        self._has_rule = [lexicon.entries[entry].rule is not None for entry in self._entries]

    def keep_allowed(self, candidates: list[Candidate], folded: bytes, turns: Sequence[str]) -> list[Candidate]:
        """Return the candidates without those that their rule refuses; `folded` are the turns as they were scanned."""
        has_rule = self._has_rule
        ruled = {candidate for candidate in candidates if has_rule[candidate[2]]}
        if not ruled:
            return candidates
        refused = self._refused(sorted(ruled), borders_of(folded), turns)
        return [candidate for candidate in candidates if candidate not in refused]

    def _refused(self, ruled: list[Candidate], borders: Sequence[int], turns: Sequence[str]) -> set[Candidate]:
        by_turn: defaultdict[int, list[Candidate]] = defaultdict(list)
        for candidate in ruled:
            by_turn[bisect_right(borders, candidate[0]) - 1].append(candidate)
        cases: list[Sentence] = []
        asked: list[list[Candidate]] = []
        for turn, held in by_turn.items():
            first = borders[turn]
            places = [(self._entries[form], start - first, -minus_end - first) for start, minus_end, form in held]
            for sentence, numbers in collect_sentences(turns[turn], places):
                cases.append(sentence)
                asked.append([held[number] for number in numbers])
        answers = self._judge.judge_readings(cases)
        pairs = (pair for held, answer in zip(asked, answers, strict=True) for pair in zip(held, answer, strict=True))
        return {candidate for candidate, may_count in pairs if not may_count}
