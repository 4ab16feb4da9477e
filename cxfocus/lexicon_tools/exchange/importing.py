"""From a word list to a lexicon that loads; what cannot come along is named, each with its line."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cxfocus.errors import LexiconError, Problem, in_order
from cxfocus.lexicon.inflect import plurals
from cxfocus.lexicon.load import parse_lexicon
from cxfocus.lexicon.model import NO_CATEGORY, ROLES, SIDES, Role
from cxfocus.lexicon.syntax import Pattern, RefusedEntry, parse_entry
from cxfocus.lexicon_tools.exchange.word_list import Term, WordList
from cxfocus.lexicon_tools.yaml_text import WrittenEntry, header_lines, side_lines
from cxfocus.text.nearest import did_you_mean

#: Names of categories by the role they go to, as the user gives them.
Choice = Mapping[Role, Sequence[str]]


class Imported(NamedTuple):
    """A lexicon as YAML, and what was left out."""

    text: str
    left_out: tuple[Problem, ...]


#: Forms, each with its category.
_Forms = set[tuple[str, str]]


class _Candidate(NamedTuple):
    """A term on its way to be an entry."""

    row: WrittenEntry
    pattern: Pattern
    role: Role
    category: str
    term: Term


def to_lexicon(words: WordList, choice: Choice, name: str, source: str) -> Imported:
    """The lexicon of the chosen categories; raises `LexiconError` when the choice gives none."""
    places = _places(words, choice)
    left_out = list(words.left_out)
    if not any(choice.values()):
        left_out += _on_no_side(words, places)
    candidates = _distinct(words, list(_candidates(words, places, left_out)), left_out)
    sides: dict[str, defaultdict[str, list[WrittenEntry]]] = {role: defaultdict(list) for role in ROLES}
    for candidate in candidates:
        plain = candidate.role == "ignore" or candidate.category == NO_CATEGORY
        sides[candidate.role]["" if plain else candidate.category].append(candidate.row)
    for side in SIDES:
        if not sides[side]:
            raise LexiconError([*left_out, Problem(f"nothing is left for the {side} side", words.path)])
        if len(sides[side]) > 1 and "" in sides[side]:
            sides[side][NO_CATEGORY] = sides[side].pop("")
    lines = [*header_lines({"name": name, "version": "1"}, {"sources": [source]}), *side_lines(sides), ""]
    text = "\n".join(lines)
    parse_lexicon(text, words.path)
    return Imported(text, tuple(in_order(left_out)))


def _places(words: WordList, choice: Choice) -> dict[str, tuple[Role, str]]:
    """Where each chosen category goes; categories that say it themselves (`customer.people`) need no choice."""
    asked = [(role, given) for role, names in choice.items() for given in names]
    if not asked:
        asked = [(role, name) for role in ROLES for name in words.categories if name.partition(".")[0] == role]
        if {role for role, _ in asked} < set(SIDES):
            raise LexiconError(Problem("the sides of its categories are not known", words.path, hint=_listed(words)))
        return {name: (role, name.partition(".")[2] or NO_CATEGORY) for role, name in asked}
    places: dict[str, tuple[Role, str]] = {}
    problems: list[Problem] = []
    for role, given in asked:
        found = _meant(words, given)
        if not found:
            hint = did_you_mean(given, words.categories, _listed(words))
            problems.append(Problem(f"--{role}: there is no category {given!r}", words.path, hint=hint))
        twice = [name for name in found if places.setdefault(name, (role, name))[0] != role]
        problems += [Problem(f"{name} is asked for on two sides", words.path, hint="Choose one") for name in twice]
    if problems:
        raise LexiconError(problems)
    return places


def _meant(words: WordList, given: str) -> list[str]:
    """The categories that a name stands for: its own, by another name, and all that are nested in it."""
    wanted = given.strip().casefold()
    found = []
    for name, others in words.categories.items():
        known = {other.casefold().lstrip("0") for other in (name, *others)}
        if wanted.lstrip("0") in known or name.casefold().startswith(wanted + "."):
            found.append(name)
    return found


def _listed(words: WordList) -> str:
    counts = Counter(category for term in words.terms for category in term.categories)
    shown = ", ".join(f"{name} ({counts[name]})" for name in words.categories)
    return f"Say --customer NAME,NAME --institution NAME,NAME; the categories, with their terms: {shown}"


def _on_no_side(words: WordList, places: dict[str, tuple[Role, str]]) -> Iterator[Problem]:
    """The terms of a list that names sides, but not theirs."""
    for term in words.terms:
        if not any(name in places for name in term.categories):
            yield _problem(words, term, f"{term.text!r} ({', '.join(term.categories)}) is on no side; left out")


def _candidates(words: WordList, places: dict[str, tuple[Role, str]], left_out: list[Problem]) -> Iterator[_Candidate]:
    """The terms of chosen categories that can be entries, in their first chosen category."""
    known = {(term.text.lower(), category) for term in words.terms for category in term.categories}
    brought = _brought(known)
    order = list(places)
    for term in words.terms:
        mine = sorted((name for name in term.categories if name in places), key=order.index)
        if not mine:
            continue
        entry = term.text if words.inflects else _entry(term.text.lower(), mine[0], known, brought)
        if entry is None:
            continue
        pattern = _pattern(words, term, entry, left_out)
        for role in dict.fromkeys(places[name][0] for name in mine) if pattern else ():
            here = [name for name in mine if places[name][0] == role]
            for name in here[1:]:
                message = f"{term.text!r} counts once, in {here[0]}; {name} is left out"
                left_out.append(_problem(words, term, message))
            row = WrittenEntry(entry, term.note, term.source)
            yield _Candidate(row, pattern, role, places[here[0]][1], term)  # type: ignore[arg-type]


def _entry(text: str, category: str, known: _Forms, brought: _Forms) -> str | None:
    """The entry for one form; None where its singular brings it along.

    Where all inflected forms stand in the same category, the word is an entry
    that inflects; where one is missing, it is this form only.
    """
    if "*" in text or "?" in text:
        return text
    if (text, category) in brought:
        return None
    forms = _inflected(text)
    return text if all((form, category) in known for form in forms) else f"={text}"


def _brought(known: _Forms) -> _Forms:
    """The inflected forms of all terms that have every one of them beside them."""
    found: _Forms = set()
    for text, category in known:
        forms = {(form, category) for form in _inflected(text)}
        found |= forms if forms <= known else set()
    return found


def _inflected(text: str) -> list[str]:
    before, space, last = text.rpartition(" ")
    return [before + space + form for form in plurals(last)]


def _pattern(words: WordList, term: Term, entry: str, left_out: list[Problem]) -> Pattern | None:
    reason = f"{term.text!r} has no letter in it"
    if any(character.isalpha() for character in term.text):
        try:
            return parse_entry(entry)
        except RefusedEntry as refused:
            reason = refused.message.replace(repr(entry), repr(term.text))  # as the user wrote it
    left_out.append(_problem(words, term, f"{reason}; left out"))
    return None


def _problem(words: WordList, term: Term, message: str) -> Problem:
    return Problem(message, words.path, term.line, term.column)


def _distinct(words: WordList, candidates: list[_Candidate], left_out: list[Problem]) -> list[_Candidate]:
    """Each form for one side: what two sides claim goes to neither, what one says twice stands once."""
    claims: defaultdict[tuple[bool, tuple[bytes, ...]], list[_Candidate]] = defaultdict(list)
    for candidate in candidates:
        for form in candidate.pattern.forms:
            claims[candidate.pattern.capitals, (*candidate.pattern.words[:-1], form)].append(candidate)
    dropped: set[_Candidate] = set()
    for claimants in claims.values():
        if len({candidate.role for candidate in claimants}) > 1:
            for candidate in claimants:
                others = sorted({other.role for other in claimants} - {candidate.role})
                _drop(candidate, f"is on the {' and the '.join(others)} side too", dropped, left_out, words)
        for candidate in claimants:
            first = next(other for other in claimants if other.role == candidate.role)
            same = first.pattern[:3] == candidate.pattern[:3] or not words.inflects
            if first is not candidate and same and set(candidate.pattern.forms) <= set(first.pattern.forms):
                _drop(candidate, f"stands in line {first.term.line} already", dropped, left_out, words)
    return [candidate for candidate in candidates if candidate not in dropped]


def _drop(candidate: _Candidate, why: str, dropped: set[_Candidate], left_out: list[Problem], words: WordList) -> None:
    if candidate not in dropped:
        dropped.add(candidate)
        shown = candidate.row.entry.removeprefix("=")  # which most formats do not write
        left_out.append(_problem(words, candidate.term, f"{shown!r} {why}; left out"))
