"""Chooses one spelling for each speaker, however the labels write the name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping

from cxfocus.readers.prose.speakers.shapes import Shape, look
from cxfocus.text.expressions import regex

#: Where a name begins inside a word: `AnnLee`.
_INNER_NAME = regex(r"(?<=[a-z])(?=[A-Z])")
_SHORT: frozenset[Shape] = frozenset({"word", "initials"})


def preferred_spellings(names: Collection[str], uses: Counter[str], people: Mapping[str, str]) -> dict[str, str]:
    """Return for each name, case folded, the full name of the attendance list, or its most frequent spelling."""
    preferred: dict[str, str] = {"": ""}
    for name in sorted(names, key=lambda name: (-uses[name], name)):
        folded = name.casefold()
        if folded not in preferred:
            apart = name if " " in name or name.islower() else _INNER_NAME.sub(" ", name)
            preferred[folded] = people.get(folded) or (apart if apart in names else name)
    return preferred | _full_names_of_short(preferred, people)


def _full_names_of_short(preferred: Mapping[str, str], people: Mapping[str, str]) -> dict[str, str]:
    """Short names with the full name: `Ann` and `AL` are `Ann Lee`, if no other speaker may be called so."""
    short = {folded for folded, name in preferred.items() if folded not in people and look(name).shape in _SHORT}
    full: dict[str, set[str]] = {}
    for folded, name in preferred.items() if short else ():
        words = folded.split()
        if len(words) > 1:
            for way in (words[0], "".join(word[0] for word in words), words[0][0] + words[-1][0]):
                full.setdefault(way, set()).add(name)
    return {folded: next(iter(full[folded])) for folded in sorted(short) if len(full.get(folded, ())) == 1}


def in_one_case(bare_of: Mapping[str, str], written: Counter[str]) -> dict[str, str]:
    """Return one spelling for names that differ only in case: the most frequent; `Ann` before `ann` or `ANN`."""
    uses: Counter[str] = Counter()
    for name, short in bare_of.items():
        uses[short] += written[name]
    spelled: dict[str, str] = {}
    for short in sorted(uses, key=lambda short: (uses[short], not short.islower(), not short.isupper())):
        spelled[short.casefold()] = short
    return {name: spelled[short.casefold()] for name, short in bare_of.items()}


#: Broadcasts write `ANN LEE, HOST:` once, and `LEE:` after that.
_ON_AIR = regex(
    r"([^,]+), (?:CO-?)?(?:HOST|BYLINE|ANCHOR|CORRESPONDENT|REPORTER|PRESENTER|"
    r"(?-i:[A-Z][A-Z0-9&'.-]*(?: [A-Z][A-Z0-9&'.-]*){0,4}) "
    r"(?:HOST|ANCHOR|CORRESPONDENT|REPORTER|ANALYST|CONTRIBUTOR|COMMENTATOR|METEOROLOGIST))",
    re.IGNORECASE,
)


def full_names(bare_of: Mapping[str, str]) -> dict[str, str]:
    """Return for labels as written the full name that a broadcast gives; for surnames only if one person has them."""
    on_air = {name: match[1] for name, short in bare_of.items() if "," in short and (match := _ON_AIR.fullmatch(short))}
    if not on_air:
        return {}
    full: dict[str, set[str]] = {}
    for name in {*bare_of.values(), *on_air.values()}:
        words = name.split()
        for first in range(1, len(words) if "," not in name else 0):
            full.setdefault(" ".join(words[first:]), set()).add(name)
    of_one = {short: next(iter(names)) for short, names in full.items() if len(names) == 1}
    return {name: of_one[short] for name, short in bare_of.items() if short in of_one} | on_air
