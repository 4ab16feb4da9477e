"""Candidates: every whole-word match of every form, before `resolve` chooses among those that overlap.

The automaton proposes. A find that is clearly one whole word is accepted at once; only the others need a closer look.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from cxfocus.matching.automaton import Automaton
from cxfocus.matching.boundaries import begins_word, is_in_shouted_sentence, word_end, word_start
from cxfocus.matching.compile import CAPITALS, WRAPPED, Plan
from cxfocus.matching.forms import WHOLE_GAP, Forms, word_expression
from cxfocus.matching.resolve import Candidate
from cxfocus.text.expressions import regex
from cxfocus.text.words import GAP_STARTS, JOINERS, WORD_BYTE, level

#: (pattern number, start, end) in leveled text.
Find = tuple[int, int, int]

#: Translates folded text to lower case, and each byte that may stand between the words of a phrase to a space.
_GAPS_AS_SPACES = bytes(range(256)).lower().translate(bytes.maketrans(b"\t\n\r\x0b\x0c-", b"      "))
_GAP = regex(WHOLE_GAP)
_NEXT_WORD = regex(WHOLE_GAP + rb"(" + WORD_BYTE + rb"+)")
_FIRST_LETTERS = regex(rb"[^*?]*")
_SMALL = bytes(range(ord("a"), ord("z") + 1))
_EXPRESSION_PAYS = 100
_FEWEST_TO_SIEVE = 4


class Candidates:
    """Finds the candidates in folded text by a plan.

    It compiles an expression only once, and only after it has counted how often the expression would have helped.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._automaton = Automaton(plan.patterns)
        self._tries = [0] * len(plan.forms)
        self._looks = [0] * len(plan.patterns)
        self._expression = lru_cache(maxsize=None)(lambda form: plan.forms[form].expression)
        self._sieve = lru_cache(maxsize=None)(lambda pattern: _sieve(plan.forms, plan.checks[pattern]))

    def find(self, folded: bytes) -> tuple[list[Candidate], list[int]]:
        """Return the candidates, in no order, and the places where an address may stand."""
        candidates, unsure = self._settle(folded, self._automaton.finds(level(folded)))
        tells: list[int] = []
        for find in unsure:
            self._look_closer(folded, find, candidates, tells)
        return candidates, tells

    def _settle(self, folded: bytes, finds: list[Find]) -> tuple[list[Candidate], list[Find]]:
        """Return the candidates that need no closer look, and the finds that do. This is the hot loop."""
        plain = self._plan.plain
        spellings = self._plan.spellings
        candidates: list[Candidate] = []
        unsure: list[Find] = []
        for find in finds:
            pattern, start, end = find
            form = plain[pattern]
            if form < 0:
                if _worth_a_look(form, folded, start, end):
                    unsure.append(find)
            elif folded[start] in JOINERS or folded[end - 1] in JOINERS:
                unsure.append(find)
            elif (
                spellings[pattern] is None
                or folded[start + 1 : end - 1].translate(_GAPS_AS_SPACES) == spellings[pattern]
            ):
                candidates.append((start + 1, 1 - end, form))
        return candidates, unsure

    def _look_closer(self, folded: bytes, find: Find, candidates: list[Candidate], tells: list[int]) -> None:
        pattern, start, end = find
        plan = self._plan
        if plan.plain[pattern] >= 0:
            whole = end - 1 if plan.spellings[pattern] is None else None  # the gaps of a phrase need a look
            self._try(folded, start + 1, whole, plan.plain[pattern], candidates)
        first = start + 1 if plan.patterns[pattern][:1] == b" " else word_start(folded, start)
        for form in self._in_sight(folded, first, pattern):
            self._try(folded, first, None, form, candidates)
        wrapped = plan.wrapped[pattern]
        if wrapped is not None and (following := _NEXT_WORD.match(folded, end - 2)):
            for form in wrapped.get(following.group(1).lower(), ()):
                self._try(folded, start + 1, None, form, candidates)
        if pattern in plan.tells and b"." in (folded[start : start + 1], folded[end - 1 : end]):
            tells.append(start + 1)

    def _in_sight(self, folded: bytes, first: int, pattern: int) -> Sequence[int]:
        """Return the forms to try at a pattern.

        At a frequent pattern, phrases whose last word does not follow are left out.
        """
        checks = self._plan.checks[pattern]
        self._looks[pattern] += 1
        if len(checks) < _FEWEST_TO_SIEVE or self._looks[pattern] < _EXPRESSION_PAYS:
            return checks
        always, alike = self._sieve(pattern)
        return [*always, *chain.from_iterable(forms for expression, forms in alike if expression.match(folded, first))]

    def _try(self, folded: bytes, start: int, end: int | None, number: int, candidates: list[Candidate]) -> None:
        form = self._plan.forms[number]
        if not begins_word(folded, start):
            return
        end = self._end(folded, start, number) if end is None else end
        if end is None:
            return
        whole = word_end(folded, end, form.exact)
        if whole is not None and not (form.capitals and is_in_shouted_sentence(folded, start, whole)):
            candidates.append((start, -whole, number))

    def _end(self, folded: bytes, start: int, number: int) -> int | None:
        """Return the end of a form that begins at `start`: by its spelling, word by word, or by its expression."""
        form = self._plan.forms[number]
        spelling = form.spelling
        if spelling is not None and folded[start : start + len(spelling)].translate(_GAPS_AS_SPACES) == spelling:
            return start + len(spelling)
        if form.is_matched_by_words and (spelling is not None or self._is_seldom_tried(number)):
            return _end_by_words(folded, start, form.words)
        match = self._expression(number).match(folded, start)
        return match.end() if match else None

    def _is_seldom_tried(self, number: int) -> bool:
        """Whether a form is too rare to compile: an expression takes as long as thirty looks word by word."""
        self._tries[number] += 1
        return self._tries[number] < _EXPRESSION_PAYS


