"""Import of a word list as a lexicon that loads; it lists, line by line, what is left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cxfocus.errors import LexiconError, Problem, in_order
from cxfocus.lexicon.inflect import plurals
from cxfocus.lexicon.load import parse_lexicon
from cxfocus.lexicon.model import NO_CATEGORY, ROLES, SIDES, Role
from cxfocus.lexicon.syntax import Pattern, RefusedEntry, parse_entry
from cxfocus.lexicon_tools.exchange.word_list import ListedTerm, WordList
from cxfocus.lexicon_tools.yaml_text import WrittenEntry, header_lines, side_lines
from cxfocus.text.expressions import regex
from cxfocus.text.nearest import did_you_mean

#: Names of categories by the role they go to, as the user gives them.
Choice = Mapping[Role, Sequence[str]]


class Imported(NamedTuple):
    """A lexicon as YAML, and what was left out."""

    text: str
    left_out: tuple[Problem, ...]


#: The parameters that name categories for a role.
_PARAMETERS: dict[Role, str] = {"customer": "⟨customer⟩", "institution": "⟨institution⟩", "ignore": "⟨ignore⟩"}
_INNER_WILDCARD = regex(r"[?]|[*](?=\S)|(?<!\S)[*]")
#: Forms, each with its category.
_Forms = set[tuple[str, str]]


class _Candidate(NamedTuple):
    """A term that may become an entry."""

    row: WrittenEntry
    pattern: Pattern
    role: Role
    category: str
    term: ListedTerm


def to_lexicon(words: WordList, choice: Choice, name: str, source: str) -> Imported:
    """Return the lexicon of the chosen categories; raises `LexiconError` if there are none on a side."""
    places = _places(words, choice)
    left_out = list(words.left_out)
    if not any(choice.values()):
        left_out += _on_no_side(words, places)
    found = list(_candidates(words, places))
    candidates = [each for each in found if isinstance(each, _Candidate)]
    dropped = _find_dropped(words, candidates)
    left_out += [*(each for each in found if isinstance(each, Problem)), *dropped.values()]
    sides: dict[str, defaultdict[str, list[WrittenEntry]]] = {role: defaultdict(list) for role in ROLES}
    for candidate in (each for each in candidates if each not in dropped):
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
    """Return the role and name for each chosen category; names such as `customer.people` need no choice."""
    asked = [(role, given) for role, names in choice.items() for given in names]
    if not asked:
        asked = [(role, name) for role in ROLES for name in words.categories if name.partition(".")[0] == role]
        if {role for role, _ in asked} < set(SIDES):
            raise LexiconError(
                Problem("the sides of its categories are not known", words.path, hint=_list_categories(words))
            )
        return {name: (role, name.partition(".")[2] or NO_CATEGORY) for role, name in asked}
    places: dict[str, tuple[Role, str]] = {}
    problems: list[Problem] = []
    for role, given in asked:
        found = _find_meant(words, given)
        if not found:
            hint = did_you_mean(given, words.categories, _list_categories(words))
            problems.append(Problem(f"{_PARAMETERS[role]}: there is no category {given!r}", words.path, hint=hint))
        twice = [name for name in found if places.setdefault(name, (role, name))[0] != role]
        problems += [Problem(f"{name} is asked for on two sides", words.path, hint="Choose one") for name in twice]
    if problems:
        raise LexiconError(problems)
    return places


def _find_meant(words: WordList, given: str) -> list[str]:
    """Return the categories that a name stands for: by their name, by another name for them, and nested ones."""
    wanted = given.strip().casefold()
    found = []
    for name, others in words.categories.items():
        known = {other.casefold().lstrip("0") for other in (name, *others)}
        if wanted.lstrip("0") in known or name.casefold().startswith(wanted + "."):
            found.append(name)
    return found


def _list_categories(words: WordList) -> str:
    counts = Counter(category for term in words.terms for category in term.categories)
    shown = ", ".join(f"{name} ({counts[name]})" for name in words.categories)
    return f"Say ⟨customer=NAME,NAME⟩ ⟨institution=NAME,NAME⟩; the categories, with their terms: {shown}"


def _on_no_side(words: WordList, places: dict[str, tuple[Role, str]]) -> Iterator[Problem]:
    """Yield a problem for each term whose categories have no side in a list that names sides."""
    for term in words.terms:
        if not any(name in places for name in term.categories):
            yield _problem(words, term, f"{term.text!r} ({', '.join(term.categories)}) is on no side; left out")


def _candidates(words: WordList, places: dict[str, tuple[Role, str]]) -> Iterator[_Candidate | Problem]:
    """Yield the terms of chosen categories, in their first chosen category; a problem for what cannot be an entry."""
    known = {(term.text.lower(), category) for term in words.terms for category in term.categories}
    brought = _find_inflected(known)
    order = list(places)
    for term in words.terms:
        mine = sorted((name for name in term.categories if name in places), key=order.index)
        if not mine:
            continue
        entry = term.text if words.inflects else _entry(term.text.lower(), mine[0], known, brought)
        if entry is None:
            continue
        pattern = _pattern(words, term, entry)
        if isinstance(pattern, Problem):
            yield pattern
            continue
        for role in dict.fromkeys(places[name][0] for name in mine):
            first, *others = (name for name in mine if places[name][0] == role)
            for name in others:
                yield _problem(words, term, f"{term.text!r} counts once, in {first}; {name} is left out")
            row = WrittenEntry(entry, term.note, term.source)
            yield _Candidate(row=row, pattern=pattern, role=role, category=places[first][1], term=term)


def _entry(text: str, category: str, known: _Forms, brought: _Forms) -> str | None:
    """Return the entry for one form; None if the entry of its singular covers it.

    If all inflected forms stand in the same category, the word is an entry that inflects; if one is missing, the
    entry is only this form.
    """
    if "*" in text or "?" in text:
        return text
    if (text, category) in brought:
        return None
    forms = _inflect_last(text)
    return text if all((form, category) in known for form in forms) else f"={text}"


def _find_inflected(known: _Forms) -> _Forms:
    """Return the inflected forms of all terms that are listed with every one of these forms."""
    found: _Forms = set()
    for text, category in known:
        forms = {(form, category) for form in _inflect_last(text)}
        found |= forms if forms <= known else set()
    return found


def _inflect_last(text: str) -> list[str]:
    before, space, last = text.rpartition(" ")
    return [before + space + form for form in plurals(last)]


def _pattern(words: WordList, term: ListedTerm, entry: str) -> Pattern | Problem:
    reason = f"{term.text!r} has no letter in it"
    if words.stems_only and _INNER_WILDCARD.search(term.text) and any(map(str.isalpha, term.text)):
        reason = f"{term.text!r} has a sign that is no wildcard in LIWC, where only a * at the end of a word is one"
    elif any(character.isalpha() for character in term.text):
        try:
            return parse_entry(entry)
        except RefusedEntry as refused:
            reason = refused.message.replace(repr(entry), repr(term.text))  # as the user wrote it
    return _problem(words, term, f"{reason}; left out")


def _problem(words: WordList, term: ListedTerm, message: str) -> Problem:
    return Problem(message, words.path, term.line, term.column)


def _find_dropped(words: WordList, candidates: list[_Candidate]) -> dict[_Candidate, Problem]:
    """Return the candidates with a form that stands on two sides, and repeated ones except the first."""
    sharing: defaultdict[tuple[bool, tuple[bytes, ...]], list[_Candidate]] = defaultdict(list)
    for candidate in candidates:
        for form in candidate.pattern.forms:
            sharing[candidate.pattern.capitals, (*candidate.pattern.words[:-1], form)].append(candidate)
    dropped: dict[_Candidate, Problem] = {}
    for alike in sharing.values():
        first = alike[0]
        for candidate in alike:
            others = sorted({other.role for other in alike} - {candidate.role})
            same = first.pattern[:3] == candidate.pattern[:3] or not words.inflects
            if others:
                dropped.setdefault(candidate, _drop(words, candidate, f"is on the {' and the '.join(others)} side too"))
            elif first is not candidate and same and set(candidate.pattern.forms) <= set(first.pattern.forms):
                dropped.setdefault(candidate, _drop(words, candidate, f"stands in line {first.term.line} already"))
    return dropped


def _drop(words: WordList, candidate: _Candidate, reason: str) -> Problem:
    shown = candidate.row.entry.removeprefix("=")  # which most formats do not write
    return _problem(words, candidate.term, f"{shown!r} {reason}; left out")
