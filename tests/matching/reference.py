"""The matching rules, written as plainly as possible; the fast matcher must agree with them.

Word by word, entry by entry, on strings; no automaton, no batches, no anchors.
It shares with the matcher only folding, the expressions `WORD` and `GAP`, and
the grammar of addresses, which are defined once by design.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from cxfocus.lexicon.model import Entry
from cxfocus.lexicon.syntax import ENTRY_SIGNS
from cxfocus.text.address import find_addresses
from cxfocus.text.fold import FoldMap, fold, fold_with_map
from cxfocus.text.words import GAP, WORD

_SIGNS = [b"%c" % sign for sign in ENTRY_SIGNS]
#: A sign of an entry (`Q&A`) stands between words, with or without space.
_WORD_OR_SIGN = WORD + b"|[" + ENTRY_SIGNS + b"]"


class Word(NamedTuple):
    start: int
    end: int
    text: bytes


class Match(NamedTuple):
    start: int
    end: int
    entry: int


#: Whether the rules of an entry (by number) allow it to match these words.
Allowed = Callable[[int, bytes], bool]


def reference_matches(entries: list[Entry], text: str, allowed: Allowed = lambda _entry, _matched: True) -> list[Match]:
    """Return the matches in a text, without those of `ignore` entries."""
    text = text.replace("\x1e", " ")
    folded = fold(text)
    mapped = fold_with_map(text)
    taken = find_addresses(folded, range(len(folded)))
    plain, signed = (
        [Word(m.start(), m.end(), m.group()) for m in re.finditer(x, folded)] for x in (WORD, _WORD_OR_SIGN)
    )
    found = []
    for number, entry in enumerate(entries):
        words = signed if any(word in _SIGNS for word in entry.words) else plain
        for index in range(len(words)):
            for nth, form in enumerate(entry.forms):
                end = _match_at(entry, (*entry.words[:-1], form), words[index:], folded)
                start = words[index].start
                if end is None or any(a < end and start < b for a, b in taken):
                    continue
                if (not entry.capitals or _stands_out(text, mapped, start, end)) and allowed(number, folded[start:end]):
                    found.append((start, -end, _rank(entry, nth, form), number))
    kept: list[Match] = []
    for start, minus_end, _, number in sorted(found):
        if not kept or start >= kept[-1].end:
            kept.append(Match(start, -minus_end, number))
    return [match for match in kept if entries[match.entry].role != "ignore"]


def reference_words(text: str) -> int:
    """Return the number of words outside addresses."""
    folded = fold(text.replace("\x1e", " "))
    taken = find_addresses(folded, range(len(folded)))
    starts = [m.start() for m in re.finditer(WORD, folded)]
    return sum(not any(a <= start < b for a, b in taken) for start in starts)


def _rank(entry: Entry, nth: int, form: bytes) -> tuple[object, ...]:
    words = (*entry.words[:-1], form)
    letters = sum(len(word) - word.count(b"*") - word.count(b"?") for word in words)
    return (entry.wildcard, not entry.capitals, nth > 0, not entry.exact, -letters, words, entry.text, entry.role)


def _match_at(entry: Entry, pattern: tuple[bytes, ...], words: list[Word], folded: bytes) -> int | None:
    if len(words) < len(pattern):
        return None
    for nth, (wanted, word) in enumerate(zip(pattern, words, strict=False)):
        last = nth == len(pattern) - 1
        if not any(_same(entry, wanted, spelling) for spelling in _spellings(entry, wanted, word, folded, last)):
            return None
        between = b"" if last else folded[_end(wanted, word) : words[nth + 1].start]
        beside_sign = not last and (wanted in _SIGNS or pattern[nth + 1] in _SIGNS)
        if not last and not re.fullmatch(rb"[ \t]*" if beside_sign else GAP, between):
            return None
    return _end(pattern[-1], words[len(pattern) - 1])


def _spellings(entry: Entry, wanted: bytes, word: Word, folded: bytes, last: bool) -> list[bytes]:
    spellings = [folded[word.start : _end(wanted, word)]]
    if last and not entry.exact and word.text[-2:].lower() == b"'s":
        spellings.append(word.text[:-2])
    return spellings


def _end(wanted: bytes, word: Word) -> int:
    return word.end + wanted.endswith(b"'")


def _same(entry: Entry, wanted: bytes, spelling: bytes) -> bool:
    if wanted == b"*":
        return True
    if not entry.wildcard:
        return wanted == (spelling if entry.capitals else spelling.lower())
    expression = ""
    for character in wanted.decode():
        mark = "[\u0300-\u036f]"
        letter = "(?:[^\\W\\d_]|[^\\x00-\\x7f])"
        expression += {"*": letter + "*", "?": f"(?!{mark}){letter}{mark}*"}.get(character, re.escape(character))
    flags = re.NOFLAG if entry.capitals else re.IGNORECASE
    return re.fullmatch(expression, spelling.decode("utf-8", "replace"), flags) is not None


def _stands_out(text: str, mapped: FoldMap, start: int, end: int) -> bool:
    """Whether a match is in capitals and the rest of its sentence is not; ASCII is compared by spelling."""
    low = start - len(re.split(rb"[.!?][\"')\]]*\s|[\n\x1e]", mapped.folded[max(0, start - 240) : start])[-1])
    high = end + len(re.split(rb"[.!?][\"')\]]*\s|[\n\x1e]", mapped.folded[end : end + 240])[0])
    if any(
        unicodedata.category(letter) in ("Ll", "Lt") for letter in _written(text, mapped, start, end) if letter > "~"
    ):
        return False
    others = mapped.folded[low:start] + mapped.folded[end:high]
    letters = _written(text, mapped, low, start) + _written(text, mapped, end, high)
    if others.isascii():
        letters = others.decode()
    capitals, small = sum(map(str.isupper, letters)), sum(map(str.islower, letters))
    return not capitals or small * 20 > capitals


def _written(text: str, mapped: FoldMap, start: int, end: int) -> str:
    return text[mapped.starts[start] : mapped.ends[end - 1]] if start < end else ""