class _Sieve(NamedTuple):
    """Forms to try wherever their pattern stands, and one expression for each set that differs in the last word."""

    always: tuple[int, ...]
    alike: tuple[tuple[re.Pattern[bytes], tuple[int, ...]], ...]


def _sieve(forms: Forms, numbers: Sequence[int]) -> _Sieve:
    always: list[int] = []
    alike: defaultdict[tuple[bytes, ...], list[int]] = defaultdict(list)
    for number in numbers:
        form = forms[number]
        if form.wildcard and form.is_matched_by_words and len(form.words) > 1:
            alike[form.words[:-1]].append(number)
        else:
            always.append(number)
    return _Sieve(tuple(always), tuple((_any_of(forms, found), tuple(found)) for found in alike.values()))


def _any_of(forms: Forms, numbers: Sequence[int]) -> re.Pattern[bytes]:
    """Return one expression for phrases that differ only in the last word."""
    common = [word_expression(word) for word in forms[numbers[0]].words[:-1]]
    last = b"|".join(word_expression(forms[number].words[-1]) for number in numbers)
    return re.compile(WHOLE_GAP.join([*common, b"(?:" + last + b")(?!" + WORD_BYTE + b")"]), re.IGNORECASE)


def _end_by_words(folded: bytes, start: int, words: Sequence[bytes]) -> int | None:
    """Return what the form's expression would, without compiling one for each of hundreds of phrases."""
    end = start
    for nth, word in enumerate(words):
        if nth:
            gap = _GAP.match(folded, end)
            if gap is None:
                return None
            end = gap.end()
        wild = b"*" in word or b"?" in word
        after = _end_of_wild(folded, end, word) if wild else end + len(word)
        if after is None or (not wild and folded[end:after].lower() != word):
            return None
        end = after
    return end


def _end_of_wild(folded: bytes, start: int, word: bytes) -> int | None:
    """Return the end of a word with wildcards. Its first letters are compared first: most texts differ there."""
    letters = _FIRST_LETTERS.match(word)[0]  # type: ignore[index]  # it matches the empty text too
    if folded[start : start + len(letters)].lower() != letters:
        return None
    match = _wild_word(word).match(folded, start)
    return match.end() if match else None


@lru_cache(maxsize=4096)
def _wild_word(word: bytes) -> re.Pattern[bytes]:
    return re.compile(word_expression(word) + rb"(?!" + WORD_BYTE + rb")", re.IGNORECASE)


def _worth_a_look(kind: int, folded: bytes, start: int, end: int) -> bool:
    if kind == WRAPPED:
        return folded[end - 2] in GAP_STARTS
    return kind != CAPITALS or not (folded[start + 1] in _SMALL or folded[start + 2] in _SMALL)  # `It` is not `IT`
