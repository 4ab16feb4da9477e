"""The plan of a lexicon: the literals that the automaton searches for, and what to check around each find.

The automaton runs over leveled text (`words.level`), in which every byte outside a word is a space. It searches for a
literal with a space on either side. Where a literal cannot express an entry (wildcards, capitals, more than one byte
between the words of a phrase), a shorter literal is its anchor, and a regular expression is tried on the folded text
wherever the anchor stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import NamedTuple

from cxfocus.lexicon.model import Entry
from cxfocus.matching.forms import Form, Forms, forms_of, has_sign
from cxfocus.text.address import ADDRESS_WORDS
from cxfocus.text.expressions import regex
from cxfocus.text.words import level

_LETTERS = regex(rb"[^*?]+")
_SPACE, _APOSTROPHE = b" '"

#: When a find needs a closer look: always; only at a capital letter; only if white space or a hyphen follows.
LOOK, CAPITALS, WRAPPED = -1, -2, -3


class Plan(NamedTuple):
    """Patterns for the automaton, and what to do where pattern `k` was found.

    `plain[k]` is the number of a form if the pattern is all of it: a word, or a phrase if the text there is also
    `spellings[k]`. Otherwise `plain[k]` says when a closer look pays: `LOOK`, `CAPITALS` or `WRAPPED`. `checks[k]`
    are the forms to try there. `wrapped[k]` are the forms to try if more than one byte follows the words of the
    pattern, by the next word of the text. `tells` are the patterns that may be part of an address.
    """

    forms: Forms
    patterns: tuple[bytes, ...]
    plain: tuple[int, ...]
    spellings: tuple[bytes | None, ...]
    checks: tuple[tuple[int, ...], ...]
    wrapped: tuple[dict[bytes, list[int]] | None, ...]
    tells: frozenset[int]


def compile_plan(entries: Sequence[Entry]) -> Plan:
    """Return the plan for a lexicon's entries; their order makes no difference."""
    forms = forms_of(entries)
    plain: dict[bytes, int] = {}  # the form that a pattern is
    checks: dict[bytes, list[int]] = {}  # the forms to check there
    wrapped: dict[bytes, dict[bytes, list[int]]] = {}  # those to check if it is wrapped, by the next word
    phrases: dict[bytes, int] = {}  # patterns that may be all of a phrase, if no other form needs them
    unlike = [entry.wildcard or entry.capitals or has_sign(entry.words) for entry in entries]
    for number, (index, spelled) in enumerate(zip(forms.entry_numbers, forms.spelled, strict=True)):
        if unlike[index]:
            checks.setdefault(_anchor(forms[number]), []).append(number)
        elif spelled.isalnum() or (_SPACE not in spelled and spelled == level(spelled)):
            pattern = b" %b " % spelled
            if plain.setdefault(pattern, number) != number:
                # the pattern is taken by `=user`, which does not match `user's`; `user` does
                checks.setdefault(pattern, []).append(number)
        else:
            pattern = b" %b " % level(spelled)
            checks.setdefault(pattern, []).append(number)
            if _APOSTROPHE not in spelled:
                phrases[pattern] = number
            for anchor, following in _wraps(spelled.split()):
                wrapped.setdefault(anchor, {}).setdefault(following, []).append(number)
    return _plan(forms, plain, checks, wrapped, phrases)


def _plan(
    forms: Forms,
    plain: dict[bytes, int],
    checks: dict[bytes, list[int]],
    wrapped: dict[bytes, dict[bytes, list[int]]],
    phrases: dict[bytes, int],
) -> Plan:
    lone: dict[bytes, bytes] = {}  # phrases that can be accepted as quickly as a word
    for pattern, number in phrases.items():
        if checks[pattern] == [number] and pattern not in plain:
            lone[pattern] = forms.spelled[number]
            plain[pattern] = checks.pop(pattern)[0]
    tells = {b" %b " % word.encode() for word in ADDRESS_WORDS}
    patterns = tuple(dict.fromkeys([*plain, *checks, *wrapped, *sorted(tells)]))
    kinds = dict.fromkeys(patterns, WRAPPED) | plain | dict.fromkeys(tells, LOOK)
    forms_there = {pattern: (plain[pattern],) for pattern in tells if pattern in plain}
    for pattern, numbers in checks.items():
        also = (plain[pattern],) if pattern in plain else ()
        capitals = pattern[:1] == b" " and not also and all(forms.entry_of(number).capitals for number in numbers)
        kinds[pattern] = CAPITALS if capitals and pattern not in tells else LOOK
        forms_there[pattern] = (*numbers, *also)
    return Plan(
        forms=forms,
        patterns=patterns,
        plain=tuple(kinds.values()),
        spellings=tuple(map(lone.get, patterns)),
        checks=tuple(map(forms_there.get, patterns, repeat(()))),
        wrapped=tuple(map(wrapped.get, patterns)),
        tells=frozenset(index for index, pattern in enumerate(patterns) if pattern in tells),
    )


def _anchor(form: Form) -> bytes:
    """Return the longest literal that must stand at the first word of a form."""
    first = form.words[0]
    if form.has_sign:
        return b" " + level(first) + b" "
    if not form.wildcard:
        return b" " + level(b" ".join(form.words)) + b" "
    chunks = _LETTERS.findall(first)
    if len(chunks) == 1 and chunks[0] == first:
        return b" " + level(first) + b" "
    if first.startswith(chunks[0]):
        return b" " + level(chunks[0])
    if first.endswith(chunks[-1]) and len(chunks[-1]) >= max(map(len, chunks)):
        return level(chunks[-1]) + b" "
    return level(max(chunks, key=len))


def _wraps(words: Sequence[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Yield (the anchor before it, the word after it) for each place where a line may break inside a phrase."""
    for count in range(1, len(words)):
        following = words[count] if words[count].isalnum() else level(words[count]).partition(b" ")[0]
        if following:
            yield b" %b  " % level(words[0] if count == 1 else b" ".join(words[:count])), following
