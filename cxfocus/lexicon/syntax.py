"""The syntax of one entry: words, wildcards, `=`, capitals."""

from __future__ import annotations

from typing import NamedTuple

from cxfocus.errors import Origin
from cxfocus.lexicon.inflect import plurals
from cxfocus.lexicon.model import Entry, Role
from cxfocus.text.expressions import regex
from cxfocus.text.fold import fold
from cxfocus.text.words import WORD, WORD_BYTE

#: Letters that must at least stand together in a word with a wildcard.
SHORTEST_STEM = 3
#: Stars in one word; more match nothing that anybody says, and take long to try.
MOST_STARS = 2

#: Signs that may stand between two words of an entry, and then must stand there in the text.
ENTRY_SIGNS = b"&"
#: Signs that names of organizations may also hold: `St. Louis`, `Barnes & Noble`, `Smith, Jones`.
NAME_SIGNS = b"&.,/+"

_DASHES = frozenset("\u2012\u2013\u2014\u2015\u2212")
# A plural possessive may stand inside a phrase: workers' compensation.
_WORD = regex(WORD + rb"(?:(?<=[sS])')?")
_WILD_WORD = regex(rb"(?:" + WORD_BYTE + rb"|[*?'_])+")
_SMALL_LETTERS = regex(r"[a-z]+(?: [a-z]+)*")
_LETTERS = regex(rb"[a-z\x80-\xff']+")


class Pattern(NamedTuple):
    """The meaning of an entry's text; see `Entry` for the fields."""

    words: tuple[bytes, ...]
    forms: tuple[bytes, ...]
    exact: bool
    capitals: bool
    wildcard: bool


class RefusedEntry(Exception):  # noqa: N818  it refuses an entry; the error is raised later, with its place
    """Refuses an entry that can never match, or would match nearly everything; says why, and what to write instead."""

    def __init__(self, message: str, hint: str) -> None:
        self.message = message
        self.hint = hint
        super().__init__(message)


def parse_entry(text: str, signs: bytes = ENTRY_SIGNS) -> Pattern:
    """Return the pattern of an entry as written; raises `RefusedEntry`."""
    if _SMALL_LETTERS.fullmatch(text):  # most entries are so plain, and there may be many
        plain = text.split()
        words = tuple(map(str.encode, plain))
        forms = tuple(map(str.encode, (plain[-1], *plurals(plain[-1]))))
        return Pattern(words, forms, exact=False, capitals=False, wildcard=False)
    exact = text.startswith("=")
    written = text[1:] if exact else text
    wildcard = "*" in written or "?" in written
    if exact and wildcard:
        raise RefusedEntry(f"{text!r} asks for one form only and has a wildcard", "Drop the = or the wildcard")
    folded = fold(written)
    for sign in signs:
        folded = folded.replace(b"%c" % sign, b" %c " % sign)
    pieces = folded.replace(b"-", b" ").split()
    if not pieces:
        raise RefusedEntry("an entry is empty", "Write a word or a phrase, or delete the line")
    last = len(pieces) - 1
    for index, piece in enumerate(pieces):
        if len(piece) > 1 or piece not in signs or index in (0, last):
            _check_word(text, piece)
    capitals = _is_capitals(written)
    words = tuple(pieces if capitals else (piece.lower() for piece in pieces))
    if wildcard:
        _check_wildcards(text, words)
    forms = _forms(words[-1], exact or wildcard, capitals)
    return Pattern(words, forms, exact=exact, capitals=capitals, wildcard=wildcard)


def entry_of(pattern: Pattern, *, text: str, role: Role, category: str, origin: Origin) -> Entry:
    """Return the entry that has this pattern."""
    return Entry(
        text=text,
        role=role,
        category=category,
        words=pattern.words,
        forms=pattern.forms,
        origin=origin,
        exact=pattern.exact,
        capitals=pattern.capitals,
        wildcard=pattern.wildcard,
    )


def _is_capitals(written: str) -> bool:
    return written.isupper() and all(character.isupper() for character in written if character.isalpha())


def _forms(word: bytes, fixed: bool, capitals: bool) -> tuple[bytes, ...]:
    """Return the forms of a word, the written one first. Capitals only add a small s: `ILSs`, never `ILSS`."""
    if fixed:
        return (word,)
    if capitals:
        return (word, word + b"s")
    if word.endswith(b"'"):
        return (word,)
    return (word, *(form.encode() for form in plurals(word.decode("utf-8", "replace")) if "\ufffd" not in form))


def _check_word(text: str, piece: bytes) -> None:
    pattern = _WILD_WORD if b"*" in piece or b"?" in piece else _WORD
    if pattern.fullmatch(piece):
        return
    if not pattern.search(piece):
        shown = " ".join(_written_signs(text, piece)) or piece.decode()
        by_itself = f"has a {shown} that stands between no words" if any(map(str.isalnum, text)) else ""
        message = f"{text!r} {by_itself or 'has no letter or digit in it'}"
        raise RefusedEntry(message, "Write a word or a phrase, or delete the line")
    signs = _written_signs(text, piece)
    hint = "Write the words on either side as entries of their own, or leave the sign out"
    if set(signs) <= _DASHES:
        hint = "Write a hyphen, if it is one word; else the words on either side as entries of their own"
    raise RefusedEntry(f"{text!r} can never match: {' '.join(signs)} ends a word and no phrase crosses it", hint)


def _written_signs(text: str, piece: bytes) -> list[str]:
    """Return the signs in an entry, as written there, that folding turns into the signs in `piece`."""
    signs = {b"%c" % byte for byte in piece if byte < 128 and not chr(byte).isalnum() and chr(byte) not in "*?"}
    return sorted({character for character in text if fold("x" + character)[1:] in signs})


def _check_wildcards(text: str, words: tuple[bytes, ...]) -> None:
    lone = [index for index, word in enumerate(words) if set(word) <= set(b"*")]
    if len(words) == 1 and lone:
        raise RefusedEntry(f"{text!r} matches every word", "Write a stem before the *, such as borrow*")
    if 0 in lone:
        raise RefusedEntry(
            f"{text!r} begins with a lone *", "A * alone stands for one word after the first: leave it out"
        )
    for index, word in enumerate(words):
        if index not in lone and (b"*" in word or b"?" in word):
            _check_stem(text, word)


def _check_stem(text: str, word: bytes) -> None:
    if word.count(b"*") > MOST_STARS:
        raise RefusedEntry(f"{text!r} has more than {MOST_STARS} * in one word", "List the words you mean")
    runs = [len(run.decode("utf-8", "replace")) for run in _LETTERS.findall(word)]
    longest = max(runs, default=0) if b"*" in word else sum(runs)
    if longest < SHORTEST_STEM:
        raise RefusedEntry(
            f"{text!r} is too short a stem: it would match far too much",
            f"Give it at least {SHORTEST_STEM} letters together, or list the words you mean",
        )
