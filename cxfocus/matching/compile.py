"""From entries to what the automaton looks for, and what must hold around each find.

The automaton runs over levelled text (`words.level`), in which every byte
outside a word is a space. A literal is looked for with a space on either side.
What a literal cannot say (wildcards, capitals, more than one byte between the
words of a phrase) is a shorter literal, the anchor, and a regular expression
tried on the folded text wherever the anchor stands.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cxfocus.lexicon.model import Entry
from cxfocus.text.address import ADDRESS_WORDS
from cxfocus.text.words import GAP, LETTER, WORD, WORD_BYTE, level

_LETTERS = re.compile(rb"[^*?]+")
_MARK = rb"(?:\xcc[\x80-\xbf]|\xcd[\x80-\xaf])"
_ONE_LETTER = rb"(?:[A-Za-z]|[\xc2-\xcb\xce-\xf4][\x80-\xbf]+|\xcd[\xb0-\xbf])" + _MARK + rb"*"
_IN_WORD = re.compile(WORD_BYTE + rb"|[*?]")
# No word is longer; without an end, one "word" of a million letters would be tried from every letter.
_LETTERS_OF_A_STAR = LETTER + rb"{0,100}"
_FIRST_RUN = re.compile(WORD_BYTE + rb"+")


#: A closer look is always due; only at a capital letter; only where white space or a hyphen follows.
LOOK, CAPITALS, WRAPPED = -1, -2, -3


class Form(NamedTuple):
    """One spelling of an entry. Forms are numbered in order of precedence."""

    entry: int
    words: tuple[bytes, ...]
    exact: bool
    capitals: bool
    wildcard: bool

    @property
    def spelling(self) -> bytes | None:
        """The words with single spaces; None where only the expression says what matches."""
        return None if self.wildcard or self.capitals or self.has_sign else b" ".join(self.words)

    @property
    def has_sign(self) -> bool:
        """Whether a sign stands among the words, as in `R&D`."""
        return any(not _IN_WORD.search(word) for word in self.words)

    @property
    def is_matched_by_words(self) -> bool:
        """Whether the words can be compared one after the other, in any case; else by the expression."""
        return not (self.capitals or self.has_sign)

    @property
    def expression(self) -> re.Pattern[bytes]:
        """What must stand in folded text, from the start of the first word to the end of the last."""
        parts = [word_expression(self.words[0])]
        for before, word in zip(self.words, self.words[1:], strict=False):
            signs = not (_IN_WORD.search(before) and _IN_WORD.search(word))
            parts += [rb"[ \t]*" if signs else GAP, word_expression(word)]
        flags = 0 if self.capitals else re.IGNORECASE
        return re.compile(b"".join(parts) + rb"(?!" + WORD_BYTE + rb")", flags)


class Plan(NamedTuple):
    """Patterns for the automaton, and what to do where pattern `k` was found.

    `plain[k]` is the form of a pattern that is a whole literal, a word or (then
    `spellings[k]` is what must stand there) a phrase; else it says what must
    be so for a closer look to be worth while: `CAPITALS`, `WRAPPED` or nothing
    (`LOOK`). `checks[k]` are forms to try there; `wrapped[k]` are forms to try
    when more than one byte follows the pattern's words, by the next word of
    the text. `tells` are the patterns that may be part of an address.
    """

    forms: tuple[Form, ...]
    patterns: tuple[bytes, ...]
    plain: tuple[int, ...]
    spellings: tuple[bytes | None, ...]
    checks: tuple[tuple[int, ...], ...]
    wrapped: tuple[dict[bytes, tuple[int, ...]] | None, ...]
    tells: frozenset[int]


def compile_plan(entries: Sequence[Entry]) -> Plan:
    """The plan for a lexicon's entries; the order of entries makes no difference."""
    forms = tuple(_forms(entries))
    plain: dict[bytes, int] = {}
    checks: defaultdict[bytes, list[int]] = defaultdict(list)
    wrapped: defaultdict[bytes, defaultdict[bytes, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, form in enumerate(forms):
        if form.has_sign:
            checks[b" " + level(form.words[0]) + b" "].append(number)
        elif form.wildcard or form.capitals:
            checks[_anchor(form)].append(number)
        elif len(form.words) == 1 and b"'" not in form.words[0] and b"_" not in form.words[0]:
            pattern = b" " + level(form.words[0]) + b" "
            if plain.setdefault(pattern, number) != number:
                checks[pattern].append(number)  # `=user` has taken it, and leaves `user's` to `user`
        else:
            checks[b" " + level(b" ".join(form.words)) + b" "].append(number)
            for anchor, following in _wraps(form.words):
                wrapped[anchor][following].append(number)
    phrases = _lone_phrases(forms, plain, checks)
    for pattern in phrases:
        plain[pattern] = checks.pop(pattern)[0]
    tells = {b" " + word.encode() + b" " for word in ADDRESS_WORDS}
    patterns = tuple(dict.fromkeys([*plain, *checks, *wrapped, *sorted(tells)]))
    return Plan(
        forms,
        patterns,
        tuple(_plainly(pattern, forms, plain, checks, tells) for pattern in patterns),
        tuple(phrases.get(pattern) for pattern in patterns),
        tuple(_with_plain(pattern, plain, checks, tells) for pattern in patterns),
        tuple({word: tuple(found) for word, found in wrapped[p].items()} if p in wrapped else None for p in patterns),
        frozenset(index for index, pattern in enumerate(patterns) if pattern in tells),
    )


def _lone_phrases(forms: Sequence[Form], plain: dict[bytes, int], checks: dict[bytes, list[int]]) -> dict[bytes, bytes]:
    """Patterns claimed by one phrase alone, with its spelling: as quickly settled as a word."""
    found: dict[bytes, bytes] = {}
    for pattern, numbers in checks.items():
        spelling = forms[numbers[0]].spelling
        if len(numbers) == 1 and spelling is not None and b"'" not in spelling and pattern not in plain:
            found[pattern] = spelling
    return found


def _plainly(
    pattern: bytes, forms: Sequence[Form], plain: dict[bytes, int], checks: dict[bytes, list[int]], tells: set[bytes]
) -> int:
    if pattern in tells:
        return LOOK
    if pattern not in checks:
        return plain.get(pattern, WRAPPED)
    only_capitals = pattern not in plain and all(forms[number].capitals for number in checks[pattern])
    return CAPITALS if only_capitals and pattern[:1] == b" " else LOOK


def _with_plain(
    pattern: bytes, plain: dict[bytes, int], checks: dict[bytes, list[int]], tells: set[bytes]
) -> tuple[int, ...]:
    found = list(checks.get(pattern, ()))
    if (found or pattern in tells) and pattern in plain:
        found.append(plain[pattern])
    return tuple(found)


def _forms(entries: Sequence[Entry]) -> Iterator[Form]:
    """All forms, the first to be preferred where two match the same stretch.

    Capitals before small letters, what is written before what is inflected,
    literals before wildcards, more letters before fewer; the spelling last, so
    that nothing depends on the order of the file.
    """
    ranked = []
    for index, entry in enumerate(entries):
        for nth, last in enumerate(entry.forms):
            words = (*entry.words[:-1], last)
            letters = sum(len(run) for word in words for run in _LETTERS.findall(word))
            rank = (
                entry.wildcard,
                not entry.capitals,
                nth > 0,
                not entry.exact,
                -letters,
                words,
                entry.text,
                entry.role,
            )
            ranked.append((rank, Form(index, words, entry.exact, entry.capitals, entry.wildcard)))
    ranked.sort(key=lambda pair: pair[0])
    return (form for _, form in ranked)


def _anchor(form: Form) -> bytes:
    """The longest literal that must stand at the first word of a form."""
    first = form.words[0]
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


def _wraps(words: tuple[bytes, ...]) -> Iterator[tuple[bytes, bytes]]:
    """For each place where a phrase may be wrapped: the anchor before it, the word after it."""
    for count in range(1, len(words)):
        following = _FIRST_RUN.match(words[count])
        if following is not None:
            yield b" " + level(b" ".join(words[:count])) + b"  ", following.group().lower()


def word_expression(word: bytes) -> bytes:
    """What a word of a form stands for in folded text, as an expression."""
    if word == b"*":
        return WORD
    parts = re.split(rb"([*?])", word)
    return b"".join({b"*": _LETTERS_OF_A_STAR, b"?": _ONE_LETTER}.get(part, re.escape(part)) for part in parts)
