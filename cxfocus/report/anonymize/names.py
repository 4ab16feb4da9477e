"""Replace names of speakers in a text, however they are written there, by `S1`, `S2` and so on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from cxfocus.report.anonymize.label_words import Case, is_role, names_in
from cxfocus.report.anonymize.no_names import SMALL_WORDS
from cxfocus.text.expressions import regex
from cxfocus.text.letters import letters, places


class Names:
    """Finds names whole or in part: `Ann Lee`, `ann lee`, `AnnLee`, `Ann`, `LEE`, `the Lees`."""

    def __init__(self, labels: Iterable[tuple[str | None, str]]) -> None:
        """Take pairs of a label and its alias; a name that several people have gets the alias of the first."""
        self._bearers: dict[str, _Bearer] = {}
        patterns: set[tuple[bool, str]] = set()
        for label, alias in labels:
            for spelling in _spellings(label or ""):
                bearer = self._bearers.get(spelling.key, _Bearer(alias, frozenset()))
                self._bearers[spelling.key] = bearer._replace(cases=bearer.cases | {spelling.case})
                patterns.add((spelling.key == spelling.key.upper(), spelling.pattern))
        self._expression = _expression(patterns)
        self._heads, self._tails = _pieces(self._bearers)
        self._longest = max(map(len, self._heads), default=0) + _SHORTEST_PIECE

    def hide(self, text: str, cut: Literal["", "start", "end"] = "") -> str:
        """Return the text with aliases for names, and for a piece of a name where it was `cut` off."""
        if not self._bearers:
            return text
        compared = letters(text)
        finds = [*self._whole(compared), *self._cut_off(compared, cut)]
        if not finds:
            return text
        at = places(text)
        # Accents after the last letter belong to it; a match that ends inside a Korean letter is no name.
        whole = (find for find in finds if at[find.end] > at[find.end - 1])
        spans = [find._replace(start=at[find.start], end=at[find.end]) for find in whole]
        return _replaced(text, [span for span in spans if _is_written(text[span.start : span.end], span.cases)])

    def _whole(self, compared: str) -> Iterator[_Find]:
        for match in self._expression.finditer(compared):
            name = match["bordered"] or match["anywhere"]
            plural = match["plural"] or ""
            if not plural or (len(name) >= _SHORTEST_OF_SEVERAL and name + plural not in SMALL_WORDS):
                yield _Find(match.start(), match.end() - len(plural), *self._bearers[_key(name)])

    def _cut_off(self, compared: str, cut: str) -> Iterator[_Find]:
        """Find the longest piece of a name: its end at the start of the text, or its beginning at the end."""
        if cut == "start":
            for match in reversed(list(_WORD.finditer(compared, 0, self._longest))):
                key = _key(compared[: match.end()])
                bearer = self._tails.get(key) or self._tails.get(key.removesuffix("s"))
                if bearer and key not in self._bearers:
                    yield _Find(0, match.end(), *bearer)
                    return
        elif cut == "end" and compared[-1:].isalpha():
            for match in _WORD.finditer(compared, max(0, len(compared) - self._longest)):
                key = _key(compared[match.start() :])
                if key in self._heads and key not in self._bearers:
                    yield _Find(match.start(), len(compared), *self._heads[key])
                    return


class _Bearer(NamedTuple):
    """The alias of the person with a name, and the cases in which the word is that name."""

    alias: str
    cases: frozenset[Case]


class _Find(NamedTuple):
    start: int
    end: int
    alias: str
    cases: frozenset[Case]


class _Spelling(NamedTuple):
    """One way to write a name: its regular expression, and the `_key` of its matches."""

    pattern: str
    key: str
    case: Case


#: Letters of a piece of a name that a quotation cuts off: fewer tell nothing, and would hide half of all words.
_SHORTEST_PIECE = 4
#: Letters of a name with a plural: `the Lees`.
_SHORTEST_OF_SEVERAL = 3
#: Characters between the parts of a name: blanks, hyphens, marks of emphasis, the apostrophe of `O'Hara`.
_GAP = r"[\s._*'`-]+"
_GAPS = regex(_GAP)
_LETTER = r"[^\W\d_]"
_WORD = regex(rf"{_LETTER}+")


def _spellings(label: str) -> Iterator[_Spelling]:
    for name in names_in(label):
        for word, case in name.alone:
            yield from _spell((word,), case, case)
        if len(name.words) > 1:
            yield from _spell(name.words, "any", "capital")


def _spell(words: Sequence[str], apart: Case, joined: Case) -> Iterator[_Spelling]:
    """Yield the parts of a name apart, as in `O'Hara`, and joined, as in `OHara`; a single word in both ways, too."""
    parts = [part for word in words for part in _GAPS.split(letters(word)) if part]
    whole = "".join(parts)
    yield _Spelling(re.escape(whole), whole, joined)
    if len(parts) > 1:
        yield _Spelling(_GAP.join(map(re.escape, parts)), " ".join(parts), apart)
    elif len(whole) >= _SHORTEST_PIECE:
        yield _Spelling(re.escape(whole[0]) + "['`]" + re.escape(whole[1:]), f"{whole[0]} {whole[1:]}", joined)


def _key(name: str) -> str:
    """Return the parts of a name divided by blanks, whatever divided them."""
    return " ".join(filter(None, _GAPS.split(name)))


def _expression(patterns: Iterable[tuple[bool, str]]) -> re.Pattern[str]:
    """Return the expression of all names, the longest first; in scripts with case, a name begins and ends a word.

    Digits after a name belong to it (`Ann2`, as `S12` would be another alias), and `Don't` is not the name `Don`.
    """
    longest_first = sorted(patterns, key=lambda pattern: (-len(pattern[1]), pattern))
    bordered, anywhere = ("|".join(each for free, each in longest_first if free is wanted) for wanted in (False, True))
    return re.compile(
        rf"(?<!{_LETTER})(?P<bordered>{bordered or _NOTHING})(?:\d+|(?P<plural>e?s))?(?!{_LETTER}|\d|'t(?!{_LETTER}))"
        rf"|(?P<anywhere>{anywhere or _NOTHING})"
    )


_NOTHING = "(?!)"


def _pieces(bearers: dict[str, _Bearer]) -> tuple[dict[str, _Bearer], dict[str, _Bearer]]:
    """Return the beginnings and the ends of names, which remain where a quotation is cut; ends have no capital."""
    heads: dict[str, _Bearer] = {}
    tails: dict[str, _Bearer] = {}
    for key, bearer in bearers.items():
        for size in range(_SHORTEST_PIECE, len(key)):
            heads.setdefault(key[:size], bearer)
            tails.setdefault(key[-size:], bearer._replace(cases=_ANY))
    return (
        {key: heads[key] for key in heads if not is_role(key)},
        {key: tails[key] for key in tails if not is_role(key)},
    )


_ANY: frozenset[Case] = frozenset({"any"})


def _is_written(name: str, cases: frozenset[Case]) -> bool:
    """Whether a word is written in a case in which it is a name."""
    if name[0].islower():
        return "any" in cases
    return name.isupper() or cases != {"capitals"}


def _replaced(text: str, finds: Sequence[_Find]) -> str:
    """Return the text with aliases for names; two names of one person with a blank or a dash between get one alias."""
    shown: list[str] = []
    end, last = 0, ""
    for find in sorted(finds, key=lambda find: (find.start, -find.end)):
        if find.start < end:
            continue
        between = text[end : find.start]
        if find.alias != last or not _ONE_PERSON.fullmatch(between):
            shown += [between, find.alias]
        end, last = find.end, find.alias
    return "".join(shown) + text[end:]


_ONE_PERSON = regex(r"\s+|[-\u2010-\u2015]")
